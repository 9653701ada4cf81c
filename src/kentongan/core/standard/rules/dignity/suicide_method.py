"""Reports of a suicide name no method and offer help: methods in print are imitated."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_SUICIDE = re.compile(
    r"(?<!bom )(?<!gol )(?<!serangan )(?<!misi )(?<!pesawat )\b(?:(?:percobaan |upaya |aksi |mencoba |"
    r"nekat )?bunuh diri|"
    r"(?:meng)?gantung diri|tergantung (?:di|pada|dengan)|mengakhiri (?:hidup|nyawa)(?:nya)?|"
    r"menghabisi (?:hidup|nyawa)nya sendiri|menyayat (?:pergelangan|nadi|urat|leher)\w*|"
    r"bakar diri|membakar dirinya|menjerat lehernya)\b",
    re.IGNORECASE,
)
_METHOD = re.compile(
    r"\b(?P<how>gantung diri|menggantung diri|tergantung|tali|seprai|sprei|sarung|kain|selimut|racun|"
    r"pestisida|menenggak|"
    r"menyayat|sayatan|melompat|meloncat|terjun|ventilasi|teralis|jeruji|kusen|silet|pisau|kabel|ikat "
    r"pinggang|baygon|"
    r"racun tikus|cairan pembersih|obat nyamuk|overdosis|menjerat|jeratan|seutas|pergelangan tangan|bakar diri|"
    r"membakar dirinya|handuk|celana|baju|plastik)\b",
    re.IGNORECASE,
)
# What the next sentence tells of the same person.
_NEXT = re.compile(
    r"\s{0,3}(?:Ia|Dia|Korban|Almarhum\w*|Tahanan itu|Narapidana itu|Anak itu)\s(?:\w+\s"
    r"){0,4}?(?P<how>melompat|meloncat|menenggak|menyayat|"
    r"menggantung|tergantung|menjerat|terjun|meminum|menelan|membakar diri|memakai (?:tali|kain|sarung|"
    r"silet|kabel|seprai))\b"
)
_REACH = 120
_PREVENTION = re.compile(
    r"\b(?:pencegahan|mencegah|simulasi|edukasi|penyuluhan|belajar|mengenali|tanda|pelatihan|dilatih|"
    r"deteksi dini|konseling|risiko|politik|karier)\b",
    re.IGNORECASE,
)
_OTHER_HANGING = re.compile(r"tergantung (?:di|pada|dengan)$", re.IGNORECASE)
_DEATH = re.compile(
    r"\b(?:ditemukan|tewas|meninggal|jenazah|jasad|tubuhnya|tak bernyawa|lehernya)\b", re.IGNORECASE
)
_HELP = re.compile(
    r"\b119\b|\b(?:konseling|konselor|psikolog|puskesmas|layanan (?:bantuan|kesehatan jiwa)|hotline)\b",
    re.IGNORECASE,
)
_PLAIN = "meninggal dunia, diduga mengakhiri hidup; cantumkan layanan bantuan, misalnya konseling di 119 "
"atau puskesmas terdekat"
_HELP_LINE = (
    "Tambahkan: “Siapa pun yang tertekan dapat meminta bantuan di layanan 119 atau puskesmas terdekat.”"
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    helps = any(document.holds(part, _HELP) for part in document.story)
    for part in document.prose:
        for match in document.matches(part, _SUICIDE):
            sentence = document.sentence_at(part, match.start())
            if _PREVENTION.search(sentence.text) or _is_other_hanging(match, sentence.text):
                continue
            method, place = _METHOD.search(sentence.text), sentence.start
            if method is None:
                place = sentence.end
                method = _NEXT.match(document.parts[part], place, place + _REACH)
            if method:
                start, end = method.span("how")
                start, end = (start, end) if method.re is _NEXT else (place + start, place + end)
                yield Hit(
                    part, start, end, f"Cara bunuh diri (“{method.group()}”) tidak diberitakan.", _PLAIN
                )
            elif "bunuh diri" in match.group().lower():
                said = "Pakai ungkapan yang lebih hati-hati daripada “bunuh diri”."
                yield Hit(part, match.start(), match.end(), said, _PLAIN, Severity.WARN)
            elif not helps:
                said = (
                    "Berita tentang orang yang mengakhiri hidup menyebut ke mana orang dapat meminta bantuan."
                )
                yield Hit(part, match.start(), match.end(), said, _HELP_LINE, Severity.ADVISE)


def _is_other_hanging(match: re.Match[str], sentence: str) -> bool:
    """`tergantung pada cuaca`: hanging only where somebody died."""
    return bool(_OTHER_HANGING.match(match.group()) and not _DEATH.search(sentence))


RULE = Rule(
    id="dignity.suicide_method",
    title="Cara bunuh diri tidak diberitakan",
    title_en="The method of a suicide is not reported",
    clause="Pedoman Pemberitaan Tindak dan Upaya Bunuh Diri (Dewan Pers, 2019)",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Rincian cara terbukti menular kepada orang lain yang sedang rapuh. Hapus caranya dan cantumkan "
        "layanan konseling."
    ),
    why_en=(
        "Details of the method are known to be imitated by others who are in despair. Leave the method "
        "out and say where to find help."
    ),
    waivable=False,
    good=(
        "Seorang warga binaan meninggal dunia, diduga mengakhiri hidup. Layanan konseling dapat dihubungi di 119.",
        "Petugas dilatih pencegahan bunuh diri dengan pemeriksaan kain dan tali di kamar.",
        "Hasil panen tergantung pada cuaca.",
        "Timnya kalah oleh gol bunuh diri.",
    ),
    bad=(
        "Seorang tahanan ditemukan gantung diri di kamar mandi.",
        "Ia bunuh diri memakai kain sarung.",
        "Seorang tahanan tewas bunuh diri.",
        "Ia diduga mengakhiri hidup dengan menenggak cairan pembersih.",
        "Jasadnya ditemukan tergantung di kusen pintu.",
    ),
)
