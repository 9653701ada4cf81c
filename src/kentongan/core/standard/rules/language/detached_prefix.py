"""The passive prefix belongs to its verb: "dilaksanakan", not "di laksanakan"."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_DETACHED = re.compile(
    r"\b(?P<prefix>[Dd]i)[ "
    r"\t](?P<verb>(?:laksana|adakan|selenggara|laku|beri|harap|sampai|saksi|serah|umum|tetap|nyata|tekan|"
    r"tegas|jelas|terang|ajar|libat|tunjuk|wujud|tingkat|kembang|laporkan|perluas|siap|tandatangan|kenal|resmi|manfaat|keluar|"
    r"masuk|bagi|guna|sosialisasi|maksud|bacakan|laksankan)[a-z]{0,4}kan|ikuti|hadiri|dampingi|pandu|pimpin|awali|akhiri|"
    r"tandai|sambut|gelar|bekali|isi(?=\s(?:dengan|oleh))|temui|kunjungi|layani|awasi|jalani|miliki|ketahui|buka(?=\s(?:oleh|"
    r"langsung|secara|dengan))|tutup(?=\s(?:oleh|dengan))|pusatkan|adakan|periksa|perkuat|terima(?=\soleh)|bentuk(?=\soleh))\b"
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.prose:
        for match in document.matches(part, _DETACHED):
            joined = match["prefix"] + match["verb"]
            yield Hit(
                part,
                match.start(),
                match.end(),
                f"Awalan di- ditulis serangkai: “{joined}”.",
                joined,
                fix=joined,
            )


RULE = Rule(
    id="language.detached_prefix",
    title="Awalan di- ditulis serangkai",
    clause="EYD edisi V tentang imbuhan",
    severity=Severity.WARN,
    check=_check,
    why="“Di ikuti” dan “diikuti” berbeda: yang pertama bukan kata. Gabungkan awalan dengan kata kerjanya.",
    title_en="The prefix di- is joined to its verb",
    why_en="“Diikuti” is a verb, “di ikuti” is no word. Join the prefix to its verb.",
    good=("Kegiatan dilaksanakan di aula dan diikuti 20 orang.", "Ia bekerja di bagian isi buku."),
    bad=(
        "Kegiatan di laksanakan pagi tadi.",
        "Apel di ikuti seluruh petugas.",
        "Acara di buka oleh Kepala Lapas.",
    ),
)
