"""The newsroom tells, it does not judge: judging words belong to people who answer for them."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_JUDGING = re.compile(
    r"\b(?:sayangnya|sangat disayangkan|amat disayangkan|ironisnya|celakanya|parahnya|mirisnya|anehnya|"
    r"untungnya|beruntungnya|hebatnya|"
    r"luar biasa(?=[\s,.!]|$)|sangat (?:menyentuh hati|memuaskan|membanggakan|mengagumkan|mengesankan|"
    r"memukau|menginspirasi|mengharukan|hebat|sukses)|"
    r"sungguh (?:memukau|luar|membanggakan|mengagumkan|mulia|mengharukan)|begitu (?:memukau|menakjubkan|"
    r"membanggakan|mengharukan)|"
    r"(?:patut|layak|pantas) (?:diacungi jempol|diapresiasi|dipuji|dibanggakan|ditiru|dicontoh)|"
    r"menakjubkan|memukau|mengagumkan|tak tertandingi|sukses besar|sukses luar biasa|"
    r"(?:tidak|tak) (?:dapat |bisa )?di(?:mungkiri|pungkiri)|sudah sepatutnya|sudah seharusnya|semestinya|"
    r"memalukan|menyedihkan|memilukan|sangat menyenangkan|"
    r"(?:menyenangkan|mengesankan|membanggakan|mengharukan|menginspirasi|menarik|meriah|hebat|seru|"
    r"indah|sukses) sekali)\b",
    re.IGNORECASE,
)
_TERMS = re.compile(
    r"\b(?:upaya hukum|kejahatan|kejadian|wabah|rapat(?: umum)?(?: pemegang saham)?|kongres|kondisi|"
    r"keadaan|krisis|sesuatu yang|duta besar|bencana|munas|muktamar|"
    r"sidang|tindak pidana|hakim|musyawarah|kewenangan|penghargaan)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
# Somebody in the sentence says or feels it: then it is his, not ours.
_SAID = re.compile(
    r"\b(?:menurut(?:nya)?|mengatakan|menyatakan|menilai|mengaku|menyebut\w*|mengapresiasi|menyampaikan|"
    r"berharap|ujar\w*|kata(?:nya)?|ungkap\w*|tutur\w*|tegas\w*|"
    r"jelas\w*|ucap\w*|papar\w*|bahwa|menuturkan|mengungkapkan|menegaskan|menjelaskan|mengakui|memuji|"
    r"merasa|dinilai|dianggap|ungkapnya|"
    r"menambahkan|pesan|bangga|tambah\w*|lanjut\w*|imbuh\w*|sebut\w*|kritikus|penonton|harap\w*|"
    r"mengingatkan|pungkas\w*|menekankan|terang\w*)\b",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        for match in document.matches(part, _JUDGING):
            if document.is_quoted(part, match.start()) or _is_name(document, part, match):
                continue
            is_term = _TERMS.search(text, max(0, match.start() - 40), match.start())
            if not is_term and not _SAID.search(document.sentence_at(part, match.start()).text):
                said = f"“{match.group()}” adalah penilaian redaksi."
                yield Hit(
                    part, match.start(), match.end(), said, "Hapus, atau jadikan kutipan orang yang menilai."
                )


def _is_name(document: Document, part: str, match: re.Match[str]) -> bool:
    """`Penghargaan Aktor Memukau`: a capital within the sentence belongs to a name."""
    inside = document.parts[part][: match.start()][-2:].strip().isalnum()
    return part != "headline" and inside and match.group()[0].isupper()


RULE = Rule(
    id="attribution.opinion",
    title="Tanpa penilaian di luar kutipan",
    title_en="No judgement outside quotations",
    clause="Kode Etik Jurnalistik pasal 3 (tidak mencampurkan fakta dan opini yang menghakimi)",
    severity=Severity.WARN,
    check=_check,
    why="Pembaca menilai sendiri dari fakta; pujian kepada diri sendiri mengurangi kepercayaan.",
    why_en="Readers judge by the facts; praise of oneself costs trust.",
    good=(
        "“Hasilnya luar biasa,” ujar Budi Contoh.",
        "Budi Contoh menilai hasilnya sangat memuaskan.",
        "Korupsi adalah kejahatan luar biasa.",
        "Peserta menilai kelas itu menyenangkan sekali.",
    ),
    bad=(
        "Sayangnya, kegiatan itu hanya sehari.",
        "Penampilan warga binaan sangat memukau dan patut diacungi jempol.",
        "Pelayanan Lapas Demo sungguh membanggakan.",
        {"headline": "Pelatihan Arsip Lapas Demo Berlangsung Menyenangkan Sekali"},
    ),
)
