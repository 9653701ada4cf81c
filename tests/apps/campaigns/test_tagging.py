"""Stories under pillars and in campaigns: by a person, by proposal, by hashtag."""

from datetime import UTC, datetime

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.campaigns.conftest import make_pillars
from tests.apps.newsroom.conftest import BODY

from kentongan.apps.campaigns.errors import BadWords, NotAllowed, NotFound
from kentongan.apps.campaigns.models import Campaign, Entry, PillarTag
from kentongan.apps.campaigns.queries.pillars import pillars_by_unit
from kentongan.apps.campaigns.queries.tags import standing_of, standings_of, stories_to_tag
from kentongan.apps.campaigns.services.tagging import join_by_hashtag, tag_stories, tag_story
from kentongan.apps.messagehouse.queries.houses import pillars_for
from kentongan.apps.newsroom.models import Story

TAGGED = f"{BODY}\n\nBerita ini bagian dari #PanenUntukNegeri."


def tags(story) -> list[tuple[str, int]]:
    return list(PillarTag.objects.filter(story=story).values_list("pillar", "halves"))


def tag(actor, story, *pillars, campaigns=()):
    return tag_story(actor=actor, story_id=story.pk, pillars=pillars, campaigns=campaigns)


def test_a_story_weighs_the_same_under_one_pillar_and_under_two(filed, newsroom, pillars):
    story, actor = filed(), newsroom["contributor"]
    tag(actor, story, "pembinaan")
    assert tags(story) == [("pembinaan", 2)]
    tag(actor, story, "pembinaan", "pelayanan")
    assert tags(story) == [("pembinaan", 1), ("pelayanan", 1)]
    tag(actor, story, "pelayanan")
    assert tags(story) == [("pelayanan", 2)]
    with pytest.raises(BadWords):
        tag(actor, story, "pembinaan", "pelayanan", "integritas")
    with pytest.raises(BadWords):
        tag(actor, story, "entah")
    assert tags(story) == [("pelayanan", 2)]


def test_who_does_not_write_there_tags_nothing(filed, newsroom, pillars):
    story = filed()
    with pytest.raises(NotFound):
        tag(newsroom["other_contributor"], story, "pembinaan")
    with pytest.raises(NotAllowed):
        tag(newsroom["auditor"], story, "pembinaan")
    assert not tags(story)


def test_campaigns_are_joined_left_and_not_joined_again_by_the_hashtag(
    published, campaign, newsroom, pillars
):
    made, actor = campaign(), newsroom["contributor"]
    story = published(body=TAGGED)
    assert join_by_hashtag(story_id=story.pk) == [made.pk]
    assert join_by_hashtag(story_id=story.pk) == []
    assert Entry.objects.get().origin == "hashtag"
    tag(actor, story)
    assert Entry.objects.get().is_out
    assert join_by_hashtag(story_id=story.pk) == [] and Entry.objects.get().is_out
    tag(actor, story, campaigns=[made.pk])
    assert not Entry.objects.get().is_out


def test_publication_queues_the_work(published, campaign):
    campaign()
    story = published(body=TAGGED)
    jobs = ProcrastinateJob.objects.filter(task_name="campaigns.follow_story")
    assert [job.args for job in jobs] == [{"story_id": story.pk}]


@pytest.mark.parametrize(
    ("by", "unit", "changes"),
    (
        ("central_editor", "ditjenpas", {"starts_on": datetime(2026, 10, 9, tzinfo=UTC).date()}),
        ("other_region_editor", "kanwil-kaltim", {}),
        ("central_editor", "ditjenpas", {"hashtag": "#Lain"}),
    ),
)
def test_the_hashtag_of_other_days_places_and_words_joins_nothing(published, campaign, by, unit, changes):
    campaign(by, unit, **changes)
    assert join_by_hashtag(story_id=published(body=TAGGED).pk) == []


def test_drafts_and_closed_campaigns_are_left_alone(filed, published, campaign, newsroom):
    made = campaign()
    assert join_by_hashtag(story_id=filed(body=TAGGED).pk) == []
    Campaign.objects.filter(pk=made.pk).update(
        closed_at=datetime.now(UTC), closed_by_id=newsroom["central_editor"].user_id
    )
    assert join_by_hashtag(story_id=published(body=TAGGED).pk) == []
    story = published()
    with pytest.raises(BadWords):
        tag(newsroom["contributor"], story, campaigns=[made.pk])


def test_proposals_say_why(filed, campaign, pillars, django_assert_num_queries):
    made = campaign()
    story = filed(body=TAGGED)
    seen = Story.objects.select_related("unit", "current", "topic").get(pk=story.pk)
    with django_assert_num_queries(4):
        proposal = standing_of(seen).proposal
    assert [(pillar.key, words) for pillar, words in proposal.pillars] == [
        ("pembinaan", ("panen", "pelatihan"))
    ]
    assert proposal.campaigns == [made]


def test_a_page_of_stories_costs_no_more_than_one(
    filed, campaign, newsroom, pillars, django_assert_num_queries
):
    campaign()
    for unit, by in (("lapas-cilegon", "contributor"), ("lapas-nunukan", "other_contributor")) * 2:
        filed(by=by, unit=unit)
    page = list(stories_to_tag(newsroom["central_editor"]))
    assert len(page) == 4
    with django_assert_num_queries(4):
        assert all(one.proposal for one in standings_of(page))


def test_many_at_once_by_proposal_or_by_choice(filed, campaign, newsroom, pillars):
    made, actor = campaign(), newsroom["contributor"]
    fits, plain = (
        filed(body=TAGGED),
        filed(body="Upacara bendera.", what="Upacara", headline="Upacara", why="-", how="-"),
    )
    done = tag_stories(actor=actor, story_ids=[fits.pk, plain.pk])
    assert (done.stories, done.untouched) == (1, 1)
    assert tags(fits) == [("pembinaan", 2)] and Entry.objects.get(story=fits).campaign == made
    done = tag_stories(actor=actor, story_ids=[fits.pk, plain.pk], pillar="integritas", campaign_id=made.pk)
    assert done.stories == 2 and tags(fits) == [("pembinaan", 1), ("integritas", 1)]
    assert tag_stories(actor=actor, story_ids=[fits.pk], pillar="pelayanan").untouched == 1
    foreign = filed(by="other_contributor", unit="lapas-nunukan")
    assert tag_stories(actor=actor, story_ids=[foreign.pk], pillar="pelayanan").stories == 0
    with pytest.raises(BadWords):
        tag_stories(actor=actor, story_ids=range(51))


def test_pillars_of_many_offices_are_those_of_each(units, people, pillars, django_assert_num_queries):
    own = [("pembinaan", "Pembinaan Banten", 50, ["kebun"]), ("pantai", "Pantai", 5, [])]
    make_pillars(units["kanwil-banten"], people["region_head"], own)
    some = [units[key] for key in ("ditjenpas", "kanwil-banten", "lapas-cilegon", "lapas-nunukan")]
    with django_assert_num_queries(1):
        found = pillars_by_unit(some)
    for unit in some:
        assert [p.pk for p in found[unit.pk]] == [p.pk for p in pillars_for(unit)]


def test_list_of_the_bare(filed, newsroom, units, pillars):
    first, second = filed(), filed()
    tag(newsroom["contributor"], first, "pembinaan")
    actor = newsroom["region_editor"]
    assert list(stories_to_tag(actor)) == [second]
    assert set(stories_to_tag(actor, only_bare=False)) == {first, second}
    assert not stories_to_tag(actor, path=units["rutan-serang"].path).exists()
    assert not stories_to_tag(newsroom["other_region_editor"], only_bare=False).exists()
