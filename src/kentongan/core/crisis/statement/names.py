"""No name before the family knows; no child and no victim of a sexual crime at all."""

import re
from collections.abc import Iterable, Iterator

from kentongan.core.crisis.statement.findings import finding
from kentongan.core.crisis.statement.given import CaseWords, FactLine, Known
from kentongan.core.standard.finding import Finding
from kentongan.core.text.persons import AGE, INITIALS, NAME, aged_persons, marked_persons, may_be_name
from kentongan.core.text.sentences import sentences

FAMILY_TOLD = re.compile(
    r"\bkeluarga(?:nya)?\b(?:\s\w+){0,4}\s(?:sudah|telah)\s(?:\w+\s)?"
    r"(?:diberi\s?tahu|diberitahu|dihubungi|mengetahui|menerima kabar)",
    re.IGNORECASE,
)
# A role of someone who suffers or is suspected, and a name right after it.
_ROLE = re.compile(
    r"\b(?i:korban(?: luka| meninggal| tewas)?|almarhum|almarhumah|mendiang|jenazah|narapidana|tahanan|warga binaan|"
    r"anak binaan|terduga(?: pelaku)?|pelaku|petugas|sipir|pelapor|saksi|klien|seorang perempuan|seorang laki-laki|"
    rf"warga negara \w+)(?:\s(?:itu|tersebut|tewas|yang (?:meninggal|tewas|dicari|terluka)))?"
    rf"(?:\s?,|\sadalah|\syakni|\syaitu|:)?\s(?P<who>{NAME})"
)
_SENSITIVE = frozenset({"K08", "K14"})
_INITIALLED = re.compile(
    rf"\b(?:berinisial|inisial)\s(?P<who>{INITIALS})|\b(?P<who2>[A-Z]{{1,3}}\.?)\s?(?:{AGE})"
)
_SCHOOL = re.compile(
    r"\b(?:siswa|siswi|pelajar|murid|santri|bersekolah|sekolah)\b[^.]{0,20}\b(?:SD|SMP|SMA|SMK|MI|MTs|MAN?|SLB|Pondok|Pesantren)\b"
)
_HOME = re.compile(
    r"\b(?:warga|asal|tinggal di|beralamat(?: di)?|rumahnya di)\s"
    r"(?:Desa|Dusun|Kampung|Kelurahan|Gang|Jalan|Jl|Perumahan|RT)\b"
)
_FAMILY = re.compile(
    r"\b(?:ayah|ibu|orang tua|kakak|adik|paman|bibi)(?:nya| korban| anak(?: itu)?)?,?\s"
    r"(?:bernama\s|yaitu\s|yakni\s|,\s)?[A-Z][a-z]+"
)
_HARD = (
    "Hapus. Tulis “korban” atau “seorang anak” saja, tanpa nama, inisial, umur pasti, sekolah, alamat, "
    "atau keluarga."
)
_WAIT = "Hapus namanya, atau catat dulu fakta “keluarga sudah diberi tahu” beserta sumbernya."


def is_family_told(facts: Iterable[FactLine]) -> bool:
    """Whether the board holds, as known, that the family has been told."""
    return any(fact.status == Known.KNOWN and FAMILY_TOLD.search(fact.text) for fact in facts)


def name_findings(
    text: str, facts: tuple[FactLine, ...], case: CaseWords | None, type_: str
) -> Iterator[Finding]:
    """Hard stops where a child or a victim could be known; other names wait for the family."""
    if type_ in _SENSITIVE:
        yield from _identities(text, case)
        return
    if is_family_told(facts):
        return
    for start, end in sorted(set(_named(text, case))):
        said = f"Nama “{text[start:end]}” sebelum keluarga diberi tahu."
        yield finding("next_of_kin", "block", said, _WAIT, start=start, end=end, text=text)


def _identities(text: str, case: CaseWords | None) -> Iterator[Finding]:
    places = set(_named(text, case))
    for pattern in (_INITIALLED, _SCHOOL, _HOME, _FAMILY):
        places |= {(match.start(), match.end()) for match in pattern.finditer(text)}
    for start, end in sorted(places):
        said = f"Identitas anak atau korban: “{text[start:end][:60]}”. Pernyataan tidak boleh terbit."
        yield finding("identity", "block", said, _HARD, start=start, end=end, text=text, waivable=False)


def _named(text: str, case: CaseWords | None) -> Iterator[tuple[int, int]]:
    """Where a private person is named; the spokesperson and offices are not meant."""
    own = _own_words(case)
    for span in sentences(text):
        hints = [
            (hint.start, hint.end, hint.text)
            for find in (marked_persons, aged_persons)
            for hint in find(span.text)
        ]
        hints += [(match.start("who"), match.end("who"), match["who"]) for match in _ROLE.finditer(span.text)]
        for start, end, who in hints:
            if may_be_name(who) and who.split()[0].lower().strip(".,") not in own:
                yield span.start + start, span.start + end


def _own_words(case: CaseWords | None) -> frozenset[str]:
    """Words of the names that the statement itself needs."""
    words = f"{case.speaker} {case.speaker_title} {case.unit} {case.place}" if case else ""
    return frozenset(word.lower().strip(".,()") for word in words.split())
