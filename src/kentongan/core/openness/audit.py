"""A site audited: findings, score and what cannot wait. A machine proposes; a person confirms."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from kentongan.core.openness.catalogue.items import Catalogue
from kentongan.core.openness.catalogue.reading import catalogues_on
from kentongan.core.openness.evidence.findings import content_findings
from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.finding import Finding
from kentongan.core.openness.instrument.instrument import Instrument, instrument_of
from kentongan.core.openness.instrument.score import Score, score
from kentongan.core.openness.site.visit import Site
from kentongan.core.openness.technical.checks import URGENT, technical_findings

PROPOSAL = "Ini usulan mesin dari satu kali kunjungan, bukan keputusan. Orang memeriksa dan mengesahkan setiap butir."


@dataclass(frozen=True, slots=True)
class Audit:
    """One site: findings in the order of the catalogues, and the score by the instrument of the year."""

    site: Site
    pages: int
    catalogues: tuple[Catalogue, ...]
    findings: tuple[Finding, ...]
    score: Score

    @property
    def urgent(self) -> tuple[Finding, ...]:
        """What must be dealt with today, whatever the score."""
        return tuple(finding for finding in self.findings if URGENT.get(finding.item) == finding.state)


def audit(site: Site, *, year: int, accounts: frozenset[str] | None = None) -> Audit:
    """Judge a crawled site by the monitoring instrument of `year` and the catalogues in force at its end.

    `accounts`: see `technical_findings`. Raises NoInstrument for a year without one.
    """
    return audit_by(site, instrument_of(year), accounts=accounts)


def audit_by(site: Site, instrument: Instrument, *, accounts: frozenset[str] | None = None) -> Audit:
    """Judge a crawled site by one instrument and the catalogues in force at the end of its year."""
    catalogues = catalogues_on(date(instrument.year, 12, 31))
    items = [item for catalogue in catalogues for item in catalogue.items]
    survey = Survey(site)
    found = content_findings(items, survey)
    findings = (*found, *technical_findings(items, survey, found, accounts))
    return Audit(site, len(survey.pages), catalogues, findings, score(findings, instrument))


def ranked(audits: Iterable[Audit]) -> tuple[tuple[int | None, Audit], ...]:
    """Audits with their ranks, best first; equal totals share a rank. Without a band there is no rank."""
    by_total = sorted(
        audits, key=lambda one: (one.score.band is None, -(one.score.total or 0), one.site.asked_for)
    )
    totals = [one.score.total for one in by_total if one.score.band]
    return tuple((totals.index(one.score.total) + 1 if one.score.band else None, one) for one in by_total)
