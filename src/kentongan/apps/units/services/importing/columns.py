"""The columns of the list of offices, in the order of its template."""

from collections.abc import Sequence
from dataclasses import dataclass

from kentongan.apps.units.errors import WrongColumns
from kentongan.foundation.sheets.sheet import Sheet, SheetFault


@dataclass(frozen=True, slots=True)
class Column:
    """`name` stands in the header, `field` is what it fills, `label` is said to people; `other` names are accepted."""

    name: str
    field: str
    label: str
    is_required: bool = False
    other: tuple[str, ...] = ()


COLUMNS = (
    Column("kunci", "key", "Kunci", True, ("key",)),
    Column("jenis", "type", "Jenis", True, ("type",)),
    Column("kekhususan", "kind", "Kekhususan", False, ("kind",)),
    Column("kelas", "klass", "Kelas", False, ("klass", "class")),
    Column("nama", "name", "Nama", True, ("name",)),
    Column("nama_resmi", "official_name", "Nama resmi", True, ("official_name",)),
    Column("tempat", "place", "Tempat pada nama", False, ("place",)),
    Column("sebutan", "aliases", "Sebutan lain", False, ("aliases",)),
    Column("kabupaten_kota", "city", "Kabupaten/kota", False, ("city", "kota", "kabupaten/kota")),
    Column("provinsi", "province", "Provinsi", True, ("province",)),
    Column("zona_waktu", "time_zone", "Zona waktu", False, ("time_zone",)),
    Column("induk", "parent", "Induk", True, ("parent", "region")),
    Column("aktif_sejak", "active_from", "Aktif sejak", False, ("active_from",)),
    Column("aktif_sampai", "active_to", "Aktif sampai", False, ("active_to",)),
    Column("sumber", "source", "Sumber", False, ("source",)),
    Column("berlaku_sejak", "since", "Perubahan berlaku sejak", False, ("since",)),
)
HEADER = tuple(column.name for column in COLUMNS)
LABELS = {column.field: column.label for column in COLUMNS}

# Two rows that show what the columns mean; they are offices of the registry, so trying them changes nothing.
EXAMPLES = (
    (
        "lapas-cilegon", "lapas", "", "IIA", "Lapas Kelas IIA Cilegon", "Lembaga Pemasyarakatan Kelas IIA Cilegon",
        "Cilegon", "", "Kota Cilegon", "Banten", "WIB", "kanwil-banten", "", "", "", "",
    ),
    (
        "lapas-narkotika-bangli", "lapas", "narkotika", "IIA", "Lapas Narkotika Kelas IIA Bangli",
        "Lembaga Pemasyarakatan Narkotika Kelas IIA Bangli", "Bangli", "", "Kabupaten Bangli", "Bali", "WITA",
        "kanwil-bali", "", "", "", "",
    ),
)  # fmt: skip


def fields_of(sheet: Sheet) -> list[str]:
    """The field of every column of `sheet`, in its order.

    Raises WrongColumns naming what is missing, unknown and double.
    """
    known = {name: column.field for column in COLUMNS for name in (column.name, *column.other)}
    asked = ["_".join(cell.lower().split()) for cell in sheet.header]
    fields = [known.get(name, "") for name in asked]
    unknown = [cell or "(tanpa nama)" for cell, field in zip(sheet.header, fields, strict=True) if not field]
    missing = [column.name for column in COLUMNS if column.is_required and column.field not in fields]
    double = sorted({LABELS[field] for field in fields if field and fields.count(field) > 1})
    if unknown or missing or double:
        raise WrongColumns(missing=missing, unknown=unknown, double=double)
    return fields


def cells_by_field(cells: Sequence[str], fields: Sequence[str]) -> dict[str, str]:
    """One row by field; cells that the row leaves out at its end are empty. Raises SheetFault for too many cells."""
    if len(cells) > len(fields):
        raise SheetFault(
            "Baris ini punya lebih banyak sel daripada kolom; mungkin ada pemisah di dalam teks."
        )
    return dict(zip(fields, (*cells, *[""] * (len(fields) - len(cells))), strict=True))
