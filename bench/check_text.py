"""The publication standard over a release of 400 words, beside proselint over the same text."""

from datetime import date

from proselint.checks import __register__ as proselint_checks
from proselint.registry import CheckRegistry
from proselint.tools import LintFile

from bench.measuring import Row, row, timed
from bench.texts import release_of
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.rulebook import RULES

TITLE = "Checking a text"
HOW = (
    "One process, one core, all rules. The floor is proselint (English rules) over the very same characters: it says"
    " how much work a mature checker does, not which finds more."
)
TODAY = date(2026, 11, 2)


def run() -> list[Row]:
    CheckRegistry().register_many(proselint_checks)
    rows = []
    for words, runs in ((400, 200), (4_000, 30), (40_000, 5)):
        text = release_of(words)
        while len(text.split()) < words:
            text += "\n\n" + release_of(words)
        text = " ".join(text.split(" ")[:words])
        ours = timed(lambda text=text: check(Document.from_text(text, today=TODAY)), runs=runs)
        theirs = timed(lambda text=text: _proselint(text), runs=max(5, runs // 10))
        note = f"{len(RULES)} rules, {len(text.split())} words"
        rows.append(row(f"check, {words} words", ours, note=note, beside="proselint", floor=theirs))
        rows.append(row(f"proselint, {words} words", theirs))
    return rows


def _proselint(text: str) -> None:
    LintFile("bench", text).lint()
