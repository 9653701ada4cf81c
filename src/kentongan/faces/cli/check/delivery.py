"""The report, written while the files are checked: text and JSON need no more memory for many files than for one."""

import json
import sys
from collections.abc import Iterator
from typing import TextIO

from kentongan import __version__
from kentongan.core.standard.reporting.located import Checked
from kentongan.core.standard.reporting.report import Tally, as_json, block
from kentongan.core.standard.reporting.sarif import as_sarif
from kentongan.core.standard.rule import Rule
from kentongan.faces.cli.check.options import Options

Failures = list[tuple[str, str]]


def report(
    options: Options, rules: tuple[Rule, ...], results: Iterator[Checked], failures: Failures, stream: TextIO
) -> Tally:
    """Writes the report of `results` in the form asked for; returns what was counted on the way."""
    tally = Tally()
    counted = map(tally.count, results)
    if options.format == "sarif":
        log = as_sarif(list(counted), rules, version=__version__, failures=failures, site=options.site)
        print(json.dumps(log, ensure_ascii=False, indent=2), file=stream)
    elif options.format == "json":
        _json(counted, stream)
    else:
        _text(counted, tally, stream)
    return tally


def _json(results: Iterator[Checked], stream: TextIO) -> None:
    """The list that `json.dumps` would give, a finding at a time."""
    lead = "["
    for result in results:
        for row in as_json([result]):
            told = json.dumps(row, ensure_ascii=False, indent=2).replace("\n", "\n  ")
            print(f"{lead}\n  {told}", end="", file=stream)
            lead = ","
    print("[]" if lead == "[" else "\n]", file=stream)


def _text(results: Iterator[Checked], tally: Tally, stream: TextIO) -> None:
    colour = stream is sys.stdout and stream.isatty()
    for result in results:
        if result.standing:
            print(block(result, colour=colour), end="\n\n", file=stream)
    for line in tally.waivers():
        print(line, end="\n\n", file=stream)
    print(tally.summary(), file=stream)
