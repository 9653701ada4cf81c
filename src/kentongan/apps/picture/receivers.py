"""Ears of the picture: what changed is marked, what is due becomes a job, in the same transaction."""

from collections.abc import Iterable

from django.dispatch import receiver

from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.signals import claim_answered
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.signals import (
    case_merged,
    case_opened,
    case_reopened,
    case_severity_changed,
    case_stood_down,
)
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.signals import entry_published, entry_withdrawn
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.signals import (
    story_corrected,
    story_decided,
    story_published,
    story_submitted,
    story_unpublished,
    story_withdrawn,
)
from kentongan.apps.openness.models import Objection, Request
from kentongan.apps.openness.signals import objection_filed, request_answered, request_received
from kentongan.apps.picture import tasks
from kentongan.apps.picture.services.marking import mark
from kentongan.apps.picture.signals import letter_written, letters_due
from kentongan.apps.readiness.models import Drill
from kentongan.apps.readiness.signals import drill_ended
from kentongan.apps.siteaudit.models import FollowUp
from kentongan.apps.siteaudit.signals import follow_up_closed
from kentongan.apps.statements.models import PublicUpdate
from kentongan.apps.statements.signals import statement_released

_STORIES = (
    story_submitted,
    story_decided,
    story_published,
    story_corrected,
    story_withdrawn,
    story_unpublished,
)
_CASES = (case_opened, case_severity_changed, case_stood_down, case_reopened, case_merged)


@receiver(_STORIES, dispatch_uid="picture.stories")
def follow_story(story_id: int, **_rest: object) -> None:
    """A story changed: the month of its publication may count it otherwise now."""
    unit, *days = Story.objects.values_list("unit_id", "published_at", "submitted_at").get(pk=story_id)
    mark(unit_id=unit, days=days)


@receiver(_CASES, dispatch_uid="picture.cases")
def follow_case(case_id: int, **_rest: object) -> None:
    unit, *days = Case.objects.values_list("unit_id", "detected_at", "stood_down_at").get(pk=case_id)
    mark(unit_id=unit, days=days)


@receiver(statement_released, dispatch_uid="picture.statements")
def follow_statement(update_id: int, **_rest: object) -> None:
    rows = PublicUpdate.objects.values_list("case__unit_id", "case__detected_at", "released_at")
    if found := rows.filter(pk=update_id).first():
        mark(unit_id=found[0], days=found[1:])


@receiver(drill_ended, dispatch_uid="picture.drills")
def follow_drill(drill_id: int, **_rest: object) -> None:
    unit, day = Drill.objects.values_list("case__unit_id", "ended_at").get(pk=drill_id)
    mark(unit_id=unit, days=[day])


@receiver(claim_answered, dispatch_uid="picture.claims")
def follow_claim(claim_id: int, **_rest: object) -> None:
    unit, *days = Claim.objects.values_list("unit_id", "created_at", "published_at").get(pk=claim_id)
    mark(unit_id=unit, days=days)


@receiver((request_received, request_answered), dispatch_uid="picture.requests")
def follow_request(request_id: int, **_rest: object) -> None:
    unit, *days = Request.objects.values_list("unit_id", "received_at", "closed_at").get(pk=request_id)
    mark(unit_id=unit, days=days)


@receiver(objection_filed, dispatch_uid="picture.objections")
def follow_objection(objection_id: int, **_rest: object) -> None:
    unit, day = Objection.objects.values_list("request__unit_id", "filed_at").get(pk=objection_id)
    mark(unit_id=unit, days=[day])


@receiver((entry_published, entry_withdrawn), dispatch_uid="picture.entries")
def follow_entry(entry_id: int, **_rest: object) -> None:
    unit, *days = Entry.objects.values_list("unit_id", "published_at", "withdrawn_at").get(pk=entry_id)
    mark(unit_id=unit, days=days)


@receiver(follow_up_closed, dispatch_uid="picture.follow_ups")
def follow_mending(follow_up_id: int, **_rest: object) -> None:
    unit, day = FollowUp.objects.values_list("site__unit_id", "closed_at").get(pk=follow_up_id)
    mark(unit_id=unit, days=[day])


@receiver(letters_due, dispatch_uid="picture.due")
def write_letters(unit_ids: Iterable[int], week: str, **_rest: object) -> None:
    """One job a letter: one that fails holds up no other."""
    for unit_id in unit_ids:
        tasks.write_letter.defer(unit_id=unit_id, week=week)


@receiver(letter_written, dispatch_uid="picture.mail")
def mail_letters(copy_ids: Iterable[int], **_rest: object) -> None:
    for copy_id in copy_ids:
        tasks.mail_letter.defer(copy_id=copy_id)
