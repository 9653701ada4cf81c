"""Several stories decided at one sitting, each for itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.editing.enums import Verdict
from kentongan.apps.editing.errors import BadWords, NotFound, WrongStage
from kentongan.apps.editing.models import Round, RoundItem
from kentongan.apps.editing.queries.rounds import MOST
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.standard.waivers import blocking
from kentongan.apps.newsroom.queries.stories import stories_visible_to, story_for_desk
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.errors import KentonganError


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What shall become of one story, and which version was read."""

    story: int
    version: int
    verdict: str
    reason: str = ""
    note: str = ""


def decide_round(*, actor: Actor, choices: Sequence[Choice]) -> Round:
    """Decides story by story through the newsroom's own verdicts, each in a transaction of its own.

    What one refuses stands with its reason and holds up no other; what is out of sight is left out. A text that the
    standard holds is not approved at one sitting. At most fifty; audited as a whole, each verdict by the newsroom.
    """
    acts = [one for one in choices if one.verdict in (Verdict.APPROVE, Verdict.RETURN)]
    if not acts:
        raise BadWords(_("Pilih dulu putusan untuk paling sedikit satu berita."))
    if len(acts) > MOST or len({one.story for one in acts}) != len(acts):
        raise BadWords(_("Paling banyak %d berita sekali jalan, masing-masing satu putusan.") % MOST)
    seen = stories_visible_to(actor).filter(pk__in=[one.story for one in acts])
    known = set(seen.values_list("pk", flat=True))
    acts = [one for one in acts if one.story in known]
    if not acts:
        raise NotFound
    row = Round.objects.create(officer_id=actor.user_id)
    done = [_decided(actor, row, one) for one in acts]
    with transaction.atomic():
        detail = {"done": sum(done), "refused": len(done) - sum(done)}
        trail.record(actor, "round_decided", f"round:{row.pk}", detail=detail)
    return row


def _decided(actor: Actor, row: Round, choice: Choice) -> bool:
    """Whether the verdict was given; the item is kept either way."""
    try:
        with transaction.atomic():
            _decide(actor, choice)
            _keep(row, choice, words="")
    except KentonganError as error:
        _keep(row, choice, words=error.message)
        return False
    return True


def _decide(actor: Actor, choice: Choice) -> Story:
    if choice.verdict == Verdict.RETURN:
        return return_story(
            actor=actor,
            story_id=choice.story,
            version=choice.version,
            reason=choice.reason,
            note=choice.note,
        )
    story = story_for_desk(actor, choice.story)
    held = blocking(story, story.current.report) if story else ()
    if held:
        raise WrongStage(_("Ditahan standar: %s") % held[0].message)
    return approve_story(actor=actor, story_id=choice.story, version=choice.version)


def _keep(row: Round, choice: Choice, *, words: str) -> None:
    RoundItem.objects.create(
        round=row,
        story_id=choice.story,
        version=choice.version,
        verdict=choice.verdict,
        is_done=not words,
        words=words,
    )
