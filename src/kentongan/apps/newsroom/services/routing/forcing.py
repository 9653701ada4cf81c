"""Sending a story out ahead of its route: the missing approval is owed, all else holds."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.newsroom.enums import LookKind, StoryStatus
from kentongan.apps.newsroom.errors import BadContent, CannotPublish, NotAllowed, WrongStage
from kentongan.apps.newsroom.gate.publication import reasons_not_to_publish
from kentongan.apps.newsroom.gate.review import open_steps
from kentongan.apps.newsroom.models import Claim, Story
from kentongan.apps.newsroom.policies import may_go_ahead
from kentongan.apps.newsroom.queries.routing.choosing import steps_demanded, traits_of
from kentongan.apps.newsroom.queries.state import rulings_on, state_of
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.services.groundwork.checking import check_version
from kentongan.apps.newsroom.services.groundwork.locking import must_be_newest, story_in_hand
from kentongan.apps.newsroom.services.groundwork.seating import seat_of
from kentongan.apps.newsroom.services.groundwork.telling import people_of, tell
from kentongan.apps.newsroom.services.groundwork.turning import end_turn
from kentongan.apps.newsroom.services.release import show_to_public
from kentongan.apps.newsroom.services.routing.looking import ask_look
from kentongan.apps.newsroom.signals import story_published
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.roles import tier
from kentongan.foundation.audit import trail

_AHEAD = gettext_noop("“%(story)s” diterbitkan %(name)s mendahului persetujuan; tinjauan menyusul.")
_LEAST = 10


@transaction.atomic
def publish_ahead(*, actor: Actor, story_id: int, version: int, reason: str) -> Story:
    """Publishes a story before its route is done, because it cannot wait; the highest missing tier owes a look.

    The standard, embargoes and freezes hold as always. Refuses authors, the national page, whatever touches a child,
    a story whose route is done or that the actor could approve to its end, and a reason that says nothing: so the
    look is always owed by a tier above the actor's. Tells its people and who owes the look; audited.
    """
    story = story_in_hand(actor, story_id)
    if not may_go_ahead(actor, story, author_ids(story)):
        raise NotAllowed(_("Hanya yang berwenang menerbitkan dan tidak ikut menulis yang dapat mendahului."))
    must_be_newest(story, version)
    reason = " ".join(reason.split())[:300]
    if len(reason) < _LEAST:
        raise BadContent(
            _("Tulis mengapa berita ini tidak dapat menunggu, paling sedikit satu kalimat pendek.")
        )
    _refuse_what_can_wait(actor, story)
    owed = _owed(actor, story)
    now = timezone.now()
    story.status, story.step = StoryStatus.PUBLISHED, ""
    story.published_at, story.published_by_id = now, actor.user_id
    show_to_public(story, story.current, at=now)
    end_turn(story)
    Claim.objects.filter(story_id=story.pk).delete()
    detail = {"version": version, "owed": owed, "reason": reason}
    trail.record(actor, "story_published_ahead", f"story:{story.pk}", path=story.unit.path, detail=detail)
    tell(people_of(story), story, _AHEAD, name=actor.name, but=actor)
    ask_look(story, kind=LookKind.FORCED, step=owed, forced_by=actor.user_id, reason=reason)
    story_published.send(Story, story_id=story.pk, version=story.public_version)
    return story


def _refuse_what_can_wait(actor: Actor, story: Story) -> None:
    steps = steps_demanded(story, story.current, story.current.report)
    missing = open_steps(steps, rulings_on(story), story.current.number)
    if not missing:
        raise WrongStage(_("Jalur berita ini sudah lengkap; terbitkan seperti biasa."))
    seat = seat_of(actor, story, author_ids(story))
    if seat and tier(seat.role) >= tier(missing[-1]):
        raise WrongStage(_("Anda dapat menyetujui berita ini sampai tuntas; setujui dulu, lalu terbitkan."))
    traits = traits_of(story)
    if traits.wants_national or traits.shows_children:
        raise NotAllowed(
            _("Laman nasional dan berita yang menyangkut anak tidak dapat mendahului persetujuan.")
        )


def _owed(actor: Actor, story: Story) -> str:
    """The highest tier that is skipped, by a fresh check; raises CannotPublish for all else that stands in the way."""
    state = state_of(story, story.current, check_version(story, story.current))
    _refuse_what_can_wait(actor, story)  # the check may have found a child, or brought the route to its end
    if reasons := reasons_not_to_publish(replace(state, ahead_by=actor.user_id)):
        raise CannotPublish(reasons)
    return open_steps(state.steps, state.rulings, state.version)[-1]
