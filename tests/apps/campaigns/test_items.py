"""The calendar of a campaign, from a plan to a story."""

from datetime import date

import pytest

from kentongan.apps.campaigns.enums import ItemState, Origin
from kentongan.apps.campaigns.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.campaigns.models import Entry, Item, PillarTag
from kentongan.apps.campaigns.queries.items import item_visible_to, items_between
from kentongan.apps.campaigns.services import items
from kentongan.apps.newsroom.models import Story
from kentongan.foundation.notices.models import Notice


def test_a_foreign_office_is_told_of_what_it_shall_make(campaign, item):
    made = campaign()
    Notice.objects.all().delete()
    planned = item(made)
    assert planned.handed_at
    assert set(Notice.objects.values_list("user__email", flat=True)) == {
        "contributor@contoh.test",
        "unit_coord@contoh.test",
    }
    Notice.objects.all().delete()
    assert item(made, "ditjenpas").handed_at is None and not Notice.objects.exists()


@pytest.mark.parametrize(
    ("words", "field"),
    (
        ({"what": " "}, "what"),
        ({"day": date(2026, 11, 1)}, "day"),
        ({"outlet": "surat"}, "outlet"),
        ({"pillar": "entah"}, "pillar"),
    ),
)
def test_items_that_make_no_sense_are_refused(campaign, item, pillars, words, field):
    made = campaign()
    with pytest.raises(BadWords) as caught:
        item(made, **words)
    assert caught.value.field == field and not Item.objects.exists()


def test_only_offices_that_take_part_make_something(campaign, item):
    made = campaign("region_editor", "kanwil-banten", everyone=False)
    for unit in ("lapas-nunukan", "lapas-cilegon"):
        with pytest.raises(BadWords):
            item(made, unit, by="region_editor")


def test_story_is_begun_once_and_knows_its_campaign_and_pillar(campaign, item, newsroom, pillars):
    made = campaign(messages="Kebun memberi bekal.\nSemua satuan ikut.")
    planned = item(made, pillar="pembinaan")
    story = items.write_item(actor=newsroom["contributor"], item_id=planned.pk)
    again = items.write_item(actor=newsroom["unit_coord"], item_id=planned.pk)
    assert story == again and Story.objects.count() == 1
    facts = story.current.facts
    assert (facts["what"], facts["when_date"], facts["why"]) == (
        "Panen raya kangkung",
        "2026-10-12",
        "Kebun memberi bekal.",
    )
    entry = Entry.objects.get(story=story)
    assert (entry.campaign, entry.origin) == (made, Origin.ITEM)
    assert PillarTag.objects.get(story=story).pillar == "pembinaan"


@pytest.mark.parametrize("who", ("other_contributor", "auditor", "ppid"))
def test_who_does_not_write_there_begins_nothing(campaign, item, newsroom, who):
    planned = item(campaign())
    with pytest.raises(NotAllowed):
        items.write_item(actor=newsroom[who], item_id=planned.pk)
    assert not Story.objects.exists()


def test_items_of_campaigns_out_of_sight_do_not_exist(campaign, item, newsroom):
    planned = item(campaign("region_editor", "kanwil-banten"), by="region_editor")
    for act in (
        lambda: item_visible_to(newsroom["other_unit_head"], planned.pk),
        lambda: items.write_item(actor=newsroom["other_unit_head"], item_id=planned.pk),
        lambda: items.settle_item(actor=newsroom["other_unit_head"], item_id=planned.pk, state="done"),
    ):
        with pytest.raises(NotFound):
            act()


def test_organiser_and_maker_say_what_became_of_it(campaign, item, newsroom):
    planned = item(campaign())
    for who, state in (("unit_coord", "done"), ("central_editor", "planned"), ("unit_head", "dropped")):
        kept = items.settle_item(actor=newsroom[who], item_id=planned.pk, state=state)
        assert kept.state == state and (kept.settled_at is None) == (state == "planned")
    for who in ("contributor", "other_region_editor"):
        with pytest.raises(NotAllowed):
            items.settle_item(actor=newsroom[who], item_id=planned.pk, state="done")
    with pytest.raises(WrongStage):
        items.write_item(actor=newsroom["contributor"], item_id=planned.pk)


def test_handing_over_tells_the_new_office_unless_a_story_is_begun(campaign, item, newsroom, units):
    planned = item(campaign())
    words = items.ItemWords(day=planned.day, what=planned.what, unit_id=units["lapas-nunukan"].pk)
    Notice.objects.all().delete()
    moved = items.change_item(actor=newsroom["central_editor"], item_id=planned.pk, words=words)
    assert moved.unit.key == "lapas-nunukan"
    assert list(Notice.objects.values_list("user__email", flat=True)) == ["other_contributor@contoh.test"]
    items.write_item(actor=newsroom["other_contributor"], item_id=planned.pk)
    back = items.ItemWords(day=planned.day, what=planned.what, unit_id=units["lapas-cilegon"].pk)
    with pytest.raises(BadWords):
        items.change_item(actor=newsroom["central_editor"], item_id=planned.pk, words=back)


def test_a_published_story_carries_its_item_out(campaign, item, newsroom, published):
    planned = item(campaign())
    story = published()
    Item.objects.filter(pk=planned.pk).update(story=story)
    assert items.finish_items_of(story_id=story.pk) == 1
    planned.refresh_from_db()
    assert planned.state == ItemState.DONE and planned.settled_at
    assert items.finish_items_of(story_id=story.pk) == 0


def test_a_month_is_one_query(campaign, item, newsroom, units, django_assert_num_queries):
    made = campaign()
    for unit in ("lapas-cilegon", "lapas-nunukan"):
        item(made, unit)
    october = (date(2026, 10, 1), date(2026, 10, 31))
    with django_assert_num_queries(1):
        assert len(items_between(newsroom["contributor"], *october)) == 2
    path = units["kanwil-banten"].path
    assert [one.unit.key for one in items_between(newsroom["auditor"], *october, path=path)] == [
        "lapas-cilegon"
    ]
