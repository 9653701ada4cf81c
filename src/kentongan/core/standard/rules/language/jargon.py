"""Words of the trade and the office that a reader at home does not know, with the word that they do know."""

from collections.abc import Iterator

from kentongan.core.standard.document import Document
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.kinds import like
from kentongan.core.standard.phrases import Phrases
from kentongan.core.standard.rule import Hit, Limits, Rule
from kentongan.core.standard.wordlists import read_pairs

_TERMS = read_pairs(__file__, "jargon.txt")
_PHRASES = Phrases(_TERMS)
# "Wr. Wb." closes a greeting.
_GREETS = ("wr", "wr.")


def _check(document: Document, limits: Limits) -> Iterator[Hit]:
    for part in document.story:
        text = document.parts[part]
        for match in _PHRASES.find(text, document.words(part)):
            if document.is_quoted(part, match.start) or _is_explained(text, match.start, match.end):
                continue
            term = text[match.start : match.end]
            # Short forms listed in capitals are meant in capitals only.
            if match.phrase.isupper() and not (term.isupper() and not _is_greeting(text, match.start)):
                continue
            better = like(term, _TERMS[match.phrase])
            said = f"“{term}” bahasa kantor; pembaca umum mengenal “{better}”."
            yield Hit(part, match.start, match.end, said, better, fix=better)


def _is_explained(text: str, start: int, end: int) -> bool:
    """`bimbingan teknis (bimtek)`, `monev (pemantauan dan evaluasi)`: the plain word stands beside it."""
    return (
        text[max(0, start - 3) : start].rstrip()[-1:] in ("(", "/") or text[end : end + 2].lstrip()[:1] == "("
    )


def _is_greeting(text: str, start: int) -> bool:
    return text[max(0, start - 5) : start].lower().strip().endswith(_GREETS)


RULE = Rule(
    id="language.jargon",
    title="Kata sehari-hari, bukan bahasa kantor",
    clause="UU 24/2009 pasal 25 dan 28 tentang bahasa Indonesia; UU 14/2008 KIP (informasi mudah dipahami)",
    severity=Severity.ADVISE,
    check=_check,
    why="Singkatan kantor dan istilah asing membuat pembaca berhenti. Pakai kata yang dikenal tetangga Anda.",
    title_en="Everyday words, not office talk",
    why_en="Office abbreviations and borrowed phrases stop a reader. Use the word that your neighbour knows.",
    good=(
        "Lapas Demo menggelar bimbingan teknis (bimtek) dan pemantauan.",
        "“Kami ikut launching itu,” kata Budi Contoh.",
        "Warga binaan giat belajar. Wassalamualaikum Wr. Wb.",
    ),
    bad=(
        "Rutan Demo melaksanakan monev layanan.",
        "Kepala Lapas hadir dalam launching dapur sehat.",
        "Petugas mengikuti giat apel pagi.",
        "Wakarupam menerima atensi pimpinan.",
        "Sebanyak 20 WB hadir.",
    ),
)
