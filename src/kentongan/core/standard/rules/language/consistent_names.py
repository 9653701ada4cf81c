"""One name, one spelling, throughout a story."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.phrases import Phrases
from kentongan.core.standard.rule import Hit, Limits, Rule

_CORRECTIONS = "Direktorat Jenderal Pemasyarakatan"
_LAW = "Kementerian Hukum dan HAM"
_MINISTRY = "Kementerian Imigrasi dan Pemasyarakatan"
_FRIENDS = "Kelompok Masyarakat Peduli Pemasyarakatan"
_IMMIGRATION = "Direktorat Jenderal Imigrasi"
_INTERNAL = "Satuan Operasional Kepatuhan Internal Pemasyarakatan"

_VARIANTS = {
    "Ditjenpas": _CORRECTIONS,
    "Ditjen PAS": _CORRECTIONS,
    "Dirjenpas": "Direktur Jenderal Pemasyarakatan",
    "Dirjen PAS": "Direktur Jenderal Pemasyarakatan",
    "Kemenkumham": _LAW,
    "Kemenkum HAM": _LAW,
    "Kumham": _LAW,
    "Kemenimipas": _MINISTRY,
    "Kemenimpas": _MINISTRY,
    "Kemen Imipas": _MINISTRY,
    "Kementerian Imipas": _MINISTRY,
    "Pokmaslipas": _FRIENDS,
    "Pokmas Lipas": _FRIENDS,
    "Pokmas Li Pas": _FRIENDS,
    "Ditjenim": _IMMIGRATION,
    "Ditjen Imigrasi": _IMMIGRATION,
    "Satopspatnal": _INTERNAL,
    "Satops Patnal": _INTERNAL,
    "Satopspatnalpas": _INTERNAL,
}
_PHRASES = Phrases(_VARIANTS)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    text = document.body
    first: dict[str, str] = {}
    for match in _PHRASES.find(text, document.words("body")):
        printed = " ".join(text[match.start : match.end].split())
        # Small letters and a sign before them are an address or a tag: "www.ditjenpas.go.id", "#Ditjenpas".
        if printed.islower() or text[max(0, match.start - 1) : match.start] in ("@", "#", "/", "."):
            continue
        chosen = first.setdefault(_VARIANTS[match.phrase], printed)
        if printed != chosen:
            said = f"Naskah ini memakai “{chosen}” dan “{printed}” untuk lembaga yang sama."
            yield Hit("body", match.start, match.end, said, chosen, fix=chosen)


RULE = Rule(
    id="language.consistent_names",
    title="Satu nama, satu penulisan",
    clause="[design] Gaya penulisan",
    severity=Severity.ADVISE,
    check=_check,
    why="Penulisan yang berganti-ganti terbaca sebagai dua lembaga. Pilih satu, lalu pakai terus.",
    title_en="One name, one spelling",
    why_en="Changing spellings read like two institutions. Choose one and keep to it.",
    good=("Ditjenpas melatih kontributor. Ditjenpas juga menilai hasilnya, lihat www.ditjenpas.go.id.",),
    bad=(
        "Ditjenpas melatih kontributor. Ditjen PAS juga menilai hasilnya.",
        "Ditjenpas melatih kontributor. Pelatih DitjenPAS menilai hasilnya.",
        "Pokmas Lipas berkunjung. Ketua POKMASLIPAS menyumbang bibit.",
    ),
)
