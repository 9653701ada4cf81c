"""Hashtags and links that work when they are tapped."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

# "#Humas.Bergerak", "#Humas-Bergerak", "#Humas&Media": a tap takes only what stands before the sign.
_BROKEN_TAG = re.compile(
    r"(?<![\w&/#])#(?P<tag>[A-Za-z]\w{1,40}(?:(?:[.&@/–-][A-Z]\w{1,40}){1,4}|(?:\.[a-z]\w{1,40}){2,4}))(?!\.?\w)"
)
_PARTED_TAG = re.compile(r"(?<=[^\n#&\w])#[ \t]{1,2}(?P<tag>[A-Z][a-z]+[A-Z]\w{1,40})\b")
# "tagar #Lapas Ramah": a blank ends the tag; the word before says that all of it was meant.
_CUT_TAG = re.compile(
    r"(?<=\b[Tt]agar\s)#(?P<tag>[A-Z][a-z]{1,30}(?:\s(?!(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Lapas|Rutan|LPKA|"
    r"Bapas|Kanwil|Pada|Di|Untuk|Dan)\b)[A-Z][a-z]{1,30}){1,3})\b"
)
_DOUBLE_TAG = re.compile(r"(?<![\w&/#])##+(?P<tag>[A-Za-z]\w{2,40})\b")
_PROTOCOL = re.compile(
    r"\b(?P<wrong>(?:https?:?/(?!/)|https?//|https?;//|htt?ps?s?:\\\\|htpps?://|htp://|htps://|hhtps?://|"
    r"http:/{3,}|https:/{3,}))"
    r"(?P<host>[\w-]{2,60}\.[\w./-]{2,80})",
    re.IGNORECASE,
)
_NO_HOST = re.compile(r"\bhttps?://(?=[\s.,)\]]|$|[\w-]{1,60}(?:[\s/)]|$))", re.IGNORECASE)
_SPACED = re.compile(
    r"\b(?P<address>(?:https?://\s?)?www(?:\. ?|\s\.)(?:[\w-]{2,40}(?: ?\. ?)){1,4}(?:id|com|net|org|go)\b)",
    re.IGNORECASE,
)
_GAP = re.compile(r"\bhttps?://[\w.-]{2,60}\s(?=(?:go|ac|or|co|sch|mil|desa)\.id\b)", re.IGNORECASE)
_SHORT = re.compile(
    r"\b(?:https?://)?(?:bit\.ly|s\.id|tinyurl\.com|t\.co|goo\.gl|cutt\.ly|rb\.gy|is\.gd|ow\.ly|"
    r"shorturl\.at|linktr\.ee|"
    r"tiny\.cc|rebrand\.ly)/[\w-]{2,60}",
    re.IGNORECASE,
)

_AHEAD = 12


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        if "#" in text:
            yield from _tags(part, text)
        if "http" in document.lower(part) or "htp" in document.lower(part):
            yield from _addresses(document, part)
        for match in document.matches(part, _SPACED):
            whole = re.sub(r"\s", "", match["address"])
            if whole != match["address"]:
                yield Hit(part, *match.span(), "Alamat laman terputus spasi.", whole, fix=whole)
        for match in document.matches(part, _SHORT):
            said = "Tautan singkat menyembunyikan tujuannya dan dapat mati."
            yield Hit(part, *match.span(), said, "Tulis alamat lengkap laman resmi.")


def _tags(part: str, text: str) -> Iterator[Hit]:
    for pattern in (_BROKEN_TAG, _PARTED_TAG, _CUT_TAG, _DOUBLE_TAG):
        for match in pattern.finditer(text):
            whole = "#" + re.sub(r"\W", "", match["tag"])
            yield Hit(
                part, *match.span(), f"Tagar “{match.group()}” terputus bila diketuk.", whole, fix=whole
            )


def _addresses(document: Document, part: str) -> Iterator[Hit]:
    for match in document.matches(part, _PROTOCOL):
        whole = ("https://" if "s" in match["wrong"].lower() else "http://") + match["host"]
        # Where a blank cuts the address as well, half a correction would only show the other fault.
        is_cut = _GAP.match(whole + document.parts[part][match.end() : match.end() + _AHEAD])
        yield Hit(part, *match.span(), "Tautan salah tulis.", whole, fix=None if is_cut else whole)
    for match in document.matches(part, _NO_HOST):
        yield Hit(part, *match.span(), "Tautan tanpa nama laman.", "Lengkapi alamatnya, atau hapus.")
    for match in document.matches(part, _GAP):
        whole = match.group().rstrip() + "."
        yield Hit(part, *match.span(), "Alamat laman terputus spasi.", whole, fix=whole)


RULE = Rule(
    id="structure.links",
    title="Tagar dan tautan yang bekerja",
    title_en="Hashtags and links that work",
    clause="[design] L19: tagar dan tautan sah; UU 25/2009 Pelayanan Publik (informasi yang dapat diakses)",
    severity=Severity.WARN,
    check=_check,
    why="Tautan yang putus membuat orang gagal mendapat layanan; tautan singkat dipakai penipu.",
    why_en="A broken link keeps people from the service; shortened links are the tool of fraud.",
    good=(
        "Ikuti #HumasBergerakBersama.",
        "Buka https://lapasdemo.kemenimipas.go.id/layanan sekarang.",
        "Peserta #1 menang.",
        "Gunakan tagar #LapasRamah Sabtu ini.",
        "Gunakan tagar #Pemasyarakatan Lapas Demo.",
        "# Lapas Demo Panen Sayur",
    ),
    bad=(
        "Ikuti #Humas.Bergerak bersama kami.",
        "Ikuti # HumasBergerak bersama kami.",
        "Ikuti lomba dengan tagar #Lapas Ramah, Sabtu (29/11).",
        "Buka https//lapasdemo.kemenimipas.go.id.",
        "Buka www. lapasdemo.go.id sekarang.",
        "Daftar di bit.ly/daftarhumas.",
        "Buka http:// sekarang.",
    ),
)
