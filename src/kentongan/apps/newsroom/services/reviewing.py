"""Verdicts: approve, or return with a reason."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.newsroom.enums import ReturnReason, StoryStatus, Verdict
from kentongan.apps.newsroom.errors import BadContent, NotAllowed, WrongStage
from kentongan.apps.newsroom.models import Decision, Story
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.services.groundwork.locking import must_be_newest, story_in_hand
from kentongan.apps.newsroom.services.groundwork.routing import advance
from kentongan.apps.newsroom.services.groundwork.seating import Seat, leave_to_holder, seat_of
from kentongan.apps.newsroom.services.groundwork.telling import people_of, tell
from kentongan.apps.newsroom.services.groundwork.turning import end_turn
from kentongan.apps.newsroom.services.submission import tell_next
from kentongan.apps.newsroom.signals import story_decided
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_APPROVED = gettext_noop("“%(story)s” disetujui oleh %(name)s.")
_RETURNED = gettext_noop("“%(story)s” dikembalikan oleh %(name)s; buka untuk membaca alasannya.")
_MOST_WORDS = 2_000


@transaction.atomic
def approve_story(*, actor: Actor, story_id: int, version: int) -> Story:
    """Approves the version that was read, at the officer's own tier: all lower open steps are satisfied with it.

    Raises Conflict when the text changed meanwhile. Tells who acted before and who is next; audited.
    """
    story, seat = _to_decide(actor, story_id, version)
    if story.status != StoryStatus.IN_REVIEW:
        raise WrongStage(_("Berita ini tidak sedang menunggu persetujuan."))
    decision = _decide(actor, story, seat, Verdict.APPROVE)
    tell(people_of(story), story, _APPROVED, name=actor.name, but=actor)
    advance(story)
    tell_next(actor, story)
    story_decided.send(Story, story_id=story.pk, decision_id=decision.pk)
    return story


@transaction.atomic
def return_story(*, actor: Actor, story_id: int, version: int, reason: str, note: str) -> Story:
    """Sends a story back to its authors with a reason and a note that says what to do; also from approved.

    Raises BadContent without a note, Conflict when the text changed meanwhile. Tells who acted before; audited.
    """
    story, seat = _to_decide(actor, story_id, version)
    note = note.strip()[:_MOST_WORDS]
    if reason not in ReturnReason.values or not note:
        raise BadContent(_("Pilih alasan dan tulis apa yang perlu diperbaiki."))
    decision = _decide(actor, story, seat, Verdict.RETURN, reason=reason, note=note)
    story.status, story.step = StoryStatus.RETURNED, ""
    story.save()
    end_turn(story)
    tell(people_of(story), story, _RETURNED, name=actor.name, but=actor)
    story_decided.send(Story, story_id=story.pk, decision_id=decision.pk)
    return story


def _to_decide(actor: Actor, story_id: int, version: int) -> tuple[Story, Seat]:
    story = story_in_hand(actor, story_id)
    if story.status not in (StoryStatus.IN_REVIEW, StoryStatus.APPROVED):
        raise WrongStage(_("Berita ini tidak sedang ditinjau."))
    authors = author_ids(story)
    seat = seat_of(actor, story, authors)
    if seat is None:
        raise NotAllowed(
            _("Penulis tidak memutuskan naskahnya sendiri.")
            if actor.user_id in authors
            else _("Keputusan tahap ini ada pada pejabat lain.")
        )
    must_be_newest(story, version)
    leave_to_holder(actor, story, seat)
    return story, seat


def _decide(
    actor: Actor, story: Story, seat: Seat, verdict: Verdict, *, reason: str = "", note: str = ""
) -> Decision:
    titles = [post.title for post in actor.posts if post.role == seat.role and post.covers(story.unit.path)]
    decision = Decision.objects.create(
        story=story,
        version=story.current,
        step=seat.role,
        verdict=verdict,
        reason=reason,
        note=note,
        officer_id=actor.user_id,
        officer_title=(titles or [""])[0][:160],
        on_behalf_of_id=seat.lender,
    )
    verb = "story_approved" if verdict == Verdict.APPROVE else "story_returned"
    detail = {"version": story.current.number, "step": seat.role}
    detail |= ({"reason": reason} if reason else {}) | ({"on_behalf_of": seat.lender} if seat.lender else {})
    trail.record(actor, verb, f"story:{story.pk}", path=story.unit.path, detail=detail)
    return decision
