"""A headline says one thing: twelve words fit on two lines of a phone."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import at_most
from kentongan.core.standard.rule import Rule

RULE = Rule(
    id="structure.headline_words",
    title="Judul paling banyak 12 kata",
    clause="[design] Panjang judul 5-12 kata; tidak ada batas resmi",
    severity=Severity.WARN,
    check=at_most(
        "words",
        "headline",
        "Judul {count} kata, batasnya {limit}. Pilih satu kabar utama saja.",
        advice="Pendekkan: siapa melakukan apa. Pindahkan rincian ke teras berita.",
    ),
    why="Judul panjang terpotong di layar ponsel dan mesin pencari. Pilih satu kabar: siapa berbuat apa.",
    title_en="A headline of at most 12 words",
    why_en=(
        "Long headlines are cut off on phones and in search results. Keep one piece of news: who does what."
    ),
    limits={"words": 12},
    good=({"headline": "Lapas Demo Latih Warga Binaan Membuat Roti"}, "Isi tanpa judul."),
    bad=(
        {
            "headline": "Kepala Lapas Demo Bersama Seluruh Jajaran Pejabat Struktural dan Staf Mengikuti Kegiatan "
            "Penguatan Tugas dan Fungsi"
        },
    ),
)
