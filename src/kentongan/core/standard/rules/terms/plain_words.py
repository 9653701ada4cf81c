"""Jargon and excuses, with the plain word beside them."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import avoid
from kentongan.core.standard.rule import Rule

TERMS = {
    "over kapasitas": "kelebihan hunian, dengan angka dan tanggalnya",
    "overkapasitas": "kelebihan hunian, dengan angka dan tanggalnya",
    "over capacity": "kelebihan hunian, dengan angka dan tanggalnya",
    "overcapacity": "kelebihan hunian, dengan angka dan tanggalnya",
    "tamping": "warga binaan yang membantu pekerjaan harian",
    "korve": "kerja bakti",
    "palkam": "kepala kamar",
    "kepala suku": "ketua kelompok",
    "straft sel": "kamar khusus",
    "sel tikus": "kamar khusus",
    "mapenaling": "masa pengenalan lingkungan (Mapenaling)",
    "bon": "izin keluar dengan pengawalan",
    "dibon": "dibawa keluar dengan izin",
    "steril area": "area terbatas",
    "branggang": "lorong pengaman luar (branggang)",
    "public relation": "hubungan masyarakat",
    "public relations": "hubungan masyarakat",
    "stakeholder": "pemangku kepentingan",
    "stakeholders": "pemangku kepentingan",
    "out of the box": "kreatif",
    "corporate image": "citra lembaga",
}
# Here the figure, or the term itself, must stand beside the plain words.
_TOLD = frozenset(
    term for term, preferred in TERMS.items() if "," in preferred or "(" in preferred or term == "bon"
)


def _is_jargon(text: str, start: int, end: int) -> bool:
    """`kontrol branggang` is one piece of jargon, and "language.jargon" reports it whole."""
    return text[start:end].lower() == "branggang" and text[max(0, start - 8) : start].lower() == "kontrol "


RULE = Rule(
    id="terms.plain_words",
    title="Kata yang dimengerti masyarakat",
    clause="UU 24/2009 tentang bahasa Indonesia dalam komunikasi resmi",
    severity=Severity.ADVISE,
    check=avoid(
        TERMS,
        "“{term}” sulit dimengerti pembaca umum; misalnya “{preferred}”.",
        quoted=None,
        told=_TOLD,
        spared=_is_jargon,
    ),
    why=(
        "Berita ditulis untuk keluarga dan tetangga, bukan hanya untuk petugas. Pakai kata biasa yang "
        "ditawarkan."
    ),
    title_en="Words that the public understands",
    why_en=(
        "Stories are written for families and neighbours, not only for officers. Say it in the plain "
        "words that are offered."
    ),
    good=(
        "Regu jaga melakukan kontrol branggang.",
        "Kelebihan hunian mencapai 93 persen per Agustus 2025.",
        "“Kami tamping di dapur,” kata seorang warga binaan.",
    ),
    bad=(
        "Regu jaga menyapu branggang.",
        "Para tamping ikut kerja bakti.",
        "Lapas Demo mengalami overkapasitas.",
    ),
)
