"""The arguments of `kentongan check`."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NoReturn

from kentongan.core.standard.checker import unknown_rules
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rulebook import RULES
from kentongan.faces.cli.check.wording import EN, ID, say

USAGE = 2
_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for."""

    paths: tuple[str, ...]
    format: str
    output: str | None
    published: date | None
    units: str | None
    profile: str | None
    waivers: tuple[tuple[str, str], ...]
    baseline: str | None
    write_baseline: str | None
    fix: bool
    dry_run: bool
    jobs: int
    site: str
    rules: frozenset[str]
    list_rules: bool
    schema: bool
    min_severity: Severity
    lang: str


def read_options(argv: Sequence[str]) -> Options:
    """Parses `argv`; wrong usage ends the program with code 2 and a sentence that says what to write."""
    lang = _language(argv)
    parser = _parser(lang)
    found = parser.parse_args(list(argv))
    if not (found.paths or found.list_rules or found.schema):
        parser.error(say("no_paths", lang))
    rules = frozenset(name for name in (found.rules or "").split(",") if name)
    for name in unknown_rules(rules):
        parser.error(say("bad_rule", lang, value=name))
    return Options(
        paths=tuple(found.paths),
        format=found.format,
        output=found.output,
        published=_day(parser, found.published, lang),
        units=found.units,
        profile=found.profile,
        waivers=tuple(_waiver(parser, each, lang) for each in found.waive),
        baseline=found.baseline,
        write_baseline=found.write_baseline,
        fix=found.fix or found.dry_run,
        dry_run=found.dry_run,
        jobs=found.jobs,
        site=found.site,
        rules=rules,
        list_rules=found.list_rules,
        schema=found.schema,
        min_severity=Severity(found.min_severity),
        lang=lang,
    )


class _Parser(argparse.ArgumentParser):
    lang = ID

    def error(self, message: str) -> NoReturn:
        print(say("bad_usage", self.lang, value=message), file=sys.stderr)
        self.print_usage(sys.stderr)
        sys.exit(USAGE)


def _parser(lang: str) -> argparse.ArgumentParser:
    root = _Parser(
        prog="kentongan check", description=say("description", lang), allow_abbrev=False, add_help=False
    )
    root.lang = lang
    inputs = root.add_argument_group(say("inputs", lang))
    inputs.add_argument("paths", nargs="*", metavar="FILE", help=say("paths", lang))
    parser = root.add_argument_group(say("options", lang))
    parser.add_argument("-h", "--help", action="help", help=say("help", lang))
    parser.add_argument(
        "--format", choices=("text", "json", "sarif"), default="text", help=say("format", lang)
    )
    parser.add_argument("--output", metavar="FILE", help=say("output", lang))
    parser.add_argument("--published", metavar="YYYY-MM-DD", help=say("published", lang))
    parser.add_argument("--units", metavar="CSV", help=say("units", lang))
    parser.add_argument("--rules", metavar="ID,ID", help=say("rules", lang))
    parser.add_argument("--list-rules", action="store_true", help=say("list_rules", lang))
    parser.add_argument("--schema", action="store_true", help=say("schema", lang))
    _add_house(parser, lang)
    weights = [severity.value for severity in Severity]
    parser.add_argument("--min-severity", choices=weights, default="advise", help=say("min_severity", lang))
    parser.add_argument("--lang", choices=(ID, EN), default=lang, help=say("lang", lang))
    return root


def _add_house(parser: argparse._ArgumentGroup, lang: str) -> None:
    """What a house sets for itself, and what is done with what was found."""
    parser.add_argument("--profile", metavar="TOML", help=say("profile", lang))
    parser.add_argument("--waive", action="append", default=[], metavar="ID=REASON", help=say("waive", lang))
    parser.add_argument("--baseline", metavar="JSON", help=say("baseline", lang))
    parser.add_argument("--write-baseline", metavar="JSON", help=say("write_baseline", lang))
    parser.add_argument("--fix", action="store_true", help=say("fix", lang))
    parser.add_argument("--dry-run", action="store_true", help=say("dry_run", lang))
    parser.add_argument("--jobs", type=int, default=0, metavar="N", help=say("jobs", lang))
    site = os.environ.get("KENTONGAN_SITE", "")
    parser.add_argument("--site", default=site, metavar="URL", help=say("site", lang))


def _waiver(parser: argparse.ArgumentParser, told: str, lang: str) -> tuple[str, str]:
    name, _, reason = told.partition("=")
    rule = next((rule for rule in RULES if rule.id == name.strip()), None)
    if rule is None:
        parser.error(say("bad_rule", lang, value=name))
    if not rule.waivable:
        parser.error(say("unwaivable", lang, value=rule.id))
    if not reason.strip():
        parser.error(say("no_reason", lang, value=rule.id))
    return rule.id, " ".join(reason.split())[:_LONGEST_REASON]


def _language(argv: Sequence[str]) -> str:
    """--lang, then KENTONGAN_LANG, then Indonesian: LANG says more about the server than about its reader."""
    for place, argument in enumerate(argv):
        if argument == "--lang" and argv[place + 1 : place + 2] == [EN]:
            return EN
        if argument == f"--lang={EN}":
            return EN
    return EN if os.environ.get("KENTONGAN_LANG", "").startswith(EN) else ID


def _day(parser: argparse.ArgumentParser, value: str | None, lang: str) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        parser.error(say("bad_date", lang, value=value))
