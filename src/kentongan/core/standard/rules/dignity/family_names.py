"""The family of somebody in custody is not in custody: no names of wives, mothers, children."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.persons import NAME, may_be_name

_CHILD = r"(?:anak|putra|putri|bayi|balita|cucu|buah hati)"
_KIN = (
    rf"(?:{_CHILD}|istri|isteri|suami|ibu|ayah|bapak|kakak|adik|paman|bibi|mertua|menantu|keponakan|nenek|"
    rf"kakek|orang tua|"
    r"saudara|pacar|kekasih)"
)
_CUSTODY = (
    r"(?:narapidana|tahanan|anak binaan|andikpas|warga binaan(?: pemasyarakatan)?|WBP|napi|terpidana|tersangka|"
    r"terdakwa|almarhum(?:ah)?|klien|residivis|korban|penghuni)"
)
_AGE = (
    r"(?:\s?\(\s?(?P<age>\d{1,2})\s?(?:tahun|thn|bulan)?\s?\)|,?\s(?:berusia\s|usia\s"
    r")?(?P<age2>\d{1,2})\s(?:tahun|bulan))?"
)
_NAMED = re.compile(
    rf"\b(?i:(?P<kin>{_KIN})(?:\skandung|\stiri|\sbungsu|\ssulung|\spertama|\skedua|\sperempuan|\slaki-laki)?"
    rf"(?P<own>nya|\s(?:dari\s)?(?:(?:seorang|salah (?:satu|seorang))\s)?{_CUSTODY}(?:\s(?:itu|tersebut|"
    rf"berinisial \w{{1,4}}))?))"
    rf"(?:\s?,\s|\s)(?:(?:yang\s)?(?:bernama|berinisial|yakni|yaitu|atas nama)\s)?(?P<who>{NAME}|"
    rf"[A-Z]{{2,3}}\b(?=[\s,.(])){_AGE}"
)
# `Siti Contoh, istri narapidana itu,` and `Siti Contoh adalah istri tahanan`: the name stands first.
_OF_HELD = re.compile(
    rf"\b(?P<kin>{_KIN})(?:\skandung)?\s(?:dari\s)?(?:(?:seorang|salah (?:satu|seorang))\s)?"
    rf"(?!korban|almarhum){_CUSTODY}\b(?!,?\s(?:dan|serta)\b)",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(rf"\b(?P<who>{NAME}){_AGE}(?:,\s|,?\s(?:adalah|merupakan|ialah)\s)(?:seorang\s)?$")
_PARENTS = re.compile(
    rf"\b(?i:(?P<kin>{_CHILD})(?:\skandung)?\s(?:dari\s)?pasangan\s(?:suami istri\s)?)(?P<who>{NAME}\sdan\s{NAME})"
)
_HELD = re.compile(rf"\b{_CUSTODY}\b", re.IGNORECASE)
_OFFICIAL = re.compile(
    r"\b(?:Kepala|Kalapas|Karutan|Kabapas|Kakanwil|Menteri|Dirjen|Direktur|Bupati|Wali Kota|Gubernur|Presiden|Ketua|"
    r"Dharma Wanita|Dandim|Kapolres|Ustaz|artis|penyanyi|aktor|raja|Raja|Sultan)\b"
)
# In a headline every word has a capital; only a comma or "bernama" makes a name of it.
_TOLD = re.compile(r",|\b(?:bernama|berinisial)\b", re.IGNORECASE)
_ADULT = 18
_REACH = 200
_NAME_REACH = 80
_FIX = "Tulis “keluarga” atau “istrinya” tanpa nama."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        text = document.parts[part]
        if part != "headline":
            yield from _named_otherwise(document, part)
        for match in document.matches(part, _NAMED):
            is_headline = part == "headline" and not _TOLD.search(match.group())
            if not is_headline and may_be_name(match["who"]) and _is_of_inmate(text, match):
                is_child = re.fullmatch(_CHILD, match["kin"], re.IGNORECASE) and not _is_grown(match)
                yield _hit(part, match, match["kin"], Severity.BLOCK if is_child else None)


def _named_otherwise(document: Document, part: str) -> Iterator[Hit]:
    """The name before the kinship, or the two names of a pair of parents."""
    text = document.parts[part]
    for kinship in document.matches(part, _OF_HELD):
        named = _NAME_BEFORE.search(text, max(0, kinship.start() - _NAME_REACH), kinship.start())
        if named and may_be_name(named["who"]):
            is_child = re.fullmatch(_CHILD, kinship["kin"], re.IGNORECASE) and not _is_grown(named)
            yield _hit(part, named, kinship["kin"], Severity.BLOCK if is_child else None)
    for match in document.matches(part, _PARENTS):
        held = _HELD.search(text, max(0, match.start() - _REACH), match.start())
        if held and may_be_name(match["who"]):
            yield _hit(part, match, match["kin"], None)


def _hit(part: str, match: re.Match[str], kin: str, weight: Severity | None) -> Hit:
    said = f"Keluarga ({kin.lower()}) disebut namanya."
    return Hit(part, match.start("who"), match.end("who"), said, _FIX, weight)


def _is_of_inmate(text: str, match: re.Match[str]) -> bool:
    """`istri narapidana itu` says so itself; `istrinya` belongs to whoever was spoken of last."""
    if match["own"].lower() != "nya":
        return not match["own"].lower().endswith("korban") or bool(
            _HELD.search(text, match.end(), match.end() + 80)
        )
    before = text[max(0, match.start() - _REACH) : match.start()]
    held = [found.start() for found in _HELD.finditer(before)]
    officials = [found.start() for found in _OFFICIAL.finditer(before)]
    return bool(held) and max(held) > max(officials, default=-1)


def _is_grown(match: re.Match[str]) -> bool:
    age = match["age"] or match["age2"]
    return age is not None and int(age) >= _ADULT and "bulan" not in match.group()


RULE = Rule(
    id="dignity.family_names",
    title="Keluarga warga binaan tidak disebut namanya",
    title_en="The family of an inmate is not named",
    clause="UU 27/2022 Pelindungan Data Pribadi; Kode Etik Jurnalistik pasal 9; Pedoman Pemberitaan Ramah Anak",
    severity=Severity.WARN,
    check=_check,
    why="Keluarga tidak dihukum, dan anak dapat dikenali lewat orang tuanya.",
    why_en="The family is not punished, and a child can be told by its parents.",
    waivable=False,
    good=(
        "Narapidana itu memeluk istrinya.",
        "Kepala Lapas Demo, Budi Contoh, hadir bersama istrinya, Siti Contoh.",
        "Keluarga warga binaan berkunjung.",
        "Kepala Lapas Demo adalah putra pasangan Budi Contoh dan Siti Contoh.",
    ),
    bad=(
        "Narapidana itu dijenguk istrinya, Siti Contoh.",
        "Ibu narapidana itu, Siti Contoh, menangis.",
        "Tamu itu, Siti Contoh, adalah istri tahanan.",
        "Anak binaan itu anak pasangan Budi Contoh dan Siti Contoh.",
        "Warga binaan tersebut memeluk anaknya, Bintang (7).",
    ),
)
