"""A drill is lived through like a crisis, leaks nothing, and is scored from what happened."""

from uuid import uuid4

import pytest
from django.core import mail

from kentongan.apps.channels.models import WireItem
from kentongan.apps.crisis.models import Case, Moment, Task
from kentongan.apps.crisis.services.tasks import finish_task
from kentongan.apps.newsroom.models import Freeze
from kentongan.apps.readiness.errors import NotAllowed, NotFound, Refused
from kentongan.apps.readiness.models import Drill, Inject
from kentongan.apps.readiness.queries.drills import (
    came_in,
    drill_figures,
    drill_visible_to,
    drills_visible_to,
)
from kentongan.apps.readiness.services.drills import answer_inject, cancel_drill, end_drill, start_drill
from kentongan.apps.readiness.services.injects import due_injects, show
from kentongan.apps.readiness.tasks import look
from kentongan.core.drill.scenario import scenarios
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db
PLAN = scenarios()["kebakaran-dapur"]


def minute(evening, minutes: float) -> None:
    evening.shift(minutes * 60)
    look(timestamp=0)


def test_the_room_is_a_case_of_its_own_that_freezes_and_publishes_nothing(drill):
    assert drill.case.is_drill and drill.case.code.startswith("SIM-")
    assert drill.case.facts.count() == len(PLAN.first)
    assert Freeze.objects.count() == 0 and WireItem.objects.count() == 0 and mail.outbox == []


def test_what_comes_in_stays_unseen_until_its_minute(drill, evening, actors):
    assert came_in(drill_visible_to(actors["unit_head"], drill.pk)) == []
    minute(evening, PLAN.calls[0].minute)
    (first,) = came_in(drill_visible_to(actors["unit_head"], drill.pk))
    assert first.key == PLAN.calls[0].key and first.shown_at is not None


def test_each_thing_comes_in_once_however_often_it_is_looked(drill, evening):
    Notice.objects.all().delete()
    minute(evening, PLAN.calls[0].minute + 1)
    told = Notice.objects.count()
    assert told >= 1
    for _ in range(3):
        look(timestamp=0)
    assert Notice.objects.count() == told
    assert Moment.objects.filter(case=drill.case, text__contains=PLAN.calls[0].text).count() == 1
    assert due_injects() == []


def test_nothing_comes_in_after_the_end(drill, evening, actors):
    end_drill(actor=actors["unit_head"], drill_id=drill.pk)
    evening.shift(3600)
    assert due_injects() == []
    assert show(inject_id=Inject.objects.first().pk) is False


def test_handling_is_kept_and_may_be_mended_while_it_runs(drill, evening, actors):
    minute(evening, PLAN.calls[0].minute)
    row = Inject.objects.exclude(shown_at=None).get()
    for words in ("Peringatan disiarkan.", "Peringatan serta-merta disiarkan ke warga."):
        answer_inject(actor=actors["unit_coord"], inject_id=row.pk, answer=words)
    row.refresh_from_db()
    assert row.answer == "Peringatan serta-merta disiarkan ke warga."


@pytest.mark.parametrize(
    ("who", "error"), [("other_unit_head", NotFound), ("contributor", NotFound), ("ppid", NotFound)]
)
def test_strangers_to_the_case_answer_nothing(who, error, drill, evening, actors):
    minute(evening, PLAN.calls[0].minute)
    with pytest.raises(error):
        answer_inject(actor=actors[who], inject_id=Inject.objects.first().pk, answer="Sudah ditangani.")
    assert Inject.objects.filter(answered_at__isnull=False).count() == 0


def test_what_has_not_come_in_cannot_be_answered(drill, actors):
    with pytest.raises(NotFound):
        answer_inject(
            actor=actors["unit_coord"], inject_id=Inject.objects.last().pk, answer="Sudah ditangani."
        )


@pytest.mark.parametrize(
    "who", ["contributor", "unit_coord", "other_unit_head", "auditor", "ppid", "admin", "public"]
)
def test_who_does_not_lead_there_starts_none(who, actors, units):
    with pytest.raises(NotAllowed):
        start_drill(actor=actors[who], unit_id=units["lapas-cilegon"].pk, scenario="video-lama")
    assert not Case.objects.exists()


def test_one_at_a_time_and_twice_sent_is_once(actors, units):
    key = uuid4()
    words = {"actor": actors["unit_head"], "unit_id": units["lapas-cilegon"].pk, "scenario": "video-lama"}
    first = start_drill(**words, filing_key=key)
    assert start_drill(**words, filing_key=key) == first
    with pytest.raises(Refused):
        start_drill(**words, filing_key=uuid4())
    assert Drill.objects.count() == 1


def test_doing_more_scores_more(drill, evening, actors):
    from kentongan.apps.readiness.services.scoring import score_of

    before = score_of(drill).total
    evening.shift(300)
    for task in Task.objects.filter(case=drill.case, key__in=("confirm", "inform", "facts")):
        finish_task(actor=actors["unit_head"], case_id=drill.case_id, task_id=task.pk)
    assert score_of(drill).total == before + 30
    ended = end_drill(actor=actors["unit_head"], drill_id=drill.pk)
    assert float(ended.points) == sum(part["points"] for part in ended.parts)
    assert all(part["why"] for part in ended.parts)


def test_an_ended_drill_is_final(drill, actors):
    end_drill(actor=actors["unit_head"], drill_id=drill.pk)
    with pytest.raises(Refused):
        end_drill(actor=actors["unit_head"], drill_id=drill.pk)


def test_stopping_needs_a_reason_and_gives_no_score(drill, actors):
    with pytest.raises(Refused):
        cancel_drill(actor=actors["unit_head"], drill_id=drill.pk, reason="  ")
    assert (
        cancel_drill(actor=actors["unit_head"], drill_id=drill.pk, reason="Ada kejadian nyata.").points
        is None
    )


def test_figures_and_list_ask_few_questions(drill, actors, django_assert_max_num_queries):
    end_drill(actor=actors["unit_head"], drill_id=drill.pk)
    with django_assert_max_num_queries(1):
        figures = drill_figures(actors["central_lead"], drill.started_at.date())
    assert (figures.drills, figures.units) == (1, 1)
    with django_assert_max_num_queries(1):
        assert [row.case.unit.name for row in drills_visible_to(actors["region_head"])]
    assert not drills_visible_to(actors["other_unit_head"]).exists()
