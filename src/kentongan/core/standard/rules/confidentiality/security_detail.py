"""What would help an escape or a smuggler: guards, posts, cameras, keys, walls, arms."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_table

_NUMBER = (
    r"(?:\d{1,3}|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|\w+ belas|\w+ puluh)"
)
_REACH = 120


def _details() -> dict[str, list[tuple[re.Pattern[str], str]]]:
    """Cue word -> patterns on lower case ({n} is a number), each with what it gives away."""
    details: dict[str, list[tuple[re.Pattern[str], str]]] = {}
    for cue, regex, what in read_table(__file__, "security_details.tsv"):
        details.setdefault(cue, []).append((re.compile(regex.replace("{n}", _NUMBER)), what))
    return details


_DETAILS = _details()
_HERE = re.compile(
    r"\b(?:lapas|rutan|lpka|lpp|bapas|blok|hunian|kamar|sel|lembaga pemasyarakatan|rumah tahanan|narapidana|"
    r"tahanan|warga binaan|penjara|penjagaan|regu|steril|branggang|napi|tembok keliling)\b"
)
_CONTRABAND = re.compile(r"\b(?:menyita|disita|sitaan|barang terlarang|dimusnahkan|memusnahkan|menemukan)\b")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        lower, tokens = document.lower(part), document.words(part)
        for cue in _DETAILS.keys() & tokens.places.keys():
            for start, end in _windows([tokens[place].start for place in tokens.places[cue]]):
                for pattern, what in _DETAILS[cue]:
                    for match in pattern.finditer(lower, start, end):
                        said = f"Keterangan pengamanan: {what} tidak diterbitkan."
                        weight = _weight(document, part, match)
                        yield Hit(part, match.start(), match.end(), said, "Hapus rinciannya.", weight)


def _windows(places: list[int]) -> Iterator[tuple[int, int]]:
    """The stretches around the places, those that overlap made one: no sign is read twice for a cue."""
    start, end = max(0, places[0] - _REACH), places[0] + _REACH
    for place in places[1:]:
        if place - _REACH > end:
            yield start, end
            start = place - _REACH
        end = place + _REACH
    yield start, end


def _weight(document: Document, part: str, match: re.Match[str]) -> Severity | None:
    """Stops where the story is about an office of ours; elsewhere, or of things seized, a person looks."""
    sentence = document.sentence_at(part, match.start()).text.lower()
    if _CONTRABAND.search(sentence):
        return Severity.WARN
    if _HERE.search(sentence) or document.facts.unit_type or document.unit_names(part):
        return None
    return Severity.WARN


RULE = Rule(
    id="confidentiality.security_detail",
    title="Rincian pengamanan tidak diterbitkan",
    title_en="Details of security are not published",
    clause="UU 14/2008 KIP pasal 17 (informasi dikecualikan)",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Rincian pengamanan membantu orang yang ingin lari atau menyelundupkan barang. Hapus jumlah, "
        "tempat, dan waktunya."
    ),
    why_en=(
        "Details of security help whoever wants to escape or to smuggle. Delete numbers, places and times."
    ),
    waivable=False,
    good=(
        "Petugas memeriksa kamar dan menyita barang terlarang.",
        "Dua narapidana telah dipindahkan ke Lapas Demo.",
        "Apel serah terima regu pengamanan berjalan tertib.",
        "Lapas Demo memasang CCTV untuk meningkatkan keamanan.",
    ),
    bad=(
        "Blok itu dijaga 3 petugas pada malam hari.",
        "Lapas memasang 48 titik CCTV.",
        "Setiap regu jaga Rutan Demo terdiri dari delapan orang.",
        "Kunci blok disimpan di pos utama Lapas Demo.",
        "Pergantian regu jaga Lapas Demo berlangsung pukul 06.00 WIB.",
        "Kamera CCTV di sisi timur Lapas Demo tidak berfungsi.",
    ),
)
