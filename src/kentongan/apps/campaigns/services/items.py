"""The calendar of a campaign: items planned, changed, handed over, written, settled."""

from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.campaigns.enums import Audience, Format, ItemState, Origin, Outlet
from kentongan.apps.campaigns.errors import BadWords, NotAllowed, WrongStage
from kentongan.apps.campaigns.models import Campaign, Entry, Item
from kentongan.apps.campaigns.policies import may_settle, may_write
from kentongan.apps.campaigns.queries.items import item_visible_to
from kentongan.apps.campaigns.services.planning import campaign_in_hand
from kentongan.apps.campaigns.services.tagging import put_pillars
from kentongan.apps.messagehouse.queries.houses import pillars_for
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

MOST_ITEMS = 500
_HANDED = gettext_noop("“%(item)s” (%(day)s) dari kampanye “%(campaign)s” diserahkan kepada satuan Anda.")
_HEARS = (Role.CONTRIBUTOR, Role.UNIT_COORD, Role.REGION_EDITOR, Role.CENTRAL_EDITOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemWords:
    """What is planned for a day, and who makes it."""

    day: date
    what: str
    unit_id: int
    who: str = ""
    outlet: str = Outlet.SITE
    format: str = Format.STORY
    audience: str = Audience.PUBLIC
    pillar: str = ""
    note: str = ""


@transaction.atomic
def plan_item(*, actor: Actor, campaign_id: int, words: ItemWords) -> Item:
    """Puts something on the calendar of an open campaign; another office that is to make it is told. Audited."""
    campaign = campaign_in_hand(actor, campaign_id)
    if campaign.items.count() >= MOST_ITEMS:
        raise BadWords(_("Kalender kampanye ini penuh (%d butir).") % MOST_ITEMS, "what")
    item = Item(campaign=campaign, made_by_id=actor.user_id)
    _put(item, words)
    _record(actor, item, "item_planned")
    if item.unit_id != campaign.unit_id:
        _hand(actor, item)
    return item


@transaction.atomic
def change_item(*, actor: Actor, item_id: int, words: ItemWords) -> Item:
    """Writes an item anew; a new office that is to make it is told. The office of a begun story stays. Audited."""
    item = item_visible_to(actor, item_id)
    campaign_in_hand(actor, item.campaign_id)
    was = item.unit_id
    if item.story_id and words.unit_id != was:
        raise BadWords(
            _("Beritanya sudah ditulis di satuan ini; satuan pelaksana tidak dapat diganti."), "unit"
        )
    _put(item, words)
    _record(actor, item, "item_changed")
    if item.unit_id not in (was, item.campaign.unit_id):
        _hand(actor, item)
    return item


@transaction.atomic
def settle_item(*, actor: Actor, item_id: int, state: str) -> Item:
    """Says what became of an item: carried out, dropped, or open again. Audited."""
    item = item_visible_to(actor, item_id)
    if not may_settle(actor, item):
        raise NotAllowed(_("Keadaan butir ini dicatat oleh penyelenggara atau satuan pelaksananya."))
    if not item.campaign.is_open:
        raise WrongStage(_("Kampanye ini sudah ditutup."))
    if state not in ItemState.values:
        raise BadWords(_("Pilih keadaannya."), "state")
    item.state = state
    item.settled_at = None if state == ItemState.PLANNED else timezone.now()
    item.save(update_fields=["state", "settled_at", "updated_at"])
    _record(actor, item, "item_settled", {"state": state})
    return item


@transaction.atomic
def write_item(*, actor: Actor, item_id: int) -> Story:
    """Begins the story of an item, filled in as far as the plan says; the one that stands, if there is one.

    The story stands in the campaign and under the pillar of the item at once. Refuses who does not file stories where
    the item is made. Audited.
    """
    seen = item_visible_to(actor, item_id)
    if not may_write(actor, seen):
        raise NotAllowed(_("Berita ditulis oleh orang satuan pelaksana."))
    item = Item.objects.select_for_update(of=("self",)).select_related("campaign", "unit").get(pk=item_id)
    if item.story_id:
        return Story.objects.get(pk=item.story_id)
    if not item.campaign.is_open or item.state == ItemState.DROPPED:
        raise WrongStage(_("Butir ini tidak jadi, atau kampanyenya sudah ditutup."))
    story = file_story(actor=actor, unit_id=item.unit_id, content=_content(item), filing_key=uuid4())
    item.story = story
    item.save(update_fields=["story", "updated_at"])
    Entry.objects.create(campaign=item.campaign, story=story, origin=Origin.ITEM, by_id=actor.user_id)
    if item.pillar:
        put_pillars(actor, story, [p for p in pillars_for(item.unit) if p.key == item.pillar])
    _record(actor, item, "item_written", {"story": story.pk})
    return story


def finish_items_of(*, story_id: int) -> int:
    """The items of a story that came out are carried out; how many."""
    now = timezone.now()
    waiting = Item.objects.filter(story_id=story_id, state=ItemState.PLANNED, campaign__closed_at=None)
    return waiting.update(state=ItemState.DONE, settled_at=now, updated_at=now)


def _content(item: Item) -> Content:
    campaign = item.campaign
    why = (campaign.messages or campaign.slogan or campaign.about).strip().partition("\n")[0]
    return Content(what=item.what, when_date=item.day.isoformat(), why=why[:500])


def _put(item: Item, words: ItemWords) -> None:
    campaign = item.campaign
    item.what = " ".join(words.what.split())[:200]
    if not item.what:
        raise BadWords(_("Tulis apa yang akan dibuat."), "what")
    if not campaign.starts_on <= words.day <= campaign.ends_on:
        raise BadWords(_("Hari ini di luar masa kampanye."), "day")
    for name, allowed in (("outlet", Outlet), ("format", Format), ("audience", Audience)):
        if getattr(words, name) not in allowed.values:
            raise BadWords(_("Pilihan ini tidak dikenal."), name)
        setattr(item, name, getattr(words, name))
    item.day, item.unit = words.day, _maker(campaign, words.unit_id)
    item.pillar = _pillar(item.unit, words.pillar)
    item.who, item.note = " ".join(words.who.split())[:120], words.note.strip()[:500]
    item.save()


def _maker(campaign: Campaign, unit_id: int) -> Unit:
    unit = Unit.objects.filter(pk=unit_id, path__startswith=campaign.unit.path).first()
    if unit is None or not (unit.pk == campaign.unit_id or campaign.invited.filter(unit_id=unit.pk).exists()):
        raise BadWords(_("Satuan pelaksana ialah penyelenggara atau satuan yang diajak."), "unit")
    return unit


def _pillar(unit: Unit, key: str) -> str:
    if key and key not in {pillar.key for pillar in pillars_for(unit)}:
        raise BadWords(_("Pilar ini tidak berlaku di satuan pelaksana."), "pillar")
    return key


def _hand(actor: Actor, item: Item) -> None:
    """Tells whoever writes at the office, or the nearest above it."""
    item.handed_at = timezone.now()
    item.save(update_fields=["handed_at", "updated_at"])
    users = [row.user for role in _HEARS for row in officers_for(item.unit.path or "", role)
             if row.unit_id == item.unit_id]  # fmt: skip
    tell(
        users=users,
        words=_HANDED,
        values={"item": item.what, "day": f"{item.day:%d/%m/%Y}", "campaign": item.campaign.title},
        url=f"/meja/kampanye/rencana/{item.pk}/",
        path=item.unit.path,
        needs=Permission.CAMPAIGN_READ,
        but=actor,
    )
    _record(actor, item, "item_handed", {"unit": item.unit_id})


def _record(actor: Actor, item: Item, verb: str, detail: dict | None = None) -> None:
    trail.record(actor, verb, f"campaign_item:{item.pk}", path=item.unit.path, detail=detail)
