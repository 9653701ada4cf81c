"""Keeping the holidays: every change names its decree, is audited, and is announced for the re-dating of deadlines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.core.clock.days.holiday import HolidayKind
from kentongan.core.clock.days.seed import seed_holidays, seed_years
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_centrally
from kentongan.foundation.audit import trail
from kentongan.foundation.workdays.errors import BadHoliday, NotAllowed, NotFound
from kentongan.foundation.workdays.models import Holiday, Year
from kentongan.foundation.workdays.signals import holidays_changed

FIRST_YEAR, LAST_YEAR = 2010, 2100
_KINDS = frozenset(kind.value for kind in HolidayKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A holiday as a decree names it."""

    day: date
    name: str
    kind: str
    region: str = ""
    is_estimate: bool = False


@transaction.atomic
def seed() -> int:
    """Writes the shipped table of holidays and years where it is not yet there; how many days were new."""
    known = set(Holiday.objects.values_list("day", "kind", "region", "name"))
    new = [
        Holiday(
            day=one.day,
            name=one.name,
            kind=one.kind.value,
            region=one.region,
            source=one.source,
            is_valid=one.is_valid,
            is_estimate=one.is_estimate,
        )
        for one in seed_holidays()
        if (one.day, one.kind.value, one.region, one.name) not in known
    ]
    # Years that are kept already are left to the people who keep them: a day taken back must not come again.
    kept = set(Year.objects.values_list("year", flat=True))
    Holiday.objects.bulk_create([one for one in new if one.day.year not in kept])
    Year.objects.bulk_create(
        Year(year=one.year, is_confirmed=one.is_confirmed, source=one.source)
        for one in seed_years()
        if one.year not in kept
    )
    return sum(one.day.year not in kept for one in new)


@transaction.atomic
def add_holiday(*, actor: Actor, day: Day, decree: str) -> Holiday:
    """Adds a day, or makes one valid again that was taken back.

    Audited and announced. Refuses a day without a name or a decree, one outside 2010 to 2100, and one that
    stands in the table already.
    """
    _ask(actor)
    decree = _decree(decree)
    made = _put(day, decree)
    if made is None:
        raise BadHoliday(_("Hari ini sudah ada di tabel."), "day")
    _tell(actor, "holiday_added", f"holiday:{made.pk}", decree, days=[day.day])
    return made


@transaction.atomic
def correct_holiday(*, actor: Actor, holiday_id: int, day: Day, decree: str) -> Holiday:
    """Puts another date, name or kind into a row, and names the decree that says so. Audited and announced."""
    _ask(actor)
    decree = _decree(decree)
    row = _row(holiday_id)
    was = {"day": row.day, "name": row.name, "kind": row.kind}
    _check(day)
    if _twin(day).exclude(pk=row.pk).exists():
        raise BadHoliday(_("Hari ini sudah ada di tabel."), "day")
    row.day, row.name, row.kind, row.region = day.day, day.name.strip(), day.kind, day.region
    row.source, row.is_estimate = decree, day.is_estimate
    row.save()
    _know(day.day.year)
    _tell(actor, "holiday_corrected", f"holiday:{row.pk}", decree, days=[was["day"], day.day], was=was)
    return row


@transaction.atomic
def withdraw_holiday(*, actor: Actor, holiday_id: int, decree: str) -> None:
    """Takes a day back: it stays on record as not valid and no longer counts. Audited and announced."""
    _ask(actor)
    decree = _decree(decree)
    row = _row(holiday_id)
    if not row.is_valid:
        return
    row.is_valid, row.source = False, decree
    row.save(update_fields=["is_valid", "source", "updated_at"])
    _tell(actor, "holiday_withdrawn", f"holiday:{row.pk}", decree, days=[row.day])


@transaction.atomic
def confirm_year(*, actor: Actor, year: int, decree: str) -> None:
    """Notes that the year was compared with its decree: its days are reckoned no longer. Audited and announced."""
    _ask(actor)
    decree = _decree(decree)
    if not Year.objects.filter(year=year).update(is_confirmed=True, source=decree):
        raise NotFound
    Holiday.objects.filter(day__year=year, is_estimate=True).update(is_estimate=False)
    trail.record(actor, "holiday_year_confirmed", f"holiday_year:{year}", detail={"decree": decree})


@transaction.atomic
def import_days(*, actor: Actor, days: Iterable[Day], decree: str) -> int:
    """Writes the days of a list that are not yet kept; how many. One audit entry, one announcement for all."""
    _ask(actor)
    decree = _decree(decree)
    written = [made for made in (_put(day, decree) for day in days) if made]
    if written:
        _tell(actor, "holidays_imported", "holidays", decree, days=[made.day for made in written])
    return len(written)


def _put(day: Day, decree: str) -> Holiday | None:
    """The row that was made or made valid again; None where the day stands already."""
    _check(day)
    _know(day.day.year)
    row = _twin(day).first()
    if row is None:
        return Holiday.objects.create(
            day=day.day,
            name=day.name.strip(),
            kind=day.kind,
            region=day.region,
            source=decree,
            is_estimate=day.is_estimate,
        )
    if row.is_valid:
        return None
    row.is_valid, row.source, row.is_estimate = True, decree, day.is_estimate
    row.save(update_fields=["is_valid", "source", "is_estimate", "updated_at"])
    return row


def _twin(day: Day):
    return Holiday.objects.filter(day=day.day, kind=day.kind, region=day.region, name=day.name.strip())


def _know(year: int) -> None:
    """The year can be counted from now on; the shipped table must not vanish under it."""
    if not Year.objects.exists():
        seed()
    Year.objects.get_or_create(year=year)


def _check(day: Day) -> None:
    if not day.name.strip():
        raise BadHoliday(_("Tulis nama hari liburnya."), "name")
    if day.kind not in _KINDS:
        raise BadHoliday(_("Jenis hari libur ini tidak dikenal."), "kind")
    if day.kind == HolidayKind.REGIONAL and not day.region.strip():
        raise BadHoliday(_("Hari libur daerah memerlukan nama daerahnya."), "region")
    if not FIRST_YEAR <= day.day.year <= LAST_YEAR:
        raise BadHoliday(_("Tahun ini di luar tabel hari libur."), "day")


def _decree(words: str) -> str:
    words = " ".join(words.split())
    if not words:
        raise BadHoliday(_("Sebutkan keputusan atau surat yang menjadi dasarnya."), "decree")
    return words[:200]


def _ask(actor: Actor) -> None:
    if not may_centrally(actor, Permission.HOLIDAY_MANAGE):
        raise NotAllowed


def _row(holiday_id: int) -> Holiday:
    row = Holiday.objects.select_for_update().filter(pk=holiday_id).first()
    if row is None:
        raise NotFound
    return row


def _tell(actor: Actor, verb: str, subject: str, decree: str, *, days: list[date], **more: object) -> None:
    detail = {"decree": decree, "days": sorted({day.isoformat() for day in days}), **more}
    trail.record(actor, verb, subject, detail=detail)
    holidays_changed.send(Holiday, because=decree)
