"""The library of assets."""

from datetime import date

from django.db.models import Q, QuerySet

from kentongan.apps.messagehouse.models import Asset
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within

VALID, LAPSED, COMING = "valid", "lapsed", "coming"


def assets_visible_to(actor: Actor) -> QuerySet[Asset]:
    """Those of offices below, at and above the actor's posts, and the shipped ones: a brand is lent downward."""
    above: set[str] = set()
    for post in actor.posts:
        if post.role in GRANTS[Permission.MESSAGE_READ]:
            steps = [step for step in post.path.split("/") if step]
            above |= {f"/{'/'.join(steps[:depth])}/" for depth in range(1, len(steps) + 1)}
    if not above:
        return Asset.objects.none()
    below = within(Asset.objects.all(), actor, Permission.MESSAGE_READ)
    readable = Q(pk__in=below.values("pk")) | Q(unit=None) | Q(unit__path__in=above)
    return Asset.objects.filter(readable).select_related("unit", "added_by")


def assets_listed(actor: Actor, *, kind: str = "", state: str = "", today: date) -> QuerySet[Asset]:
    """The library by kind and state, by name."""
    rows = assets_visible_to(actor)
    if kind:
        rows = rows.filter(kind=kind)
    if state == LAPSED:
        rows = rows.filter(valid_until__lt=today)
    elif state == VALID:
        rows = rows.filter(Q(valid_until=None) | Q(valid_until__gte=today))
    return rows.order_by("kind", "title", "pk")


def lapsed_assets() -> QuerySet[Asset]:
    """Assets past their day that leave words behind in stories, longest gone first."""
    return Asset.objects.exclude(words=[]).filter(valid_until__isnull=False).order_by("valid_until", "pk")


def state_of(asset: Asset, *, today: date) -> str:
    if asset.valid_until and asset.valid_until < today:
        return LAPSED
    return COMING if asset.valid_from and asset.valid_from > today else VALID
