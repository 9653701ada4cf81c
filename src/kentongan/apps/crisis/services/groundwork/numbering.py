"""Codes of cases: KR for real ones, SIM for drills, counted by year."""

from datetime import datetime

from kentongan.apps.crisis.models import Series
from kentongan.apps.units.models import Unit
from kentongan.core.clock.zones import day_in_zone


def next_code(*, unit: Unit, at: datetime, is_drill: bool) -> str:
    """The next code of the office's year; a transaction that rolls back leaves no gap. Locks the series."""
    prefix, year = "SIM" if is_drill else "KR", day_in_zone(at, unit.time_zone).year
    Series.objects.get_or_create(prefix=prefix, year=year)
    series = Series.objects.select_for_update().get(prefix=prefix, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    return f"{prefix}-{year}-{series.last:04d}"
