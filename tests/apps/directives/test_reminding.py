"""Days that come and go."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kentongan.apps.directives.models import Escalation, Point, Reminder
from kentongan.apps.directives.services import issuing, judging, reminding
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def due_in(row, days: int) -> str:
    """Moves the day of every point, and says it."""
    day = timezone.localdate() + timedelta(days=days)
    Point.objects.filter(directive=row).update(due=day)
    return day.isoformat()


@pytest.mark.parametrize(
    ("days", "kind"),
    [(4, None), (3, "before"), (1, "before"), (0, "due"), (-1, "after"), (-7, "after"), (-8, None)],
)
def test_each_day_asks_for_its_own_reminder(issued, today, days, kind):
    row = issued()
    due_in(row, days)
    kinds = [asked for _row, _day, asked in reminding.due_reminders(today=today)]
    assert kinds == ([kind] if kind else [])


def test_each_office_is_reminded_once(issued, units):
    row = issued(regions=(units["kanwil-banten"].pk,), types=("lapas",))
    due = due_in(row, 0)
    assert reminding.remind_some(directive_id=row.pk, due=due, kind="due")
    assert not reminding.remind_some(directive_id=row.pk, due=due, kind="due")
    assert Notice.objects.count() == 2
    assert reminding.remind_some(directive_id=row.pk, due=due, kind="after")
    assert Reminder.objects.count() == 2


def test_who_sent_everything_is_left_alone(sent, actors):
    row = sent.addressee.directive
    due = due_in(row, 1)
    row.points.last().delete()
    while reminding.remind_some(directive_id=row.pk, due=due, kind="before"):
        pass
    assert not Reminder.objects.filter(addressee=sent.addressee).exists()
    assert Reminder.objects.count() == 5
    judging.judge_answer(
        actor=actors["region_editor"], answer_id=sent.pk, is_accepted=False, reason="Kurang."
    )
    assert reminding.remind_some(directive_id=row.pk, due=due, kind="before")
    assert Reminder.objects.filter(addressee=sent.addressee).count() == 1


def test_the_level_above_is_told_after_the_day_and_once(issued, units):
    row = issued(regions=(units["kanwil-banten"].pk,))
    assert reminding.escalate(directive_id=row.pk, due=due_in(row, 0)) == 0
    due = due_in(row, -1)
    assert reminding.escalate(directive_id=row.pk, due=due) == 2
    assert reminding.escalate(directive_id=row.pk, due=due) == 0
    told = dict(Escalation.objects.values_list("region_path", "late"))
    assert told == {units["kanwil-banten"].path: 2, units["ditjenpas"].path: 1}
    emails = set(Notice.objects.values_list("user__email", flat=True))
    assert emails == {f"{name}@contoh.test" for name in ("region_editor", "region_head", "central_editor")}


def test_a_closed_directive_is_silent(issued, actors, today):
    row = issued()
    due = due_in(row, -1)
    issuing.close_directive(actor=actors["central_editor"], directive_id=row.pk, closing="Selesai.")
    assert reminding.due_reminders(today=today) == []
    assert not reminding.remind_some(directive_id=row.pk, due=due, kind="after")
    assert reminding.escalate(directive_id=row.pk, due=due) == 0
