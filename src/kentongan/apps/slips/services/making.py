"""A story waits: whoever is next and wants slips gets one."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.addresses import desk_path
from kentongan.apps.newsroom.queries.content import FACT_NAMES, content_of
from kentongan.apps.newsroom.queries.officers import next_deciders
from kentongan.apps.newsroom.queries.routing.choosing import traits_as_kept
from kentongan.apps.newsroom.queries.routing.turns import turn_of
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.services.groundwork.seating import seat_of
from kentongan.apps.slips.enums import SlipState
from kentongan.apps.slips.gate.size import fits
from kentongan.apps.slips.models import Slip
from kentongan.apps.slips.queries.slips import wishes_over
from kentongan.apps.slips.services.links import VALID_FOR, seal
from kentongan.apps.slips.signals import slips_made
from kentongan.apps.units.queries.actors import actors_of
from kentongan.foundation.accounts.models import User
from kentongan.foundation.notices.models import Notice


@transaction.atomic
def make_slips(*, story_id: int, but: int | None = None) -> list[Slip]:
    """Closes the open slips of a story and makes new ones for the officers who are next and want them.

    The same officers who are told at the desk; `but` acted just now. Restricted stories (a sensitive topic, a child) go
    only to those who asked for them too, and a story that cannot be read whole on a slip to nobody. Announces the slips
    for mailing, in the place of the mail of the desk's notice.
    """
    _close_open(story_id)
    story = _story(story_id)
    return _made(story, story.step, but=but)


@transaction.atomic
def make_slips_above(*, story_id: int) -> list[Slip]:
    """A turn was overdue and went up: its new owners who want slips get one; who had it before keeps theirs."""
    story = _story(story_id)
    turn = turn_of(story)
    return _made(story, turn.owner if turn else "")


def _story(story_id: int) -> Story:
    rows = Story.objects.select_related("unit", "route", "topic", "current__topic", "current__report")
    return rows.get(pk=story_id)


def _made(story: Story, owner: str, *, but: int | None = None) -> list[Slip]:
    """Slips for the holders of `owner` (or of the next higher tier) who have none open. Announced."""
    if story.status != StoryStatus.IN_REVIEW or not story.step or not owner:
        return []
    wishes = wishes_over(story.unit, but=but, is_restricted=_is_restricted(story))
    if not wishes or not _is_readable(story):
        return []
    made = [
        _slip(story, user, role, timezone.now())
        for user, role in _takers(story, owner, wishes - _with_open(story))
    ]
    if made:
        _spare_notices(story, made)
        slips_made.send(Slip, slip_ids=[slip.pk for slip in made])
    return made


def _close_open(story_id: int) -> None:
    rows, now = Slip.objects.filter(story_id=story_id, state=SlipState.OPEN), timezone.now()
    rows.update(state=SlipState.OVERTAKEN, closed_at=now, updated_at=now)


def _is_restricted(story: Story) -> bool:
    traits = traits_as_kept(story)
    return traits.is_sensitive or traits.shows_children


def _is_readable(story: Story) -> bool:
    words = content_of(story, story.current)
    texts = [words.headline, words.body, *(getattr(words, name) for name in FACT_NAMES)]
    texts += [text for quote in words.quotes for text in (quote.speaker, quote.title, quote.text)]
    # The alternative text stands beside the picture and in its place, never both.
    texts += [text for photo in words.photos for text in (photo.caption, photo.credit, photo.alt)]
    return fits(texts, photos=len(words.photos))


def _with_open(story: Story) -> frozenset[int]:
    return frozenset(
        Slip.objects.filter(story=story, state=SlipState.OPEN, version_id=story.current_id)
        .order_by()
        .values_list("user_id", flat=True)
    )


def _takers(story: Story, owner: str, wishes: frozenset[int]) -> list[tuple[User, str]]:
    """Those who are next and want it, each with the role as which they would decide.

    Four queries, one more for each who would decide in another's place.
    """
    authors = author_ids(story)
    users = [user for user in next_deciders(story, owner, but=authors) if user.pk in wishes]
    actors = actors_of(users)
    seats = ((user, seat_of(actors[user.pk], story, authors)) for user in users)
    return [(user, seat.role) for user, seat in seats if seat]


def _slip(story: Story, user: User, role: str, now: datetime) -> Slip:
    slip = Slip.objects.create(
        user=user,
        story=story,
        version_id=story.current_id,
        step=story.step,
        role=role,
        expires_at=now + VALID_FOR,
    )
    seal(slip)
    return slip


def _spare_notices(story: Story, made: list[Slip]) -> None:
    """One mail says it: those of the notices that were written just now stay unsent, the notices stand at the desk."""
    mine = Notice.objects.filter(user_id__in=[slip.user_id for slip in made], url=desk_path(story.pk))
    mine.filter(mailed_at=None, read_at=None).update(mailed_at=timezone.now())
