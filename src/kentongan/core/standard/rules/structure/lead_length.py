"""The lead tells who did what, when and where, in one breath or two."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import at_most
from kentongan.core.standard.rule import Rule

RULE = Rule(
    id="structure.lead_length",
    title="Teras berita paling banyak 40 kata",
    clause="[design] Teras paling banyak 40 kata, satu atau dua kalimat",
    severity=Severity.WARN,
    check=at_most(
        "words",
        "lead",
        "Teras berita {count} kata, batasnya {limit}.",
        advice="Sisakan siapa, apa, kapan, dan di mana; mengapa dan bagaimana pindah ke paragraf kedua.",
    ),
    why=(
        "Banyak media hanya mengutip paragraf pertama; ia harus bisa berdiri sendiri. Sisakan siapa, apa,"
        " kapan, dan di mana."
    ),
    title_en="A lead of at most 40 words",
    why_en=(
        "Many outlets quote the first paragraph alone; it must stand by itself. Keep who, what, when and "
        "where, and move the rest down."
    ),
    limits={"words": 40},
    good=(
        "Serang, INFO_PAS – Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti di dapur Lapas, "
        "Selasa (24/9).",
    ),
    bad=(
        "Serang, INFO_PAS – Dalam rangka meningkatkan kemampuan dan keterampilan warga binaan yang "
        "sedang menjalani masa "
        "pembinaan di dalam Lapas, jajaran pejabat struktural bersama seluruh petugas bagian kegiatan "
        "kerja Lapas Kelas IIA Demo menyelenggarakan sebuah pelatihan pembuatan roti yang diikuti oleh 20 orang "
        "peserta dari berbagai blok hunian.",
    ),
)
