"""What one event means for the reader: their own offices in it, and themselves."""

from collections import defaultdict
from dataclasses import dataclass, field

from kentongan.apps.academy.enums import Place
from kentongan.apps.academy.models import Coverage, Event, FollowUp, Invitation, Participant
from kentongan.apps.academy.queries.lists import own_offices
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor


@dataclass(slots=True)
class Share:
    """One of the reader's own offices in an event; what the reader may do there is for the face to say."""

    unit: Unit
    invitation: Invitation | None = None
    people: list[Participant] = field(default_factory=list)
    follow_up: FollowUp | None = None
    coverage: Coverage | None = None
    may_nominate: bool = False
    may_cover: bool = False

    @property
    def has_confirmed(self) -> bool:
        return any(one.place == Place.CONFIRMED for one in self.people)


def shares_of(event: Event, actor: Actor) -> list[Share]:
    """The reader's own offices that are invited, with people, follow-up and story; five queries."""
    units = own_offices(event, actor)
    shares = {unit.pk: Share(unit) for unit in units}
    for row in event.invitations.filter(unit_id__in=shares):
        shares[row.unit_id].invitation = row
    people = defaultdict(list)
    for person in event.participants.filter(unit_id__in=shares).order_by("place", "queued_at", "name"):
        people[person.unit_id].append(person)
    for row in event.follow_ups.filter(unit_id__in=shares):
        shares[row.unit_id].follow_up = row
    for row in event.coverage.filter(unit_id__in=shares):
        shares[row.unit_id].coverage = row
    for pk, share in shares.items():
        share.people = people[pk]
    return list(shares.values())


def own_seat(event: Event, actor: Actor) -> Participant | None:
    """The reader's own row on the list; one query."""
    if actor.user_id is None:
        return None
    return event.participants.filter(user_id=actor.user_id).select_related("unit").first()


def may_see_link(event: Event, shares: list[Share], seat: Participant | None, *, manages: bool) -> bool:
    """The virtual link is for the organiser, for who confirmed, and for offices of which somebody confirmed."""
    is_confirmed = seat is not None and seat.place == Place.CONFIRMED
    return bool(event.link) and (manages or is_confirmed or any(share.has_confirmed for share in shares))
