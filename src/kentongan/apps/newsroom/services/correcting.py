"""Changing what is public: one proposes, another publishes."""

from dataclasses import replace

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.newsroom.enums import CorrectionOutcome, NoteKind
from kentongan.apps.newsroom.errors import BadContent, CannotPublish, NotAllowed, WrongStage
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.gate.publication import reasons_not_to_publish
from kentongan.apps.newsroom.models import Correction, PublicNote, Story
from kentongan.apps.newsroom.policies import may_correct, may_propose_correction
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.officers import correctors
from kentongan.apps.newsroom.queries.state import state_of
from kentongan.apps.newsroom.queries.stories import author_ids, open_correction
from kentongan.apps.newsroom.services.groundwork.checking import check_version
from kentongan.apps.newsroom.services.groundwork.locking import must_be_newest, story_in_hand
from kentongan.apps.newsroom.services.groundwork.telling import people_of, tell
from kentongan.apps.newsroom.services.groundwork.versioning import add_version, clean
from kentongan.apps.newsroom.services.release import show_to_public
from kentongan.apps.newsroom.services.submission import refuse_gaps
from kentongan.apps.newsroom.signals import story_corrected
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_PROPOSED = gettext_noop("Ralat untuk “%(story)s” menunggu Anda; diusulkan oleh %(name)s.")
_CORRECTED = gettext_noop("“%(story)s” sudah diralat oleh %(name)s.")
_DROPPED = gettext_noop("Usul ralat untuk “%(story)s” dibatalkan oleh %(name)s.")


@transaction.atomic
def propose_correction(
    *, actor: Actor, story_id: int, based_on: int, content: Content, reason: str
) -> Correction:
    """Keeps a better text for a published story, with the reason that readers will see; nothing is public yet.

    A second proposal replaces the open one. Raises CannotSubmit with all gaps, Conflict when somebody saved since.
    Tells the nearest officers who may publish it; audited.
    """
    story = story_in_hand(actor, story_id)
    if not may_propose_correction(actor, story):
        raise NotAllowed(_("Anda tidak berwenang meralat berita ini."))
    must_be_newest(story, based_on)
    content, reason = clean(content), must_say_why(reason)
    content = replace(
        content,
        form=story.form,
        wants_national=story.wants_national,
        embargo_until=story.embargo_until,
    )
    if content_of(story, story.public) == content:
        raise BadContent(_("Naskahnya sama dengan yang sudah terbit; belum ada yang diralat."))
    add_version(actor, story, content)
    refuse_gaps(story)
    Correction.objects.filter(story=story, outcome=CorrectionOutcome.OPEN).update(
        outcome=CorrectionOutcome.DROPPED, settled_by_id=actor.user_id, settled_at=timezone.now()
    )
    correction = Correction.objects.create(
        story=story, version=story.current, reason=reason, proposed_by_id=actor.user_id
    )
    detail = {"version": story.current.number, "reason": reason}
    trail.record(actor, "correction_proposed", f"story:{story.pk}", path=story.unit.path, detail=detail)
    tell(correctors(story, but=author_ids(story)), story, _PROPOSED, name=actor.name, but=actor)
    return correction


@transaction.atomic
def correct_story(*, actor: Actor, story_id: int, version: int) -> Story:
    """Publishes the open correction as a later public version with its note; the page says what changed and why.

    Takes a second person, who wrote no version of the story. Passes the same gate as a publication. Reaches every
    channel that carried the story; tells who acted before; audited.
    """
    story = story_in_hand(actor, story_id)
    correction = _open(story)
    if not may_correct(actor, story, author_ids(story)):
        raise NotAllowed(_("Ralat diterbitkan oleh orang kedua yang berwenang dan tidak ikut menulis."))
    must_be_newest(story, version)
    report = check_version(story, correction.version)
    state = state_of(story, correction.version, report, correction=True)
    if reasons := reasons_not_to_publish(state):
        raise CannotPublish(reasons)
    note = PublicNote.objects.create(
        story=story, kind=NoteKind.CORRECTED, reason=correction.reason, by_id=actor.user_id
    )
    show_to_public(story, correction.version, at=note.at)
    _settle(correction, actor, CorrectionOutcome.PUBLISHED)
    detail = {"version": version, "public_version": story.public_version, "reason": correction.reason}
    trail.record(actor, "story_corrected", f"story:{story.pk}", path=story.unit.path, detail=detail)
    tell(people_of(story), story, _CORRECTED, name=actor.name, but=actor)
    story_corrected.send(Story, story_id=story.pk, version=story.public_version)
    return story


@transaction.atomic
def drop_correction(*, actor: Actor, story_id: int) -> Story:
    """Gives up the open correction: by who proposed it or by who might publish it. Nothing public changes; audited."""
    story = story_in_hand(actor, story_id)
    correction = _open(story)
    if correction.proposed_by_id != actor.user_id and not may_correct(actor, story, author_ids(story)):
        raise NotAllowed(_("Anda tidak berwenang membatalkan usul ralat ini."))
    tell(people_of(story), story, _DROPPED, name=actor.name, but=actor)
    story.current = story.public
    story.save()
    _settle(correction, actor, CorrectionOutcome.DROPPED)
    trail.record(actor, "correction_dropped", f"story:{story.pk}", path=story.unit.path)
    return story


def must_say_why(reason: str) -> str:
    """The reason for readers, trimmed; raises BadContent for one that says nothing."""
    reason = " ".join(reason.split())
    if len(reason) < 10:
        raise BadContent(_("Tulis alasan yang akan dibaca publik, paling sedikit satu kalimat pendek."))
    return reason[:1_000]


def _open(story: Story) -> Correction:
    correction = open_correction(story)
    if correction is None:
        raise WrongStage(_("Tidak ada usul ralat yang menunggu untuk berita ini."))
    return correction


def _settle(correction: Correction, actor: Actor, outcome: CorrectionOutcome) -> None:
    correction.outcome = outcome
    correction.settled_by_id, correction.settled_at = actor.user_id, timezone.now()
    correction.save()
