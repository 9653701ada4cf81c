"""The story about an item, and items that follow events."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kentongan.apps.academy.models import Event
from kentongan.apps.academy.queries.scopes import Scope
from kentongan.apps.academy.services import events as academy
from kentongan.apps.academy.services import inviting
from kentongan.apps.academy.services.covering import cover_event
from kentongan.apps.agenda.enums import Stage
from kentongan.apps.agenda.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.agenda.models import Coverage, Item
from kentongan.apps.agenda.queries.covering import stories_to_link
from kentongan.apps.agenda.queries.events import events_to_take
from kentongan.apps.agenda.queries.items import item_of
from kentongan.apps.agenda.queries.stages import stage_of
from kentongan.apps.agenda.services import covering, events, items
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.profile import load_profile

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def profile(db):
    load_profile()


@pytest.fixture
def event(units, actors, at):
    def plan(*, unit: str = "kanwil-banten", by: str = "region_editor", invited=("lapas-cilegon",)) -> Event:
        words = academy.EventWords(
            title="Bimtek Berita", type="clinic", mode="onsite", venue="Aula Kanwil", starts_at=at,
            ends_at=at + timedelta(hours=3),
        )  # fmt: skip
        made = academy.plan_event(actor=actors[by], unit_id=units[unit].pk, words=words)
        academy.open_event(actor=actors[by], event_id=made.pk)
        picked = [units[key].pk for key in invited]
        if picked:
            inviting.invite_units(actor=actors[by], event_id=made.pk, scope=Scope(picked=picked))
        return made

    return plan


def moved(actors, event: Event, **more) -> None:
    row = Event.objects.get(pk=event.pk)
    names = ("title", "type", "mode", "venue", "starts_at", "ends_at")
    words = {name: getattr(row, name) for name in names}
    academy.change_event(
        actor=actors["region_editor"], event_id=event.pk, words=academy.EventWords(**words | more)
    )


def test_the_story_begins_with_the_facts_of_the_item_and_its_notes_stay_inside(planned, actors):
    item = planned(about="Jangan sebut nama")
    made = covering.cover_item(actor=actors["contributor"], item_id=item.pk)
    content = content_of(made.story, made.story.current)
    assert (content.what, content.where, content.who) == ("Panen sayur", "Kebun", "Kepala Lapas")
    assert content.when_date and content.when_time
    assert "Jangan" not in str(content)
    assert made.story.unit_id == item.unit_id and made.story.filed_by_id == actors["contributor"].user_id


def test_asked_twice_it_is_the_same_draft(planned, actors):
    item = planned()
    first = covering.cover_item(actor=actors["contributor"], item_id=item.pk)
    assert covering.cover_item(actor=actors["unit_coord"], item_id=item.pk) == first
    assert Story.objects.count() == 1


def test_who_may_not_write_for_the_office_covers_nothing(planned, actors):
    item = planned()
    for who, error in (("auditor", NotAllowed), ("ppid", NotFound), ("other_contributor", NotFound)):
        with pytest.raises(error):
            covering.cover_item(actor=actors[who], item_id=item.pk)
    assert not Story.objects.exists()


def test_nothing_is_told_of_what_was_called_off(planned, actors):
    item = planned()
    items.cancel_item(actor=actors["unit_coord"], item_id=item.pk, reason="Hujan")
    with pytest.raises(WrongStage):
        covering.cover_item(actor=actors["contributor"], item_id=item.pk)


def test_a_story_that_stands_is_linked_and_unlinked(planned, actors, django_assert_num_queries):
    one, two, far = planned(), planned(), planned(by="other_unit_head", unit="lapas-nunukan")
    story = covering.cover_item(actor=actors["contributor"], item_id=one.pk).story
    with pytest.raises(BadWords):
        covering.link_story(actor=actors["contributor"], item_id=two.pk, story_id=story.pk)
    with pytest.raises(WrongStage):
        covering.link_story(actor=actors["contributor"], item_id=one.pk, story_id=story.pk)
    with django_assert_num_queries(1):
        assert stories_to_link(actors["contributor"], two) == []
    covering.unlink_story(actor=actors["unit_coord"], item_id=one.pk)
    assert stories_to_link(actors["contributor"], two) == [story] and Story.objects.get() == story
    assert covering.link_story(actor=actors["contributor"], item_id=two.pk, story_id=story.pk).story == story
    with pytest.raises(BadWords):
        covering.link_story(actor=actors["other_unit_head"], item_id=far.pk, story_id=story.pk)
    with pytest.raises(WrongStage):
        covering.unlink_story(actor=actors["unit_coord"], item_id=one.pk)


def test_the_stage_follows_assignments_and_the_story(planned, assigned, actors, at):
    item = planned()
    now = timezone.now()

    def stage(when=now) -> Stage:
        return stage_of(item_of(actors["unit_head"], item.pk), when)

    assert stage() == Stage.NOBODY
    row = assigned(item)
    assert stage() == Stage.ASKED
    assigned(item, says="yes")
    assert stage() == Stage.READY and stage(at + timedelta(days=1)) == Stage.WRITE
    type(row).objects.update(state="declined", reason="Sidang")
    assert stage() == Stage.NOBODY
    story = covering.cover_item(actor=actors["contributor"], item_id=item.pk).story
    assert stage() == Stage.FILED
    items.cancel_item(actor=actors["unit_coord"], item_id=item.pk, reason="Hujan")
    assert stage() == Stage.CANCELLED
    items.restore_item(actor=actors["unit_coord"], item_id=item.pk)
    Story.objects.filter(pk=story.pk).update(status="published", published_at=now)
    assert stage() == Stage.PUBLISHED
    Coverage.objects.all().delete()
    Item.objects.filter(pk=item.pk).update(wants_coverage=False)
    assert stage() == Stage.UNCOVERED


def test_an_event_is_taken_once_by_whoever_it_concerns(event, actors, units, at):
    row = event()
    unit = units["lapas-cilegon"]
    begin, end = at - timedelta(days=1), at + timedelta(days=1)
    assert list(events_to_take(actors["unit_coord"], unit, begin, end)) == [row]
    item = events.take_event(actor=actors["unit_coord"], event_id=row.pk, unit_id=unit.pk)
    assert (item.title, item.venue, item.starts_at) == ("Bimtek Berita", "Aula Kanwil", at)
    assert events.take_event(actor=actors["unit_head"], event_id=row.pk, unit_id=unit.pk) == item
    assert not events_to_take(actors["unit_coord"], unit, begin, end)
    with pytest.raises(NotFound):
        events.take_event(actor=actors["region_editor"], event_id=row.pk, unit_id=units["rutan-serang"].pk)
    with pytest.raises(NotAllowed):
        events.take_event(actor=actors["contributor"], event_id=row.pk, unit_id=unit.pk)


def test_a_changed_event_moves_the_item_and_is_told_once(event, assigned, actors, units, at, told):
    row = event()
    item = events.take_event(actor=actors["unit_coord"], event_id=row.pk, unit_id=units["lapas-cilegon"].pk)
    assigned(item, says="yes")
    before = len(told("contributor"))
    assert events.follow_events() == 0
    moved(actors, row, starts_at=at + timedelta(hours=1), ends_at=at + timedelta(hours=4))
    moved(actors, row, starts_at=at + timedelta(hours=2), ends_at=at + timedelta(hours=4))
    assert events.follow_events() == 1 and events.follow_events() == 0
    item.refresh_from_db()
    assert item.starts_at == at + timedelta(hours=2) and item.assignments.get().state == "asked"
    assert len(told("contributor")) == before + 1


def test_a_called_off_event_calls_the_item_off_for_good(event, assigned, actors, units, told):
    row = event()
    item = events.take_event(actor=actors["unit_coord"], event_id=row.pk, unit_id=units["lapas-cilegon"].pk)
    assigned(item)
    academy.cancel_event(actor=actors["region_editor"], event_id=row.pk, reason="Banjir")
    assert events.follow_events() == 1
    assert told("contributor")[-1].endswith("Banjir")
    with pytest.raises(WrongStage):
        items.restore_item(actor=actors["unit_coord"], item_id=item.pk)


def test_words_of_an_event_are_not_changed_here(event, actors, units, words):
    row = event()
    item = events.take_event(actor=actors["unit_coord"], event_id=row.pk, unit_id=units["lapas-cilegon"].pk)
    changed = items.change_item(
        actor=actors["unit_coord"], item_id=item.pk, words=words(title="Lain", hours=9, who="Kepala")
    )
    assert (changed.title, changed.starts_at, changed.who) == ("Bimtek Berita", item.starts_at, "Kepala")


def test_the_story_of_an_event_is_the_one_that_the_event_knows(event, actors, units):
    row = event()
    unit = units["lapas-cilegon"].pk
    item = events.take_event(actor=actors["unit_coord"], event_id=row.pk, unit_id=unit)
    story = cover_event(actor=actors["contributor"], event_id=row.pk, unit_id=unit).story
    assert covering.cover_item(actor=actors["contributor"], item_id=item.pk).story == story
