"""What each row of the list wishes for its office, and what is wrong with the row by itself."""

from collections import Counter
from dataclasses import dataclass, field

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.services.importing.cells import READERS, CellFault
from kentongan.apps.units.services.importing.columns import LABELS, cells_by_field, fields_of
from kentongan.core.registry.offices import time_zones, words_of_types
from kentongan.foundation.sheets.sheet import Row, Sheet, SheetFault


@dataclass(slots=True)
class Wish:
    """One row: the values that it could be read into, by field, and the reasons against it."""

    number: int
    key: str
    values: dict[str, object] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)

    @property
    def parent(self) -> str:
        """Key of the office above, "" for none."""
        return str(self.values.get("parent", ""))


def wishes_of(sheet: Sheet) -> list[Wish]:
    """A wish for every row. Raises WrongColumns."""
    fields = fields_of(sheet)
    wishes = [_wish(row, fields) for row in sheet.rows]
    seen = Counter(wish.key for wish in wishes)
    for wish in wishes:
        if wish.key and seen[wish.key] > 1:
            others = [str(other.number) for other in wishes if other.key == wish.key and other is not wish]
            wish.reasons.append(f"kunci ini muncul juga di baris {', '.join(others[:5])}")
    return wishes


def _wish(row: Row, fields: list[str]) -> Wish:
    try:
        cells = cells_by_field(row.cells, fields)
    except SheetFault as fault:
        return Wish(row.number, row.cells[0][:80], reasons=[fault.message])
    wish = Wish(row.number, cells["key"][:80])
    for name, cell in cells.items():
        try:
            wish.values[name] = READERS[name](cell)
        except CellFault as fault:
            wish.reasons.append(f"{LABELS[name]}: {fault}")
    if not wish.reasons:
        _complete(wish)
    return wish


def _complete(wish: Wish) -> None:
    """Fills in what follows from other cells, and compares the cells with each other."""
    values = wish.values
    if values.get("time_zone") == "":
        values["time_zone"] = time_zones()[str(values["province"])]
    kind = values.get("kind", "")
    if values["type"] != UnitType.OTHER and kind and (values["type"], kind) not in words_of_types():
        wish.reasons.append(f"{LABELS['kind']}: jenis {values['type']} tidak punya kekhususan {kind}")
    if values["type"] != UnitType.MINISTRY and not values["parent"]:
        wish.reasons.append(f"{LABELS['parent']}: kosong; hanya kementerian yang tidak berinduk")
    begins, ends = values.get("active_from"), values.get("active_to")
    if begins and ends and begins > ends:  # type: ignore[operator]
        wish.reasons.append(f"{LABELS['active_to']}: lebih awal daripada {LABELS['active_from'].lower()}")
