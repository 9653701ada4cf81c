"""Saves teach the standard which findings were followed; settings of the region are heeded at every check."""

from dataclasses import replace

import pytest

from kentongan.apps.newsroom.errors import NotAllowed, StoryNotFound
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.standard.acts import Act, note_act
from kentongan.apps.standards.models import RuleTally
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.apps.standards.services.profiles import (
    ProfileWords,
    RuleSetting,
    activate_profile,
    set_rule,
    start_profile,
)

TERM = "terms.prison_word"
FAULT = "\n\nPenjara itu dikunjungi wartawan."
ACT = Act(rule=TERM, outcome="fixed", part="body", excerpt="Penjara")


def _sums() -> tuple[int, int, int, int]:
    row = RuleTally.objects.get(rule=TERM)
    return row.shown, row.accepted, row.fixed, row.rejected


def _mend(story, actor, words):
    content = replace(content_of(story, story.current), body=words.body)
    save_story(actor=actor, story_id=story.pk, based_on=1, content=content)


def test_a_save_that_mends_a_fault_is_counted_as_followed(filed, newsroom, words):
    story = filed(body=words.body + FAULT)
    assert _sums() == (1, 0, 0, 0)
    _mend(story, newsroom["contributor"], words)
    assert _sums() == (1, 1, 0, 0)


def test_a_tap_and_the_save_after_it_count_once(filed, newsroom, words):
    story = filed(body=words.body + FAULT)
    assert note_act(actor=newsroom["contributor"], act=ACT, story_id=story.pk)
    assert not note_act(actor=newsroom["contributor"], act=ACT, story_id=story.pk)
    _mend(story, newsroom["contributor"], words)
    assert _sums() == (1, 1, 1, 0)


def test_a_tap_on_what_was_never_saved_counts_whole(newsroom, units):
    note_act(actor=newsroom["contributor"], act=ACT, unit_id=units["lapas-cilegon"].pk)
    assert _sums() == (1, 1, 1, 0)


def test_who_may_not_write_there_notes_nothing(filed, newsroom, units):
    story = filed()
    with pytest.raises(StoryNotFound):
        note_act(actor=newsroom["other_contributor"], act=ACT, story_id=story.pk)
    with pytest.raises(StoryNotFound):
        note_act(actor=newsroom["other_contributor"], act=ACT, unit_id=units["lapas-cilegon"].pk)
    with pytest.raises(NotAllowed):
        note_act(actor=newsroom["auditor"], act=ACT, story_id=story.pk)
    with pytest.raises(NotAllowed):
        note_act(actor=newsroom["contributor"], act=replace(ACT, outcome="waived"), story_id=story.pk)
    with pytest.raises(StoryNotFound):
        note_act(actor=newsroom["contributor"], act=ACT)
    assert not RuleTally.objects.filter(rule=TERM).exists()


def test_the_settings_of_the_region_are_heeded_from_the_next_save_on(filed, newsroom, units, words):
    story = filed(body=words.body + FAULT)
    head = newsroom["region_head"]
    row = start_profile(actor=head, unit_id=units["kanwil-banten"].pk, words=ProfileWords(name="Gaya"))
    set_rule(actor=head, profile_id=row.pk, rule=TERM, setting=RuleSetting(limits={}, is_off=True))
    activate_profile(actor=head, profile_id=row.pk)
    content = replace(content_of(story, story.current), what="Panen, dihitung lagi")
    version = save_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=content)
    assert TERM not in {finding.rule for finding in findings_of(version.report)}
    assert len(version.report.profile) == 16
    assert _sums() == (1, 0, 0, 0)
