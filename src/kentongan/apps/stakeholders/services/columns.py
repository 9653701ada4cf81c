"""Columns by the names that people give them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from kentongan.apps.stakeholders.errors import Invalid
from kentongan.foundation.sheets.reading import read_sheet

MOST_ROWS = 5_000
Names = Mapping[str, Sequence[str]]
_DAY_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y/%m/%d", "%d/%m/%y")
_MONTH_FORMS = ("%Y-%m", "%m/%Y", "%m-%Y", "%Y/%m")


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that is not taken: its number in the spreadsheet, what it is called, and why. Never its text."""

    number: int
    label: str
    reason: str


def rows_by_name(
    content: bytes, names: Names, *, needed: Sequence[str]
) -> Iterator[tuple[int, dict[str, str]]]:
    """Each row as a mapping, and its number; columns that the table lacks are left out.

    `names` lists the headings that each column goes by, in small letters. Raises Invalid when one of `needed` is
    missing, SheetFault for what is no table.
    """
    sheet = read_sheet(content)
    header = [_plain(title) for title in sheet.header]
    at = {
        column: next((header.index(title) for title in titles if title in header), None)
        for column, titles in names.items()
    }
    if missing := [names[column][0] for column in needed if at[column] is None]:
        raise Invalid(
            _("Kolom ini tidak ditemukan: %(missing)s. Kolom yang ada: %(found)s.")
            % {"missing": ", ".join(missing), "found": ", ".join(sheet.header[:12])},
            "file",
        )
    if len(sheet.rows) > MOST_ROWS:
        raise Invalid(
            _("Paling banyak %(most)d baris sekali impor. Bagi berkasnya.") % {"most": MOST_ROWS}, "file"
        )
    for row in sheet.rows:
        yield (
            row.number,
            {
                column: row.cells[place] if place < len(row.cells) else ""
                for column, place in at.items()
                if place is not None
            },
        )


def refuse_nothing(taken: int) -> None:
    """Raises Invalid when no row of a table can be written."""
    if not taken:
        raise Invalid(_("Tidak ada baris yang dapat ditulis. Periksa berkasnya sekali lagi."), "file")


def read_day(words: str) -> date | None:
    """A day as spreadsheets and people write it, without the hour behind it; None for what is none."""
    return _parsed(words.strip().split("T")[0].split(" ")[0], _DAY_FORMS)


def read_month(words: str) -> date | None:
    """A month, or any day in it, as its first day."""
    found = _parsed(words.strip(), _MONTH_FORMS) or read_day(words)
    return found.replace(day=1) if found else None


def _parsed(words: str, forms: Sequence[str]) -> date | None:
    for form in forms:
        try:
            return datetime.strptime(words, form).date()  # noqa: DTZ007 - a day on paper knows no zone
        except ValueError:
            continue
    return None


def _plain(title: str) -> str:
    return " ".join(title.lower().replace("_", " ").replace(".", " ").split())
