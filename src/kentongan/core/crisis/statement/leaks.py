"""What the board marks as unknown or denied must not stand in the statement as if it were known."""

from collections.abc import Iterator

from kentongan.core.crisis.statement.findings import finding
from kentongan.core.crisis.statement.given import FactLine, Known
from kentongan.core.crisis.statement.tables import pattern
from kentongan.core.standard.finding import Finding
from kentongan.core.text.sentences import sentences
from kentongan.core.text.words import words

_LEAST_WORDS, _SHARE, _LONG = 2, 0.6, 4
# Words that mark a thing as open or refused.
_HEDGED = pattern(
    [
        *("belum", "masih", "diduga", "dugaan", "kabar", "tidak (?:benar|sesuai|terbukti)", "hoaks", "bukan"),
        *("menunggu", "apakah", "ditelusuri", "diperiksa", "diselidiki", "beredar", "disebut-sebut"),
        *("tidak (?:dapat|bisa)",),
    ]
)
# Words that stand in any statement and so carry nothing of the fact.
_EMPTY = frozenset(
    (
        *("yang", "dari", "dengan", "untuk", "pada", "dalam", "oleh", "akan", "telah", "sudah", "sedang"),
        *("adalah", "atau", "juga", "karena", "bahwa", "para", "orang", "jumlah", "penyebab", "identitas"),
        *(
            "nama",
            "lapas",
            "rutan",
            "lpka",
            "warga",
            "binaan",
            "narapidana",
            "tahanan",
            "petugas",
            "kejadian",
        ),
    )
)


def leak_findings(text: str, facts: tuple[FactLine, ...]) -> Iterator[Finding]:
    spans = [(span, {word.lower for word in words(span.text)}) for span in sentences(text)]
    for fact in facts:
        meant = _meaning(fact.text) if fact.status in (Known.UNKNOWN, Known.DENIED) else frozenset()
        if len(meant) < _LEAST_WORDS:
            continue
        for span, said in spans:
            if len(meant & said) >= _SHARE * len(meant) and not _HEDGED.search(span.text.lower()):
                yield _finding(text, span.start, span.end, fact)


def _meaning(text: str) -> frozenset[str]:
    """The words that carry the fact, without those that stand in any statement."""
    return frozenset(
        w.lower for w in words(text) if (len(w.lower) >= _LONG or w.lower.isdigit()) and w.lower not in _EMPTY
    )


def _finding(text: str, start: int, end: int, fact: FactLine) -> Finding:
    if fact.status == Known.DENIED:
        said = f"Papan fakta membantah hal ini: “{fact.text[:80]}”."
        return finding(
            "told_denied",
            "block",
            said,
            "Hapus, atau katakan bahwa kabar itu tidak benar.",
            start=start,
            end=end,
            text=text,
        )
    said = f"Papan fakta mencatat hal ini belum diketahui: “{fact.text[:80]}”."
    return finding(
        "told_unknown",
        "block",
        said,
        "Katakan bahwa hal ini masih diperiksa.",
        start=start,
        end=end,
        text=text,
    )
