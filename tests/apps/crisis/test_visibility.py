"""Who sees a case: deciders of the branch, members, and of a restricted one only members and those who lead."""

import pytest
from django.utils import timezone

from kentongan.apps.crisis.errors import NotAllowed, NotFound
from kentongan.apps.crisis.queries.board import open_cases, past_cases, regions_with_cases
from kentongan.apps.crisis.queries.cases import case_visible_to, cases_visible_to, merged_into, twins_of
from kentongan.apps.crisis.services import facts, merging, rhythm, severity, standdown, tasks, team, timeline
from kentongan.apps.crisis.services.facts import FactWords
from kentongan.apps.crisis.services.tasks import finish_by_key
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.notices.models import Notice

SEE_OPEN = {"unit_coord", "unit_head", "region_editor", "region_head", "central_editor", "central_lead"}
SEE_RESTRICTED = SEE_OPEN - {"unit_coord"}
WORDS = FactWords(slot="what", text="Sesuatu", status="unknown")


def _seeing(actors, case) -> set[str]:
    return {name for name, actor in actors.items() if cases_visible_to(actor).filter(pk=case.pk).exists()}


def test_a_case_is_seen_by_the_deciders_of_its_branch(opened, actors):
    case = opened(by="region_head")
    assert _seeing(actors, case) == SEE_OPEN


def test_a_contributor_sees_the_case_of_their_own_opening(opened, actors):
    assert "contributor" in _seeing(actors, opened(by="contributor"))
    assert "contributor" not in _seeing(actors, opened(by="unit_head"))


def test_a_restricted_case_is_known_to_members_and_leaders_only(opened, actors):
    case = opened(by="region_head", is_restricted=True)
    assert _seeing(actors, case) == SEE_RESTRICTED
    team.add_member(
        actor=actors["unit_head"], case_id=case.pk, user_id=actors["unit_coord"].user_id, duty="monitor"
    )
    assert _seeing(actors, case) == SEE_OPEN


def test_on_every_read_path_a_restricted_case_does_not_exist_for_others(opened, actors, units):
    outsider = actors["unit_coord"]
    hidden = opened(by="region_head", is_restricted=True, title="Rahasia sekali")
    plain = opened(by="region_head")
    ended = opened(by="region_head", type="K04", is_restricted=True, title="Rahasia usai")
    for task in ended.tasks.all():
        tasks.finish_task(actor=actors["region_head"], case_id=ended.pk, task_id=task.pk)
    standdown.stand_down(actor=actors["region_head"], case_id=ended.pk, reason="Sudah tertangani semua.")
    assert list(open_cases(outsider)) == [plain]
    assert list(past_cases(outsider)) == []
    assert sum(region.cases for region in regions_with_cases(outsider)) == 1
    assert list(twins_of(outsider, plain)) == []
    assert list(merged_into(outsider, plain)) == []
    with pytest.raises(NotFound):
        case_visible_to(outsider, hidden.pk)


def test_nobody_outside_acts_on_a_restricted_case_or_learns_that_it_is_there(opened, actors):
    case = opened(by="region_head", is_restricted=True)
    other = opened(by="region_head")
    task = case.tasks.first()
    before = AuditEntry.objects.count()
    mine = {"actor": actors["unit_coord"], "case_id": case.pk}
    for act in (
        lambda: facts.add_fact(**mine, words=WORDS),
        lambda: tasks.take_task(**mine, task_id=task.pk),
        lambda: tasks.finish_task(**mine, task_id=task.pk),
        lambda: severity.set_signs(**mine, signs={"dead": 3}),
        lambda: severity.change_severity(**mine, level=4, reason="karena ingin"),
        lambda: standdown.stand_down(**mine, reason="karena ingin saja"),
        lambda: merging.merge_case(**mine, into_id=other.pk),
        lambda: timeline.add_note(**mine, text="halo"),
        lambda: rhythm.promise_update(actor=actors["unit_coord"], case=case, at=timezone.now()),
    ):
        with pytest.raises(NotFound):
            act()
    assert AuditEntry.objects.count() == before


def test_news_of_a_restricted_case_says_no_more_than_its_code(opened, people):
    opened(by="region_head", is_restricted=True, title="Rahasia sekali")
    assert Notice.objects.filter(user=people["unit_head"], text__contains="KR-2026-0001").exists()
    assert not Notice.objects.filter(text__contains="Rahasia").exists()


def test_the_audit_trail_keeps_no_words_of_a_case(opened, actors):
    case = opened(title="Rahasia sekali", is_restricted=True)
    facts.add_fact(actor=actors["unit_head"], case_id=case.pk, words=WORDS)
    timeline.add_note(actor=actors["unit_head"], case_id=case.pk, text="Rahasia sekali")
    assert not AuditEntry.objects.filter(body__contains="Rahasia").exists()
    assert not AuditEntry.objects.filter(body__contains="Sesuatu").exists()


@pytest.mark.parametrize("who", ["contributor", "other_unit_head", "auditor", "admin", "ppid", "public"])
def test_who_does_not_see_the_case_does_nothing_in_it(who, opened, actors):
    case = opened(by="unit_head")
    with pytest.raises(NotFound):
        tasks.take_task(actor=actors[who], case_id=case.pk, task_id=case.tasks.first().pk)


def test_a_coordinator_works_and_does_not_lead(opened, actors):
    case = opened()
    mine = {"actor": actors["unit_coord"], "case_id": case.pk}
    tasks.take_task(**mine, task_id=case.tasks.first().pk)
    for act in (
        lambda: severity.change_severity(**mine, level=4, reason="alasan cukup"),
        lambda: team.add_member(**mine, user_id=actors["unit_head"].user_id, duty="lead"),
        lambda: team.restrict(**mine, is_restricted=True),
        lambda: standdown.stand_down(**mine, reason="alasan yang cukup"),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_a_task_is_finished_by_its_key_once(opened, actors):
    case = opened()
    assert finish_by_key(actor=actors["unit_coord"], case=case, key="holding").key == "holding"
    assert finish_by_key(actor=actors["unit_coord"], case=case, key="holding") is None
    assert finish_by_key(actor=actors["unit_coord"], case=case, key="no-such-task") is None
