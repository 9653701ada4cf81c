"""What went where, and what needs a person."""

from django.db.models import Count, Q, QuerySet

from kentongan.apps.channels.enums import DispatchStatus
from kentongan.apps.channels.models import Dispatch
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

# The tabs of the outbox.
GROUPS = {
    "perlu": (DispatchStatus.UNCERTAIN, DispatchStatus.DEAD),
    "menunggu": (DispatchStatus.QUEUED, DispatchStatus.ATTEMPTING, DispatchStatus.FAILED),
    "selesai": (DispatchStatus.SENT, DispatchStatus.SKIPPED),
}


def dispatches_of_item(uri: str) -> QuerySet[Dispatch]:
    """Every dispatch of every version of one item, in the order in which they were planned.

    For the life-line: whoever may see the story may see where it went, so the caller has scoped it by the story.
    """
    return (
        Dispatch.objects.filter(item__uri=uri)
        .select_related("item", "account__unit", "recipient")
        .order_by("item__version", "id")
    )


def tally_of_item(uri: str) -> dict[str, int]:
    """How many dispatches of one item stand in each status; one query."""
    rows = Dispatch.objects.filter(item__uri=uri).order_by().values_list("status").annotate(n=Count("pk"))
    return dict(rows)


def outbox(actor: Actor, *, group: str = "perlu", account_id: int | None = None) -> QuerySet[Dispatch]:
    """The dispatches of the accounts that `actor` manages, newest first; `group` is a key of GROUPS."""
    found = within(
        Dispatch.objects.select_related("item", "account__unit", "recipient"),
        actor,
        Permission.CHANNEL_MANAGE,
        path="account__unit__path",
    ).filter(status__in=GROUPS.get(group, GROUPS["perlu"]))
    if account_id is not None:
        found = found.filter(account_id=account_id)
    return found.order_by("-id")


def outbox_counts(actor: Actor) -> dict[str, int]:
    """How many dispatches wait for a person and for the worker; finished ones are not counted."""
    mine = within(Dispatch.objects.all(), actor, Permission.CHANNEL_MANAGE, path="account__unit__path")
    return mine.filter(status__in=[*GROUPS["perlu"], *GROUPS["menunggu"]]).aggregate(
        **{name: Count("pk", filter=Q(status__in=GROUPS[name])) for name in ("perlu", "menunggu")}
    )


def dispatch_visible_to(actor: Actor, dispatch_id: int) -> Dispatch | None:
    """One dispatch of an account that `actor` manages."""
    mine = within(
        Dispatch.objects.select_related("item", "account__unit", "recipient"),
        actor,
        Permission.CHANNEL_MANAGE,
        path="account__unit__path",
    )
    return mine.filter(pk=dispatch_id).first()
