"""Numbers of the registers: one series an office, a register and a year, without gaps."""

from kentongan.apps.openness.models import Series
from kentongan.apps.units.models import Unit

REQUESTS, OBJECTIONS = "PPID", "KBR"


def next_number(*, register: str, unit: Unit, year: int) -> str:
    """The next number, such as PPID-2026-37-0004. The series stays locked until the transaction ends: none is lost."""
    Series.objects.get_or_create(unit=unit, register=register, year=year)
    series = Series.objects.select_for_update().get(unit=unit, register=register, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    return f"{register}-{year}-{unit.pk}-{series.last:04d}"
