"""Before the verdict nobody is an offender."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.persons import AGE, NAME, may_be_name

_DRUGS = r"(?:narkoba|sabu|narkotika|ganja|ekstasi|obat terlarang)"
_GUILTY = re.compile(
    r"\b(?P<word>(?:para )?pelaku(?=\s(?:pencurian|pembunuhan|penganiayaan|pencabulan|pemerkosaan|penyelundupan|"
    r"korupsi|kekerasan|kejahatan|pengeroyokan|penipuan|begal|terorisme|tersebut|itu|utama|yang|"
    r"langsung|kemudian|diborgol|ditangkap|diamankan|diserahkan|dibawa|mengaku|berhasil|berinisial|bernama|dibekuk|"
    r"diringkus)|,\s(?-i:[A-Z]))|"
    r"bandar(?=\s(?:narkoba|sabu|judi|besar|narkotika|ganja|itu|tersebut|arisan))|"
    rf"gembong(?=\s(?:{_DRUGS}|curanmor|penipuan|judi|teroris))|"
    r"(?:pencuri|perampok|pencopet|penipu|pemerkosa|penyelundup|penadah)(?=\s(?:\w+\s){0,3}?(?:tertangkap|"
    r"ditangkap|diamankan|"
    r"itu|tersebut|dibekuk|berinisial|bernama|diserahkan|diringkus|dipermalukan|diarak|digiring|dihukum|diikat|"
    r"dihajar|dikeroyok|dipukuli|diborgol|digunduli|dijemur|diadili)\b)|"
    r"(?:tersangka|terdakwa|tahanan) yang (?:terbukti|jelas-jelas|nyata-nyata|memang)|"
    rf"kurir(?=\s{_DRUGS})|pengedar(?=\s(?:{_DRUGS}|itu|tersebut|berinisial))|"
    r"otak(?=\s(?:pelarian|penyelundupan|kejahatan|pembunuhan|penipuan|peredaran|kerusuhan|pelaku|di balik))|"
    r"dalang(?=\s(?:pelarian|kerusuhan|penyelundupan|penipuan|pembunuhan|di balik))|"
    r"provokator(?=\s(?:kerusuhan|keributan|itu|berinisial))|biang (?:kerok|keladi)(?=\s(?:kerusuhan|"
    r"keributan|pelarian))|"
    r"penjahat|koruptor|maling|(?<!aksi )(?<!kasus )(?<!korban )begal|pembunuh(?=\s(?:itu|tersebut|"
    r"berinisial|bernama|sadis)))"
    r"(?!\w)",
    re.IGNORECASE,
)
_JUDGED = re.compile(
    r"\b(?:terduga|diduga|dugaan|tersangka|terdakwa|terpidana|divonis|terbukti|narapidana|mantan|menjalani pidana|"
    r"dipidana|putusan|warga binaan|pencegahan|memberantas|pemberantasan|rehabilitasi|peran|film|serial|"
    r"dongeng|legenda|"
    r"sosialisasi|penyuluhan|bahaya)\b",
    re.IGNORECASE,
)
_HARMLESS = re.compile(
    r"\bpelaku\s(?:utama\s)?(?:usaha|umkm|seni|industri|ekonomi|wisata|budaya|sejarah|perjalanan|pasar|pariwisata)",
    re.IGNORECASE,
)
# Right behind the word: `pelaku berinisial BC`, `bandar sabu, Budi Contoh`, `kurir sabu BC (25)`.
_SOMEBODY = re.compile(
    rf"(?:\s(?:{_DRUGS}|judi|besar|itu|tersebut|utama)){{0,2}}(?:\s?,)?\s"
    rf"(?:(?:yang\s)?(?:bernama|berinisial|inisial)\s\w|(?P<who>{NAME}|[A-Z]{{2,3}})\s?(?:{AGE}))"
)
_FIX = "terduga, tersangka, terdakwa, atau terpidana sesuai status perkaranya"
_NEAR = 80


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        for match in document.matches(part, _GUILTY):
            sentence = document.sentence_at(part, match.start())
            accused = _accused(document, text, match)
            if document.is_quoted(part, match.start()) or _HARMLESS.search(sentence.text):
                continue
            is_contradiction = " yang " in match["word"].lower()
            if not (accused or is_contradiction) and _JUDGED.search(sentence.text):
                continue
            weight = Severity.BLOCK if accused or _names_somebody(text, match.end()) else None
            said = f"“{match['word']}” mendahului putusan pengadilan."
            yield Hit(part, match.start(), match.end(), said, _FIX, weight)


def _names_somebody(text: str, offset: int) -> bool:
    found = _SOMEBODY.match(text, offset)
    return found is not None and (found["who"] is None or may_be_name(found["who"]))


def _accused(document: Document, text: str, match: re.Match[str]) -> bool:
    """Whether somebody whose case is still open, by the facts, is called so."""
    near = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    return any(status != "narapidana" and name in near for name, status in document.facts.statuses.items())


RULE = Rule(
    id="dignity.presumption",
    title="Praduga tak bersalah",
    title_en="Presumption of innocence",
    clause="UU 48/2009 pasal 8 (praduga tak bersalah); Kode Etik Jurnalistik pasal 3",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Hanya hakim yang menyatakan orang bersalah. Tulis terduga, tersangka, terdakwa, atau terpidana "
        "sesuai perkaranya."
    ),
    why_en="Only a judge declares somebody guilty. Write suspect, accused or convict as the case stands.",
    waivable=False,
    good=(
        "Terduga pelaku penyelundupan itu diserahkan kepada polisi.",
        "Pelaku UMKM ikut pameran.",
        "Aktor itu mendapat peran sebagai gembong narkoba.",
    ),
    bad=(
        "Pelaku penyelundupan itu ditangkap petugas di pintu utama.",
        "Petugas menangkap bandar narkoba di parkiran.",
        "Pencuri jemuran dipermalukan di depan apel.",
        {"headline": "Petugas Gagalkan Penyelundupan, Pelaku Diamankan"},
        "Kurir sabu berinisial BC diserahkan kepada polisi.",
        Document(
            {"body": "Budi Contoh adalah otak pelarian itu."}, Facts(statuses={"Budi Contoh": "tahanan"})
        ),
    ),
)
