"""Panels, and what a juror may see of them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, F, Prefetch, Q, QuerySet
from django.utils import timezone

from kentongan.apps.recognition.errors import NotFound
from kentongan.apps.recognition.models import AwardYear, Conflict, Entry, Juror, Panel, Sheet
from kentongan.foundation.accounts.actor import Actor

_REGION_DEPTH = 3
REMIND = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class Desk:
    """One entry as its juror sees it: the sheet if it was filled in; `barred` says why it is somebody else's."""

    entry: Entry
    sheet: Sheet | None
    barred: str


def panels_of(year: AwardYear) -> QuerySet[Panel]:
    """The panels of a year with their people; for the secretariat."""
    jurors = Juror.objects.select_related("user").annotate(n=Count("sheets")).order_by("pk")
    return year.panels.prefetch_related(Prefetch("jurors", jurors)).order_by("category")


def seats_of(actor: Actor) -> QuerySet[Juror]:
    """Where `actor` sits: the entries themselves come from `desk_of`, for nobody else."""
    if actor.user_id is None:
        return Juror.objects.none()
    rows = Juror.objects.filter(user_id=actor.user_id).select_related("panel__year")
    return rows.order_by("-panel__year__year", "panel__category")


def seat_visible_to(actor: Actor, juror_id: int) -> Juror:
    """One seat of the actor's own; raises NotFound."""
    found = seats_of(actor).filter(pk=juror_id).first()
    if found is None:
        raise NotFound
    return found


def desk_of(juror: Juror, actor: Actor) -> list[Desk]:
    """All entries of the panel by number, with the juror's own sheets; three queries."""
    sheets = {row.entry_id: row for row in Sheet.objects.filter(juror=juror)}
    declared = set(Conflict.objects.filter(juror=juror).values_list("entry_id", flat=True))
    entries = Entry.objects.filter(panel=juror.panel_id).select_related("unit").order_by("number")
    return [
        Desk(row, sheets.get(row.pk), "declared" if row.pk in declared else bars(actor, row))
        for row in entries
    ]


def bars(actor: Actor, entry: Entry) -> str:
    """ "own" where the juror's own office or region stands before the jury; posts at the centre bar nobody."""
    places = {_region(post.path) for post in actor.posts if not post.is_central}
    return "own" if _region(entry.unit.path) in places else ""


def waited_for(panel: Panel, actors: dict[int, Actor]) -> dict[int, int]:
    """How many sheets each juror still owes, by the id of the juror; four queries for a panel."""
    jurors = list(panel.jurors.all())
    filled = set(Sheet.objects.filter(juror__panel=panel).values_list("juror_id", "entry_id"))
    declared = set(Conflict.objects.filter(juror__panel=panel).values_list("juror_id", "entry_id"))
    entries = list(panel.entries.select_related("unit"))
    return {
        juror.pk: sum(_owes(juror, entry, filled | declared, actors) for entry in entries) for juror in jurors
    }


def panels_to_remind() -> list[int]:
    """Open panels that end within three days, or are late, and were not reminded since yesterday; one query."""
    now = timezone.now()
    rows = Panel.objects.filter(closed_at=None, due__lte=now + REMIND)
    fresh = Q(reminded_at__gt=now - timedelta(hours=20))
    return list(rows.exclude(fresh).order_by("due").values_list("pk", flat=True)[:200])


def sheets_by_entry(panel: Panel) -> list[Entry]:
    """Every entry with all sheets and jurors, for a panel that is closed; three queries."""
    sheets = Prefetch("sheets", Sheet.objects.select_related("juror__user").order_by("pk"))
    return list(panel.entries.select_related("unit").prefetch_related(sheets).order_by("number"))


def _owes(juror: Juror, entry: Entry, done: Collection[tuple[int, int]], actors: dict[int, Actor]) -> bool:
    actor = actors.get(juror.user_id)
    return actor is not None and (juror.pk, entry.pk) not in done and not bars(actor, entry)


def _region(path: str | None) -> str:
    return "/".join((path or "").split("/")[: _REGION_DEPTH + 1])


def open_conflicts(panel: Panel) -> QuerySet[Conflict]:
    """What jurors declared, for the secretariat."""
    rows = Conflict.objects.filter(juror__panel=panel).select_related("juror__user", "entry")
    return rows.annotate(number=F("entry__number")).order_by("pk")


def panel_closed(year: AwardYear, category: str) -> Panel:
    """A panel whose sheets may be laid side by side; raises NotFound while its jury works."""
    rows = Panel.objects.filter(year=year, category=category, closed_at__isnull=False)
    if (found := rows.select_related("year").first()) is None:
        raise NotFound
    return found


def entry_for_writing(entry_id: int) -> Entry:
    """One nominee for the secretariat; raises NotFound."""
    found = Entry.objects.select_related("unit", "panel__year").filter(pk=entry_id).first()
    if found is None:
        raise NotFound
    return found
