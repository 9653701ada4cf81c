"""Remarks on words: written, answered, settled, opened again."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.editing.errors import BadWords, NotAllowed, WrongStage
from kentongan.apps.editing.models import Remark, Reply
from kentongan.apps.editing.models.anchored import MOST_WORDS
from kentongan.apps.editing.policies import may_remark
from kentongan.apps.editing.queries.margin import MOST, remark_visible_to
from kentongan.apps.editing.services.anchoring import Pointed, anchored
from kentongan.apps.editing.services.telling import tell_margin
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_SAID = gettext_noop("%(name)s memberi catatan pada “%(story)s”.")
_ANSWERED = gettext_noop("%(name)s membalas catatan pada “%(story)s”.")
_CLOSED = gettext_noop(
    "Catatan hanya untuk berita yang belum terbit, oleh yang menulis atau memutus di satuannya."
)


@transaction.atomic
def add_remark(*, actor: Actor, story_id: int, pointed: Pointed, words: str) -> Remark:
    """Writes a remark on words of a version. Tells the writers and all who talk there; audited without the words."""
    story = _story(actor, story_id)
    said = _said(words)
    if Remark.objects.filter(story_id=story.pk, settled_at=None).count() >= MOST:
        raise WrongStage(_("Sudah terlalu banyak catatan terbuka pada berita ini. Selesaikan dulu sebagian."))
    row = Remark(author_id=actor.user_id, words=said, **anchored(story, pointed))
    tell_margin(actor, story, _SAID)
    row.save()
    _record(actor, story, "remark_added", row)
    return row


@transaction.atomic
def answer_remark(*, actor: Actor, remark_id: int, words: str) -> Reply:
    """Goes on with a thread; a settled one opens again. Tells who takes part; audited without the words."""
    row, story = _in_hand(actor, remark_id)
    said = _said(words)
    tell_margin(actor, story, _ANSWERED)
    reply = Reply.objects.create(remark=row, author_id=actor.user_id, words=said)
    if not row.is_open:
        row.settled_at, row.settled_by_id = None, None
        row.save(update_fields=["settled_at", "settled_by"])
    _record(actor, story, "remark_answered", row)
    return reply


@transaction.atomic
def settle_remark(*, actor: Actor, remark_id: int, is_settled: bool = True) -> Remark:
    """Settles a thread, or opens it again (`is_settled` false); twice is once. Audited."""
    row, story = _in_hand(actor, remark_id)
    if row.is_open != is_settled:
        return row
    row.settled_at = timezone.now() if is_settled else None
    row.settled_by_id = actor.user_id if is_settled else None
    row.save(update_fields=["settled_at", "settled_by"])
    _record(actor, story, "remark_settled" if is_settled else "remark_reopened", row)
    return row


def _story(actor: Actor, story_id: int) -> Story:
    story = story_in_hand(actor, story_id)
    if not may_remark(actor, story):
        raise NotAllowed(_(_CLOSED))
    return story


def _in_hand(actor: Actor, remark_id: int) -> tuple[Remark, Story]:
    found = remark_visible_to(actor, remark_id)
    story = _story(actor, found.story_id)
    return Remark.objects.select_for_update().get(pk=found.pk), story


def _said(words: str) -> str:
    said = words.replace("\x00", "").strip()
    if not said:
        raise BadWords(_("Tulis catatannya."), "words")
    if len(said) > MOST_WORDS:
        raise BadWords(_("Catatan paling panjang %d tanda.") % MOST_WORDS, "words")
    return said


def _record(actor: Actor, story: Story, verb: str, row: Remark) -> None:
    trail.record(actor, verb, f"story:{story.pk}", path=story.unit.path, detail={"remark": row.pk})
