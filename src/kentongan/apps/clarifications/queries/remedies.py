"""Cases of right of reply at the desk."""

from dataclasses import dataclass

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.utils import timezone

from kentongan.apps.clarifications.enums import Outcome
from kentongan.apps.clarifications.models import Letter, Remedy, RemedyStep
from kentongan.core.claims.ladder.rungs import Rung, rungs
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


@dataclass(frozen=True, slots=True)
class RungState:
    """One rung of the ladder for a case: the steps taken on it, and whether it is the next one to think of."""

    rung: Rung
    steps: tuple[RemedyStep, ...]
    is_next: bool

    @property
    def is_taken(self) -> bool:
        return bool(self.steps)


def remedies_visible_to(actor: Actor) -> QuerySet[Remedy]:
    """The cases of the branches where `actor` works on them. Every desk page starts here."""
    return within(Remedy.objects.all(), actor, Permission.REPLY_WORK)


def remedies_listed(actor: Actor, *, state: str = "", words: str = "") -> QuerySet[Remedy]:
    """The visible cases: "open" by their nearest deadline, "late" only those past it, an outcome, or all."""
    listed = remedies_visible_to(actor).select_related("unit", "owner")
    for word in words.split()[:6]:
        listed = listed.filter(Q(title__icontains=word) | Q(outlet_name__icontains=word))
    if state in Outcome.values:
        return listed.filter(outcome=state).order_by("-id")
    if state == "late":
        listed = listed.filter(next_due_at__lt=timezone.now())
    if state in ("open", "late"):
        return listed.filter(outcome="").order_by(F("next_due_at").asc(nulls_last=True), "-id")
    return listed.order_by("-id")


def remedy_for_desk(actor: Actor, remedy_id: int) -> Remedy | None:
    """One case with passages, steps, letters and captures at hand; five queries."""
    steps = Prefetch("steps", RemedyStep.objects.select_related("letter", "taken_by"))
    return (
        remedies_visible_to(actor)
        .filter(pk=remedy_id)
        .select_related("unit", "owner", "claim__story", "outlet", "closed_by")
        .prefetch_related("passages", steps, "letters", "captures")
        .first()
    )


def ladder_of(remedy: Remedy) -> list[RungState]:
    """All rungs in force on the day of the article with their steps; no query after `remedy_for_desk`."""
    steps = list(remedy.steps.all())
    taken = {step.rung for step in steps}
    in_force = [rung for rung in rungs() if rung.is_in_force(remedy.article_on)]
    upcoming = next((rung.key for rung in _ahead(remedy, in_force, taken)), "") if remedy.is_open else ""
    return [
        RungState(rung, tuple(step for step in steps if step.rung == rung.key), rung.key == upcoming)
        for rung in in_force
    ]


def _ahead(remedy: Remedy, in_force: list[Rung], taken: set[str]) -> list[Rung]:
    """The rungs above the highest one taken; of the two rights only the one that fits the case."""
    highest = max((place for place, rung in enumerate(in_force) if rung.key in taken), default=-1)
    wrong = set()
    if remedy.has_wrong_fact and not remedy.harms_name:
        wrong = {"reply"}
    if remedy.harms_name and not remedy.has_wrong_fact:
        wrong = {"correction"}
    return [rung for rung in in_force[highest + 1 :] if rung.key not in wrong]


def letter_visible_to(actor: Actor, letter_id: int) -> Letter | None:
    """One letter of a visible case, with the case and its unit."""
    mine = Letter.objects.filter(remedy__in=remedies_visible_to(actor))
    return mine.select_related("remedy__unit", "unit", "remedy__outlet").filter(pk=letter_id).first()


def remedies_on_article(actor: Actor, article_id: int) -> list[Remedy]:
    """The visible cases about an article of the radar."""
    return list(remedies_visible_to(actor).filter(article_id=article_id).order_by("-id")[:5])


def due_steps() -> QuerySet[RemedyStep]:
    """Steps whose deadline has passed without an answer and without a reminder, of open cases."""
    is_open = Exists(Remedy.objects.filter(pk=OuterRef("remedy_id"), outcome=""))
    waiting = RemedyStep.objects.filter(is_open, settled_at=None, reminded_at=None)
    return waiting.filter(due_at__lt=timezone.now()).select_related("remedy__unit", "remedy__owner")
