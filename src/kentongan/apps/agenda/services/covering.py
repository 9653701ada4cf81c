"""The story about an item: begun from its facts, or one that stands already."""

from uuid import uuid4
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.academy.services.covering import cover_event
from kentongan.apps.agenda.errors import BadWords, NotAllowed, WrongStage
from kentongan.apps.agenda.models import Coverage, Item
from kentongan.apps.agenda.policies import may_cover
from kentongan.apps.agenda.services.groundwork.locking import item_in_sight, note
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.foundation.accounts.actor import Actor


@transaction.atomic
def cover_item(*, actor: Actor, item_id: int) -> Coverage:
    """Starts the office's story with the facts of the item; asked again, by anybody there, it is the same draft.

    For an event it is the story that the event knows, too. Audited, here and by the newsroom.
    """
    item = _to_cover(actor, item_id)
    known = Coverage.objects.select_related("story").filter(item=item).first()
    if known:
        return known
    if item.is_off:
        raise WrongStage(_("Agenda ini dibatalkan; belum ada yang diberitakan."))
    return _linked(actor, item, _story(actor, item))


@transaction.atomic
def link_story(*, actor: Actor, item_id: int, story_id: int) -> Coverage:
    """Notes that a story of the office is about the item. Each story covers one item. Audited."""
    item = _to_cover(actor, item_id)
    if Coverage.objects.filter(item=item).exists():
        raise WrongStage(_("Agenda ini sudah punya berita. Lepas dulu yang lama."))
    story = stories_visible_to(actor).filter(pk=story_id, unit_id=item.unit_id).first()
    if story is None:
        raise BadWords(_("Berita ini bukan milik satuan."), "story")
    if Coverage.objects.filter(story=story).exists():
        raise BadWords(_("Berita ini sudah menjadi liputan agenda lain."), "story")
    return _linked(actor, item, story)


@transaction.atomic
def unlink_story(*, actor: Actor, item_id: int) -> None:
    """Takes the link away; the story itself stays as it is. Audited."""
    item = _to_cover(actor, item_id)
    known = Coverage.objects.filter(item=item).first()
    if known is None:
        raise WrongStage(_("Agenda ini belum punya berita."))
    note(actor, "agenda_unlinked", item, story=known.story_id)
    known.delete()


def _to_cover(actor: Actor, item_id: int) -> Item:
    item = item_in_sight(actor, item_id)
    if not may_cover(actor, item):
        raise NotAllowed
    return item


def _linked(actor: Actor, item: Item, story: Story) -> Coverage:
    made = Coverage.objects.create(item=item, story=story, made_by_id=actor.user_id)
    note(actor, "agenda_covered", item, story=story.pk)
    return made


def _story(actor: Actor, item: Item) -> Story:
    if item.event_id:
        found = cover_event(actor=actor, event_id=item.event_id, unit_id=item.unit_id).story
        if Coverage.objects.filter(story=found).exists():
            raise WrongStage(_("Berita kegiatan ini sudah menjadi liputan agenda lain."))
        return found
    return file_story(actor=actor, unit_id=item.unit_id, content=_facts(item), filing_key=uuid4())


def _facts(item: Item) -> Content:
    """What the agenda knows; why, how and the text are the writer's. The notes for the assigned stay inside."""
    local = item.starts_at.astimezone(ZoneInfo(item.unit.time_zone))
    return Content(
        what=item.title,
        when_date=local.date().isoformat(),
        when_time=f"{local:%H:%M}",
        where=item.venue,
        who=item.who,
    )
