"""The calendar of this installation."""

from django.db.models import QuerySet

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.days.holiday import Holiday as CoreHoliday
from kentongan.core.clock.days.holiday import HolidayKind, KnownYear
from kentongan.core.clock.days.seed import seed_calendar
from kentongan.foundation.workdays.models import Holiday, Year


def calendar() -> Calendar:
    """The calendar of the table; of the shipped table while this one is empty. Two queries, some 80 rows a year.

    Ask once a request or job and hand it on.
    """
    years = [KnownYear(year.year, year.is_confirmed, year.source) for year in Year.objects.all()]
    if not years:
        return seed_calendar()
    return Calendar([_of_row(row) for row in Holiday.objects.all()], years=years)


def _of_row(row: Holiday) -> CoreHoliday:
    return CoreHoliday(
        day=row.day,
        name=row.name,
        kind=HolidayKind(row.kind),
        source=row.source,
        is_valid=row.is_valid,
        is_estimate=row.is_estimate,
        region=row.region,
    )


def holidays_of(year: int) -> QuerySet[Holiday]:
    """The rows of a year, those that were taken back included, in order of days."""
    return Holiday.objects.filter(day__year=year).order_by("day", "kind", "name")
