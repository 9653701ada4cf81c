"""Figures of social media, brought in as a table with their source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.recognition.enums import Measure, YearState
from kentongan.apps.recognition.errors import Refused
from kentongan.apps.recognition.models import AwardYear, SocialFigure
from kentongan.apps.recognition.services.locking import note, year_in_hand
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.sheets.reading import read_sheet
from kentongan.foundation.sheets.sheet import Row, Sheet

COLUMNS = ("satuan", "ukuran", "bulan", "angka", "sumber")
_WORDS = {"keajekan": Measure.CADENCE, "keterlibatan": Measure.ENGAGEMENT, "tanggap": Measure.RESPONSIVENESS}
_MOST = Decimal(100_000)
_SHOWN = 50


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a table: rows kept, and why others were not, by line."""

    kept: int
    faults: tuple[tuple[int, str], ...]


@transaction.atomic
def bring_figures(*, actor: Actor, year: int, content: bytes) -> Brought:
    """Takes a CSV or XLSX with the columns satuan, ukuran, bulan, angka, sumber; a month told again is replaced.

    Good rows are kept, the others told with their line. Refuses a table without these columns, and a year whose
    scores are final. Audited.
    """
    row = year_in_hand(actor, year)
    if row.state not in (YearState.DRAFT, *YearState.running()):
        raise Refused(_("Nilai sudah akhir; angka tidak diubah lagi."))
    sheet = read_sheet(content)
    places = _places(sheet)
    units = dict(Unit.objects.values_list("key", "pk")) | {
        name.lower(): pk for name, pk in Unit.objects.values_list("name", "pk")
    }
    made, faults = [], []
    for line in sheet.rows:
        try:
            made.append(_figure(line, places, units))
        except ValueError as error:
            faults.append((line.number, str(error)))
    _keep(actor, row, made)
    note(actor, "award_figures_brought", row, kept=len(made), refused=len(faults))
    return Brought(len(made), tuple(faults[:_SHOWN]))


def _places(sheet: Sheet) -> dict[str, int]:
    header = [cell.strip().lower() for cell in sheet.header]
    if missing := [name for name in COLUMNS if name not in header]:
        raise Refused(_("Kolom yang belum ada: %(names)s.") % {"names": ", ".join(missing)}, "bad_sheet")
    return {name: header.index(name) for name in COLUMNS}


def _figure(line: Row, places: dict[str, int], units: dict[str, int]) -> SocialFigure:
    def cell(name: str) -> str:
        return line.cells[places[name]] if places[name] < len(line.cells) else ""

    unit = units.get(cell("satuan").lower())
    if unit is None:
        raise ValueError(_("Satuan “%(name)s” tidak dikenal.") % {"name": cell("satuan")[:80]})
    word = cell("ukuran").lower()
    measure = _WORDS.get(word) or (word if word in Measure.values else None)
    if measure is None:
        raise ValueError(_("Ukuran harus salah satu dari: %(names)s.") % {"names": ", ".join(_WORDS)})
    if not (source := cell("sumber")[:200]):
        raise ValueError(_("Sumber angka belum ditulis."))
    return SocialFigure(
        unit_id=unit,
        measure=measure,
        period=_month(cell("bulan")),
        value=_number(cell("angka")),
        source=source,
    )


def _month(words: str) -> date:
    year, _dash, month = words[:7].partition("-")
    try:
        return date(int(year), int(month), 1)
    except ValueError:
        raise ValueError(_("Bulan ditulis seperti 2026-03.")) from None


def _number(words: str) -> Decimal:
    try:
        number = Decimal(words.replace("%", "").replace(",", ".").strip())
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite() or not 0 <= number <= _MOST:
        raise ValueError(_("Angka “%(word)s” tidak terbaca.") % {"word": words[:20]})
    return number.quantize(Decimal("0.001"))


def _keep(actor: Actor, year: AwardYear, made: list[SocialFigure]) -> None:
    """The last of two rows about one month counts, as in the table."""
    by_key = {(row.unit_id, row.measure, row.period): row for row in _of(actor, year, made)}
    SocialFigure.objects.bulk_create(
        by_key.values(),
        batch_size=1000,
        update_conflicts=True,
        unique_fields=["year", "unit", "measure", "period"],
        update_fields=["value", "source", "brought_by", "updated_at"],
    )


def _of(actor: Actor, year: AwardYear, made: list[SocialFigure]) -> Iterator[SocialFigure]:
    for row in made:
        row.year, row.brought_by_id = year, actor.user_id
        yield row
