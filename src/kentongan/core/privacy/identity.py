"""Who can be told although nobody is named: clues to one person, gathered over a whole text.

Initials in one paragraph, a school in another, a village under a photograph: each says little, together they say who.
A clue counts when it is said of the person who is protected, not of an officer, a suspect or a visitor beside.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kentongan.core.text.persons import AGE, INITIALS, NAME, may_be_name
from kentongan.core.text.sentences import Span

_SCHOOL_NAME = (
    r"(?:SDN?|SMPN?|SMAN?|SMKN?|SLBN?|MI|MIN|MTsN?|MAN?|Ponpes|Pesantren|Pondok Pesantren|Madrasah|PAUD|TK|"
    r"Universitas|"
    r"Sekolah Dasar|Sekolah Menengah \w+)\b\.?\s?(?:Negeri\s|Swasta\s)?(?:[A-Z0-9][\w-]*)"
)
_CLUES = (
    (
        "initials",
        1,
        rf"\b(?:ber)?inisial\s(?P<who>{INITIALS})|\b(?P<who2>[A-Z]{{1,4}}|(?:[A-Z]\.){{1,3}})\s?(?:{AGE})",
    ),
    ("name", 2, rf"\b(?:bernama(?: lengkap)?|atas nama|akrab disapa|panggilan|dipanggil)\s(?P<who>{NAME})"),
    (
        "school",
        1,
        rf"\b(?:siswa|siswi|pelajar|murid|santri|santriwati|bersekolah|sekolah\w*|duduk|kelas|belajar|"
        rf"mahasiswi|mahasiswa|di)\s"
        rf"(?:(?:di|kelas|dari|asal|bangku|dasar|[IVX\d]{{1,4}})\s){{0,4}}{_SCHOOL_NAME}|"
        rf"\bsekolahnya,\s{_SCHOOL_NAME}|"
        rf"\b{_SCHOOL_NAME}(?:\s[A-Z]\w+){{0,3}},?\s(?:tempat|sekolah)\s(?:ia|dia|korban|anak)\b",
    ),
    (
        "home",
        1,
        r"\b(?:warga|asal|berasal dari|tinggal|menetap|berdomisili|rumah\w*|kediaman\w*|dari|di)\s(?:di\s|"
        r"dari\s|sebuah\s|orang tuanya di\s)?"
        r"(?:Desa|Dusun|Kampung|Kelurahan|Gang|Perumahan|Kompleks?|RT|Lingkungan|Nagari|Gampong|Banjar)\b\s"
        r"[A-Z0-9]\w*",
    ),
    (
        "work",
        2,
        r"\b(?:karyawati|karyawan|pegawai|pelayan|kasir|buruh|penjaga|pekerja|bekerja|asisten rumah "
        r"tangga)\s(?:\w+\s){0,3}?(?:di\s|pada\s)?"
        r"(?:Jalan|Jl\.?|PT|CV|Toko|Pasar|Hotel|Kafe|Warung|Desa|Kampung|Universitas|RSUD)\s?[A-Z]\w+",
    ),
    (
        "parent",
        2,
        r"\b(?:[Aa]nak|[Pp]utr[ai]|[Cc]ucu|[Kk]eponakan|[Aa]dik|[Kk]akak)\s(?:kandung\s|tiri\s|tunggal\s|"
        r"bungsu\s|sulung\s|\w+\s)?"
        r"(?:dari\s)?(?:pasangan\s|pasutri\s|Bapak\s|Ibu\s|Bpk\.?\s)(?P<who>[A-Z]\w+)|"
        r"\b(?:[Aa]yah|[Ii]bu|[Oo]rang tua|[Pp]aman|[Bb]ibi|[Kk]akek|[Nn]enek|[Kk]akak|[Ww]ali)(?:nya|"
        r" kandungnya| tirinya|(?: kandung| tiri)? "
        r"(?:korban|anak(?: itu| tersebut)?|ABH))"
        rf"(?:\s?,|\s(?:yang\s)?bernama|\syakni|\syaitu|\sberinisial)?\s(?P<who2>{NAME}|[A-Z]{{2,3}}\b)",
    ),
    (
        "handle",
        2,
        r"(?<![\w.@])@[\w.]{3,30}|\b(?:akun|instagram|tiktok|facebook|fb|ig)\s(?:(?:media sosial|instagram|"
        r"tiktok|facebook|"
        r"miliknya|korban|bernama|nya)\s){0,2}(?:@[\w.]{3,30}|“[^”\n]{3,30}”)",
    ),
)
_COMPILED = tuple((kind, weight, re.compile(regex)) for kind, weight, regex in _CLUES)
_ENOUGH = 2
_WHAT = {
    "initials": "inisial",
    "name": "nama",
    "school": "sekolah",
    "home": "tempat tinggal",
    "parent": "orang tua atau keluarga",
    "work": "tempat kerja",
    "handle": "akun media sosial",
}
_PRONOUN = (
    r"\b(?:ia|dia|dirinya|sehari-hari|rumahnya|sekolahnya|orang tuanya|ibunya|ayahnya|keluarganya|temannya|"
    r"gurunya|tetangganya|"
    r"yang bersangkutan|akunnya|kediamannya)\b"
)
_PRONOUNS = re.compile(_PRONOUN, re.IGNORECASE)


class Cast(NamedTuple):
    """Whom a text speaks of: words for the one to protect, and for the others."""

    one: re.Pattern[str]
    others: re.Pattern[str]


class Clue(NamedTuple):
    """Something that leads to the person; offsets in characters of the part."""

    part: str
    start: int
    end: int
    kind: str
    weight: int

    @property
    def what(self) -> str:
        """What it is, in the words of the desk."""
        return _WHAT[self.kind]


def identifying(sentences_of: Mapping[str, list[Span]], cast: Cast, *, masked: bool = False) -> list[Clue]:
    """All clues to the one, where together they say who it is; none where they do not.

    `masked`: the text says that its names are invented, so names and initials count for nothing.
    """
    clues = [clue for part, spans in sentences_of.items() for clue in _in_part(part, spans, cast)]
    if masked:
        clues = [clue for clue in clues if clue.kind not in ("name", "initials")]
    weight = sum({clue.kind: clue.weight for clue in clues}.values())
    return clues if weight >= _ENOUGH else []


def _in_part(part: str, spans: list[Span], cast: Cast) -> Iterator[Clue]:
    about_one = False
    for span in spans:
        mentions = _mentions(span.text, cast, about_one)
        if mentions:
            for kind, weight, pattern in _COMPILED:
                for match in pattern.finditer(span.text):
                    if _counts(match) and _is_of_one(mentions, match.start()):
                        yield Clue(part, span.start + match.start(), span.start + match.end(), kind, weight)
            about_one = mentions[0][1] or mentions[-1][1]
        else:
            about_one = False


def _mentions(text: str, cast: Cast, about_one: bool) -> list[tuple[int, bool]]:
    """Where the sentence speaks of the one (True) or of others; a pronoun stands for whoever came before."""
    found = [(match.start(), True) for match in cast.one.finditer(text)]
    found += [(match.start(), False) for match in cast.others.finditer(text)]
    first = min(found, default=(len(text), False))[0]
    found += [(m.start(), about_one) for m in _PRONOUNS.finditer(text) if m.start() < first]
    return sorted(found)


def _is_of_one(mentions: list[tuple[int, bool]], start: int) -> bool:
    """By the nearest mention at or before the clue, else by the first after it."""
    after = bisect_right(mentions, (start, True))
    return mentions[after - 1][1] if after else mentions[0][1]


def _counts(match: re.Match[str]) -> bool:
    who = next((name for key, name in match.groupdict().items() if key.startswith("who") and name), None)
    if who is not None and not may_be_name(who):
        return False
    ages = [age for key in ("age", "age2") if (age := match.groupdict().get(key))]
    return not ages or int(ages[0]) > 0
