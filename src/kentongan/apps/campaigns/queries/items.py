"""What is planned for which day."""

from datetime import date

from django.db.models import QuerySet

from kentongan.apps.campaigns.errors import NotFound
from kentongan.apps.campaigns.models import Campaign, Item
from kentongan.apps.campaigns.queries.campaigns import campaigns_visible_to
from kentongan.foundation.accounts.actor import Actor


def items_visible_to(actor: Actor) -> QuerySet[Item]:
    """The items of the campaigns that `actor` sees: a plan is shared by all who take part."""
    seen = campaigns_visible_to(actor).values("pk")
    return Item.objects.filter(campaign_id__in=seen).select_related("campaign__unit", "unit", "story")


def items_of(campaign: Campaign) -> QuerySet[Item]:
    """The calendar of one campaign, by day; one query. The caller has scoped the campaign."""
    return Item.objects.filter(campaign_id=campaign.pk).select_related("unit", "story").order_by("day", "id")


def items_between(actor: Actor, since: date, until: date, *, path: str = "") -> QuerySet[Item]:
    """The visible items from `since` to `until`, both included, of the offices at or below `path`; one query."""
    rows = items_visible_to(actor).filter(day__gte=since, day__lte=until)
    return (rows.filter(unit__path__startswith=path) if path else rows).order_by("day", "id")


def item_visible_to(actor: Actor, item_id: int) -> Item:
    """One item with campaign, office and story; raises NotFound."""
    found = items_visible_to(actor).filter(pk=item_id).first()
    if found is None:
        raise NotFound
    return found
