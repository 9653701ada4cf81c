"""Reviews, what is still to be mended, and proposals for the playbooks."""

from django.db.models import F, QuerySet
from django.utils import timezone

from kentongan.apps.crisis.enums import CaseStatus
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import cases_visible_to
from kentongan.apps.readiness.enums import ProposalState, ReviewState
from kentongan.apps.readiness.errors import NotFound
from kentongan.apps.readiness.models import Action, Proposal, Review
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_centrally

_PROPOSAL_WITH = ("review__case__unit", "proposed_by", "decided_by")


def reviews_visible_to(actor: Actor) -> QuerySet[Review]:
    """The reviews of the cases that `actor` may read, newest first."""
    seen = cases_visible_to(actor).values("pk")
    rows = Review.objects.filter(case_id__in=seen).select_related("case__unit", "final_by")
    return rows.order_by("-created_at", "-id")


def review_visible_to(actor: Actor, review_id: int) -> Review:
    """One review with its actions and proposals; raises NotFound."""
    rows = reviews_visible_to(actor).prefetch_related(
        "actions__owner", "actions__done_by", "proposals__decided_by"
    )
    found = rows.filter(pk=review_id).first()
    if found is None:
        raise NotFound
    return found


def cases_without_review(actor: Actor) -> QuerySet[Case]:
    """Cases whose alert ended and that nobody has looked back on; oldest first. Merged cases have none."""
    ended = cases_visible_to(actor).filter(status__in=(CaseStatus.STOOD_DOWN, CaseStatus.CLOSED))
    return ended.exclude(review__state=ReviewState.FINAL).select_related("unit").order_by("stood_down_at")


def open_actions(actor: Actor) -> QuerySet[Action]:
    """What is to be mended in the cases that `actor` may read, the most urgent first."""
    seen = reviews_visible_to(actor).order_by().values("pk")
    rows = Action.objects.filter(review_id__in=seen, done_at=None)
    return rows.select_related("owner", "review__case__unit").order_by("due", "id")


def action_visible_to(actor: Actor, action_id: int) -> Action:
    """One action; raises NotFound. Its owner sees it, whatever post they hold today."""
    row = Action.objects.select_related("owner", "review__case__unit").filter(pk=action_id).first()
    seen = row and (
        row.owner_id == actor.user_id or reviews_visible_to(actor).filter(pk=row.review_id).exists()
    )
    if not seen:
        raise NotFound
    return row


def overdue_actions() -> QuerySet[Action]:
    """Open actions that are due today or were, and whose owner was not reminded today."""
    today = timezone.localdate()
    rows = Action.objects.filter(done_at=None, due__lte=today).exclude(reminded_on=today)
    return rows.select_related("owner", "review__case__unit").order_by("id")


def proposals_visible_to(actor: Actor) -> QuerySet[Proposal]:
    """All proposals for who keeps the playbooks; for others those of the reviews they may read. Undecided first."""
    rows = Proposal.objects.select_related(*_PROPOSAL_WITH)
    if not may_centrally(actor, Permission.PLAYBOOK_MANAGE):
        rows = rows.filter(review_id__in=reviews_visible_to(actor).order_by().values("pk"))
    undecided = F("decided_at").asc(nulls_first=True)
    return rows.order_by(undecided, "-id")


def waiting_proposals(actor: Actor) -> QuerySet[Proposal]:
    return proposals_visible_to(actor).filter(state=ProposalState.PROPOSED)
