"""Offices as people write them on lists and in the names they show in a meeting."""

import re
from dataclasses import dataclass

from kentongan.apps.units.models import UnitAlias
from kentongan.apps.units.queries.units import public_units

_SPOKEN = (
    (re.compile(r"lembaga pembinaan khusus anak"), "lpka"),
    (re.compile(r"lembaga pe\w{6,14}kat\w{2}"), "lapas"),
    (re.compile(r"rumah tahanan(?: negara)?"), "rutan"),
    (re.compile(r"balai pe\w{6,14}kat\w{2}"), "bapas"),
    (re.compile(r"rumah penyimpanan \w+(?: \w+){0,5}? negara"), "rupbasan"),
    (re.compile(r"kantor wilayah"), "kanwil"),
    (re.compile(r"direktorat jenderal pemasyarakatan"), "ditjenpas"),
)
_CLASS = re.compile(r"\b(?:kelas|klas|kls)\b\.?\s?(?:iii|ii|i|[123])?\s?-?\s?[ab]?\b")
_BARE_CLASS = re.compile(r"(?<=\w )(?:iii|ii|i)\s?-?\s?[ab]?\b(?= \w)")
_PARTS = re.compile(r"\s[-–—:]\s|[_|/()]|–|—")


def plain_office(words: str) -> str:
    """`Lembaga Pemasyarakatan Kelas IIA Cilegon` and `LAPAS IIA CILEGON` -> `lapas cilegon`."""
    plain = " ".join(re.sub(r"[.,]", " ", words.lower()).split())
    for pattern, short in _SPOKEN:
        plain = pattern.sub(short, plain)
    plain = _BARE_CLASS.sub("", _CLASS.sub("", plain))
    if plain.startswith("kanwil"):
        plain = plain.replace("ditjenpas", "")
    return " ".join(plain.split())


@dataclass(frozen=True, slots=True)
class Offices:
    """Keys of the offices of today by their plain names; names that two offices share mean neither."""

    keys: dict[str, int]

    def named(self, words: str) -> int | None:
        plain = plain_office(words)
        return self.keys.get(plain) if plain else None

    def split(self, shown: str) -> tuple[str, int | None]:
        """`LAPAS CILEGON - Budi Contoh` -> ("Budi Contoh", key of the office); the words as they are without one."""
        parts = [part.strip() for part in _PARTS.split(shown) if part.strip()]
        for part in parts:
            found = self.named(part)
            if found is not None and len(parts) > 1:
                return " ".join(one for one in parts if one is not part), found
        return shown, None


def offices_by_name() -> Offices:
    """The names, official names and other spellings of every office of today; two queries."""
    found: dict[str, set[int]] = {}
    for key, *names in public_units().values_list("pk", "name", "official_name"):
        for name in names:
            found.setdefault(plain_office(name), set()).add(key)
    for key, text in UnitAlias.objects.values_list("unit_id", "text"):
        found.setdefault(plain_office(text), set()).add(key)
    return Offices({name: next(iter(keys)) for name, keys in found.items() if name and len(keys) == 1})
