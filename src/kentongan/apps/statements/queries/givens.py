"""A case in the words that statements are made from."""

from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Count, Max
from django.utils import timezone

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.facts import facts_of
from kentongan.apps.standards.queries.profiles import profile_for
from kentongan.apps.statements.models import StatementVersion
from kentongan.apps.statements.queries.addresses import case_path
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.history import former_names
from kentongan.apps.units.queries.officials import officials_around
from kentongan.core.crisis.statement.checking import check
from kentongan.core.crisis.statement.composing import compose
from kentongan.core.crisis.statement.given import CaseWords, FactLine, Known
from kentongan.core.crisis.statement.phrases import begun_large
from kentongan.core.crisis.statement.tables import words_of
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.finding import Finding

# How long the public waits at most for the next word, by level; the clock of three hours comes first.
_PROMISES = {1: 24, 2: 12, 3: 3, 4: 3}


def fact_lines(case: Case) -> tuple[FactLine, ...]:
    """The current facts of the board, oldest first."""
    return tuple(FactLine(fact.slot, fact.status, fact.text) for fact in facts_of(case))


def known_lines(case: Case) -> tuple[FactLine, ...]:
    """Only what is known for sure: the template may hold nothing else."""
    return tuple(line for line in fact_lines(case) if line.status == Known.KNOWN)


def case_words(case: Case, *, next_update_at: datetime | None = None) -> CaseWords:
    """The words around the facts, with moments in the zone of the unit."""
    zone = ZoneInfo(case.unit.time_zone)
    promised = next_update_at or usual_promise(case)
    return CaseWords(
        type=case.type,
        unit=case.unit.name,
        detected_at=case.detected_at.astimezone(zone),
        next_update_at=promised.astimezone(zone),
        place=case.place,
        above=case.unit.parent.name if case.unit.parent else "",
        speaker=case.spokesperson.name if case.spokesperson else "",
        speaker_title=case.spokesperson_title,
        contact=settings.SITE_URL.split("//")[-1] + case_path(case.code),
    )


def usual_promise(case: Case) -> datetime:
    """When the next update is promised unless somebody says otherwise; on a full quarter of an hour."""
    at = timezone.now() + timedelta(hours=_PROMISES.get(case.severity, 3))
    return at.replace(minute=at.minute // 15 * 15, second=0, microsecond=0)


def composed(case: Case, *, next_update_at: datetime | None = None, only_known: bool = False) -> str:
    """A first statement from the facts of the board."""
    facts = known_lines(case) if only_known else fact_lines(case)
    return compose(facts, case_words(case, next_update_at=next_update_at))


def bare_template(case: Case, *, next_update_at: datetime) -> str:
    """The first statement that says nothing but that something is being dealt with: true whatever happened."""
    return compose((), case_words(case, next_update_at=next_update_at))


def checked(case: Case, text: str, kind: str) -> tuple[Finding, ...]:
    """What the checks find in `text` as a statement of this case. A constant number of queries."""
    today = timezone.now().astimezone(ZoneInfo(case.unit.time_zone)).date()
    return check(
        text,
        fact_lines(case),
        case.type,
        kind=kind,
        case=case_words(case),
        known=Facts(
            unit_names=_unit_names(),
            unit_type=case.unit.type,
            office=case.unit.name,
            officials=officials_around(case.unit),
            former_names=former_names(),
        ),
        today=today,
        profile=profile_for(case.unit, today),
    )


def public_title(case: Case) -> str:
    """What the public page calls the case: made from type and office, never from the officers' own title."""
    return f"{begun_large(words_of(case.type).neutral)} di {case.unit.name}"


def headline_of(case: Case, label: str) -> str:
    return f"{label}: {public_title(case)}"[:200]


def blocking_of(version: StatementVersion) -> tuple[str, ...]:
    """The messages of what stops a version."""
    return tuple(row["message"] for row in version.findings if row["severity"] == "block")


def _unit_names() -> frozenset[str]:
    """The names of all offices. Built once for each state of the tree; one cheap query asks which state it is."""
    state = Unit.objects.aggregate(changed=Max("updated_at"), count=Count("id"))
    return _names_in(state["changed"], state["count"])


@lru_cache(maxsize=2)
def _names_in(_changed: datetime | None, _count: int) -> frozenset[str]:
    return frozenset(Unit.objects.values_list("name", flat=True))
