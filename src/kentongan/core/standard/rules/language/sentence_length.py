"""Long sentences lose readers: 25 words are enough, 35 are too many."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    dateline = document.dateline
    for sentence in document.sentences("body"):
        start = dateline.end if dateline and dateline.start == sentence.start else sentence.start
        count = document.words("body").count_within(start, sentence.end)
        if count > limits["words"]:
            said = f"Kalimat {count} kata; sebaiknya paling banyak {limits['words']}."
            severity = Severity.WARN if count > limits["words_hard"] else None
            yield Hit("body", start, sentence.end, said, "Pecah menjadi dua kalimat.", severity)


RULE = Rule(
    id="language.sentence_length",
    title="Kalimat paling banyak 25 kata",
    clause="[design] Kalimat paling banyak 25 kata (saran), 35 kata (peringatan)",
    severity=Severity.ADVISE,
    check=_check,
    why="Kalimat pendek dipahami pada pembacaan pertama. Pecah di “dan”, “yang”, atau “sehingga”.",
    title_en="Sentences of at most 25 words",
    why_en="Short sentences are understood at first reading. Split at “dan”, “yang” or “sehingga”.",
    limits={"words": 25, "words_hard": 35},
    good=("Lapas Demo melatih warga binaan membuat roti.",),
    bad=(
        "Lapas Demo melatih warga binaan membuat roti agar mereka punya keterampilan yang berguna ketika kembali ke "
        "tengah masyarakat dan dapat bekerja atau membuka usaha sendiri di kampung halaman masing-masing.",
    ),
)
