"""A day before a deadline, once, and only who sent nothing yet."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from kentongan.apps.programmes.models import Call
from kentongan.apps.programmes.services import calling
from kentongan.apps.programmes.services.telling import calls_to_remind, remind_of_call
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def told() -> set[str]:
    return set(Notice.objects.values_list("user__email", flat=True))


def test_who_sent_nothing_is_told_once_a_day_before(call, send, people):
    send()
    Notice.objects.all().delete()
    assert calls_to_remind() == [] and remind_of_call(call_id=call.pk) == 0
    with time_machine.travel(call.deadline - timedelta(hours=20), tick=False):
        assert calls_to_remind() == [call.pk]
        assert remind_of_call(call_id=call.pk) > 0
        assert people["region_editor"].email in told() and people["unit_coord"].email not in told()
        assert calls_to_remind() == [] and remind_of_call(call_id=call.pk) == 0


def test_a_closed_or_past_call_reminds_nobody(call):
    with time_machine.travel(call.deadline + timedelta(minutes=1), tick=False):
        assert calls_to_remind() == [] and remind_of_call(call_id=call.pk) == 0
    Call.objects.update(closed_at=timezone.now())
    with time_machine.travel(call.deadline - timedelta(hours=1), tick=False):
        assert calls_to_remind() == [] and remind_of_call(call_id=call.pk) == 0


def test_a_moved_deadline_is_reminded_of_anew(call, actors):
    with time_machine.travel(call.deadline - timedelta(hours=2), tick=False):
        remind_of_call(call_id=call.pk)
        later = calling.CallWords(call.theme, call.wanted, call.deadline + timedelta(days=3))
        calling.change_call(actor=actors["region_editor"], call_id=call.pk, words=later)
        assert calls_to_remind() == []
    with time_machine.travel(call.deadline + timedelta(days=2, hours=12), tick=False):
        assert calls_to_remind() == [call.pk]
