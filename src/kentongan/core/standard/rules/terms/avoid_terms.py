"""Words that degrade people or the work: not in our own text."""

import re

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import avoid
from kentongan.core.standard.rule import Rule

TERMS = {
    "napi": "narapidana",
    "napi-napi": "para narapidana",
    "eks napi": "mantan warga binaan",
    "mantan napi": "mantan warga binaan",
    "bekas napi": "mantan warga binaan",
    "bekas narapidana": "mantan warga binaan",
    "residivis kambuhan": "narapidana yang mengulang tindak pidana",
    "penghuni penjara": "warga binaan",
    "penghuni lapas": "warga binaan",
    "penghuni rutan": "tahanan",
    "penghuni sel": "warga binaan",
    "orang hukuman": "narapidana",
    "pesakitan": "terdakwa atau narapidana, sesuai statusnya",
    "sipir": "petugas pemasyarakatan",
    "sipir penjara": "petugas pemasyarakatan",
    "penjaga penjara": "petugas pemasyarakatan",
    "penjaga sel": "petugas pemasyarakatan",
    "jeruji besi": "Lapas atau Rutan",
    "balik jeruji": "dalam Lapas",
    "hotel prodeo": "Lapas atau Rutan",
    "napi anak": "anak binaan",
    "narapidana anak": "anak binaan",
    "penjara anak": "LPKA",
}
_TOLD = frozenset(term for term, preferred in TERMS.items() if " atau " in preferred)
# "jumlah penghuni Rutan" tells how full it is; "penghuni Lapas dan Rutan" counts people before and after their
# verdict together, for whom there is no other word.
_BOTH_KINDS = re.compile(r"\s?(?:dan|atau|maupun|serta|/)\s?(?:lapas|rutan)\b", re.IGNORECASE)


_COUNTED = re.compile(r"\b(?:jumlah|total|kelebihan|kepadatan)\s$", re.IGNORECASE)


def _counts_all(text: str, start: int, end: int) -> bool:
    is_occupant = text[start:end].lower().startswith(("penghuni lapas", "penghuni rutan"))
    counted = _BOTH_KINDS.match(text, end) or _COUNTED.search(text, max(0, start - 12), start)
    return is_occupant and counted is not None


RULE = Rule(
    id="terms.avoid_terms",
    title="Istilah yang tidak dipakai dalam tulisan sendiri",
    clause="UU 22/2022 tentang Pemasyarakatan pasal 1 (istilah)",
    severity=Severity.BLOCK,
    check=avoid(TERMS, "Hindari “{term}”; tulis “{preferred}”.", told=_TOLD, spared=_counts_all),
    why=(
        "Istilah hukum yang tepat menjaga martabat orang dan ketepatan berita. Pakai istilah yang ditawarkan."
    ),
    title_en="Words that our own text does not use",
    why_en=(
        "The exact legal term guards people's dignity and the story's accuracy. Take the term that is "
        "offered."
    ),
    good=(
        "Narapidana dan petugas pemasyarakatan memanen sayur.",
        "Sebanyak 281 ribu penghuni lapas dan rutan tercatat pada Agustus 2025.",
        "Pedoman itu mengganti istilah napi dengan narapidana.",
    ),
    bad=(
        "Tiga penghuni lapas memanen sayur.",
        "Puluhan napi memanen sayur.",
        "Para sipir dan penghuni penjara berbaur.",
        "“Banyak napi di sini,” kata Budi.",
    ),
)
