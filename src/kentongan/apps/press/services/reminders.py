"""What the clock does at the press desk: reminding before a deadline, escalating after it, warning of old lines."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.press.enums import EnquiryStatus
from kentongan.apps.press.models import Enquiry, Interview, Line, PressEvent
from kentongan.apps.press.queries.lines import WARN_BEFORE
from kentongan.apps.press.services.enquiries import workers
from kentongan.apps.press.services.guests import remind_guests
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

REMIND_BEFORE = timedelta(minutes=60)
REMIND_GUESTS_BEFORE = timedelta(hours=24)
_HEADS = (Role.UNIT_HEAD, Role.REGION_HEAD, Role.CENTRAL_LEAD)
_A_RUN = 200


def watch_deadlines(*, now: datetime | None = None) -> int:
    """One look at the clock: everything that is due is told once, however often this runs; how many were told."""
    at = now or timezone.now()
    return _remind(at) + _escalate(at) + _warn_of_lines(at) + _promises(at) + _events(at)


@transaction.atomic
def _remind(now: datetime) -> int:
    """An hour before the deadline: its owner, or those who should take it."""
    due = _waiting().filter(reminded_at=None, deadline__gt=now, deadline__lte=now + REMIND_BEFORE)[:_A_RUN]
    for enquiry in due:
        Enquiry.objects.filter(pk=enquiry.pk).update(reminded_at=now)
        users = [enquiry.owner] if enquiry.owner else workers(enquiry.desk)
        _tell(enquiry, users, gettext_noop("Tenggat pertanyaan pers kurang dari satu jam: %(question)s"))
    return len(due)


@transaction.atomic
def _escalate(now: datetime) -> int:
    """Past the deadline: the head over the desk, and the owner."""
    late = _waiting().filter(escalated_at=None, deadline__lte=now)[:_A_RUN]
    for enquiry in late:
        Enquiry.objects.filter(pk=enquiry.pk).update(escalated_at=now)
        users = [*_heads(enquiry.desk.path or ""), *([enquiry.owner] if enquiry.owner else [])]
        _tell(enquiry, users, gettext_noop("Tenggat pertanyaan pers terlewat: %(question)s"))
        trail.record(SYSTEM, "enquiry_escalated", f"enquiry:{enquiry.pk}", path=enquiry.unit.path or "")
    return len(late)


@transaction.atomic
def _warn_of_lines(now: datetime) -> int:
    """A day before a line lapses: its owner."""
    rows = Line.objects.select_for_update(of=("self",), skip_locked=True).select_related(
        "owner", "unit", "approved"
    )
    ending = rows.filter(
        retired_at=None,
        warned_at=None,
        approved__valid_until__gt=now,
        approved__valid_until__lte=now + WARN_BEFORE,
    ).order_by("id")[:_A_RUN]
    for line in ending:
        Line.objects.filter(pk=line.pk).update(warned_at=now)
        tell(
            users=[line.owner],
            words=gettext_noop("Pegangan jawaban akan kedaluwarsa: %(question)s"),
            values={"question": line.approved.question[:80]},
            url=f"/meja/pers/pegangan/{line.pk}/",
            path=line.unit.path or "",
            needs=Permission.PRESS_TAKE,
        )
    return len(ending)


@transaction.atomic
def _promises(now: datetime) -> int:
    """A promise to a reporter that is due: who noted it."""
    rows = Interview.objects.select_for_update(of=("self",), skip_locked=True).select_related(
        "unit", "noted_by"
    )
    due = rows.filter(
        promise_due__lte=now + REMIND_BEFORE, promise_kept_at=None, promise_told_at=None
    ).order_by("promise_due")[:_A_RUN]
    for interview in due:
        Interview.objects.filter(pk=interview.pk).update(promise_told_at=now)
        tell(
            users=[interview.noted_by],
            words=gettext_noop("Janji kepada wartawan jatuh tempo: %(promise)s"),
            values={"promise": interview.promise[:80]},
            url=f"/meja/pers/wawancara/{interview.pk}/",
            path=interview.unit.path or "",
            needs=Permission.PRESS_TAKE,
        )
    return len(due)


@transaction.atomic
def _events(now: datetime) -> int:
    """A day before an event: every guest who comes or has not answered."""
    rows = PressEvent.objects.select_for_update(skip_locked=True).filter(
        reminded_at=None,
        cancelled_at=None,
        erased_at=None,
        starts_at__gt=now,
        starts_at__lte=now + REMIND_GUESTS_BEFORE,
    )
    events = list(rows.order_by("starts_at")[:_A_RUN])
    for event in events:
        PressEvent.objects.filter(pk=event.pk).update(reminded_at=now)
        remind_guests(event)
    return len(events)


def _waiting() -> QuerySet[Enquiry]:
    rows = Enquiry.objects.select_for_update(of=("self",), skip_locked=True)
    return rows.filter(status__in=EnquiryStatus.waiting()).select_related("owner", "desk", "unit")


def _heads(path: str) -> list[User]:
    """The nearest head over a node."""
    held = [row for role in _HEADS for row in officers_for(path, role)]
    nearest = max((len(row.unit.path) for row in held), default=0)
    return [row.user for row in held if len(row.unit.path) == nearest]


def _tell(enquiry: Enquiry, users: list[User], words: str) -> None:
    tell(
        users=users,
        words=words,
        values={"question": enquiry.questions[:80]},
        url=f"/meja/pers/pertanyaan/{enquiry.pk}/",
        path=enquiry.unit.path or "",
        needs=Permission.PRESS_TAKE,
    )
