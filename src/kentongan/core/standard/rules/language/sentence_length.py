"""Long sentences lose readers: 25 words are enough, 35 are too many."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    dateline = document.dateline
    for part in document.prose:
        if part != "body" and not part.startswith("caption_"):
            continue
        for sentence in document.sentences(part):
            follows = part == "body" and dateline and dateline.start == sentence.start
            start = dateline.end if dateline and follows else sentence.start
            count = _count(document.parts[part][start : sentence.end])
            if count > limits["words"]:
                said = f"Kalimat {count} kata; sebaiknya paling banyak {limits['words']}."
                severity = Severity.WARN if count > limits["words_hard"] else None
                yield Hit(part, start, sentence.end, said, "Pecah menjadi dua kalimat.", severity)


def _count(text: str) -> int:
    """Words as a reader counts them: "(6/6/2025)", "Rp2.000,00" and "12.30" are one each, a lone dash is none."""
    return sum(piece.isalnum() or any(map(str.isalnum, piece)) for piece in text.split())


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
    good=(
        "Lapas Demo melatih warga binaan membuat roti.",
        "Rutan Demo menyalurkan 50 dus bantuan banjir, Jumat (6/6/2025), pukul 09.30 WIB, terdiri atas 20 dus air "
        "minum, 15 dus mi, dan 10 dus.",
    ),
    bad=(
        {
            "caption_1": "Kepala Lapas Demo bersama petugas, tamu undangan, perwakilan pemerintah kota, pengurus "
            "paguyuban pedagang, guru, pelajar, dan warga sekitar menanam pohon pelindung di sepanjang jalan menuju "
            "kantor."
        },
        "Lapas Demo melatih warga binaan membuat roti agar mereka punya keterampilan yang berguna ketika kembali ke "
        "tengah masyarakat dan dapat bekerja atau membuka usaha sendiri di kampung halaman masing-masing.",
    ),
)
