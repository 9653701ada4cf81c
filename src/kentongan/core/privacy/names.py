"""Names of people: after titles, kin and `nama saya`, at the foot of a letter, and wherever they come again."""

import re
from collections.abc import Iterator
from pathlib import Path

from kentongan.core.privacy.kinds import Kind, Span
from kentongan.core.text.persons import INITIALS, may_be_name

_LISTED = Path(__file__).with_name("not_persons.txt").read_text(encoding="utf-8").split()
_NOT_PERSONS = frozenset(word for word in _LISTED if not word.startswith("#"))
_WORD = r"[A-Z][A-Za-z'’-]+"
_NAME = (
    rf"(?:[A-Z]\.\s?){{0,2}}{_WORD}(?:\s(?:bin|binti|al|alm\.?|alias)\s{_WORD}|"
    rf"\s{_WORD}|\s[A-Z]\.?(?=[\s,.)]|$)){{0,4}}"
)
_SMALL = r"[a-z'’]{3,}(?:\s[a-z'’]{3,}){0,2}"
_TITLE = (
    r"\b(?:[Bb]apak|BAPAK|[Bb]pk|[Pp]ak|PAK|[Ii]bu|IBU|[Bb]u|BU|[Ss]audara|[Ss]audari|[Ss]dri?|[Tt]uan|[Tt]n|[Nn]yonya|[Nn]y|[Nn]ona|[Nn]n|"
    r"[Mm]as|[Mm]bak|[Bb]ang|[Kk]ak|[Uu]sta[dz]z?|[Hh]aji|Hj|H|Drs|dr|Dr|Ir|Kombes|Ipda|Aipda|Bripka|Brigadir)\b\.?\s"
)
_KIN = (
    r"\b(?i:suami|istri|isteri|anak|adik|kakak|abang|ayah|ibu|bapak|paman|bibi|keponakan|sepupu|orang\stua|saudara|keluarga|menantu|cucu)"
    r"(?:\skandung|\sipar|\stiri|\sperempuan|\slaki-laki)?\s(?:saya|kami|dari)\b,?\s(?:yang\s)?(?:bernama\s|atas\snama\s|yaitu\s|yakni\s|a\.n\.?\s)?"
)
_ROLE = (
    r"\b(?:[Nn]arapidana|[Nn]api|[Tt]ahanan|WBP|[Ww]arga\s[Bb]inaan|[Pp]etugas|[Ss]ipir|[Pp]egawai|[Oo]knum|[Pp]elapor|[Kk]orban|[Tt]erlapor|"
    r"[Ss]aksi|[Pp]engacara|[Kk]uasa\shukum|[Dd]okter|[Pp]erawat|[Kk]omandan\s[Jj]aga|[Kk]arupam|"
    r"[Aa]nak\s(?:binaan|didik)|ABH|[Ww]ali)\b,?:?\s(?:jaga\s|lapas\s|rutan\s)?"
    r"(?:(?:yang\s)?bernama\s|atas\snama\s|a\.?\s?n\.?\s|berinisial\s|inisial\s)?"
)
_CALLED = (
    r"\b(?:[Nn]ama(?:\s(?:saya|lengkap|suami|istri|anak|kakak|adik|ayah|ibu|pelapor|beliau|petugas|"
    r"petugasnya|korban|narapidana|napi|"
    r"tahanan|wbp|warga binaan|kami))*"
    r"(?:\sadalah|\syaitu)?\s?[:=]?\s?|[Bb]ernama\s(?:lengkap\s)?|[Aa]tas\s[Nn]ama\s|[Aa]\.\s?[Nn]\.?\s|[Bb]iasa\sdipanggil\s|[Aa]lias\s|"
    r"[Pp]erkenalkan,?\s(?:nama\s)?saya\s|[Ss]aya\syang\sbernama\s|[Pp]elapor\s?:\s|[Kk]ontak(?:\skeluarga)?\s?:\s)"
)
_FOOT = r"(?:[Hh]ormat\s(?:saya|kami)|[Tt]td\.?|[Tt]erima\skasih,?\s[Ss]alam|[Ss]alam|[Pp]elapor)[,.:]?\s+"
_STRONG = re.compile(rf"{_CALLED}(?P<who>{_NAME}|{_SMALL})")
_TITLED = re.compile(rf"{_TITLE}(?P<who>{_NAME})")
_BESIDE = re.compile(rf"(?:{_KIN}|{_ROLE}|{_FOOT})(?P<who>{_NAME})")
_SPOKEN = re.compile(r"\b(?:pak|bu|bpk|sdr|sdri|mas|mbak)\.?\s(?P<who>[a-z]{3,})\b")
_INITIALS = re.compile(rf"\b(?:ber)?inisial\s(?P<who>{INITIALS})")
_I_AM = re.compile(rf"\b[Ss]aya,?\s(?P<who>{_WORD}\s{_WORD}(?:\s{_WORD})?)(?=[,\s(])")
_SMALL_I_AM = re.compile(
    r"\b[Ss]aya\s(?P<who>[a-z]{3,}(?:\s[a-z]{3,})?)(?=\s(?:dari|warga|istri|isteri|suami|ibu|ayah|anak|kakak|adik|keluarga)\b)"
)
_MEANT = re.compile(
    rf"\b(?:[Uu]ntuk|[Kk]epada|[Ss]ampaikan\ske|[Dd]ititipkan\ske)\s(?P<who>{_WORD}\s{_WORD}(?:\s{_WORD})?)"
)
_AND = re.compile(rf"\s?(?:,|dan|serta|bersama|&)\s(?P<who>{_NAME})")
SHORTEST_AGAIN = 3


def name_spans(text: str) -> Iterator[Span]:
    """Every name that the words around it give away, and its parts wherever they come again."""
    found = list(_marked(text))
    yield from found
    parts = {part for span in found for part in re.findall(_WORD, text[span.start : span.end])}
    again = sorted(part for part in parts if len(part) >= SHORTEST_AGAIN and part.lower() not in _NOT_PERSONS)
    if again:
        for match in re.finditer(rf"\b(?:{'|'.join(map(re.escape, again[:50]))})\b", text):
            yield Span(match.start(), match.end(), Kind.NAME)


def _marked(text: str) -> Iterator[Span]:
    for pattern in (_STRONG, _TITLED, _BESIDE, _I_AM, _SMALL_I_AM, _SPOKEN, _INITIALS, _MEANT):
        for match in pattern.finditer(text):
            if end := _end_of_name(match["who"]):
                yield Span(match.start("who"), match.start("who") + end, Kind.NAME)
                yield from _beside(text, match.start("who") + end)


def _beside(text: str, at: int) -> Iterator[Span]:
    """`Sipir Bowo dan Gatot`: the names that are coupled to one that was found."""
    while coupled := _AND.match(text, at):
        end = _end_of_name(coupled["who"])
        if not end:
            return
        at = coupled.start("who") + end
        yield Span(coupled.start("who"), at, Kind.NAME)


def _end_of_name(who: str) -> int:
    """How much of the words is a name: up to the first that no name holds; 0 for none."""
    if not may_be_name(who):
        return 0
    end = 0
    for word in re.finditer(r"\S+", who):
        if word[0].strip(".,").lower() in _NOT_PERSONS:
            break
        end = word.end()
    return end
