"""The one decision that a slip is good for."""

from dataclasses import dataclass, field

from django.contrib.auth.hashers import check_password
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.newsroom.models import Decision, Story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.slips.enums import SlipState
from kentongan.apps.slips.errors import NotAllShown, PageChanged, SlipClosed, WrongPin
from kentongan.apps.slips.gate.origin import Origin
from kentongan.apps.slips.gate.pin import TRIES_A_PERSON, TRIES_A_SLIP
from kentongan.apps.slips.models import Slip, SlipChoice
from kentongan.apps.slips.queries.seen import Seen, seen_of
from kentongan.apps.slips.queries.slips import slip_behind
from kentongan.apps.slips.services.opening import OpenSlip, opened
from kentongan.apps.slips.services.warning import warn_officer
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail
from kentongan.foundation.errors import KentonganError

_LOCKED = gettext_noop("Satu lembar keputusan Anda dikunci: PIN salah lima kali. Putuskan beritanya di meja.")
_ALL_LOCKED = gettext_noop(
    "Semua lembar keputusan Anda dimatikan: PIN salah sepuluh kali. Pasang PIN baru bila ingin memakainya lagi."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipAnswer:
    """What came back from a page of ours.

    `seen` is the fingerprint of the page that was answered, empty for a page that we never made for this slip;
    `saw_all` says whether it held every photo.
    """

    approve: bool
    pin: str
    seen: str
    saw_all: bool = True
    reason: str = ""
    note: str = ""
    origin: Origin = field(default_factory=Origin)


def decide_by_slip(*, token: str, answer: SlipAnswer) -> Decision:
    """Approves or returns the story of a slip as the officer it was made for, with the post they hold today.

    Answered again from the same page (a second tap, a slow line) it gives the decision of the first time and changes
    nothing. Raises SlipClosed for a link that cannot be used, WrongPin, PageChanged where the page showed other facts,
    NotAllShown for an approval where photos were held back, and what the newsroom refuses. A wrong PIN is remembered;
    audited with the fingerprint of what was seen.
    """
    outcome = _outcome(token, answer)
    if isinstance(outcome, KentonganError):
        raise outcome
    return outcome


@transaction.atomic
def _outcome(token: str, answer: SlipAnswer) -> Decision | KentonganError:
    """A refusal is given back, not raised: what it wrote (a wrong try) must stay."""
    slip = _in_hand(token)
    if slip is None:
        return SlipClosed()
    if slip.decision is not None:
        return slip.decision if answer.seen else SlipClosed()
    found = opened(slip)
    if found is None:
        return SlipClosed()
    if refusal := _wrong_pin(slip, answer):
        return refusal
    seen = seen_of(slip, lender=found.seat.lender)
    if seen.fingerprint != answer.seen:
        return PageChanged()
    if answer.approve and not (seen.is_whole and answer.saw_all):
        return NotAllShown()
    return _decided(found, seen, answer)


def _in_hand(token: str) -> Slip | None:
    """The slip, locked, its story before it: in the order in which the newsroom's own decisions take them."""
    found = slip_behind(token)
    if found is None:
        return None
    Story.objects.select_for_update().filter(pk=found.story_id).values_list("pk").first()
    Slip.objects.select_for_update().filter(pk=found.pk).values_list("pk").first()
    return slip_behind(token)


def _wrong_pin(slip: Slip, answer: SlipAnswer) -> KentonganError | None:
    choice = SlipChoice.objects.select_for_update().get(user_id=slip.user_id)
    if not check_password(answer.pin, choice.pin):
        return _wrong_try(slip, choice, answer.origin)
    if choice.wrong_tries:
        SlipChoice.objects.filter(pk=choice.pk).update(wrong_tries=0)
    return None


def _wrong_try(slip: Slip, choice: SlipChoice, origin: Origin) -> KentonganError:
    slip.wrong_tries += 1
    choice.wrong_tries += 1
    path, now = slip.story.unit.path, timezone.now()
    detail = {"tries": slip.wrong_tries, "net": origin.net, "agent": origin.agent}
    trail.record(SYSTEM, "slip_refused", f"slip:{slip.pk}", path=path, detail=detail)
    if choice.wrong_tries >= TRIES_A_PERSON:
        # Their other links are shut by this, too (`opened`); writing those rows here would wait for their stories.
        choice.is_on, choice.pin, choice.wrong_tries = False, "", 0
        warn_officer(user_id=slip.user_id, words=_ALL_LOCKED, path=path)
    elif slip.wrong_tries >= TRIES_A_SLIP:
        warn_officer(user_id=slip.user_id, words=_LOCKED, path=path)
    if slip.wrong_tries >= TRIES_A_SLIP or not choice.is_on:
        slip.state, slip.closed_at = SlipState.LOCKED, now
    choice.save()
    slip.save(update_fields=["wrong_tries", "state", "closed_at", "updated_at"])
    return SlipClosed() if slip.closed_at else WrongPin(TRIES_A_SLIP - slip.wrong_tries)


def _decided(found: OpenSlip, seen: Seen, answer: SlipAnswer) -> Decision:
    slip, actor, told = found.slip, found.actor, {"story_id": found.slip.story_id, "version": seen.version}
    if answer.approve:
        approve_story(actor=actor, **told)
    else:
        return_story(actor=actor, **told, reason=answer.reason, note=answer.note)
    mine = {"story_id": slip.story_id, "version_id": slip.version_id, "officer_id": actor.user_id}
    decision = Decision.objects.filter(**mine).latest("id")
    now = timezone.now()
    end = {"state": SlipState.DECIDED, "decision": decision, "closed_at": now, "updated_at": now}
    Slip.objects.filter(pk=slip.pk).update(**end)
    detail = seen.summary | {"verdict": decision.verdict}
    detail |= {"net": answer.origin.net, "agent": answer.origin.agent}
    trail.record(actor, "slip_decided", f"slip:{slip.pk}", path=slip.story.unit.path, detail=detail)
    return decision
