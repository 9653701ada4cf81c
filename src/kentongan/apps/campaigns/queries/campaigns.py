"""Campaigns, as an actor may see them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from kentongan.apps.campaigns.enums import ItemState
from kentongan.apps.campaigns.errors import NotFound
from kentongan.apps.campaigns.models import Campaign, Entry, Finding, Invited, Item
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def campaigns_visible_to(actor: Actor) -> QuerySet[Campaign]:
    """Campaigns of the branches that `actor` reads, and those that ask one of their offices to take part."""
    own = within(Campaign.objects.all(), actor, Permission.CAMPAIGN_READ)
    asked = within(Invited.objects.all(), actor, Permission.CAMPAIGN_READ)
    return Campaign.objects.filter(Q(pk__in=own.values("pk")) | Q(pk__in=asked.values("campaign")))


def campaigns_listed(actor: Actor, *, group: str, today: date) -> QuerySet[Campaign]:
    """The visible ones, newest first: `berjalan` (open and not over), `nanti`, `selesai` (over or closed), or all."""
    rows = campaigns_visible_to(actor).select_related("unit").order_by("-starts_on", "-id")
    if group == "berjalan":
        return rows.filter(closed_at=None, starts_on__lte=today, ends_on__gte=today)
    if group == "nanti":
        return rows.filter(closed_at=None, starts_on__gt=today)
    if group == "selesai":
        return rows.filter(~Q(closed_at=None) | Q(ends_on__lt=today))
    return rows


def campaign_visible_to(actor: Actor, campaign_id: int) -> Campaign:
    """One campaign with its organiser; raises NotFound. One query."""
    found = campaigns_visible_to(actor).select_related("unit", "closed_by").filter(pk=campaign_id).first()
    if found is None:
        raise NotFound
    return found


def joinable_by(unit: Unit, *, on: date | None = None) -> QuerySet[Campaign]:
    """Open campaigns of `unit` itself or of an office above it; with a day, only those that run on it."""
    rows = Campaign.objects.filter(closed_at=None, unit_id__in=unit.ancestor_ids).order_by("-starts_on", "id")
    return rows if on is None else rows.filter(starts_on__lte=on, ends_on__gte=on)


def offices_below(paths: Iterable[str]) -> QuerySet[Unit]:
    """The offices of today at or below these places; nothing without a place."""
    wanted = Q(pk__in=[])
    for path in paths:
        wanted |= Q(path__startswith=path)
    return public_units().filter(wanted).order_by("path")


@dataclass(frozen=True, slots=True)
class Numbers:
    """What a list says of a campaign: offices asked, items planned and done, published stories that joined."""

    asked: int
    items: int
    done: int
    stories: int


def numbers_of(campaigns: Iterable[Campaign]) -> dict[int, Numbers]:
    """The numbers of a page of campaigns by key; three queries."""
    keys = [campaign.pk for campaign in campaigns]
    asked = dict(Invited.objects.filter(campaign__in=keys).values_list("campaign").annotate(n=Count("pk")))
    kept = Item.objects.filter(campaign__in=keys).exclude(state=ItemState.DROPPED).order_by()
    items = {
        key: (n, done)
        for key, n, done in kept.values_list("campaign").annotate(
            n=Count("pk"), done=Count("pk", filter=Q(state=ItemState.DONE))
        )
    }
    told = Entry.objects.filter(
        campaign__in=keys, is_out=False, story__status=StoryStatus.PUBLISHED
    ).order_by()
    joined = dict(told.values_list("campaign").annotate(n=Count("pk")))
    return {key: Numbers(asked.get(key, 0), *items.get(key, (0, 0)), joined.get(key, 0)) for key in keys}


def findings_of(campaign: Campaign) -> QuerySet[Finding]:
    """What was said of a campaign, in the order in which it was said; one query."""
    return Finding.objects.filter(campaign_id=campaign.pk).select_related("by").order_by("id")
