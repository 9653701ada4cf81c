"""The counts of desks that the picture reads: by office, within the days, nothing twice."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.queries.tallies import tallies as clarifications
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.tallies import tallies as crisis
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.queries.tallies import tallies as disclosure
from kentongan.apps.openness.models import Request
from kentongan.apps.openness.queries.tallies import tallies as openness
from kentongan.apps.picture.queries.sources import COUNTERS
from kentongan.apps.press.models import Enquiry
from kentongan.apps.press.queries.tallies import tallies as press
from kentongan.apps.readiness.models import Drill
from kentongan.apps.readiness.queries.tallies import tallies as readiness
from kentongan.apps.stakeholders.models import Complaint, ParticipationCount
from kentongan.apps.stakeholders.queries.tallies import tallies as stakeholders

pytestmark = pytest.mark.django_db

SINCE, UNTIL = date(2026, 10, 1), date(2026, 11, 1)
NOON = datetime(2026, 10, 9, 5, tzinfo=UTC)
BEFORE = NOON - timedelta(days=30)


def found(tallies: Callable, **more) -> dict[str, tuple[int, int, float]]:
    """What one office has, by measure; no measure twice."""
    rows = tallies(since=SINCE, until=UNTIL, **more)
    assert len({(row.unit, row.measure) for row in rows}) == len(rows)
    return {row.measure: (row.count, row.of, round(row.total, 2)) for row in rows}


@pytest.mark.parametrize("counter", COUNTERS, ids=lambda one: one.__module__.split(".")[2])
def test_an_empty_nation_counts_nothing_and_costs_little(units, counter, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        rows = counter(since=SINCE, until=UNTIL, units={units["lapas-cilegon"].pk})
    assert all(row.count == 0 for row in rows)


def case(unit, people, code: str, **words) -> Case:
    given = {"type": "K03", "title": "Api", "place": "Dapur", "detected_at": NOON, "severity": 3}
    return Case.objects.create(unit=unit, code=code, opened_by=people["unit_head"], **given | words)


def test_cases_leave_drills_out_and_time_the_first_statement(units, people):
    unit = units["lapas-cilegon"]
    case(unit, people, "KR-1", first_statement_at=NOON + timedelta(minutes=40))
    case(unit, people, "KR-2", severity=1)
    case(unit, people, "KR-3", detected_at=BEFORE)
    case(unit, people, "SIM-1", is_drill=True)
    told = found(crisis)
    assert told["crisis.cases"] == (2, 0, 0) and told["crisis.grave"] == (1, 2, 0)
    assert told["crisis.first_statement"] == (1, 1, 40)


def test_drills_carry_their_points(units, people):
    exercise = case(units["lapas-cilegon"], people, "SIM-2", is_drill=True)
    Drill.objects.create(
        case=exercise, scenario="api", version="1", led_by=people["unit_head"], started_at=NOON, ends_at=NOON,
        ended_at=NOON, state="ended", points=81,
    )  # fmt: skip
    assert found(readiness) == {"readiness.drills": (1, 0, 81)}


def test_questions_answered_in_time(units, people):
    unit = units["lapas-cilegon"]
    for minutes, status in ((30, "answered"), (90, "answered"), (10, "declined"), (0, "open")):
        ended = {} if status == "open" else {"settled_at": NOON + timedelta(minutes=minutes)}
        words = {"answer": "Aman.", "spoken_by": "Kepala"} if status == "answered" else {}
        words |= {"decline_reason": "inquiry"} if status == "declined" else {}
        Enquiry.objects.create(
            unit=unit, desk=unit, asker="Contoh", questions="?", noted_by=people["contributor"], status=status,
            received_at=NOON, deadline=NOON + timedelta(hours=1), **ended, **words,
        )  # fmt: skip
    told = found(press)
    assert told["press.enquiries"][0] == 4 and told["press.answered"] == (1, 3, 0)
    assert told["press.minutes"] == (2, 0, 120)


def test_claims_leave_repeats_out(units, people):
    unit = units["lapas-cilegon"]
    words = {"unit": unit, "text": "Kabar", "owner": people["unit_head"], "filed_by": people["unit_head"]}
    first = Claim.objects.create(filing_key=uuid4(), **words)
    Claim.objects.create(filing_key=uuid4(), status="repeat", repeat_of=first, **words)
    Claim.objects.update(created_at=NOON)
    assert found(clarifications) == {"clarifications.claims": (1, 0, 0)}


def test_requests_are_timed_by_their_one_deadline(units):
    unit = units["lapas-cilegon"]
    for number, days in ((1, 3), (2, 12)):
        asked = Request.objects.create(
            unit=unit, number=f"P-{number}", year=2026, way="mail", received_at=NOON, asked="Data", purpose="Riset",
            status="answered", resolution="granted", closed_at=NOON + timedelta(days=days), sent_key=uuid4(),
        )  # fmt: skip
        for rule in ("kip_answer", "kip_objection_file"):
            asked.deadlines.create(
                owner="office", rule_key=rule, rule_version="1", event_at=NOON, zone="Asia/Jakarta",
                due=date(2026, 10, 19), due_at=NOON + timedelta(days=10), proof="…",
            )  # fmt: skip
    told = found(openness)
    assert told["openness.requests"] == (2, 0, 0)
    assert told["openness.on_time"] == (1, 2, 0) and told["openness.days"] == (2, 0, 15)


def test_entries_that_still_stand(units):
    for key, status in (("a", "published"), ("b", "draft")):
        Entry.objects.create(
            unit=units["lapas-cilegon"], key=key, klass="any_time", title="Laporan", owner="Humas", place="Loket",
            made_on=SINCE, refreshed_on=SINCE, status=status, published_at=NOON if status == "published" else None,
        )  # fmt: skip
    assert found(disclosure) == {"disclosure.published": (1, 0, 0)}


def test_complaints_and_participation(units):
    unit = units["lapas-cilegon"]
    for number, day in ((1, 8), (2, 20)):
        Complaint.objects.create(
            unit=unit, ticket=f"T-{number}", type="normatif", status="answered", received_on=date(2026, 10, 2),
            text="Antre", triage_due=date(2026, 10, 5), due=date(2026, 10, 9), answered_on=date(2026, 10, day),
        )  # fmt: skip
    ParticipationCount.objects.create(unit=unit, month=SINCE, kind="visits", count=900)
    ParticipationCount.objects.create(unit=unit, month=SINCE, kind="suggestions", count=7)
    ParticipationCount.objects.create(unit=unit, month=UNTIL, kind="visits", count=5)
    told = found(stakeholders, units={unit.pk})
    assert told["stakeholders.complaints"][0] == 2 and told["stakeholders.on_time"] == (1, 2, 0)
    assert told["stakeholders.participation"][0] == 907
    assert found(stakeholders, units={units["rutan-serang"].pk}) == {}
