"""A year of agents and one who was proposed."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine

from kentongan.apps.agents.models import Agent, Cohort
from kentongan.apps.agents.services.appointing import appoint, propose
from kentongan.apps.agents.services.cohorts import open_cohort

MORNING = datetime(2026, 3, 10, 2, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def morning() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(MORNING, tick=False) as traveller:
        yield traveller


@pytest.fixture
def cohort(actors: dict) -> Cohort:
    return open_cohort(
        actor=actors["central_lead"],
        year=2026,
        theme="Sinergi Merajut Citra",
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 12, 31),
    )


@pytest.fixture
def proposed(actors: dict, units: dict, people: dict, cohort: Cohort) -> Callable[..., Agent]:
    """Puts somebody of Cilegon forward: `proposed("contributor")`."""

    def proposing(person: str = "contributor", by: str = "unit_head", office: str = "lapas-cilegon") -> Agent:
        unit = units[office].pk
        return propose(
            actor=actors[by], cohort_id=cohort.pk, unit_id=unit, user_id=people[person].pk, why="Rajin."
        )

    return proposing


@pytest.fixture
def agent(actors: dict, proposed) -> Agent:
    return appoint(actor=actors["region_editor"], agent_id=proposed().pk)
