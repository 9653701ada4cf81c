"""How a text points at one person: names, initials, ages, kin, homes, schools (patterns only, no list of people)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_LISTED = Path(__file__).with_name("not_names.txt").read_text(encoding="utf-8").split("\n")
_NOT_A_NAME = frozenset(line for line in _LISTED if line and not line.startswith("#"))

NAME = r"[A-Z][a-z'’]+(?:\s(?:bin|binti|al)\s[A-Z][a-z'’]+|\s[A-Z][a-z'’]+|\s[A-Z]\.?(?=[\s,.(])){0,3}"
INITIALS = r"(?:[A-Z]\.\s?){1,4}[A-Z]?|[A-Z]{1,4}\b"
AGE = (
    r"\(\s?(?P<age>\d{1,2})\s?(?:tahun|thn|th)?\.?\s?\)|"
    r",?\s(?:berusia\s|usia\s|umur\s)?(?P<age2>\d{1,2})\s(?:tahun|thn)\b"
)
_SCHOOL = (
    r"\b(?:siswa|siswi|pelajar|murid|santri|santriwati|bersekolah|sekolah|duduk)\s"
    r"(?:(?:di|kelas|dari|asal|bangku|\w{1,4})\s){0,3}"
    r"(?:SD|SMP|SMA|SMK|SLB|MI|MTs|MTsN|MA|MAN|Ponpes|Pesantren|Pondok Pesantren|Madrasah)\b\.?\s?"
    r"(?:Negeri\s)?(?:[A-Z0-9]\w*)?"
)
_HOME = (
    r"\b(?:warga|asal|berasal dari|beralamat(?:kan)?(?:\sdi)?|tinggal di|berdomisili di|alamat\w*|rumah\w*)\s"
    r"(?:di\s|dari\s)?"
    r"(?:Desa|Dusun|Kampung|Kelurahan|Gang|Gg|Jalan|Jl|Perumahan|Komplek|Kompleks|RT|Blok|Lingkungan)\b(?:\s[A-Z]\w*)?"
)
_KIN = (
    r"\b(?:anak|putra|putri|cucu|keponakan|adik|kakak)\s(?:kandung\s|tiri\s)?dari\s"
    r"(?:pasangan\s|Bapak\s|Ibu\s|Bpk\.?\s)?[A-Z]\w+"
)
# Words between a role and what is said of it.
_LINK = (
    r"(?:\s?,?\s(?:(?:mahasiswi|mahasiswa|siswi|siswa|pelajar|perempuan|remaja|pekerja|santri|gadis)(?:\sdan)?|"
    r"itu|ini|tersebut|adalah|merupakan|ialah|yang|masih|berstatus|tercatat|sebagai|seorang|juga|sudah|\w{0,4}cabul\w{0,4}|"
    r"perkosaan|pemerkosaan|persetubuhan|pelecehan|kekerasan|seksual|rudapaksa|berinisial\s\w{1,5}|bernama\s\w+|\(\d+\)))"
    r"{0,6}\s?,?\s"
)
_TRACES = tuple(
    (re.compile(rf"{_LINK}(?P<trace>{trace})"), what)
    for trace, what in ((_SCHOOL, "sekolah"), (_HOME, "alamat"), (_KIN, "orang tua atau keluarga"))
)
_MARKED = re.compile(
    r"\b(?:[Bb]ernama(?: lengkap)?|[Bb]erinisial|[Ii]nisial|atas nama|a\.n\.?|nama panggilan|akrab disapa|alias)\s"
    rf"(?P<who>{NAME}|{INITIALS})"
)
_AGED = re.compile(rf"(?P<who>\b{NAME}|\b(?:{INITIALS}))\s?(?:{AGE})")
_MASKED = re.compile(
    r"nama samaran|sebut saja|bukan nama (?:sebenarnya|asli)|nama (?:telah )?disamarkan|disamarkan",
    re.IGNORECASE,
)


class PersonHint(NamedTuple):
    """A stretch that points at one person, with the age where it is printed; offsets in characters."""

    start: int
    end: int
    text: str
    age: int | None


def marked_persons(text: str) -> Iterator[PersonHint]:
    """`bernama Rudi`, `berinisial AB`: a person that the text itself marks as named."""
    for match in _MARKED.finditer(text):
        if may_be_name(match["who"]):
            yield PersonHint(match.start("who"), match.end("who"), match["who"], None)


def aged_persons(text: str) -> Iterator[PersonHint]:
    """`Rudi (16)`, `AB, 15 tahun`: a name or initials with an age."""
    for match in _AGED.finditer(text):
        if may_be_name(match["who"]):
            yield PersonHint(
                match.start("who"), match.end(), match["who"], int(match["age"] or match["age2"])
            )


def persons_beside(text: str, role: re.Pattern[str], *, direct: bool = False) -> Iterator[PersonHint]:
    """A name after a role (`salah seorang anak binaan, Rudi`) or before it (`Rudi, salah seorang anak binaan`).

    `direct` also takes names that follow without a comma (`korban Rudi`).
    """
    if _is_title_case(text):
        return
    for match in role.finditer(text):
        after = _AFTER_ROLE.match(text, match.end())
        if after and (direct or after["comma"]) and may_be_name(after["who"]):
            yield PersonHint(after.start("who"), after.end("who"), after["who"], None)
        before = _BEFORE_ROLE.search(text, max(0, match.start() - 60), match.start())
        if before and may_be_name(before["who"]):
            yield PersonHint(before.start("who"), before.end("who"), before["who"], None)


def traces(text: str, role: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """Homes, kin and schools said OF the role (`korban itu siswi SMP Negeri 3`), not merely beside it."""
    for match in role.finditer(text):
        for pattern, what in _TRACES:
            found = pattern.match(text, match.end())
            if found:
                yield found.start("trace"), found.end("trace"), what


def is_masked(text: str) -> bool:
    """Whether the text says that the names in it are invented."""
    return bool(_MASKED.search(text))


_AFTER_ROLE = re.compile(
    rf"(?P<comma>\s?,)?\s(?:yakni\s|yaitu\s)?(?P<who>{NAME}|(?:[A-Z]\.\s?){{1,4}}[A-Z]?|[A-Z]{{2,3}})(?=[\s,.(]|$)"
)
_BEFORE_ROLE = re.compile(
    rf"(?P<who>\b{NAME}|\b(?:[A-Z]\.\s?){{1,4}}|\b[A-Z]{{2,3}})\s?,\s(?:selaku\s|sebagai\s)?$"
)
_CAPITAL_SHARE = 0.85
_LONG_WORD = 4


def _is_title_case(text: str) -> bool:
    """Whether this is a headline, where capitals say nothing about names."""
    words = [word for word in text.split() if word[0].isalpha() and len(word) >= _LONG_WORD]
    return len(words) > 2 and sum(word[0].isupper() for word in words) > _CAPITAL_SHARE * len(words)


def may_be_name(who: str) -> bool:
    """Whether capitalised words can be a private person's: they do not open an office, a place or a faith."""
    words = who.replace(".", " ").lower().split()
    return bool(words) and words[0] not in _NOT_A_NAME
