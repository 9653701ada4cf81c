"""A headline fits where it travels: phones, search results, feeds."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import at_most
from kentongan.core.standard.rule import Rule

RULE = Rule(
    id="structure.headline_characters",
    title="Judul paling banyak 90 karakter",
    clause="[design] Judul paling banyak 90 karakter",
    severity=Severity.WARN,
    check=at_most(
        "characters",
        "headline",
        "Judul {count} karakter, batasnya {limit}.",
        advice="Pakai kata yang lebih pendek atau hapus keterangan yang sudah ada di teras berita.",
    ),
    why=(
        "Judul yang lebih panjang terpotong di hasil pencarian dan pemberitahuan. Pilih kata yang lebih "
        "pendek."
    ),
    title_en="A headline of at most 90 characters",
    why_en="Longer headlines are cut off in search results and notifications. Choose shorter words.",
    limits={"characters": 90},
    good=({"headline": "Rutan Demo Layani Kunjungan Keluarga Saat Libur Panjang"},),
    bad=(
        {
            "headline": "Pemberdayaan Keterampilan Kemandirian Berkelanjutan Dimulai Lembaga Pemasyarakatan Kota Demo"
        },
    ),
)
