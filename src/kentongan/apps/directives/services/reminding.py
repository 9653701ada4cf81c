"""Reminding offices of days that come or went, and telling the level above of those who are late; each once."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, QuerySet
from django.db.models.functions import Length
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.directives.enums import AnswerState, DirectiveState, ReminderKind
from kentongan.apps.directives.models import Addressee, Answer, Directive, Escalation, Point, Reminder
from kentongan.apps.directives.services.announcing import PORTION, tell_offices
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices.services import tell

AHEAD, BEHIND = timedelta(days=3), timedelta(days=7)
_WORDS = {
    ReminderKind.BEFORE: gettext_noop("Arahan %(code)s: masih ada butir yang berbatas %(day)s di %(unit)s."),
    ReminderKind.DUE: gettext_noop("Arahan %(code)s: hari ini batas butir yang belum selesai di %(unit)s."),
    ReminderKind.AFTER: gettext_noop("Arahan %(code)s: butir di %(unit)s sudah lewat batas %(day)s."),
}
_LATE = gettext_noop("Arahan %(code)s: %(late)s satuan belum menyelesaikan butir yang berbatas %(day)s.")
Due = tuple[int, date, str]


def due_reminders(*, today: date) -> list[Due]:
    """What a day asks for: (directive, due day, kind). A worker that slept for a week still tells each once."""
    points = Point.objects.filter(
        directive__state=DirectiveState.ISSUED, due__range=(today - BEHIND, today + AHEAD)
    )
    days = points.order_by("directive_id", "due").values_list("directive_id", "due").distinct()
    return [(directive_id, due, _kind(due, today)) for directive_id, due in days]


@transaction.atomic
def remind_some(*, directive_id: int, due: str, kind: str) -> bool:
    """Reminds the next offices that still owe a point of that day; False when none is left. `due` is an ISO day."""
    day = date.fromisoformat(due)
    owing = _owing(directive_id, day).exclude(
        pk__in=Reminder.objects.filter(due=day, kind=kind).values("addressee")
    )
    # Two workers that meet here take different offices.
    rows = list(
        owing.select_for_update(of=("self",), skip_locked=True)
        .select_related("unit", "directive")
        .order_by("pk")[:PORTION]
    )
    now = timezone.now()
    Reminder.objects.bulk_create(Reminder(addressee=row, due=day, kind=kind, told_at=now) for row in rows)
    tell_offices(rows, _WORDS[ReminderKind(kind)], day=f"{day:%d/%m/%Y}")
    return bool(rows)


@transaction.atomic
def escalate(*, directive_id: int, due: str) -> int:
    """Tells the level above each late office how many of its offices are late with that day; how many were told."""
    day = date.fromisoformat(due)
    directive = Directive.objects.select_for_update().filter(pk=directive_id).first()
    if directive is None or not directive.is_in_force or day >= timezone.localdate():
        return 0
    told = set(Escalation.objects.filter(directive=directive, due=day).values_list("region_path", flat=True))
    count = 0
    for above, late in _late_below(directive_id, day):
        if above.path not in told:
            _tell_above(directive, above, day, late)
            count += 1
    return count


def _kind(due: date, today: date) -> str:
    if due > today:
        return ReminderKind.BEFORE
    return ReminderKind.DUE if due == today else ReminderKind.AFTER


def _owing(directive_id: int, day: date) -> QuerySet[Addressee]:
    """Offices with a point of that day on which the next word is theirs."""
    past_them = (*AnswerState.settled(), *AnswerState.waiting())
    done = Answer.objects.filter(
        addressee=OuterRef(OuterRef("pk")), point=OuterRef("pk"), state__in=past_them
    )
    open_points = Point.objects.filter(directive=OuterRef("directive_id"), due=day).filter(~Exists(done))
    rows = Addressee.objects.filter(directive_id=directive_id, directive__state=DirectiveState.ISSUED)
    return rows.filter(Exists(open_points))


def _late_below(directive_id: int, day: date) -> Iterator[tuple[Unit, int]]:
    counts = _owing(directive_id, day).order_by().values("unit__parent").annotate(late=Count("pk"))
    late = {row["unit__parent"]: row["late"] for row in counts if row["unit__parent"]}
    for unit in Unit.objects.filter(pk__in=late).order_by(Length("path"), "pk"):
        yield unit, late[unit.pk]


def _tell_above(directive: Directive, above: Unit, day: date, late: int) -> None:
    Escalation.objects.create(
        directive=directive, region_path=above.path, due=day, late=late, told_at=timezone.now()
    )
    roles = (Role.REGION_EDITOR, Role.REGION_HEAD, Role.CENTRAL_EDITOR)
    seats = [seat for role in roles for seat in officers_for(above.path, role) if seat.unit_id == above.pk]
    tell(
        users=[seat.user for seat in seats],
        words=_LATE,
        values={"code": directive.code, "late": late, "day": f"{day:%d/%m/%Y}"},
        url=f"/meja/arahan/{directive.pk}/peta/",
        path=above.path,
        needs=Permission.DIRECTIVE_READ,
    )
