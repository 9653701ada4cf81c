"""Embargoed rooms: their text, who may see it now, and who did."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, QuerySet
from django.utils import timezone

from kentongan.apps.newsroom.enums import StoryStatus, Verdict
from kentongan.apps.newsroom.models import Decision, Story
from kentongan.apps.newsroom.queries.addresses import story_path
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.apps.press.gate import Reason, RoomState, reasons_not_to_show
from kentongan.apps.press.models import Room, RoomFile, RoomPass
from kentongan.apps.press.queries.links import hashed
from kentongan.apps.press.queries.reporters import contact_state
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


@dataclass(frozen=True, slots=True)
class Release:
    """The words of a room. `stands` is whether they are approved and unchanged; `public_url` where they are public."""

    headline: str
    body: str
    embargo_until: datetime
    stands: bool
    public_url: str = ""

    def is_embargoed(self, now: datetime) -> bool:
        return not self.public_url and now < self.embargo_until


def rooms_visible_to(actor: Actor) -> QuerySet[Room]:
    """Rooms of the branches where `actor` works with the press, newest first."""
    rows = within(Room.objects.select_related("unit", "story"), actor, Permission.PRESS_WORK)
    return rows.order_by("-id")


def stories_for_rooms(actor: Actor) -> QuerySet[Story]:
    """Approved stories whose embargo still runs, in the branches of `actor`."""
    stories = stories_visible_to(actor).filter(status=StoryStatus.APPROVED, embargo_until__gt=timezone.now())
    return stories.select_related("current", "unit").order_by("embargo_until", "id")


def release_of(room: Room) -> Release:
    """The words of a room as of now: of a story the version that was approved; two queries at most."""
    story = room.story
    if story is None:
        return Release(room.title, room.words, room.embargo_until, stands=True)
    until = story.embargo_until or room.embargo_until
    if story.is_public:
        return Release(story.headline, "", until, stands=True, public_url=story_path(story.pk, story.slug))
    approved = Decision.objects.filter(story=story, verdict=Verdict.APPROVE).select_related("version")
    newest = approved.order_by("-id").first()
    if story.status != StoryStatus.APPROVED or newest is None or newest.version_id != story.current_id:
        return Release(room.title, "", until, stands=False)
    return Release(newest.version.headline, newest.version.body, until, stands=True)


def pass_by_token(token: str) -> RoomPass | None:
    """The pass behind a link, whatever its state; the gate decides what it shows."""
    rows = RoomPass.objects.select_related("room__unit", "room__story", "reporter__outlet")
    return rows.filter(token_hash=hashed(token)).first()


def obstacles(room_pass: RoomPass, release: Release) -> list[Reason]:
    """Why this pass shows nothing; one query."""
    return reasons_not_to_show(
        RoomState(
            is_closed=room_pass.room.closed_at is not None,
            is_revoked=room_pass.revoked_at is not None,
            text_stands=release.stands,
            is_verified=room_pass.reporter.is_verified,
            contact=contact_state(room_pass.reporter),
        )
    )


def files_of(room: Room) -> QuerySet[RoomFile]:
    """The pictures of a room for which somebody answers; others are shown to nobody."""
    return room.files.exclude(looked_by=None).order_by("id")


def passes_of(room: Room) -> QuerySet[RoomPass]:
    """The passes of a room with `seen_at`, the last visit."""
    rows = room.passes.select_related("reporter__outlet").annotate(seen_at=Max("log__at"))
    return rows.order_by("reporter__name", "id")
