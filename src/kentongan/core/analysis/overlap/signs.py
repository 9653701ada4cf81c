"""Marks by which a release of the service is known when the release itself is not at hand.

The weights are ours and were set on the labelled corpus of the tests.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

ACCOUNT_OF_UNIT = "akun Humas satuan kerja"
SURE = 0.9
LIKELY = 0.5

_UNIT = r"(?:(?:Ka)?(?:Lapas|lapas|LAPAS|rutan|Rutan|RUTAN|Bapas|bapas|BAPAS)|LPKA|LPP|LPN|Rupbasan|Kanwil|Ditjenpas)"
_OWN_ACTION = (
    r"(?:(?:meng)?ikuti|turut serta|(?:meng)?gelar|(?:me)?laksanakan|(?:meng)?hadiri|berpartisipasi|mengadakan|"
    r"(?:men)?erima|terima|(?:me)?raih|(?:mem)?berikan|(?:mem)?perkuat|(?:me)?lakukan|(?:men)?yelenggarakan|"
    r"selenggarakan|panen|(?:meng)?gandeng|(?:men)?yalurkan|salurkan|mengambil langkah)"
)
_OUTSIDERS = r"(?:warga|keluarga|saksi|pengacara|kuasa hukum|aktivis|pengamat|polisi|tetangga)\b"


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark: how much it weighs, the part of the document to look in, and its name in Indonesian."""

    weight: float
    where: str
    pattern: re.Pattern[str]
    name: str


def _sign(weight: float, where: str, name: str, pattern: str, *, any_case: bool = True) -> Sign:
    return Sign(weight, where, re.compile(pattern, re.IGNORECASE if any_case else 0), name)


SIGNS = (
    _sign(1.0, "opening", "dateline INFO_PAS", r"\bINFO[_ ]?PAS\b", any_case=False),
    _sign(1.0, "closing", "sumber: Humas satuan kerja",
          rf"\b(?:Sumber|Kontributor|Penulis|Laporan)\s{{0,3}}:\s{{0,3}}(?:Tim\s)?Humas\s{_UNIT}"),
    _sign(0.9, "closing", "penutup (Humas satuan kerja)", rf"\(\s?(?:Tim\s)?Humas[ /]{_UNIT}[^)]{{0,60}}\)"),
    _sign(0.5, "closing", "penutup berinisial Humas", r"\(\s?(?:HM|HMS|Hms|hms|[Hh]umas)\s?\)\W{0,6}$", any_case=False),
    _sign(0.5, "all", "kredit foto Humas", r"\b(?:Dok(?:umentasi)?\.?|Foto|Kredit)\s{0,2}:?\s{0,2}(?:Tim\s)?Humas\b"),
    _sign(1.0, "header", ACCOUNT_OF_UNIT, rf"\b(?:Tim\s)?Humas\s{_UNIT}"),
    _sign(0.4, "all", "mengutip siaran pers", r"\b(?:siaran pers|keterangan tertulis|rilis)(?:nya)?\b"),
    _sign(0.3, "all", "suara lembaga sendiri",
          r"\b(?:(?:tim humas|jajaran|petugas|lembaga|satuan kerja|lingkungan) kami|kami (?:ber)?harap|kami akan)\b"),
    _sign(0.3, "title_and_opening", "kegiatan satuan kerja sendiri",
          rf"\b{_UNIT}\b[^.\n]{{0,90}}?\b{_OWN_ACTION}\b"),
    _sign(0.2, "all", "gaya bahasa siaran",
          r"\b(?:citra positif|garda terdepan|komitmen(?:nya)? (?:untuk|dalam)|wujud nyata)\b"),
    _sign(-0.4, "all", "liputan sendiri",
          rf"\b(?:kata|ujar|menurut|ungkap) (?:seorang |salah seorang |salah satu )?{_OUTSIDERS}"
          r"|\bkepada (?:wartawan|awak media|redaksi)\b|\bpantauan\b"),
    _sign(-0.3, "title_and_opening", "peristiwa",
          r"\b(?:kabur|tewas|rusuh|ricuh|pungli|dianiaya|digerebek|ditangkap|ditemukan)\b"),
)  # fmt: skip


def weigh(places: Mapping[str, str]) -> tuple[float, tuple[str, ...]]:
    """How much the document looks like a release (SURE and more: it is one), and the names of the marks found.

    `places`: the texts of all, opening, title_and_opening, closing and header.
    """
    found = [sign for sign in SIGNS if sign.pattern.search(places[sign.where])]
    return round(sum(sign.weight for sign in found), 2), tuple(sign.name for sign in found)
