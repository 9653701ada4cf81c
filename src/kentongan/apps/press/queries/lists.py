"""Living press lists: whom the rule means, and who stands on the list and why."""

from django.db.models import Q, QuerySet

from kentongan.apps.channels.models import ChannelAccount
from kentongan.apps.channels.queries.accounts import accounts_visible_to
from kentongan.apps.press.models import Member, PressList, Refusal, Reporter
from kentongan.apps.press.queries.links import address_hash
from kentongan.apps.press.queries.reporters import reachable
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def lists_visible_to(actor: Actor) -> QuerySet[PressList]:
    """The living lists whose channel `actor` manages and whose reporters they work with."""
    rows = within(PressList.objects.select_related("account", "unit", "keeper"), actor, Permission.PRESS_WORK)
    return within(rows, actor, Permission.CHANNEL_MANAGE).order_by("account__label", "id")


def accounts_for_lists(actor: Actor) -> QuerySet[ChannelAccount]:
    """Mail accounts of `actor` that no living list fills yet."""
    taken = PressList.objects.values("account_id")
    accounts = accounts_visible_to(actor).filter(channel="email").exclude(pk__in=taken)
    return within(accounts, actor, Permission.PRESS_WORK)


def meant_by(press_list: PressList) -> list[Reporter]:
    """The reporters whom the rule means now: kept in the branch of the list, reachable, and fitting; two queries."""
    rows = Reporter.objects.filter(
        reachable(), rule_of(press_list), unit__path__startswith=press_list.unit.path
    ).select_related("outlet")
    found = list(rows.order_by("id"))
    hashes = {address_hash(one.email): one for one in found}
    refused = set(Refusal.objects.filter(address_hash__in=hashes).values_list("address_hash", flat=True))
    return [one for hashed, one in hashes.items() if hashed not in refused]


def rule_of(press_list: PressList) -> Q:
    """The rule as a condition on reporters."""
    rule = Q(outlet__tier__lte=press_list.highest_tier)
    if press_list.city:
        rule &= Q(outlet__city__iexact=press_list.city)
    if press_list.province:
        rule &= Q(outlet__province__iexact=press_list.province)
    if press_list.beat:
        rule &= Q(beat__icontains=press_list.beat)
    return rule & Q(is_verified=True) if press_list.only_verified else rule


def members_of(press_list: PressList) -> QuerySet[Member]:
    """Who was put on the list, those still on it first."""
    rows = press_list.members.select_related("reporter__outlet", "recipient")
    return rows.order_by("off_at", "reporter__name", "id")
