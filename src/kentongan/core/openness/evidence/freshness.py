"""How old what was found is."""

from collections.abc import Iterable
from datetime import date

from kentongan.core.openness.catalogue.items import Item
from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.evidence.unseen import why_not_read
from kentongan.core.openness.finding import Evidence, Finding, State

# UU 14/2008 art 9 (4): at least every six months.
FRESH_DAYS = 183
_DATED_SHARE = 0.6


def newest_days(findings: Iterable[Finding], survey: Survey) -> dict[str, tuple[date, Evidence] | None]:
    """For each finding with something there: its newest day and where it stands, None where nothing is dated."""
    return {finding.item: _newest(finding, survey) for finding in findings if finding.state.worth}


def judge_dates(item: Item, periodic: Iterable[Finding], survey: Survey) -> Finding:
    """Whether the periodic information says when it was brought up to date, and did so within six months."""
    newest = newest_days(periodic, survey)
    if not newest:
        why = why_not_read(survey) or "Tidak ada informasi berkala yang dapat diperiksa tanggalnya."
        return Finding(item.id, State.NOT_JUDGED, 0.0, why)
    dated = [found for found in newest.values() if found]
    told = f"{len(dated)} dari {len(newest)} butir berkala bertanggal."
    if not dated:
        return Finding(item.id, State.MISSING, 0.7, told)
    day, evidence = max(dated, key=lambda found: (found[0], found[1].address))
    age = (survey.today - day).days
    is_fresh = age <= FRESH_DAYS and len(dated) >= _DATED_SHARE * len(newest)
    reason = f"{told} Yang terbaru {day.isoformat()} ({age} hari yang lalu)."
    return Finding(item.id, State.FOUND if is_fresh else State.PARTLY, 0.7, reason, (evidence,))


def _newest(finding: Finding, survey: Survey) -> tuple[date, Evidence] | None:
    found = [(day, evidence) for evidence in finding.evidence for day in _days(evidence.address, survey)]
    return max(found, key=lambda pair: (pair[0], pair[1].address)) if found else None


def _days(address: str, survey: Survey) -> tuple[date, ...]:
    visit = survey.visit_of(address)
    if visit and visit.paper:
        return tuple(day for day in visit.paper.dated if day <= survey.today)
    return survey.days_of(visit.page) if visit and visit.page else ()
