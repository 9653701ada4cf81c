"""The publication standard over a release of 400 words, beside proselint over the same text; and the command line."""

import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

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
    " how much work a mature checker does, not which finds more. The last lines run the command itself, on files:"
    " its start beside a bare interpreter, and 10,000 files beside a single process."
)
TODAY = date(2026, 11, 2)
_FILES = 10_000


def run() -> list[Row]:
    CheckRegistry().register_many(proselint_checks)
    rows = []
    for words, runs in ((400, 200), (4_000, 30), (40_000, 5)):
        text = _text_of(words)
        ours = timed(lambda text=text: check(Document.from_text(text, today=TODAY)), runs=runs)
        theirs = timed(lambda text=text: _proselint(text), runs=max(5, runs // 10))
        note = f"{len(RULES)} rules, {len(text.split())} words"
        rows.append(row(f"check, {words} words", ours, note=note, beside="proselint", floor=theirs))
        rows.append(row(f"proselint, {words} words", theirs))
    return [*rows, _longest(), *_command()]


def _longest() -> Row:
    """Twice the words, twice the time: beside half as many."""
    spent = []
    for text in (_text_of(50_000), _text_of(100_000)):
        spent.append(timed(lambda text=text: check(Document.from_text(text, today=TODAY)), runs=5, warm=1))
    half, whole = spent
    return row("check, 100,000 words", whole, note="2.0 is linear", beside="50,000 words", floor=half)


def _command() -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="kentongan-bench-") as name:
        folder = Path(name)
        text = _text_of(400)
        for number in range(_FILES):
            (folder / f"{number:05}.txt").write_text(f"{text}\n\nBerkas nomor {number}.\n", encoding="utf-8")
        one = timed(lambda: _kentongan(folder / "00000.txt"), runs=15)
        bare = timed(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), runs=15)
        return [row("command on one file", one, beside="bare python", floor=bare), _many(folder)]


def _many(folder: Path) -> Row:
    """All files on all cores, then a tenth of them in one process; a single run each, in milliseconds a file."""
    all_cores = _seconds(folder) * 1000 / _FILES
    tenth = [folder / f"{number:05}.txt" for number in range(_FILES // 10)]
    single = _seconds(*tenth, "--jobs", "1") * 1000 / len(tenth)
    note = f"{1000 / all_cores:.0f} files a second"
    name = "command, each of 10,000 files"
    return Row(name, all_cores, all_cores, all_cores, note, "one process", all_cores / single)


def _seconds(*arguments: str | Path) -> float:
    begun = time.perf_counter()
    _kentongan(*arguments)
    return time.perf_counter() - begun


def _kentongan(*arguments: str | Path) -> None:
    command = [sys.executable, "-m", "kentongan.faces.cli.main", "check", *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    assert done.returncode in (0, 1)


def _text_of(words: int) -> str:
    text = release_of(words)
    while len(text.split()) < words:
        text += "\n\n" + release_of(words)
    return " ".join(text.split(" ")[:words])


def _proselint(text: str) -> None:
    LintFile("bench", text).lint()
