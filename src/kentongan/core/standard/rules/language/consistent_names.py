"""One name, one spelling, throughout a story."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import consistent
from kentongan.core.standard.rule import Rule

RULE = Rule(
    id="language.consistent_names",
    title="Satu nama, satu penulisan",
    clause="[design] Gaya penulisan",
    severity=Severity.ADVISE,
    check=consistent(
        {
            "Ditjenpas": "Direktorat Jenderal Pemasyarakatan",
            "Ditjen PAS": "Direktorat Jenderal Pemasyarakatan",
            "Ditjen Pas": "Direktorat Jenderal Pemasyarakatan",
            "Kemenkumham": "Kementerian Hukum dan HAM",
            "Kemenkum HAM": "Kementerian Hukum dan HAM",
            "Kumham": "Kementerian Hukum dan HAM",
            "Kemenimipas": "Kementerian Imigrasi dan Pemasyarakatan",
            "Kemenimpas": "Kementerian Imigrasi dan Pemasyarakatan",
            "Kemen Imipas": "Kementerian Imigrasi dan Pemasyarakatan",
            "Kementerian Imipas": "Kementerian Imigrasi dan Pemasyarakatan",
        },
        "Naskah ini memakai “{first}” dan “{later}” untuk lembaga yang sama.",
    ),
    why="Penulisan yang berganti-ganti terbaca sebagai dua lembaga. Pilih satu, lalu pakai terus.",
    title_en="One name, one spelling",
    why_en="Changing spellings read like two institutions. Choose one and keep to it.",
    good=("Ditjenpas melatih kontributor. Ditjenpas juga menilai hasilnya.",),
    bad=("Ditjenpas melatih kontributor. Ditjen PAS juga menilai hasilnya.",),
)
