"""Several tellings of one event become one story; nothing is lost, and it can be undone until it is public."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.editing.enums import Sameness
from kentongan.apps.editing.errors import BadWords, NotAllowed, WrongStage
from kentongan.apps.editing.models import Contribution, Likeness, Merge
from kentongan.apps.editing.policies import may_gather
from kentongan.apps.editing.queries.sameness import contributions_to, merge_that_took, merge_visible_to
from kentongan.apps.newsroom.enums import ReturnReason, StoryStatus
from kentongan.apps.newsroom.errors import CannotSubmit
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.groundwork.locking import story_in_hand
from kentongan.apps.newsroom.services.reviewing import return_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST = 10
_IN_REVIEW = (StoryStatus.IN_REVIEW, StoryStatus.APPROVED)
_LEADS = (*_IN_REVIEW, StoryStatus.RETURNED, StoryStatus.PUBLISHED)


@transaction.atomic
def merge_stories(*, actor: Actor, lead_id: int, story_ids: Sequence[int], note: str = "") -> Merge:
    """Takes other tellings of one event into a lead, whose page names their offices.

    Each leaves the queue by the newsroom's own return (already told), with a note to its writers; it stays whole and
    can be submitted again. Refuses what is public, and who decides not over every one of them. Audited.
    """
    lead = _gathered(actor, lead_id)
    if lead.status not in _LEADS or merge_that_took(lead.pk):
        raise WrongStage(
            _("Berita utama harus sedang ditinjau atau sudah terbit, dan tidak bergabung ke berita lain.")
        )
    others = sorted({*story_ids} - {lead.pk})
    if not 0 < len(others) <= MOST:
        raise BadWords(_("Pilih satu sampai %d berita lain untuk digabung.") % MOST, "stories")
    merge = Merge.objects.create(lead=lead, note=" ".join(note.split())[:500], by_id=actor.user_id)
    for other in others:
        _take_in(actor, merge, lead, other)
    _settle_pairs(actor, {lead.pk, *others}, Sameness.MERGED, Sameness.OPEN)
    detail = {"merge": merge.pk, "stories": others}
    trail.record(actor, "stories_merged", f"story:{lead.pk}", path=lead.unit.path, detail=detail)
    return merge


@transaction.atomic
def undo_merge(*, actor: Actor, merge_id: int) -> list[int]:
    """Parts a merge while its lead is not public: each telling goes back to the review that it left.

    Gives the numbers of those that stay with their writers, because they were changed or lack something now. Audited.
    """
    merge = merge_visible_to(actor, merge_id)
    lead = _gathered(actor, merge.lead_id)
    if not merge.stands:
        raise WrongStage(_("Penggabungan ini sudah dibatalkan."))
    if lead.is_public:
        raise WrongStage(_("Berita utamanya sudah terbit; penggabungan tidak dapat dibatalkan lagi."))
    merge.undone_at, merge.undone_by_id = timezone.now(), actor.user_id
    merge.save(update_fields=["undone_at", "undone_by"])
    left = [row.story_id for row in contributions_to(merge) if row.stands and not _put_back(actor, row)]
    stories = {merge.lead_id, *Contribution.objects.filter(merge=merge).values_list("story_id", flat=True)}
    _settle_pairs(actor, stories, Sameness.OPEN, Sameness.MERGED)
    detail = {"merge": merge.pk}
    trail.record(actor, "merge_undone", f"story:{lead.pk}", path=lead.unit.path, detail=detail)
    return left


def _gathered(actor: Actor, story_id: int) -> Story:
    story = story_in_hand(actor, story_id)
    if not may_gather(actor, story):
        raise NotAllowed(_("Menggabungkan berita adalah wewenang redaktur yang memutus semua beritanya."))
    return story


def _take_in(actor: Actor, merge: Merge, lead: Story, story_id: int) -> None:
    story = _gathered(actor, story_id)
    if story.status not in (*_IN_REVIEW, StoryStatus.RETURNED) or merge_that_took(story.pk):
        words = _("“%(story)s” tidak dapat digabung: sudah terbit, masih draf, atau sudah bergabung.")
        raise WrongStage(words % {"story": story.current.working_title})
    if Merge.objects.filter(lead_id=story.pk, undone_at=None).exists():
        raise WrongStage(_("“%(story)s” sendiri memuat gabungan.") % {"story": story.current.working_title})
    was, number = story.status, story.current.number
    if was in _IN_REVIEW:
        return_story(
            actor=actor,
            story_id=story.pk,
            version=number,
            reason=ReturnReason.DUPLICATE,
            note=_note(lead, merge.note),
        )
    Contribution.objects.create(merge=merge, story=story, was=was, version=number)


def _note(lead: Story, note: str) -> str:
    words = _(
        "Peristiwa yang sama juga ditulis %(office)s. Berita Anda digabung ke “%(headline)s”, yang menyebut satuan "
        "Anda. Naskah Anda tetap tersimpan; ajukan lagi bila menurut Anda peristiwanya berbeda."
    )
    told = words % {"office": lead.unit.name, "headline": lead.current.working_title}
    return f"{told}\n\n{note}" if note else told


def _put_back(actor: Actor, row: Contribution) -> bool:
    Contribution.objects.filter(pk=row.pk).update(stands=False)
    story = story_in_hand(actor, row.story_id)
    if row.was not in _IN_REVIEW:
        return True
    if story.status != StoryStatus.RETURNED or story.current.number != row.version:
        return False
    try:
        with transaction.atomic():
            submit_story(actor=actor, story_id=story.pk, version=row.version)
    except CannotSubmit:
        return False
    return True


def _settle_pairs(actor: Actor, stories: set[int], to: Sameness, since: Sameness) -> None:
    pairs = Likeness.objects.filter(Q(story_id__in=stories) & Q(other_id__in=stories), outcome=since)
    is_open = to == Sameness.OPEN
    pairs.update(
        outcome=to,
        settled_at=None if is_open else timezone.now(),
        settled_by_id=None if is_open else actor.user_id,
    )
