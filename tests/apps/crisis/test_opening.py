"""Opening a case does everything that the first minutes ask for."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from kentongan.apps.crisis.enums import Duty, FactStatus
from kentongan.apps.crisis.errors import BadCase, NotAllowed
from kentongan.apps.crisis.models import Case, Fact, Member, Moment, Task
from kentongan.apps.crisis.services.facts import FactWords
from kentongan.apps.newsroom.models import Freeze
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.models import Notice


def test_a_fire_gets_number_level_team_tasks_and_freeze(opened, people):
    case = opened()
    assert (case.code, case.severity, case.playbook) == ("KR-2026-0001", 3, "kebakaran v1")
    assert case.lead == people["region_head"]
    assert case.spokesperson == people["region_head"]
    tasks = {task.key: task for task in Task.objects.filter(case=case)}
    assert {"fire_service", "evacuation", "confirm", "holding", "after_action"} <= tasks.keys()
    assert tasks["holding"].due_at == case.detected_at + timedelta(minutes=60)
    assert tasks["confirm"].owner == people["unit_coord"]
    assert case.next_update_at == tasks["holding"].due_at
    assert Freeze.objects.get(unit=case.unit, lifted_at=None) == case.freeze
    assert Member.objects.filter(case=case, user=people["unit_coord"], duty=Duty.WRITER).exists()
    assert [entry.verb for entry in trail.of_subject(f"case:{case.pk}")] == ["case_opened"]


def test_who_is_called_is_told_and_the_opener_is_not(opened, people):
    opened()
    told = set(Notice.objects.values_list("user__email", flat=True))
    assert {
        people[name].email for name in ("unit_head", "region_head", "region_editor", "central_lead")
    } <= told
    assert people["unit_coord"].email not in told
    assert people["other_unit_head"].email not in told


def test_an_issue_is_small(opened):
    case = opened(type="K09", title="Air tidak mengalir")
    assert case.severity == 1
    assert not Freeze.objects.exists()
    assert Task.objects.get(case=case, key="holding").rule == "crisis_statement_level_1"


def test_a_double_tap_opens_one_case(opened):
    key = uuid4()
    assert opened(filing_key=key) == opened(filing_key=key)
    assert Case.objects.count() == 1


def test_numbers_run_without_gaps_by_series_and_year(opened):
    codes = [opened().code, opened(is_drill=True).code, opened().code, opened(is_drill=True).code]
    assert codes == ["KR-2026-0001", "SIM-2026-0001", "KR-2026-0002", "SIM-2026-0002"]


def test_a_drill_has_the_same_room_and_freezes_nothing(opened):
    case = opened(is_drill=True)
    assert Task.objects.filter(case=case).count() > 8
    assert case.freeze is None
    assert not case.is_danger
    assert not Freeze.objects.exists()


def test_first_facts_name_their_source(opened):
    case = opened(
        facts=[
            FactWords(slot="what", text="Dapur terbakar"),
            FactWords(slot="unknown", text="Sebab kebakaran", status=FactStatus.UNKNOWN),
            FactWords(slot="other", text="  "),
        ]
    )
    known, unknown = Fact.objects.filter(case=case)
    assert "Unit Coord Contoh" in known.source
    assert unknown.source == ""


def test_the_timeline_says_why_the_level(opened):
    case = opened(signs={"dead": 1, "outlandish": 4})
    assert case.signs == {"dead": 1}
    said = " ".join(Moment.objects.filter(case=case).values_list("text", flat=True))
    assert "korban meninggal" in said


@pytest.mark.parametrize(
    "who", ["other_contributor", "other_region_editor", "auditor", "admin", "ppid", "public"]
)
def test_others_open_nothing(who, opened):
    with pytest.raises(NotAllowed):
        opened(by=who)
    assert not Case.objects.exists()
    assert not Notice.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"type": "K99"}, "type"),
        ({"title": "  "}, "title"),
        ({"place": ""}, "place"),
        ({"detected_at": timezone.now() + timedelta(days=400)}, "detected_at"),
        ({"signs": {"dead": "dua"}}, "signs"),
    ],
)
def test_what_cannot_be_is_refused_by_field(wrong, field, opened):
    with pytest.raises(BadCase) as refused:
        opened(**wrong)
    assert refused.value.field == field
    assert not Case.objects.exists()


def test_a_late_opening_gives_deputies_their_quarter_of_an_hour(opened):
    case = opened(detected_at=timezone.now() - timedelta(hours=5))
    first = Task.objects.get(case=case, key="confirm")
    assert first.due_at < timezone.now()
    assert first.escalate_at == timezone.now() + timedelta(minutes=15)
