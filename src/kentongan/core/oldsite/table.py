"""Old stories as a table, whatever its keeper called the columns."""

from collections.abc import Iterable, Iterator, Sequence

from kentongan.core.oldsite.item import MOST_ADDRESS, MOST_HEADLINE, BadSource, OldItem
from kentongan.core.oldsite.prose import count_pictures, prose_of

HEADER = ("judul", "isi", "tanggal", "satuan", "tautan")
MOST_ROWS = 20_000
_MOST_COLUMNS = 60
_CALLED = {
    "headline": ("judul", "headline", "title", "judul berita", "post title"),
    "body": ("isi", "naskah", "body", "content", "konten", "isi berita", "berita", "post content"),
    "day": ("tanggal", "tgl", "date", "tanggal terbit", "tanggal berita", "tanggal publikasi", "post date"),
    "office": ("satuan", "satuan kerja", "satker", "upt", "unit", "kantor", "nama upt"),
    "address": ("tautan", "url", "link", "alamat", "alamat berita", "permalink"),
}
_NEEDED = ("headline", "body", "day")


def read_table(lines: Iterable[Sequence[str]]) -> Iterator[OldItem]:
    """The stories of a table; empty lines are passed over, `number` counts as the spreadsheet shows it.

    Raises BadSource: "columns" (with the names that are missing), "rows" for too many, "empty".
    """
    columns: dict[str, int] = {}
    for number, cells in enumerate(lines, start=1):
        if number > MOST_ROWS + 1:
            raise BadSource("rows", str(MOST_ROWS))
        if not any(cell.strip() for cell in cells):
            continue
        if columns:
            yield _item(number, cells, columns)
        else:
            columns = _columns(cells)
    if not columns:
        raise BadSource("empty")


def _columns(cells: Sequence[str]) -> dict[str, int]:
    names = [" ".join(cell.replace("_", " ").split()).casefold() for cell in cells[:_MOST_COLUMNS]]
    found = {
        part: next(names.index(name) for name in called if name in names)
        for part, called in _CALLED.items()
        if any(name in names for name in called)
    }
    missing = [_CALLED[part][0] for part in _NEEDED if part not in found]
    if missing:
        raise BadSource("columns", ", ".join(missing))
    return found


def _item(number: int, cells: Sequence[str], columns: dict[str, int]) -> OldItem:
    def cell(part: str) -> str:
        place = columns.get(part, len(cells))
        return cells[place] if place < len(cells) else ""

    return OldItem(
        number=number,
        headline=_line(cell("headline"))[: MOST_HEADLINE + 1],
        body=prose_of(cell("body")),
        day=_line(cell("day"))[:40],
        office=_line(cell("office"))[:160],
        address=_line(cell("address"))[:MOST_ADDRESS],
        pictures=count_pictures(cell("body")),
    )


def _line(cell: str) -> str:
    return "".join(sign for sign in " ".join(cell.split()) if sign.isprintable())
