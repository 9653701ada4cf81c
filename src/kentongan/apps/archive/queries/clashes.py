"""Sentences that two stories give to two people."""

from django.db.models import Q, QuerySet

from kentongan.apps.archive.models import Clash, Utterance
from kentongan.apps.archive.queries.quotations import utterances_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_SHOWN = 20


def clashes_visible_to(actor: Actor) -> QuerySet[Clash]:
    """Clashes in which a story of the actor's branches stands; the other story is theirs too, or public."""
    ours_is_later = within(Clash.objects.all(), actor, Permission.QUOTE_READ, path="later__unit__path")
    ours_is_earlier = within(Clash.objects.all(), actor, Permission.QUOTE_READ, path="earlier__unit__path")
    return ours_is_later | ours_is_earlier.filter(~Q(later__told__url=""))


def clashes_listed(actor: Actor, *, settled: bool = False) -> QuerySet[Clash]:
    """The newest first, with both sides, their stories and offices."""
    rows = clashes_visible_to(actor).filter(settled_at__isnull=not settled)
    return rows.select_related(
        "earlier__told", "earlier__unit", "later__told", "later__unit", "settled_by"
    ).order_by("-found_at", "-pk")


def clashes_of(actor: Actor, said: Utterance) -> list[Clash]:
    """Open and settled clashes of one quotation."""
    rows = clashes_visible_to(actor).filter(Q(earlier=said) | Q(later=said))
    rows = rows.select_related("earlier__told", "earlier__unit", "later__told", "later__unit", "settled_by")
    return list(rows.order_by("-pk")[:_SHOWN])


def own_among(actor: Actor, clashes: list[Clash]) -> frozenset[int]:
    """The quotations on either side that stand in the actor's own branches; one query."""
    keys = {key for clash in clashes for key in (clash.earlier_id, clash.later_id)}
    return frozenset(utterances_visible_to(actor).filter(pk__in=keys).values_list("pk", flat=True))
