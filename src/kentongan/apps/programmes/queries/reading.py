"""Programmes, calls and contributions that an actor may see. Every page starts here."""

from typing import TypeVar

from django.db.models import Count, Model, Q, QuerySet
from django.utils import timezone

from kentongan.apps.newsroom.models import Story
from kentongan.apps.programmes.enums import Stage
from kentongan.apps.programmes.errors import NotFound
from kentongan.apps.programmes.models import Call, Programme, Ruling, Submission
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within

M = TypeVar("M", bound=Model)


def programmes_visible_to(actor: Actor) -> QuerySet[Programme]:
    """The programmes of the offices above the actor's posts and of those below them."""
    return Programme.objects.filter(_reaches(actor, "unit__path")).select_related("unit")


def calls_visible_to(actor: Actor) -> QuerySet[Call]:
    """The calls that address an office of the actor, or one below it; newest deadline first."""
    rows = Call.objects.filter(_reaches(actor, "scope__path"))
    return rows.select_related("programme__unit", "scope").order_by("-deadline", "-id")


def submissions_visible_to(actor: Actor) -> QuerySet[Submission]:
    """What was sent in by offices of the actor's branches; offices do not read each other's."""
    rows = within(Submission.objects.all(), actor, Permission.PROGRAMME_READ)
    return rows.select_related("unit", "call__programme__unit", "call__scope").order_by("-id")


def programme_visible_to(actor: Actor, programme_id: int) -> Programme:
    return _one(programmes_visible_to(actor), programme_id)


def call_visible_to(actor: Actor, call_id: int) -> Call:
    return _one(calls_visible_to(actor), call_id)


def submission_visible_to(actor: Actor, submission_id: int) -> Submission:
    """One contribution with its story; raises NotFound beyond the actor's branches."""
    rows = submissions_visible_to(actor).select_related("story__current", "submitted_by", "call__scope")
    return _one(rows, submission_id)


def rulings_on(submission: Submission) -> list[Ruling]:
    """What was said of it, oldest first; one query."""
    return list(submission.rulings.select_related("officer"))


def stages_of(rows: QuerySet[Submission]) -> dict[str, int]:
    """How many contributions stand in each stage; one query over one call."""
    counted = rows.order_by().values_list("stage").annotate(number=Count("id"))
    found = dict(counted)
    return {stage.value: found.get(stage.value, 0) for stage in Stage}


def offices_that_submit(actor: Actor, call: Call) -> QuerySet[Unit]:
    """The offices of today in the call's scope for which `actor` may send something in."""
    mine = units_visible_to(actor, Permission.PROGRAMME_SUBMIT) & public_units()
    return mine.filter(path__startswith=call.scope.path).order_by("path")


def _one(rows: QuerySet[M], key: int) -> M:
    found = rows.filter(pk=key).first()
    if found is None:
        raise NotFound
    return found


def _reaches(actor: Actor, path: str) -> Q:
    """Below a post of the actor, at it, or on the way up from it: those above speak to those below."""
    reach = Q(pk=None)
    for post in actor.posts:
        if post.role in GRANTS[Permission.PROGRAMME_READ]:
            steps = [step for step in post.path.split("/") if step]
            line = [f"/{'/'.join(steps[:depth])}/" for depth in range(1, len(steps) + 1)]
            reach |= Q(**{f"{path}__startswith": post.path}) | Q(**{f"{path}__in": line})
    return reach


def submissions_of_story(actor: Actor, story: Story) -> list[Submission]:
    """What was made of a story; one query."""
    return list(submissions_visible_to(actor).filter(story_id=story.pk)[:10])


def open_calls_for(unit: Unit) -> list[Call]:
    """Calls that address the office and whose deadline is still to come, the nearest first; one query."""
    steps = unit.ancestor_ids
    rows = Call.objects.filter(scope_id__in=steps, closed_at=None, deadline__gte=timezone.now())
    return list(rows.select_related("programme").order_by("deadline", "id")[:5])
