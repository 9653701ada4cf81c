"""All findings of a site, in the order of the catalogues."""

from collections.abc import Sequence

from kentongan.core.openness.catalogue.items import Item, Kind
from kentongan.core.openness.evidence.candidates import candidates_in, label_index
from kentongan.core.openness.evidence.freshness import judge_dates
from kentongan.core.openness.evidence.judging import judge
from kentongan.core.openness.evidence.notices import judge_notice, notices_in
from kentongan.core.openness.evidence.survey import Survey
from kentongan.core.openness.finding import Finding, State


def content_findings(items: Sequence[Item], survey: Survey) -> tuple[Finding, ...]:
    """What the pages show of the items of the law; the technical ones are not among them."""
    labelled = [item for item in items if item.kind == Kind.LABELS]
    named = candidates_in(survey, label_index(labelled))
    found = {item.id: judge(item, named.get(item.id, ()), survey) for item in labelled}
    found |= _notices([item for item in items if item.kind == Kind.NOTICE], survey)
    periodic = [found[item.id] for item in labelled if item.catalogue == "B"]
    for item in items:
        if item.kind == Kind.DATES:
            found[item.id] = judge_dates(item, periodic, survey)
        elif item.kind == Kind.PERSON:
            found[item.id] = Finding(item.id, State.NOT_JUDGED, 0.0, item.why)
    return tuple(found[item.id] for item in items if item.id in found)


def _notices(items: Sequence[Item], survey: Survey) -> dict[str, Finding]:
    if not items:
        return {}
    notices = notices_in(survey, items[0].within)
    return {item.id: judge_notice(item, notices, items, survey) for item in items}
