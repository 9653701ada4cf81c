"""One finding of one story is set aside by somebody who did not write it, with a reason and an end."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.utils import timezone

from kentongan.apps.newsroom.errors import (
    BadContent,
    CannotPublish,
    CannotSubmit,
    Conflict,
    NotAllowed,
    StoryNotFound,
    WrongStage,
)
from kentongan.apps.newsroom.gate.waiving import Grant, marks_in_force
from kentongan.apps.newsroom.models import Story, Waiver
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.standard.waivers import (
    blocking,
    judged,
    open_waivers,
    waivers_visible_to,
)
from kentongan.apps.newsroom.queries.state import reasons_against
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.standard.waiving import end_waiver, waive_rule
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.standards.models import PROTECTED_RULES, RuleOutcome, RuleTally
from kentongan.foundation.audit.models import AuditEntry

TERM = "terms.prison_word"
WHY = "Penjara di sini nama film yang diputar."
FAULT = "\n\nPenjara itu dikunjungi wartawan."


@pytest.fixture
def faulty(filed, words):
    def file(more: str = FAULT) -> Story:
        return filed(body=words.body + more)

    return file


def _mark(story: Story, rule: str = TERM) -> str:
    story = Story.objects.select_related("current__report").get(pk=story.pk)
    return next(one.mark for one in judged(story.current.report, {}) if one.finding.rule == rule)


def _waive(actor, story, *, version=1, reason=WHY, days=30, mark=None) -> Waiver:
    return waive_rule(
        actor=actor, story_id=story.pk, version=version, mark=mark or _mark(story), reason=reason, days=days
    )


def _blocked(story: Story) -> list[str]:
    story = Story.objects.select_related("unit", "current__report").get(pk=story.pk)
    return [finding.rule for finding in blocking(story, story.current.report)]


def _through(story: Story, newsroom: dict, version: int = 1) -> Story:
    for officer in ("unit_coord", "unit_head"):
        story = approve_story(actor=newsroom[officer], story_id=story.pk, version=version)
    return story


def test_a_waiver_opens_submission_and_publication(faulty, newsroom):
    story = faulty()
    with pytest.raises(CannotSubmit):
        submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    _waive(newsroom["unit_head"], story)
    story = submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    story = _through(story, newsroom)
    assert publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1).is_public


def test_an_expired_waiver_blocks_publication_again(faulty, newsroom):
    story = faulty()
    _waive(newsroom["unit_head"], story, days=7)
    submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    story = _through(story, newsroom)
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert [reason.code for reason in reasons_against(story)] == ["blocked"]
        with pytest.raises(CannotPublish):
            publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
        _waive(newsroom["unit_head"], story)
        assert publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1).is_public


def test_it_goes_with_its_words_and_not_with_new_faults(faulty, newsroom, words):
    story = faulty()
    _waive(newsroom["unit_head"], story)
    content = replace(
        content_of(story, story.current), body=f"{words.body}{FAULT} Acara ditutup pukul 12.00 WIB."
    )
    save_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=content)
    assert TERM not in _blocked(story)
    content = replace(content, body=content.body + " Kemenkumham RI hadir di LP Kelas IIA.")
    save_story(actor=newsroom["contributor"], story_id=story.pk, based_on=2, content=content)
    assert TERM in _blocked(story)


def test_who_wrote_any_version_waives_nothing(faulty, newsroom):
    story = faulty()
    content = replace(content_of(story, story.current), what="Panen, dihitung lagi")
    save_story(actor=newsroom["unit_head"], story_id=story.pk, based_on=1, content=content)
    with pytest.raises(NotAllowed):
        _waive(newsroom["unit_head"], story, version=2)
    assert _waive(newsroom["region_head"], story, version=2)


def test_a_giver_who_writes_on_the_story_takes_the_waiver_with_them(faulty, newsroom):
    story = faulty()
    _waive(newsroom["unit_head"], story)
    assert _blocked(story) == []
    content = replace(content_of(story, story.current), what="Panen, dihitung lagi")
    save_story(actor=newsroom["unit_head"], story_id=story.pk, based_on=1, content=content)
    assert _blocked(story) == [TERM]


@pytest.mark.parametrize("who", ["contributor", "unit_coord", "auditor"])
def test_who_may_not_publish_waives_nothing(faulty, newsroom, who):
    with pytest.raises(NotAllowed):
        _waive(newsroom[who], faulty())


def test_another_branch_does_not_see_the_story(faulty, newsroom):
    story = faulty()
    with pytest.raises(StoryNotFound):
        _waive(newsroom["other_unit_head"], story)
    waiver = _waive(newsroom["unit_head"], story)
    with pytest.raises(StoryNotFound):
        end_waiver(actor=newsroom["other_unit_head"], story_id=story.pk, waiver_id=waiver.pk)
    assert not waivers_visible_to(newsroom["other_unit_head"]).exists()


def test_what_says_nothing_or_lasts_too_long_is_refused(faulty, newsroom):
    story = faulty()
    for wrong in ({"reason": "  film  "}, {"days": 0}, {"days": 91}):
        with pytest.raises(BadContent):
            _waive(newsroom["unit_head"], story, **wrong)
    with pytest.raises(Conflict):
        _waive(newsroom["unit_head"], story, version=7)
    with pytest.raises(WrongStage):
        _waive(newsroom["unit_head"], story, mark="0" * 16)
    assert not Waiver.objects.exists()


def test_nobody_waives_what_protects_people(faulty, newsroom):
    story = faulty("\n\nNIK 3201010101900001 tercatat pada daftar hadir.")
    mark = _mark(story, "confidentiality.nik")
    with pytest.raises(NotAllowed):
        _waive(newsroom["central_lead"], story, mark=mark)


@pytest.mark.parametrize("rule", PROTECTED_RULES)
def test_the_table_refuses_waivers_of_protected_rules(faulty, newsroom, rule):
    story, now = faulty(), timezone.now()
    row = {"story": story, "version": story.current, "part": "body", "mark": "x", "reason": WHY, "at": now,
           "by_id": newsroom["unit_head"].user_id, "until": now + timedelta(days=1)}  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        Waiver.objects.create(rule=rule, **row)
    for wrong in ({"reason": "pendek"}, {"until": now - timedelta(days=1)}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Waiver.objects.create(**({"rule": TERM} | row | wrong))


def test_ended_it_counts_no_more_and_both_acts_are_on_record(faulty, newsroom):
    story = faulty()
    waiver = _waive(newsroom["unit_head"], story)
    assert open_waivers(story).keys() == {waiver.mark}
    end_waiver(actor=newsroom["region_head"], story_id=story.pk, waiver_id=waiver.pk)
    assert _blocked(story) == [TERM]
    with pytest.raises(WrongStage):
        end_waiver(actor=newsroom["region_head"], story_id=story.pk, waiver_id=waiver.pk)
    entries = AuditEntry.objects.filter(subject=f"story:{story.pk}", verb__in=["rule_waived", "waiver_ended"])
    assert [entry.verb for entry in entries.order_by("pk")] == ["rule_waived", "waiver_ended"]
    assert all("Penjara" not in str(entry.detail) for entry in entries)


def test_a_waiver_is_counted_with_its_rule_once(faulty, newsroom):
    story = faulty()
    _waive(newsroom["unit_head"], story)
    _waive(newsroom["unit_head"], story, days=60)
    assert RuleTally.objects.get(rule=TERM).waived == 1
    assert RuleOutcome.objects.get(rule=TERM).reason == WHY
    assert Waiver.objects.filter(ended_at=None).count() == 1


def test_only_open_unexpired_waivers_of_others_hold():
    now = timezone.now()
    later = now + timedelta(days=1)
    grants = [
        Grant("a", 1, later),
        Grant("b", 1, now),
        Grant("c", 2, later),
        Grant("d", 1, later, ended=True),
    ]
    assert marks_in_force(grants, authors={2}, now=now) == {"a"}
