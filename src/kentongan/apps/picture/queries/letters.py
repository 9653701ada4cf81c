"""Weekly letters as they are read, and whose turn it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.db.models import QuerySet

from kentongan.apps.picture.errors import NotFound
from kentongan.apps.picture.models import Letter, LetterChoice
from kentongan.apps.picture.queries.catalogue.reading import Measure, measure_named
from kentongan.apps.picture.queries.waiting import BY_KEY, Errand
from kentongan.apps.picture.queries.weeks import monday_of
from kentongan.apps.units.enums import TimeZone, UnitType
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.actor import Actor, Post
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.accounts.scope import within

SIX = time(6)
HEADS = (Role.UNIT_HEAD, Role.REGION_HEAD, Role.CENTRAL_LEAD)


@dataclass(frozen=True, slots=True)
class Told:
    """One figure of a letter."""

    measure: Measure
    value: float | None
    before: float | None

    @property
    def change(self) -> float | None:
        return None if self.value is None or self.before is None else self.value - self.before

    @property
    def tone(self) -> str:
        if not self.change or self.measure.better == "none":
            return "mute"
        return "ok" if (self.change > 0) == (self.measure.better == "up") else "warn"


def letters_visible_to(actor: Actor) -> QuerySet[Letter]:
    """Letters tell of cases and approvals: they are for those who decide there, newest first."""
    rows = within(Letter.objects.all(), actor, Permission.CASE_READ)
    return rows.select_related("unit").order_by("-week")


def letter_of(actor: Actor, unit: Unit, week: date | None = None) -> Letter | None:
    """The newest letter of an office, or that of a week."""
    rows = letters_visible_to(actor).filter(unit=unit)
    return (rows.filter(week=week) if week else rows).first()


def letter_for(actor: Actor, letter_id: int) -> Letter:
    found = letters_visible_to(actor).filter(pk=letter_id).first()
    if found is None:
        raise NotFound
    return found


def weeks_told(actor: Actor, unit: Unit) -> list[date]:
    """The weeks of which there are letters, newest first, at most a year of them."""
    return list(letters_visible_to(actor).filter(unit=unit).values_list("week", flat=True)[:52])


def figures_in(letter: Letter) -> list[Told]:
    rows = ((measure_named(row["measure"]), row) for row in letter.content["figures"])
    return [Told(measure, row["value"], row["before"]) for measure, row in rows if measure]


def errands_in(letter: Letter) -> list[tuple[Errand, int]]:
    rows = ((BY_KEY.get(row["key"]), row["count"]) for row in letter.content["waiting"])
    return [(errand, count) for errand, count in rows if errand]


def wants_mail(user_id: int) -> bool:
    """Who never chose wants it."""
    return not LetterChoice.objects.filter(user_id=user_id, wants_mail=False).exists()


def heads_of(unit: Unit, day: date) -> list[Appointment]:
    """Who holds the chair of an office on a day, acting heads included."""
    rows = appointments_on(day).filter(unit=unit, role=chair_of(unit), user__is_active=True)
    return list(rows.select_related("user", "unit").order_by("pk"))


def chair_of(unit: Unit) -> Role:
    """The role of the head of such an office."""
    return {UnitType.REGION: Role.REGION_HEAD, UnitType.DIRECTORATE: Role.CENTRAL_LEAD}.get(
        unit.type, Role.UNIT_HEAD
    )


def chair_actor(unit: Unit) -> Actor:
    """The chair itself, whoever sits in it: what waits is counted with its rights."""
    return Actor(posts=(Post(chair_of(unit), unit.path or ""),))


def zones_at_work(now: datetime) -> list[tuple[str, date]]:
    """The zones in which it is Monday and six o'clock is past, with that Monday."""
    local = ((zone, now.astimezone(ZoneInfo(zone))) for zone in TimeZone.values)
    return [(zone, at.date()) for zone, at in local if monday_of(at.date()) == at.date() and at.time() >= SIX]


def units_without_letter(zone: str, week: date) -> Iterable[int]:
    """Offices of a zone that have a head and no letter of the week yet."""
    with_head = appointments_on(week).filter(
        role__in=HEADS, user__is_active=True, unit__time_zone=zone, unit__path__isnull=False
    )
    told = Letter.objects.filter(week=week).values("unit_id")
    rows = with_head.exclude(unit_id__in=told).exclude(unit__active_to__lt=week)
    return rows.order_by("unit_id").values_list("unit_id", flat=True).distinct()
