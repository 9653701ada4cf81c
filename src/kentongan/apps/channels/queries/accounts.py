"""Accounts and their readers, as an actor may see them."""

from datetime import timedelta

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from kentongan.apps.channels.enums import DispatchStatus, RecipientStatus
from kentongan.apps.channels.models import ChannelAccount, Dispatch, Recipient
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_LATELY = timedelta(days=7)


def accounts_visible_to(actor: Actor) -> QuerySet[ChannelAccount]:
    """The accounts whose channels `actor` manages, those of the widest branches first."""
    accounts = within(ChannelAccount.objects.select_related("unit"), actor, Permission.CHANNEL_MANAGE)
    return accounts.order_by("unit__path", "label", "id")


def accounts_with_health(actor: Actor) -> QuerySet[ChannelAccount]:
    """The same with `readers`, `last_sent_at`, and what needs a person: `unsettled` (dead or uncertain).

    The counts are subqueries over indexed columns; `unsettled` looks a week back.
    """
    own = Dispatch.objects.filter(account=OuterRef("pk"))
    readers = (
        Recipient.objects.filter(account=OuterRef("pk"), status=RecipientStatus.ACTIVE)
        .order_by()
        .values("account")
        .annotate(n=Count("pk"))
    )
    unsettled = own.filter(
        status__in=[DispatchStatus.DEAD, DispatchStatus.UNCERTAIN],
        attempted_at__gte=timezone.now() - _LATELY,
    )
    return accounts_visible_to(actor).annotate(
        readers=Subquery(readers.values("n")),
        last_sent_at=Subquery(own.order_by().values("account").annotate(at=Max("sent_at")).values("at")),
        has_unsettled=Exists(unsettled),
    )


def recipients_of(account: ChannelAccount, *, search: str = "", status: str = "") -> QuerySet[Recipient]:
    """The readers behind one account, which the caller was allowed to see."""
    found = Recipient.objects.filter(account=account).order_by("address")
    if search:
        found = found.filter(Q(address__icontains=search) | Q(name__icontains=search))
    return found.filter(status=status) if status in RecipientStatus.values else found


def recipient_by_token(token: str) -> Recipient | None:
    """The reader whom a link or a return path names; the token itself is the proof."""
    return Recipient.objects.select_related("account__unit").filter(token=token[:43]).first()
