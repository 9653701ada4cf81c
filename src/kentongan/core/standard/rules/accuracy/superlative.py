"""Superlatives and absolutes without evidence."""

import re
from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule

_CLAIM = re.compile(
    r"\b(?:satu-satunya|pertama kali(?:nya)? di (?:Indonesia|dunia)|nomor "
    r"satu|terhebat|terbesar|terbaik|paling (?:hebat|"
    r"sukses|besar|baik)|tiada duanya|spektakuler|fantastis|luar biasa sukses|100 persen bersih|bersih total|"
    r"viral|heboh|wow|dijamin)\b",
    re.IGNORECASE,
)
_EVIDENCE = re.compile(
    r"\b(?:menurut|berdasarkan|data|penghargaan|kategori|juara|lomba|peringkat|dari "
    r"\d|sebanyak|survei|nilai|hasil "
    r"penilaian|dinobatkan|predikat|upaya|berusaha|semaksimal|komitmen|harap\w*|menjadi yang)\b",
    re.IGNORECASE,
)


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        for match in document.matches(part, _CLAIM):
            sentence = document.sentence_at(part, match.start())
            if document.is_quoted(part, match.start()) or _EVIDENCE.search(sentence.text):
                continue
            said = f"“{match.group()}” adalah klaim tanpa bukti dalam kalimat ini."
            yield Hit(
                part, match.start(), match.end(), said, "Sebut angka, tanggal, dan sumbernya, atau hapus."
            )


RULE = Rule(
    id="accuracy.superlative",
    title="Klaim luar biasa disertai bukti",
    clause="Kode Etik Humas Pemerintahan (tidak menyesatkan)",
    severity=Severity.ADVISE,
    check=_check,
    why=(
        "Humas pemerintah memberi informasi, bukan iklan. Sebut angka, tanggal, dan sumber, atau hapus "
        "klaimnya."
    ),
    title_en="Great claims come with evidence",
    why_en=(
        "Government communication informs, it does not advertise. Give figure, date and source, or drop "
        "the claim."
    ),
    good=(
        "Berdasarkan data 2024, Lapas Demo terbesar di provinsi ini.",
        "“Ini karya terbaik kami,” kata Budi Contoh.",
    ),
    bad=("Lapas Demo adalah satu-satunya dan tiada duanya.",),
)
