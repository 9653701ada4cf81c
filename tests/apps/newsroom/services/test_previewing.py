"""A draft of the standard's settings is read over the stories of its branch, in batches, and changes none of them."""

import pytest

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.standard import previewing
from kentongan.apps.standards.errors import NotFound
from kentongan.apps.standards.models import CheckReport, ProfilePreview
from kentongan.apps.standards.services.previews import ask_preview, stop_preview
from kentongan.apps.standards.services.profiles import ProfileWords, RuleSetting, set_rule, start_profile
from kentongan.foundation.jobs.inline import run_due_jobs

SHORT = "Warga Binaan Panen 41 Kilogram Kangkung"


@pytest.fixture
def drafted(newsroom, units):
    """A draft of a region's profile with settings by rule."""

    def draft(unit="kanwil-banten", by="region_head", **settings):
        row = start_profile(actor=newsroom[by], unit_id=units[unit].pk, words=ProfileWords(name="Gaya"))
        for rule, setting in settings.items():
            set_rule(
                actor=newsroom[by],
                profile_id=row.pk,
                rule=rule.replace("__", "."),
                setting=RuleSetting(**setting),
            )
        return row

    return draft


def _preview(actor, row) -> ProfilePreview:
    preview = ask_preview(actor=actor, profile_id=row.pk)
    run_due_jobs()
    preview.refresh_from_db()
    return preview


def test_a_heavier_rule_would_hold_a_story_and_nothing_is_changed(in_review, newsroom, drafted):
    story = in_review(headline=SHORT)
    kept = CheckReport.objects.count()
    row = drafted(structure__headline_minimum={"limits": {"words": 8}, "weight": "block"})
    preview = _preview(newsroom["region_head"], row)
    assert (preview.state, preview.done, preview.total, preview.of) == ("done", 1, 1, 1)
    assert preview.held == [story.pk]
    assert preview.counts == {"structure.headline_minimum": {"block": [0, 1]}}
    assert CheckReport.objects.count() == kept
    assert Story.objects.get(pk=story.pk).status == "in_review"


def test_a_rule_left_out_takes_its_findings_with_it(in_review, newsroom, drafted):
    in_review()
    row = drafted(attribution__quote_unapproved={"limits": {}, "is_off": True})
    preview = _preview(newsroom["region_head"], row)
    assert preview.counts.get("attribution.quote_unapproved", {"advise": [1, 0]})["advise"][1] == 0
    assert preview.held == preview.freed == []


def test_stories_of_other_branches_and_types_are_not_read(in_review, newsroom, drafted, units):
    in_review()
    row = drafted(unit="rutan-serang", structure__lead_length={"limits": {"words": 25}})
    preview = _preview(newsroom["region_head"], row)
    assert (preview.state, preview.done, preview.of) == ("done", 0, 0)


def test_batches_are_bounded_and_the_sample_is_said(in_review, newsroom, drafted, monkeypatch):
    monkeypatch.setattr(previewing, "BATCH", 1)
    monkeypatch.setattr(previewing.previews, "MOST_STORIES", 2)
    stories = [in_review(headline=f"Warga Binaan Panen {n} Kilogram Kangkung").pk for n in (41, 52, 63)]
    row = drafted(structure__headline_minimum={"limits": {"words": 8}, "weight": "block"})
    preview = ask_preview(actor=newsroom["region_head"], profile_id=row.pk)
    assert previewing.read_batch(preview_id=preview.pk)
    preview.refresh_from_db()
    assert (preview.state, preview.done, preview.total, preview.of) == ("running", 1, 2, 3)
    assert not previewing.read_batch(preview_id=preview.pk)
    preview.refresh_from_db()
    assert (preview.state, preview.done) == ("done", 2)
    assert preview.held == stories[:0:-1]
    assert not previewing.read_batch(preview_id=preview.pk)


def test_a_reading_can_be_stopped_and_only_by_who_manages(in_review, newsroom, drafted):
    in_review()
    row = drafted(structure__lead_length={"limits": {"words": 25}})
    preview = ask_preview(actor=newsroom["region_head"], profile_id=row.pk)
    with pytest.raises(NotFound):
        stop_preview(actor=newsroom["unit_head"], profile_id=row.pk)
    stop_preview(actor=newsroom["region_head"], profile_id=row.pk)
    assert not previewing.read_batch(preview_id=preview.pk)
    preview.refresh_from_db()
    assert (preview.state, preview.done) == ("stopped", 0)
