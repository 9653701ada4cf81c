"""From a cell to a value, or to the reason why not."""

import re
from collections.abc import Callable
from datetime import date, datetime
from difflib import get_close_matches

from kentongan.apps.units.enums import TimeZone, UnitType
from kentongan.core.registry.offices import short_names_of_provinces, time_zones

KEY = re.compile(r"[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,19}")
KINDS = ("narkotika", "perempuan", "pemuda", "terbuka", "khusus")
CLASSES = ("", "I", "II", "IIA", "IIB", "IIC", "III")
ARABIC = str.maketrans({"1": "I", "2": "II", "3": "III"})
DATE_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y")
MAX_ALIASES = 30
_TYPES = {word.lower(): value for value, label in UnitType.choices for word in (value, label)}
_ZONES = {word.lower(): value for value, label in TimeZone.choices for word in (value, label)}
_PROVINCES = {name.lower(): name for name in time_zones()} | {
    short.lower(): name for name, shorts in short_names_of_provinces().items() for short in shorts
}


class CellFault(ValueError):
    """Why a cell cannot be taken; the words are for the user."""


def _text(limit: int, *, may_be_empty: bool = True) -> Callable[[str], str]:
    def read(cell: str) -> str:
        if not cell and not may_be_empty:
            raise CellFault("kosong")
        if len(cell) > limit:
            raise CellFault(f"lebih panjang dari {limit} huruf")
        return cell

    return read


def _key(cell: str) -> str:
    if len(cell) > 80 or not KEY.fullmatch(cell):
        raise CellFault(f"“{cell[:40]}” bukan kunci: pakai huruf kecil, angka, dan tanda hubung")
    return cell


def _type(cell: str) -> str:
    if cell.lower() not in _TYPES:
        raise CellFault(f"“{cell[:40]}” tidak dikenal; pilihannya {', '.join(UnitType.values)}")
    return _TYPES[cell.lower()]


def _kind(cell: str) -> str:
    if cell and cell.lower() not in KINDS:
        raise CellFault(f"“{cell[:40]}” tidak dikenal; pilihannya {', '.join(KINDS)}, atau kosong")
    return cell.lower()


def _class(cell: str) -> str:
    bare = re.sub(r"kelas|klas|[\s.-]", "", cell[:20].lower()).upper().translate(ARABIC)
    if bare not in CLASSES:
        raise CellFault(f"“{cell[:40]}” bukan kelas; pilihannya {', '.join(CLASSES[1:])}, atau kosong")
    return bare


def _province(cell: str) -> str:
    if name := _PROVINCES.get(cell.lower()):
        return name
    near = get_close_matches(cell[:40].lower(), _PROVINCES, n=1)
    hint = f"; maksudnya {_PROVINCES[near[0]]}?" if near else ""
    raise CellFault(f"“{cell[:40]}” bukan provinsi{hint}")


def _zone(cell: str) -> str:
    if cell and cell.lower() not in _ZONES:
        raise CellFault(f"“{cell[:40]}” bukan zona waktu; tulis WIB, WITA, atau WIT")
    return _ZONES.get(cell.lower(), "")


def _parent(cell: str) -> str:
    return _key(cell) if cell else ""


def _aliases(cell: str) -> tuple[str, ...]:
    parts = tuple(dict.fromkeys(part for raw in cell.split(";") if (part := raw.strip())))
    if len(parts) > MAX_ALIASES or any(len(part) > 120 for part in parts):
        raise CellFault(f"paling banyak {MAX_ALIASES} sebutan, masing-masing paling panjang 120 huruf")
    return parts


def _day(cell: str) -> date | None:
    if not cell:
        return None
    for form in DATE_FORMS:
        try:
            return datetime.strptime(cell[:10], form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise CellFault(f"“{cell[:40]}” bukan tanggal; tulis seperti 2025-11-01 atau 01/11/2025")


READERS: dict[str, Callable[[str], object]] = {
    "key": _key,
    "type": _type,
    "kind": _kind,
    "klass": _class,
    "name": _text(120, may_be_empty=False),
    "official_name": _text(200, may_be_empty=False),
    "place": _text(80),
    "aliases": _aliases,
    "city": _text(80),
    "province": _province,
    "time_zone": _zone,
    "parent": _parent,
    "active_from": _day,
    "active_to": _day,
    "source": _text(200),
    "since": _day,
}
