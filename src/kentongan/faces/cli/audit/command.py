"""`kentongan audit`: addresses in, findings and scores out, no database."""

import json
import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from kentongan.core.openness.audit import Audit, audit
from kentongan.core.openness.catalogue.reading import items_on
from kentongan.core.openness.instrument.instrument import instrument_of
from kentongan.core.openness.report.as_csv import as_csv
from kentongan.core.openness.report.as_json import Failure, as_json
from kentongan.core.openness.report.as_text import as_text
from kentongan.core.openness.site.visit import Ended, Site
from kentongan.faces.cli.audit.options import Options, read_options
from kentongan.faces.cli.audit.progress import Progress
from kentongan.foundation.crawling.crawl import crawl
from kentongan.foundation.crawling.words import spellings, why_unreachable
from kentongan.foundation.outbound.errors import MESSAGES, OutboundRefused

FINE, FAILED = 0, 2


def run(argv: Sequence[str]) -> int:
    """Audits the sites that `argv` names; returns 0, or 2 when one could not be reached or the report not written."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")
    options = read_options(argv)
    audits: list[Audit] = []
    failures: list[Failure] = []
    with Progress(len(options.addresses), options.limits.pages, sys.stderr) as progress:
        for address in options.addresses:
            progress.site(address)
            one = _audited(address, options, progress)
            (failures if isinstance(one, Failure) else audits).append(one)
            progress.finished(one.message if isinstance(one, Failure) else _summary(one))
    written = _deliver(options, _report(options, audits, failures))
    return FINE if written and not failures else FAILED


def _audited(address: str, options: Options, progress: Progress) -> Audit | Failure:
    items = items_on(date(options.year, 12, 31))
    site: Site | None = None
    for tried in spellings(address):
        try:
            site = crawl(tried, items, limits=options.limits, guard=options.guard, told=progress.step)
        except OutboundRefused as refused:
            return Failure(address, refused.message)
        if site.ended is not Ended.UNREACHABLE:
            break
    if site is None:
        return Failure(address, MESSAGES["url"])
    if site.ended is Ended.UNREACHABLE:
        return Failure(address, why_unreachable(site))
    return audit(site, year=options.year)


def _summary(one: Audit) -> str:
    total = "belum dapat dihitung" if one.score.total is None else f"{one.score.total:.2f}"
    return f"{one.pages} halaman, nilai {total}"


def _report(options: Options, audits: list[Audit], failures: list[Failure]) -> str:
    instrument = instrument_of(options.year)
    if options.format == "json":
        whole = as_json(audits, failures, instrument, datetime.now(UTC))
        return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    if options.format == "csv":
        return as_csv(audits)
    return as_text(audits, instrument) + "\n" if audits else ""


def _deliver(options: Options, report: str) -> bool:
    if options.output is None:
        sys.stdout.write(report)
        return True
    try:
        Path(options.output).write_text(report, encoding="utf-8", errors="replace")
    except OSError as error:
        message = f"{options.output}: laporan tidak dapat ditulis ({error.strerror})."
        print(message, file=sys.stderr)
        return False
    return True
