"""People first: a disability is something a person has, not what the person is."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import like
from kentongan.core.standard.rule import Hit, Limits, Rule

_TERMS = {
    "orang gila": "orang dengan gangguan jiwa (ODGJ)",
    "gila": "dengan gangguan jiwa",
    "orang cacat": "penyandang disabilitas",
    "penyandang cacat": "penyandang disabilitas",
    "cacat": "disabilitas",
    "cacat mental": "disabilitas mental",
    "cacat fisik": "disabilitas fisik",
    "tunanetra": "penyandang disabilitas netra",
    "tuna netra": "penyandang disabilitas netra",
    "tunarungu": "penyandang disabilitas rungu",
    "tuna rungu": "penyandang disabilitas rungu",
    "tunawicara": "penyandang disabilitas wicara",
    "tuna wicara": "penyandang disabilitas wicara",
    "tunadaksa": "penyandang disabilitas fisik",
    "tuna daksa": "penyandang disabilitas fisik",
    "tunagrahita": "penyandang disabilitas intelektual",
    "tuna grahita": "penyandang disabilitas intelektual",
    "bisu tuli": "penyandang disabilitas rungu dan wicara",
    "tuli bisu": "penyandang disabilitas rungu dan wicara",
    "si bisu": "penyandang disabilitas wicara",
    "si buta": "penyandang disabilitas netra",
    "idiot": "penyandang disabilitas intelektual",
    "autis": "orang dengan spektrum autisme",
}
# Of a person only: a film may be "bisu", and nobody fights "buta aksara" in somebody.
_WHO = (
    *(
        "orang",
        "anak",
        "warga",
        "ibu",
        "bapak",
        "kakek",
        "nenek",
        "gadis",
        "pria",
        "wanita",
        "perempuan",
        "pemuda",
    ),
    *("lansia", "pengemis", "penyanyi", "peserta", "tamu", "siswa", "murid", "tukang pijat"),
)
_TERMS |= {f"{who} buta": f"{who} dengan disabilitas netra" for who in _WHO}
_TERMS |= {f"{who} bisu": f"{who} dengan disabilitas wicara" for who in _WHO}
_FIND = re.compile(rf"(?<!-)\b(?:{'|'.join(sorted(_TERMS, key=len, reverse=True))})\b", re.IGNORECASE)
_ADJECTIVES = frozenset({"gila", "idiot", "autis"})
_OTHER_USE = re.compile(
    r"\s(?:hukum|formil|administrasi|produksi|logika|moral|huruf|aksara|warna)\b|-\w|(?<=gila)\s(?:kerja|bola|baca|belanja|"
    r"hormat|jabatan|harta)\b",
    re.IGNORECASE,
)


def _needs_hand(text: str, match: re.Match[str]) -> bool:
    """Where the better words do not fit in just as they are: "anak autis", "penyandang tunanetra"."""
    return match.group().lower() in _ADJECTIVES or text[
        max(0, match.start() - 14) : match.start()
    ].rstrip().endswith("penyandang")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        for match in document.matches(part, _FIND):
            if (
                _OTHER_USE.match(text, match.end())
                or text[max(0, match.start() - 6) : match.start()].lower() == "tanpa "
            ):
                continue
            better = _TERMS[match.group().lower()]
            quoted = Severity.ADVISE if document.is_quoted(part, match.start()) else None
            said = f"“{match.group()}” merendahkan; tulis “{better}”."
            fix = None if quoted or _needs_hand(text, match) else like(match.group(), better)
            yield Hit(part, match.start(), match.end(), said, better, quoted, fix)


RULE = Rule(
    id="dignity.disability",
    title="Penyandang disabilitas disebut dengan hormat",
    clause="UU 8/2016 tentang Penyandang Disabilitas; Kode Etik Jurnalistik pasal 8",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Undang-undang mengganti istilah lama; kata yang merendahkan melukai orang dan keluarganya. Pakai"
        " sebutan yang hormat."
    ),
    title_en="People with disabilities are named with respect",
    why_en=(
        "The law replaced the old terms; degrading words wound people and their families. Take the "
        "respectful term."
    ),
    good=(
        "Lapas Demo menyediakan kursi roda bagi penyandang disabilitas.",
        "Putusan itu cacat hukum.",
        "Peserta gila-gilaan menebak kata.",
        "Film bisu diputar bagi warga buta aksara.",
    ),
    bad=(
        "Lapas Demo membantu penyandang cacat.",
        "Dua tunanetra mengikuti pelatihan pijat.",
        "Ibu bisu tuli mengajar isyarat.",
        "Kakek buta itu bernyanyi.",
    ),
)
