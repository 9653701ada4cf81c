"""Choosing what the whole nation is shown first."""

from datetime import date, timedelta

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.editing.errors import BadWords, NotAllowed, WrongStage
from kentongan.apps.editing.models import Pick
from kentongan.apps.editing.policies import may_select
from kentongan.apps.editing.queries.selection import MOST, pick_visible_to, standing_picks
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.errors import StoryNotFound
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

LONGEST = timedelta(days=14)
_LOCK = 712_030_447


@transaction.atomic
def pick_story(*, actor: Actor, story_id: int, until: date) -> Pick:
    """Puts a published story last on the national front until the end of that day (WIB). Audited.

    At most four stand there; one whose day is over makes room by itself.
    """
    story = stories_visible_to(actor).select_related("unit").filter(pk=story_id).first()
    if story is None:
        raise StoryNotFound
    if not may_select(actor, story):
        raise NotAllowed(_("Pilihan nasional adalah wewenang redaksi pusat."))
    if story.status != StoryStatus.PUBLISHED:
        raise WrongStage(_("Hanya berita yang sedang terbit yang dapat dipilih."))
    _must_end_soon(until)
    _alone()
    Pick.objects.filter(removed_at=None, until__lt=timezone.localdate()).update(removed_at=timezone.now())
    rows = list(standing_picks())
    if any(row.story_id == story.pk for row in rows):
        raise WrongStage(_("Berita ini sudah dipilih."))
    if len(rows) >= MOST:
        raise WrongStage(_("Sudah ada %d pilihan. Turunkan satu lebih dahulu.") % MOST)
    place = max((row.place for row in rows), default=0) + 1
    pick = Pick.objects.create(story=story, place=place, until=until, chosen_by_id=actor.user_id)
    _record(actor, "story_picked", pick)
    return pick


@transaction.atomic
def move_pick(*, actor: Actor, pick_id: int, is_up: bool) -> Pick:
    """Moves a choice one place up or down; at the edge it stays. Audited."""
    pick = pick_visible_to(actor, pick_id)
    _alone()
    rows = list(standing_picks())
    here = next(number for number, row in enumerate(rows) if row.pk == pick.pk)
    there = here + (-1 if is_up else 1)
    if 0 <= there < len(rows):
        rows[here], rows[there] = rows[there], rows[here]
        for place, row in enumerate(rows, 1):
            row.place = place
        Pick.objects.bulk_update(rows, ["place"])
        _record(actor, "pick_moved", pick)
    return pick


@transaction.atomic
def keep_pick_until(*, actor: Actor, pick_id: int, until: date) -> Pick:
    """Gives a choice another last day. Audited."""
    pick = pick_visible_to(actor, pick_id)
    _must_end_soon(until)
    pick.until = until
    pick.save(update_fields=["until"])
    _record(actor, "pick_extended", pick)
    return pick


@transaction.atomic
def remove_pick(*, actor: Actor, pick_id: int) -> Pick:
    """Takes a story off the national front; it stays published. Audited."""
    pick = pick_visible_to(actor, pick_id)
    pick.removed_at, pick.removed_by_id = timezone.now(), actor.user_id
    pick.save(update_fields=["removed_at", "removed_by"])
    _record(actor, "pick_removed", pick)
    return pick


def _must_end_soon(until: date) -> None:
    today = timezone.localdate()
    if not today <= until <= today + LONGEST:
        raise BadWords(_("Pilih hari antara hari ini dan %d hari lagi.") % LONGEST.days, "until")


def _alone() -> None:
    """Whoever chooses waits until the other has chosen: the front has four places."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def _record(actor: Actor, verb: str, pick: Pick) -> None:
    detail = {"pick": pick.pk, "until": pick.until.isoformat()}
    trail.record(actor, verb, f"story:{pick.story_id}", path=pick.story.unit.path, detail=detail)
