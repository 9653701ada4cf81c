"""Before the verdict nobody is an offender."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_GUILTY = re.compile(
    r"\b(?P<word>(?:para )?pelaku(?=\s(?:pencurian|pembunuhan|penganiayaan|pencabulan|pemerkosaan|penyelundupan|"
    r"korupsi|kekerasan|kejahatan|pengeroyokan|penipuan|begal|terorisme|tersebut|itu|utama|yang|"
    r"langsung|kemudian|diborgol|ditangkap|diamankan|diserahkan|dibawa|mengaku|berhasil))|"
    r"bandar(?=\s(?:narkoba|sabu|judi|besar|narkotika|ganja|itu|tersebut))|"
    r"gembong(?=\s\w+)|penjahat|koruptor|maling|begal|pembunuh)\b",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"\b(?:terduga|diduga|dugaan|tersangka|terdakwa|terpidana|divonis|terbukti|narapidana|mantan|menjalani pidana|"
    r"dipidana|putusan|warga binaan|pencegahan|memberantas|pemberantasan|rehabilitasi)\b",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"\bpelaku\s(?:utama\s)?(?:usaha|umkm|seni|industri|ekonomi|wisata|budaya|sejarah|perjalanan)",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        for match in _GUILTY.finditer(document.parts[part]):
            sentence = document.sentence_at(part, match.start())
            if document.is_quoted(part, match.start()) or _JUDGED.search(sentence.text):
                continue
            if _HARMLESS.search(sentence.text):
                continue
            said = f"“{match['word']}” mendahului putusan pengadilan."
            fix = "terduga, tersangka, terdakwa, atau terpidana sesuai status perkaranya"
            yield Hit(part, match.start(), match.end(), said, fix)


RULE = Rule(
    id="dignity.presumption",
    title="Praduga tak bersalah",
    clause="UU 48/2009 pasal 8 (praduga tak bersalah); Kode Etik Jurnalistik pasal 3",
    severity=Severity.WARN,
    check=_check,
    why="Hanya hakim yang menyatakan orang bersalah.",
    good=("Terduga pelaku penyelundupan itu diserahkan kepada polisi.", "Pelaku UMKM ikut pameran."),
    bad=(
        "Pelaku penyelundupan itu ditangkap petugas di pintu utama.",
        "Petugas menangkap bandar narkoba di parkiran.",
    ),
)
