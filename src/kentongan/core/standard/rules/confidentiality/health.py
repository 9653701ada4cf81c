"""A diagnosis that leads to one person."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.persons import AGE, INITIALS, NAME, may_be_name

_ILLNESS = (
    r"(?:HIV(?:/AIDS)?|AIDS|TBC?|tuberkulosis|paru-paru basah|hepatitis(?: [A-C])?|sifilis|raja singa|"
    r"gonore|skizofrenia|"
    r"gangguan (?:jiwa|mental|bipolar|kejiwaan|kecemasan)|bipolar|depresi(?: berat)?|psikosis|demensia|"
    r"ODHA|ODGJ|kanker"
    r"(?: \w+)?|tumor(?: \w+)?|stroke|gagal ginjal|gagal jantung|penyakit (?:jantung|dalam|kelamin|kulit|"
    r"menular|paru|ginjal|hati|"
    r"lambung|gula|kronis)(?: \w+)?|serangan jantung|jantung|diabetes|epilepsi|ayan|kusta|lepra|skabies|kudis|"
    r"COVID-19|malaria|hipertensi|darah tinggi|demam berdarah|asma|leukemia|sirosis)"
)
_DIAGNOSIS = re.compile(
    r"\b(?:mengidap|menderita|dinyatakan positif|positif|reaktif|terinfeksi|terjangkit|tertular|didiagnosis|"
    r"terdiagnosis|penderita|pengidap|mengalami|sakit|karena|akibat|riwayat|pasien)\s(?:penyakit\s|sakit\s|"
    r"menderita\s|gejala\s)?"
    rf"(?P<illness>{_ILLNESS})\b",
    re.IGNORECASE,
)
# Without a name of an illness: "hamil", "sakit keras", "dirawat karena", only of somebody who can be told.
_STATE = re.compile(
    r"\b(?P<illness>sedang hamil|tengah hamil|hamil(?: muda| tua| \w+ bulan)|keguguran|sakit(?: keras|"
    r" parah)?(?! hati)|"
    r"percobaan aborsi|dirawat di (?:ruang )?(?:isolasi|jiwa)|HIV|TBC|kecanduan|kehamilannya|mengandung \w+ bulan)\b",
    re.IGNORECASE,
)
_CUSTODY = (
    r"(?i:narapidana|tahanan|warga binaan(?: pemasyarakatan)?|WBP|napi|anak binaan|klien|terpidana|"
    r"tersangka|terdakwa|pasien|"
    r"penghuni|andikpas|anak)"
)
_OF = r"(?: perempuan| wanita| laki-laki| pria| lansia| asing| kasus \w+)?"
_NAMED = re.compile(
    rf"\b{_CUSTODY}{_OF}(?:\s?,)?\s(?:(?:yang\s)?(?:bernama|berinisial|inisial|atas nama|a\.n\.)\s"
    rf")?(?P<who>{NAME}|[A-Z]{{2,3}}\b)|"
    rf"\b(?i:berinisial|inisial|bernama)\s(?P<who2>{NAME}|{INITIALS})|"
    rf"\b(?P<who3>{NAME}|[A-Z]{{2,3}})\s?(?:{AGE})|\b(?i:almarhum(?:ah)?|mendiang)\s(?P<who4>{NAME})"
)
_ONE = re.compile(
    rf"\b(?:seorang|salah (?:satu|seorang))\s(?:\w+\s){{0,2}}?{_CUSTODY}\b|\b{_CUSTODY}{_OF}\s(?:itu|tersebut|ini)\b|"
    r"\b(?:almarhum(?:ah)?|yang bersangkutan)\b",
    re.IGNORECASE,
)
# `merawat narapidana yang mengidap HIV ... keluarganya`: one person after all, told by whose family is meant.
_BEARER = re.compile(rf"(?<!bagi )(?<!untuk )(?<!semua )\b{_CUSTODY}{_OF}\s(?:yang\s)?$")
_OF_ONE = re.compile(
    r"\b(?i:keluarga|istri|suami|ibu|ayah|anak|orang tua|kamar|jenazah|keadaan|kondisi)nya\b|[.,]\s(?:Ia|ia|Dia|dia)\b"
)
_THAT = re.compile(r"\s(?:itu|tersebut)\b|,?\s(?:berinisial|bernama)\s")
_SOMEBODY = re.compile(r"\b(?:seorang|ia|dia|beliau)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"(?:Ia|Dia)\b")
_IN_GENERAL = re.compile(
    r"\b(?:jika|apabila|bila|kalau|setiap|para|sejumlah|beberapa|bahwa|pencegahan|mencegah|penyuluhan|tes|skrining|"
    r"risiko|bahaya|gejala|penularan|pengobatan|bebas|negatif|tidak ada|bukan|korban banjir|sebanyak|"
    r"\d{1,5}\s(?:orang|warga|narapidana|"
    r"tahanan|pasien|anak|penghuni|WBP))\b",
    re.IGNORECASE,
)
_NOT_ILL = re.compile(
    r"\b(?:rumah|bagi|bila|jika|yang|orang|menjenguk|merasa|izin|ibu|dokter|poli|perawat|menolong|korban|cuti)\s$",
    re.IGNORECASE,
)
_REACH = 110
_FIX = "Tulis “dalam perawatan” tanpa nama; angka keseluruhan boleh, orangnya tidak."


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        told: set[int] = set()
        for match in document.matches(part, _DIAGNOSIS):
            if weight := _weight(document, part, match.start(), match.end(), is_plain=False):
                told |= {match.start(), match.start("illness")}
                yield _hit(part, match, weight)
        for match in document.matches(part, _STATE):
            before = document.parts[part][max(0, match.start() - 12) : match.start()]
            if match.start() in told or _NOT_ILL.search(before):
                continue
            if weight := _weight(document, part, match.start(), match.end(), is_plain=True):
                yield _hit(part, match, weight)


def _hit(part: str, match: re.Match[str], weight: Severity) -> Hit:
    said = f"Kesehatan orang ({match['illness']}) adalah data pribadi spesifik."
    return Hit(part, match.start(), match.end(), said, _FIX, None if weight is Severity.BLOCK else weight)


def _weight(document: Document, part: str, start: int, end: int, *, is_plain: bool) -> Severity | None:
    """Stops for somebody in custody who can be told; a warning for anybody else who is one; nothing for figures.

    `is_plain`: the words say no illness ("sakit"), so only a name or initials count.
    """
    sentence = document.sentence_at(part, start)
    before = sentence.text[max(0, start - sentence.start - _REACH) : start - sentence.start]
    after = sentence.text[end - sentence.start :][:_REACH]
    if _IN_GENERAL.search(before):
        return None
    if _is_named(before) or (not is_plain and _is_named(after[:40])):
        return Severity.BLOCK
    if is_plain:
        return None
    if _ONE.search(before) or (_PRONOUN.match(before) and _custody_before(document, part, sentence.start)):
        return Severity.BLOCK
    if _BEARER.search(before) and (_THAT.match(after) or _OF_ONE.search(_what_follows(document, part, end))):
        return Severity.BLOCK
    return Severity.WARN if _SOMEBODY.search(before[-50:]) and _is_in_custody(document, part) else None


def _what_follows(document: Document, part: str, end: int) -> str:
    """The rest of the paragraph, as far as a pronoun reaches."""
    return document.parts[part][end : end + 2 * _REACH].partition("\n")[0]


def _is_named(text: str) -> bool:
    return any(
        may_be_name(next(filter(None, match.groupdict().values()), "")) for match in _NAMED.finditer(text)
    )


def _custody_before(document: Document, part: str, offset: int) -> bool:
    """Whether the sentence before speaks of one person in custody."""
    previous = document.sentence_at(part, max(0, offset - 2)).text if offset else ""
    return bool(_ONE.search(previous) or _is_named(previous))


def _is_in_custody(document: Document, part: str) -> bool:
    places = document.words(part).places
    return not places.keys().isdisjoint(
        {"lapas", "rutan", "lpka", "bapas", "narapidana", "tahanan", "binaan", "lpp"}
    )


RULE = Rule(
    id="confidentiality.health",
    title="Kesehatan orang tidak diterbitkan",
    title_en="A person's health is not published",
    clause="UU 27/2022 Pelindungan Data Pribadi pasal 4 (data kesehatan); UU 17/2023 Kesehatan (rahasia medis)",
    severity=Severity.BLOCK,
    check=_check,
    why=(
        "Diagnosis yang terbit menempel pada orang seumur hidupnya. Tulis “sakit” atau “dalam perawatan”;"
        " angka keseluruhan boleh."
    ),
    why_en=(
        "A diagnosis in print clings to a person for life. Write “ill” or “in treatment”; total figures "
        "may stand."
    ),
    waivable=False,
    good=(
        "Skrining menemukan 12 warga binaan positif TBC.",
        "Seorang warga binaan sakit dan dirawat.",
        "Dokter menyuluh tentang penularan HIV.",
        "Program bagi narapidana yang menderita diabetes mengajak keluarganya ikut serta.",
        "Klinik melayani narapidana yang mengidap HIV. Obat tersedia setiap hari.",
        "Seorang dokter menjelaskan bahwa penderita TBC harus minum obat.",
    ),
    bad=(
        "Seorang narapidana mengidap HIV.",
        "Narapidana berinisial BC positif TBC.",
        "Narapidana pengidap HIV itu berobat.",
        "Klinik merawat narapidana yang mengidap HIV. Dokter mengajak keluarganya berkunjung.",
        "Narapidana perempuan bernama Siti Contoh sedang hamil.",
        "Narapidana Budi Contoh meninggal akibat serangan jantung.",
    ),
)
