"""Writing down what an office was called and whom it stood under."""

from datetime import date, timedelta

from kentongan.apps.units.models import Affiliation, Unit, UnitName

ONE_DAY = timedelta(days=1)


def rename(unit: Unit, name: str, official_name: str, *, since: date | None) -> None:
    """Sets the names of `unit`, in memory and in its history; the caller saves the unit.

    With a day, the old names hold until the day before it; without one the old names were a mistake.
    """
    before = (unit.name, unit.official_name)
    unit.name, unit.official_name = name, official_name
    running = UnitName.objects.filter(unit=unit, valid_to=None).order_by("-valid_from").first()
    if since is None:
        if running:
            UnitName.objects.filter(pk=running.pk).update(name=name, official_name=official_name)
        return
    if running is None:
        UnitName.objects.create(unit=unit, name=before[0], official_name=before[1], valid_to=since - ONE_DAY)
    else:
        _close(running, since)
    UnitName.objects.create(unit=unit, name=name, official_name=official_name, valid_from=since)


def rehang(unit: Unit, parent: Unit | None, *, since: date | None) -> None:
    """Puts `unit` under `parent`, in memory and in its history; the caller saves the unit and settles the paths."""
    before = unit.parent
    unit.parent = parent
    running = Affiliation.objects.filter(unit=unit, valid_to=None).order_by("-valid_from").first()
    if since is None:
        if running and parent:
            Affiliation.objects.filter(pk=running.pk).update(parent=parent)
        return
    if running:
        _close(running, since)
    elif before:
        Affiliation.objects.create(unit=unit, parent=before, valid_to=since - ONE_DAY)
    if parent:
        Affiliation.objects.create(unit=unit, parent=parent, valid_from=since)


def _close(row: UnitName | Affiliation, since: date) -> None:
    """Ends a stretch on the day before `since`; one that would begin after that never held and goes."""
    if row.valid_from and row.valid_from >= since:
        row.delete()
        return
    row.valid_to = since - ONE_DAY
    row.save(update_fields=["valid_to"])
