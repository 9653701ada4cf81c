"""Nobody is shown off, laughed at, or laid open in their wounds."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

# Treatment that has harmless meanings too, so that a person must stand in the sentence.
_TREATMENT = re.compile(
    r"\b(?:diarak|digunduli|digundul|dijemur|ditelanjangi|dipertontonkan|dirantai|diseret|diludahi|"
    r"dipaksa (?:merangkak|jongkok|berlutut|bernyanyi|menari|push[- ]?up)|disuruh (?:merangkak|jongkok|"
    r"berlutut|push[- ]?up|telanjang)|"
    r"dikalungi|(?:memakai|mengenakan|dipasangi) (?:kalung|papan) (?:kardus|karton|bertuliskan)\w*|"
    r"(?:berjalan|jalan) jongkok|(?:mirip|bak|layaknya|seperti) (?:monyet|kera|anjing|babi|binatang|kerbau|"
    r"keledai)|bertelanjang dada|tanpa busana|hanya (?:mengenakan|memakai) celana dalam)\b",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:dipermalukan|sampah masyarakat|bajingan|bangsat|keparat|biadab|manusia sampah|hotel gratis|"
    r"menginap gratis|"
    r"meringkuk di (?:balik|sel|dalam|tahanan|jeruji)\w*|tampang (?:sangar|seram|beringas)|wajah (?:sangar|"
    r"beringas|memelas)|"
    r"hanya bisa (?:tertunduk|menangis|pasrah)|menangis sesenggukan|kapok|kena batunya|biar kapok|tak berkutik|"
    r"dihadiahi timah panas|didor|timah panas)\b",
    re.IGNORECASE,
)
_GRUESOME = re.compile(
    r"\b(?:bersimbah darah|berlumuran darah|bermandikan darah|genangan darah|darah (?:segar|berceceran|"
    r"mengucur)|usus(?:nya)? terburai|"
    r"isi perut(?:nya)?|(?:kepala|leher|tangan|kaki|tubuh)(?:nya)? (?:terpenggal|terputus|terpotong|hancur|"
    r"gosong|hangus)|"
    r"luka menganga|(?:tengkorak|otak)(?:nya)? (?:pecah|berceceran|remuk)|mata(?:nya)? (?:tercongkel|"
    r"keluar)|lidah(?:nya)? (?:menjulur|terjulur)|"
    r"mayat(?:nya)? (?:membusuk|bengkak)|membusuk|dimutilasi|kondisi mengenaskan|mengenaskan|tewas "
    r"mengenaskan|belatung)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\b(?:narapidana|tahanan|warga binaan|WBP|napi|tersangka|terdakwa|pelaku|terduga|pencuri|maling|anak "
    r"binaan|penghuni|"
    r"mereka|telanjang|klien|residivis|korban|perempuan itu|pria itu)\b",
    re.IGNORECASE,
)
_THING = re.compile(
    r"\b(?:ogoh-ogoh|piala|bendera|padi|gabah|ikan|karya|hasil|obor|jagung|kerupuk|tumpeng|kue|lampion|"
    r"patung|hutan|pakaian|"
    r"kain|batik|kasur|selimut)\b",
    re.IGNORECASE,
)
_AGAINST = re.compile(
    r"\b(?:tidak|tanpa|bukan|larangan|dilarang|jangan|mencegah|pencegahan|melarang|agar tak|tak boleh|"
    r"menolak|hoaks|tak)\b",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"\b(?:korban|jenazah|jasad|mayat|tewas|meninggal|tubuh\w*|luka|darah|ditemukan|petugas|narapidana)\b",
    re.IGNORECASE,
)
_FIX = "Tulis apa yang terjadi dan apa yang dilakukan, tanpa mempermalukan."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        for match in document.matches(part, _TREATMENT):
            before = document.sentence_at(part, match.start()).text[: _offset(document, part, match)]
            if _PERSON.search(before) and not _THING.search(before) and _near(document, part, match, None):
                yield _hit(part, match, "mempertontonkan perlakuan yang merendahkan", _FIX)
        for match in document.matches(part, _WORDS):
            if not document.is_quoted(part, match.start()) and _near(document, part, match, None):
                yield _hit(part, match, "mengejek atau merendahkan orang", _FIX)
        for match in document.matches(part, _GRUESOME):
            if _near(document, part, match, _BODY):
                yield _hit(
                    part,
                    match,
                    "rincian yang mengerikan",
                    "Cukup “terluka”, “luka berat”, atau “meninggal dunia”.",
                )


def _offset(document: Document, part: str, match: re.Match[str]) -> int:
    """Where the match stands within its sentence."""
    return match.start() - document.sentence_at(part, match.start()).start


def _near(document: Document, part: str, match: re.Match[str], wanted: re.Pattern[str] | None) -> bool:
    """Whether the sentence speaks of a person, and does not speak against such treatment."""
    sentence = document.sentence_at(part, match.start())
    place = match.start() - sentence.start
    before = sentence.text[max(0, place - 30) : place]
    if _AGAINST.search(before):
        return False
    return wanted is None or wanted.search(sentence.text) is not None


def _hit(part: str, match: re.Match[str], what: str, fix: str) -> Hit:
    return Hit(part, match.start(), match.end(), f"“{match.group()}”: {what}.", fix)


RULE = Rule(
    id="dignity.degrading",
    title="Tidak merendahkan dan tidak mengerikan",
    title_en="Neither humiliating nor gruesome",
    clause="UU 22/2022 pasal 3 (penghormatan harkat dan martabat); Kode Etik Jurnalistik pasal 4",
    severity=Severity.WARN,
    check=_check,
    why="Orang yang dipermalukan di muka umum sulit kembali ke masyarakat.",
    why_en="Whoever is humiliated in public finds it hard to return to society.",
    good=(
        "Piala juara diarak keliling lapangan.",
        "Warga binaan dilarang dipermalukan.",
        "Tiga orang terluka dan dirawat di rumah sakit.",
        "Padi dijemur di halaman.",
    ),
    bad=(
        "Tersangka diarak ke aula dengan kepala tertunduk.",
        "Para narapidana baru digunduli dan disuruh jongkok.",
        "Korban ditemukan bersimbah darah.",
        "Ia kini meringkuk di sel.",
    ),
)
