"""Reports of a suicide name no method and offer help: methods in print are imitated."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_SUICIDE = re.compile(
    r"(?<!bom )\b(?:bunuh diri|gantung diri|mengakhiri hidup(?:nya)?|menggantung diri)\b", re.IGNORECASE
)
_METHOD = re.compile(
    r"\b(?:gantung diri|menggantung diri|tergantung|tali|seprai|sarung|kain|racun|pestisida|menenggak|menyayat|sayatan|"
    r"melompat|terjun|ventilasi|teralis|silet|kabel|ikat pinggang|baygon|overdosis)\b",
    re.IGNORECASE,
)
_PREVENTION = re.compile(
    r"\b(?:pencegahan|mencegah|simulasi|edukasi|penyuluhan|deteksi dini|konseling|risiko)\b", re.IGNORECASE
)
_PLAIN = "meninggal dunia, diduga mengakhiri hidup; cantumkan layanan konseling yang dapat dihubungi"


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        if "diri" not in document.lower(part) and "mengakhiri" not in document.lower(part):
            continue
        for match in _SUICIDE.finditer(document.parts[part]):
            sentence = document.sentence_at(part, match.start())
            if _PREVENTION.search(sentence.text):
                continue
            method = _METHOD.search(sentence.text)
            if method:
                start = sentence.start + method.start()
                said = f"Cara bunuh diri (“{method.group()}”) tidak diberitakan."
                yield Hit(part, start, start + len(method.group()), said, _PLAIN)
            elif match.group().lower() == "bunuh diri":
                said = "Pakai ungkapan yang lebih hati-hati daripada “bunuh diri”."
                yield Hit(part, match.start(), match.end(), said, _PLAIN, Severity.WARN)


RULE = Rule(
    id="dignity.suicide_method",
    title="Cara bunuh diri tidak diberitakan",
    clause="Pedoman Pemberitaan Tindak dan Upaya Bunuh Diri (Dewan Pers, 2019)",
    severity=Severity.BLOCK,
    check=_check,
    why="Rincian cara terbukti menular kepada orang lain yang sedang rapuh.",
    good=(
        "Seorang warga binaan meninggal dunia, diduga mengakhiri hidup. Keluarga telah diberi tahu.",
        "Petugas dilatih pencegahan bunuh diri dengan pemeriksaan kain dan tali di kamar.",
    ),
    bad=(
        "Seorang tahanan ditemukan gantung diri di kamar mandi.",
        "Ia bunuh diri memakai kain sarung.",
        "Seorang tahanan tewas bunuh diri.",
    ),
)
