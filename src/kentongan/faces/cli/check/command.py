"""`kentongan check`: texts in, findings out, no database."""

import contextlib
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TextIO

from kentongan.core.standard.reporting import located
from kentongan.core.standard.reporting.located import Checked
from kentongan.core.standard.rulebook import RULES, select
from kentongan.faces.cli.check.baseline import read_baseline, unknown_only, write_baseline
from kentongan.faces.cli.check.checking import Outcome, outcome_of
from kentongan.faces.cli.check.delivery import Failures, report
from kentongan.faces.cli.check.inputs import files_of
from kentongan.faces.cli.check.options import Options, read_options
from kentongan.faces.cli.check.progress import Progress
from kentongan.faces.cli.check.setting import Setting
from kentongan.faces.cli.check.wording import Wrong, say

FINE, BLOCKED, UNREADABLE = 0, 1, 2
_FEW = 32


def run(argv: Sequence[str]) -> int:
    """Checks what `argv` names and prints the report; returns 0, 1 (something blocks) or 2 (something unreadable)."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    options = read_options(argv)
    if options.list_rules:
        rules = select(options.rules) if options.rules else RULES
        print("\n".join(f"{rule.id:<36} {rule.severity.value:<7} {rule.title}" for rule in rules))
        return FINE
    if options.schema:
        print(Path(located.__file__).with_name("findings.schema.json").read_text(encoding="utf-8"), end="")
        return FINE
    try:
        return _check(options, datetime.now().astimezone().date())
    except Wrong as wrong:
        print(say(wrong.key, options.lang, **wrong.values), file=sys.stderr)
        return UNREADABLE


def _check(options: Options, today: date) -> int:
    setting = Setting.of(options, today)
    known = read_baseline(options.baseline) if options.baseline else {}
    failures: Failures = []
    results = (unknown_only(result, known) for result in _results(options, setting, failures))
    try:
        with _target(options) as stream:
            if options.write_baseline:
                write_baseline(options.write_baseline, results)
                return UNREADABLE if failures else FINE
            tally = report(options, setting.rules, results, failures, stream)
    except BrokenPipeError:
        raise
    except OSError as error:
        name = error.filename or options.output or options.write_baseline
        print(say("cannot_write", options.lang, name=name, value=error.strerror), file=sys.stderr)
        return UNREADABLE
    if failures:
        return UNREADABLE
    return BLOCKED if tally.blocks else FINE


@contextlib.contextmanager
def _target(options: Options) -> Iterator[TextIO]:
    """Where the report goes. With --dry-run the diff has standard output to itself."""
    if options.output is not None:
        with open(options.output, "w", encoding="utf-8", errors="replace") as stream:
            yield stream
    else:
        yield sys.stderr if options.dry_run else sys.stdout


def _results(options: Options, setting: Setting, failures: Failures) -> Iterator[Checked]:
    """Every file that can be read, checked; the others go into `failures`, each already said on standard error."""
    files, empty = files_of(options.paths)
    for folder in empty:
        failures.append((folder, say("no_texts", options.lang, name=folder)))
        print(failures[-1][1], file=sys.stderr)
    fixes = touched = 0
    with Progress(len(files), options.lang, sys.stderr) as progress:
        for outcome in _outcomes(files, options, setting):
            progress.step()
            if outcome.checked is None:
                failures.append((outcome.file, outcome.failure))
                progress.clear()
                said = say("unreadable", options.lang, name=outcome.file, value=outcome.failure)
                print(said, file=sys.stderr)
                continue
            fixes, touched = fixes + outcome.fixes, touched + bool(outcome.fixes)
            if outcome.diff or outcome.checked.standing:
                progress.clear()
            sys.stdout.write(outcome.diff)
            yield outcome.checked
    if options.fix:
        print(say("fixed", options.lang, count=fixes, files=touched), file=sys.stderr)


def _outcomes(files: list[str], options: Options, setting: Setting) -> Iterator[Outcome]:
    if len(files) >= _FEW and options.jobs != 1:
        from kentongan.faces.cli.check.crew import cores, outcomes_by  # noqa: PLC0415 - slow import, for many files

        workers = options.jobs or cores()
        if workers > 1:
            yield from outcomes_by(workers, files, options, setting.today)
            return
    for file in files:
        yield outcome_of(file, setting)
