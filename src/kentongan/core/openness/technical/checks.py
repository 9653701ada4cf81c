"""The technical checks by their id, and all of them run on one site."""

from collections.abc import Mapping, Sequence

from kentongan.core.openness.catalogue.items import Item, Kind
from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.finding import Finding, State
from kentongan.core.openness.technical import building, news, papers, reach, safety, service, social
from kentongan.core.openness.technical.check import (
    Check,
    Scene,
    Verdict,
    at_home,
    judged_by_share,
    not_judged,
)


def items_found(scene: Scene) -> Verdict:
    """W04: the share of the law's items that were found whole or in part, of those that could be judged."""
    judged = [finding for finding in scene.findings.values() if finding.state.worth is not None]
    if not judged:
        return not_judged("Belum ada butir katalog yang dapat dinilai.")
    seen = sum(bool(finding.state.worth) for finding in judged)
    reason = f"{seen} dari {len(judged)} butir yang dinilai ada, penuh atau sebagian."
    evidence = at_home(scene, reason)
    return Verdict(judged_by_share(seen / len(judged), full=0.8, part=0.4), 0.8, reason, evidence)


CHECKS: Mapping[str, Check] = {
    "W01": reach.reachable,
    "W02": reach.official_domain,
    "W03": reach.ppid_within_two_clicks,
    "W04": items_found,
    "W05": papers.papers_open,
    "W06": news.periodic_is_fresh,
    "W07": reach.no_broken_links,
    "W08": service.online_forms,
    "W09": service.contact,
    "W10": building.accessible,
    "W11": service.search_box,
    "W12": building.fits_a_phone,
    "W13": social.social_accounts,
    "W14": news.news_cadence,
    "W15": safety.no_identity_numbers,
    "W16": safety.no_gambling,
    "W17": reach.sitemap_and_robots,
    "W18": papers.open_data,
}


def technical_findings(
    items: Sequence[Item], survey: Survey, found: Sequence[Finding], accounts: frozenset[str] | None = None
) -> tuple[Finding, ...]:
    """The findings of the technical items; `found` are those of the law's items.

    `accounts` are the official social accounts as "host/name" (`social.account_of`), None where no record is at hand.
    """
    scene = Scene(survey, {finding.item: finding for finding in found}, accounts)
    return tuple(_finding(item.id, CHECKS[item.id](scene)) for item in items if item.kind == Kind.TECHNICAL)


def _finding(item: str, verdict: Verdict) -> Finding:
    return Finding(item, verdict.state, verdict.confidence, verdict.reason, tuple(verdict.evidence))


URGENT = {"W15": State.MISSING, "W16": State.MISSING}
"""Findings that cannot wait for a report."""
