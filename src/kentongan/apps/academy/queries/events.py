"""Events: who may see which, and one event with what its page needs."""

from django.db.models import Exists, OuterRef, QuerySet

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event, Invitation
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def events_visible_to(actor: Actor) -> QuerySet[Event]:
    """Events held in the branches of `actor`, and those to which an office of these branches is invited; newest first.

    Drafts are the organiser's alone. One condition a post, whatever the number of invitations.
    """
    rows = Event.objects.select_related("unit")
    held = within(Event.objects.all(), actor, Permission.EVENT_READ)
    asked = invitations_visible_to(actor).filter(event=OuterRef("pk"))
    invited = Event.objects.exclude(state=EventState.DRAFT).filter(Exists(asked))
    seen = (held | invited) if actor.posts else Event.objects.none()
    return (rows & seen).order_by("-starts_at", "-id")


def event_of(actor: Actor, event_id: int) -> Event | None:
    """One event within reach with organiser, plan line and campaign; one query."""
    return events_visible_to(actor).select_related("unit", "plan", "campaign").filter(pk=event_id).first()


def invitations_visible_to(actor: Actor) -> QuerySet[Invitation]:
    """Invitations of the offices that `actor` covers."""
    return within(Invitation.objects.all(), actor, Permission.EVENT_READ)
