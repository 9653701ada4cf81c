"""Values in words: numbers with their units, changes with their sign, months by name."""

from datetime import date

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from kentongan.apps.picture.queries.catalogue.reading import Measure

NONE = "–"


def number_of(measure: Measure, value: float | None) -> str:
    """The value without its unit: `1.204`, `42%`, `3,5`; a dash where nothing can be said."""
    if value is None:
        return NONE
    if measure.is_share:
        return f"{_digits(value * 100, 0)}%"
    return _digits(value, measure.decimals)


def told(measure: Measure, value: float | None) -> str:
    """The value with its unit: `12 berita`, `42%`."""
    number = number_of(measure, value)
    return number if value is None or measure.is_share else f"{number} {measure.unit}"


def comparable(measure: Measure, value: float | None) -> str:
    """A value divided by offices: sums get one digit more."""
    if value is None or not measure.is_summed:
        return number_of(measure, value)
    return _digits(value, 1)


def change_in_words(measure: Measure, change: float | None) -> str:
    """`naik 3`, `turun 4 poin`, `tetap`; empty where nothing can be compared."""
    if change is None:
        return ""
    shown = change * 100 if measure.is_share else change
    size = round(abs(shown), 0 if measure.is_share else max(measure.decimals, 1))
    if not size:
        return _("tetap")
    digits = measure.decimals if size == int(size) else max(measure.decimals, 1)
    number = _digits(size, 0 if measure.is_share or size == int(size) else digits)
    words = {"number": number}
    if measure.is_share:
        return _("naik %(number)s poin") % words if change > 0 else _("turun %(number)s poin") % words
    return _("naik %(number)s") % words if change > 0 else _("turun %(number)s") % words


def month_in_words(month: date) -> str:
    """`Oktober 2026`."""
    return date_format(month, "F Y")


def _digits(value: float, digits: int) -> str:
    return number_format(round(value, digits), digits, force_grouping=True)
