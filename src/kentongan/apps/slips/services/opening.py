"""Whether a slip still opens, and that it was opened."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.services.groundwork.seating import Seat, seat_of
from kentongan.apps.slips.enums import SlipState
from kentongan.apps.slips.gate.origin import Origin
from kentongan.apps.slips.models import Slip
from kentongan.apps.slips.policies import may_use
from kentongan.apps.slips.queries.seen import Seen
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True)
class OpenSlip:
    """A slip that can be used now, with the officer as they stand today."""

    slip: Slip
    actor: Actor
    seat: Seat


def opened(slip: Slip | None) -> OpenSlip | None:
    """The slip with its officer, if it can still be used; two queries, one more for who decides in another's place.

    It must be open and unexpired, its officer active, still wanting slips and deciding there today as what they did
    when it was made; the story must still wait at the same step with the same version. Nothing is written.
    """
    if slip is None or slip.state != SlipState.OPEN or slip.expires_at <= timezone.now():
        return None
    story = slip.story
    is_same = story.current_id == slip.version_id and story.step == slip.step
    if not is_same or not _is_wanted(slip):
        return None
    actor = actor_of(slip.user)
    seat = seat_of(actor, story, author_ids(story))
    return OpenSlip(slip, actor, seat) if seat and may_use(actor, slip, seat.role) else None


@transaction.atomic
def note_opening(*, slip: Slip, seen: Seen, origin: Origin) -> bool:
    """Keeps in the trail that a link was opened, and the fingerprint of what it showed; once for each state of facts.

    Nothing is decided by it: mail servers open links, too, which is why the trail names nobody.
    """
    fingerprint = seen.fingerprint
    rows = Slip.objects.filter(pk=slip.pk).exclude(seen=fingerprint)
    if not rows.update(seen=fingerprint, updated_at=timezone.now()):
        return False
    detail = seen.summary | {"net": origin.net, "agent": origin.agent}
    trail.record(SYSTEM, "slip_opened", f"slip:{slip.pk}", path=slip.story.unit.path, detail=detail)
    return True


def _is_wanted(slip: Slip) -> bool:
    choice = getattr(slip.user, "slip_choice", None)
    return slip.user.is_active and choice is not None and choice.is_on
