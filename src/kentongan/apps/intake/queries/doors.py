"""The ways in, and who stands on whose list."""

from django.conf import settings
from django.db.models import Count, QuerySet
from django.urls import reverse
from django.utils.crypto import salted_hmac

from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.intake.models import Door, Sender
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_HOOKS = {DoorKind.TELEGRAM: "hook_telegram", DoorKind.WHATSAPP: "hook_whatsapp"}


def doors_visible_to(actor: Actor) -> QuerySet[Door]:
    """The ways in that the actor keeps."""
    return within(Door.objects.all(), actor, Permission.INTAKE_MANAGE)


def doors_listed(actor: Actor) -> QuerySet[Door]:
    """With office and the number of senders; one query."""
    rows = doors_visible_to(actor).select_related("unit").annotate(people=Count("senders"))
    return rows.order_by("unit__path", "kind", "id")


def door_seen_by(actor: Actor, door_id: int) -> Door | None:
    return doors_visible_to(actor).select_related("unit").filter(pk=door_id).first()


def senders_of(door: Door) -> QuerySet[Sender]:
    return door.senders.select_related("user", "unit").order_by("handle")


def own_handles(actor: Actor) -> QuerySet[Sender]:
    """The chats and addresses that stand for the actor."""
    rows = Sender.objects.filter(user_id=actor.user_id)
    return rows.select_related("door", "unit").order_by("id")


def messengers() -> QuerySet[Door]:
    """The messengers that anybody of the house may bind a chat to."""
    return Door.objects.filter(is_open=True).exclude(kind=DoorKind.MAIL).order_by("kind", "label")


def mailboxes_for(actor: Actor) -> QuerySet[Door]:
    """The mailboxes of the offices that the actor writes for."""
    rows = within(Door.objects.filter(kind=DoorKind.MAIL, is_open=True), actor, Permission.STORY_FILE)
    return rows.select_related("unit").order_by("unit__path", "id")


def mailbox_at(address: str) -> Door | None:
    """The open mailbox of an address."""
    rows = Door.objects.select_related("unit").filter(kind=DoorKind.MAIL, is_open=True)
    return rows.filter(address=address.strip().lower()[:254]).first()


def messenger_by_key(kind: str, key: object) -> Door | None:
    """The open messenger behind the key in a webhook's address."""
    return Door.objects.select_related("unit").filter(kind=kind, key=key, is_open=True).first()


def hook_secret(door: Door) -> str:
    """What the messenger must say to be believed; made from the house's key, kept nowhere."""
    return salted_hmac("kentongan.intake.hook", str(door.key), algorithm="sha256").hexdigest()


def hook_address(door: Door) -> str:
    """Where the messenger calls; empty for a mailbox."""
    name = _HOOKS.get(DoorKind(door.kind))
    return settings.SITE_URL + reverse(name, args=[door.key]) if name else ""
