"""The level of a case: people set it, the machine raises it for new reasons, and never lowers it."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from kentongan.apps.crisis.errors import BadCase, NotAllowed
from kentongan.apps.crisis.models import SeverityChange, Task
from kentongan.apps.crisis.services.severity import change_severity, set_signs, weigh_cases
from kentongan.apps.newsroom.queries.freezes import standing_freezes
from kentongan.foundation.notices.models import Notice


def test_new_signs_raise_at_once_and_say_why(opened, actors):
    case = opened(type="K09")
    set_signs(actor=actors["unit_coord"], case_id=case.pk, signs={"injured": 2})
    case.refresh_from_db()
    change = SeverityChange.objects.get(case=case)
    assert (case.severity, change.old, change.new, change.actor) == (3, 1, 3, None)
    assert "luka" in change.reasons[0]
    assert standing_freezes(case.unit_id).count() == 1


def test_rising_lays_out_the_tasks_of_the_level_and_shortens_the_first_statement(opened, actors):
    case = opened(type="K09")
    before = Task.objects.get(case=case, key="holding")
    change_severity(actor=actors["unit_head"], case_id=case.pk, level=3, reason="Ramai di media")
    after = Task.objects.get(case=case, key="holding")
    assert before.due_at - case.detected_at == timedelta(minutes=240)
    assert (after.due_at - case.detected_at, after.rule) == (
        timedelta(minutes=60),
        "crisis_statement_level_3",
    )
    assert Task.objects.filter(case=case, key="first_update").exists()


def test_fewer_signs_never_lower(opened, actors):
    case = opened(type="K09", signs={"dead": 1})
    set_signs(actor=actors["unit_coord"], case_id=case.pk, signs={})
    case.refresh_from_db()
    assert case.severity == 3


def test_a_person_who_lowered_is_not_overruled_for_the_same_reason(opened, actors):
    case = opened(type="K09", signs={"dead": 1})
    change_severity(actor=actors["region_head"], case_id=case.pk, level=2, reason="Wafat karena sakit tua")
    assert weigh_cases() == 0
    set_signs(actor=actors["unit_coord"], case_id=case.pk, signs={"dead": 1})
    case.refresh_from_db()
    assert case.severity == 2
    set_signs(actor=actors["unit_coord"], case_id=case.pk, signs={"dead": 1, "weapons": 1})
    case.refresh_from_db()
    assert case.severity == 3


def test_going_down_from_three_takes_the_region(opened, actors):
    case = opened()
    with pytest.raises(NotAllowed):
        change_severity(actor=actors["unit_head"], case_id=case.pk, level=2, reason="Api kecil saja")
    assert (
        change_severity(actor=actors["region_editor"], case_id=case.pk, level=2, reason="Api kecil").severity
        == 2
    )


@pytest.mark.parametrize(("level", "reason"), [(7, "alasan cukup"), (4, ""), (3, "alasan cukup")])
def test_senseless_changes_are_refused(level, reason, opened, actors):
    case = opened()
    with pytest.raises(BadCase):
        change_severity(actor=actors["region_head"], case_id=case.pk, level=level, reason=reason)


def test_the_database_holds_that_the_machine_never_lowers(opened):
    with pytest.raises(IntegrityError):
        SeverityChange.objects.create(case=opened(), old=3, new=2, reasons=[])


def test_who_is_at_large_after_a_day_raises_to_national_by_itself_once(opened, night):
    case = opened(type="K01", signs={"escaped": 2, "recaptured": 1}, detected_at=timezone.now())
    assert weigh_cases() == 0
    night.shift(timedelta(hours=24, minutes=1))
    before = Notice.objects.count()
    assert [weigh_cases(), weigh_cases()] == [1, 0]
    case.refresh_from_db()
    assert case.severity == 4
    assert Notice.objects.count() > before


def test_the_scan_is_bounded_in_queries_and_in_cases(opened, django_assert_max_num_queries):
    for _ in range(6):
        opened(type="K09")
    with django_assert_max_num_queries(7):
        assert weigh_cases() == 0
    with django_assert_max_num_queries(7):
        weigh_cases(limit=2)
