"""`kentongan check`: texts in, findings out, no database."""

import json
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from kentongan import __version__
from kentongan.core.registry.offices import read_offices
from kentongan.core.standard.checker import check, is_publishable
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.report import Checked, as_json, as_sarif, as_text
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.rulebook import RULES, select
from kentongan.core.text.unreadable import Unreadable
from kentongan.faces.cli.check.inputs import files_of, text_of
from kentongan.faces.cli.check.options import Options, read_options
from kentongan.faces.cli.check.progress import Progress
from kentongan.faces.cli.check.wording import EN, say

FINE, BLOCKED, UNREADABLE = 0, 1, 2


def run(argv: Sequence[str]) -> int:
    """Checks what `argv` names and prints the report; returns 0, 1 (something blocks) or 2 (something unreadable)."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    options = read_options(argv)
    rules = select(options.rules) if options.rules else RULES
    if options.list_rules:
        print("\n".join(f"{rule.id:<36} {rule.severity.value:<7} {rule.title}" for rule in rules))
        return FINE
    try:
        facts = Facts(unit_names=frozenset(office.name for office in read_offices(options.units)))
    # A file that is no register of offices may fail anywhere in its reading.
    except (OSError, ValueError, LookupError, AttributeError, TypeError) as error:
        print(say("bad_units", options.lang, value=options.units, reason=error), file=sys.stderr)
        return UNREADABLE
    results, failures = _check_all(options, rules, facts)
    written = _deliver(options, _report(options, rules, results, failures))
    if failures or not written:
        return UNREADABLE
    return FINE if all(is_publishable(result.findings) for result in results) else BLOCKED


def _check_all(
    options: Options, rules: Sequence[Rule], facts: Facts
) -> tuple[list[Checked], list[tuple[str, str]]]:
    """Every file that can be read, checked; of the others (file, message), each already said on standard error."""
    files, empty = files_of(options.paths)
    failures = [(folder, say("no_texts", options.lang, name=folder)) for folder in empty]
    for _, message in failures:
        print(message, file=sys.stderr)
    results: list[Checked] = []
    today = datetime.now().astimezone().date()
    with Progress(len(files), options.lang, sys.stderr) as progress:
        for file in files:
            progress.step()
            try:
                results.append(_check_one(file, options, rules, facts, today))
            except Unreadable as error:
                message = error.english if options.lang == EN else error.message
                failures.append((file, message))
                progress.clear()
                print(say("unreadable", options.lang, name=file, value=message), file=sys.stderr)
    return results, failures


def _check_one(file: str, options: Options, rules: Sequence[Rule], facts: Facts, today: date) -> Checked:
    document = Document.from_text(text_of(file), facts=facts, published=options.published, today=today)
    return Checked(file, document, check(document, rules=rules))


def _report(
    options: Options, rules: Sequence[Rule], results: list[Checked], failures: list[tuple[str, str]]
) -> str:
    shown = [_at_least(result, options.min_severity) for result in results]
    if options.format == "json":
        return json.dumps(as_json(shown), ensure_ascii=False, indent=2)
    if options.format == "sarif":
        sarif = as_sarif(shown, rules, version=__version__, failures=failures)
        return json.dumps(sarif, ensure_ascii=False, indent=2)
    return as_text(shown, colour=options.output is None and sys.stdout.isatty())


def _at_least(result: Checked, least: Severity) -> Checked:
    kept = tuple(finding for finding in result.findings if finding.severity.rank >= least.rank)
    return Checked(result.file, result.document, kept)


def _deliver(options: Options, report: str) -> bool:
    if options.output is None:
        print(report)
        return True
    try:
        Path(options.output).write_text(report + "\n", encoding="utf-8", errors="replace")
    except OSError as error:
        print(say("cannot_write", options.lang, name=options.output, value=error.strerror), file=sys.stderr)
        return False
    return True
