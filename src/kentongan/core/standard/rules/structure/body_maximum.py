"""A release is one page; what is longer goes into an attachment."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import at_most
from kentongan.core.standard.rule import Rule

RULE = Rule(
    id="structure.body_maximum",
    title="Isi berita paling banyak 600 kata",
    clause="[design] Isi berita 120-600 kata; praktik siaran pers satu halaman",
    severity=Severity.ADVISE,
    check=at_most(
        "words",
        "body",
        "Isi berita {count} kata, sebaiknya paling banyak {limit}.",
        advice="Hapus pengulangan, atau pecah menjadi dua berita.",
    ),
    why=(
        "Redaksi memotong naskah panjang, dan yang terpotong sering justru kutipan penting. Hapus "
        "pengulangan atau buat dua berita."
    ),
    title_en="A body of at most 600 words",
    why_en=(
        "Newsrooms cut long texts, often just where the important quotation stands. Delete repetitions or"
        " make two stories."
    ),
    limits={"words": 600},
    good=("Lapas Demo menggelar donor darah.",),
    bad=({"body": "Lapas melatih warga binaan membuat roti. " * 101},),
)
