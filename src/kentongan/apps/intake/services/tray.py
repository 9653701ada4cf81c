"""What a person decides on a sending that waits."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.intake.enums import ArrivalState
from kentongan.apps.intake.errors import NotAllowed, NotFound, WrongStage
from kentongan.apps.intake.gate import MOST_PICTURES
from kentongan.apps.intake.models import Arrival
from kentongan.apps.intake.policies import may_settle
from kentongan.apps.intake.queries.arrivals import arrivals_visible_to
from kentongan.apps.intake.services.settling import fetch_pictures, make_draft
from kentongan.apps.newsroom.models import Story
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


def take_in(*, actor: Actor, arrival_id: int) -> Story:
    """Makes a draft of a held sending, filed by whoever takes it in, who answers for where it came from. Audited.

    Taken in twice it is one draft. Raises WrongStage for one that was settled otherwise, GatewayFailed when its
    pictures still lie with a messenger that does not answer.
    """
    with transaction.atomic():
        if standing := _filed_before(_in_hand(actor, arrival_id)):
            return standing
    fetch_pictures(arrival=arrivals_visible_to(actor).select_related("door").get(pk=arrival_id))
    with transaction.atomic():
        arrival = _in_hand(actor, arrival_id)
        if standing := _filed_before(arrival):
            return standing
        detail = {"reason": arrival.reason, "photos": min(arrival.enclosures.count(), MOST_PICTURES)}
        trail.record(
            actor, "arrival_taken_in", f"arrival:{arrival.pk}", path=arrival.unit.path, detail=detail
        )
        return make_draft(actor=actor, arrival=arrival)


@transaction.atomic
def drop(*, actor: Actor, arrival_id: int) -> None:
    """Sets a held sending aside; until its last day it can be brought back. Audited."""
    arrival = _in_hand(actor, arrival_id)
    _must_be(arrival, ArrivalState.HELD)
    _move(actor, arrival, ArrivalState.DROPPED, "arrival_dropped")


@transaction.atomic
def restore(*, actor: Actor, arrival_id: int) -> None:
    """Brings back what was set aside. Audited."""
    arrival = _in_hand(actor, arrival_id)
    _must_be(arrival, ArrivalState.DROPPED)
    _move(actor, arrival, ArrivalState.HELD, "arrival_restored")


def _in_hand(actor: Actor, arrival_id: int) -> Arrival:
    mine = arrivals_visible_to(actor).filter(pk=arrival_id)
    if mine.select_for_update(of=("self",)).values_list("pk", flat=True).first() is None:
        raise NotFound(_("Kiriman ini"))
    arrival = mine.select_related("unit", "door", "story").get()
    if not may_settle(actor, arrival):
        raise NotAllowed
    return arrival


def _filed_before(arrival: Arrival) -> Story | None:
    """The draft of an arrival that is one already; of others, only a held one may become a draft."""
    if arrival.state == ArrivalState.FILED and arrival.story:
        return arrival.story
    _must_be(arrival, ArrivalState.HELD)
    return None


def _must_be(arrival: Arrival, state: str) -> None:
    if arrival.state != state:
        words = _("Kiriman ini sekarang %(state)s; muat ulang halaman.")
        raise WrongStage(words % {"state": arrival.get_state_display()})


def _move(actor: Actor, arrival: Arrival, state: str, verb: str) -> None:
    arrival.state, arrival.settled_by_id, arrival.settled_at = state, actor.user_id, timezone.now()
    arrival.save()
    trail.record(actor, verb, f"arrival:{arrival.pk}", path=arrival.unit.path)
