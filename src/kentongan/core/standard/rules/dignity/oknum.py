""" "Oknum" neither says who nor protects anyone: it only sounds like a way out."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.text.mentioned import is_mentioned


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        for word in document.words(part):
            if word.lower not in ("oknum", "oknum-oknum") or document.is_quoted(part, word.start):
                continue
            if not is_mentioned(document.parts[part], word.start):
                said = "“Oknum” menghakimi sekaligus mengelak."
                fix = "Tulis “petugas berinisial …, sedang diperiksa”, atau jangan sebut sebelum ada fakta."
                yield Hit(part, word.start, word.end, said, fix)


RULE = Rule(
    id="dignity.oknum",
    title="Tanpa kata “oknum”",
    clause="[design] Pedoman komunikasi krisis (fakta dan tanggung jawab)",
    severity=Severity.WARN,
    check=_check,
    why=(
        "Masyarakat ingin tahu apa yang diperiksa dan apa tindakannya, bukan sebutan kabur. Tulis siapa "
        "yang diperiksa, atau tunggu faktanya."
    ),
    title_en="Without the word “oknum”",
    why_en=(
        "The public wants to know what is investigated and what is done, not a vague label. Say who is "
        "examined, or wait for facts."
    ),
    good=(
        "Seorang petugas sedang diperiksa.",
        "“Tidak ada oknum yang dilindungi,” ujar Budi Contoh.",
        "Kamus menjelaskan asal kata oknum.",
    ),
    bad=("Oknum petugas Lapas Demo sedang diperiksa.",),
)
