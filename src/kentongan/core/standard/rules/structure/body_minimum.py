"""A story that only names an event is a note, not news."""

from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import at_least
from kentongan.core.standard.rule import Rule

RULE = Rule(
    id="structure.body_minimum",
    title="Isi berita paling sedikit 120 kata",
    clause="[design] Isi berita 120-600 kata; praktik siaran pers satu halaman",
    severity=Severity.ADVISE,
    check=at_least(
        "words",
        "body",
        "Isi berita {count} kata, sebaiknya paling sedikit {limit}.",
        advice="Tambahkan kutipan, data bertanggal, dan tindak lanjut kegiatan.",
    ),
    why=(
        "Naskah yang sangat pendek jarang menjawab mengapa dan apa selanjutnya. Tambahkan kutipan, data "
        "bertanggal, dan tindak lanjut."
    ),
    title_en="A body of at least 120 words",
    why_en=(
        "A very short text rarely says why, and what comes next. Add a quotation, a dated figure and the "
        "next step."
    ),
    limits={"words": 120},
    good=(
        {"body": "Lapas melatih warga binaan membuat roti. " * 25},
        {"headline": "Judul Saja Tanpa Isi Berita"},
    ),
    bad=("Lapas Demo menggelar donor darah.",),
)
