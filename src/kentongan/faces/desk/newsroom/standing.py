"""How a story stands on its route, for the reader of its pages."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils import timezone

from kentongan.apps.newsroom.models import Claim, Story, Turn
from kentongan.apps.newsroom.policies import may_decide, may_go_ahead
from kentongan.apps.newsroom.queries.routing.lending import lent_role, loan_for
from kentongan.apps.newsroom.queries.routing.turns import claim_on, turn_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import tier


@dataclass(frozen=True, slots=True)
class Standing:
    """`lender` is whose decisions the reader gives here; `claim` holds only while it runs."""

    turn: Turn | None
    claim: Claim | None
    may_decide: bool
    lender: User | None
    is_mine: bool
    may_go_ahead: bool
    is_late: bool


def standing_of(actor: Actor, story: Story, authors: Collection[int]) -> Standing:
    """Two queries; two more for who decides for another."""
    own = may_decide(actor, story, authors)
    loan = None if own else loan_for(actor, story, authors)
    lent = bool(lent_role(loan, story))
    turn, claim = turn_of(story), claim_on(story)
    return Standing(
        turn=turn,
        claim=claim,
        may_decide=own or lent,
        lender=User.objects.filter(pk=loan.lender).first() if loan and lent else None,
        is_mine=bool(claim) and claim.officer_id == actor.user_id,
        may_go_ahead=bool(story.step and story.route)
        and actor.tier_at(story.unit.path) < tier(story.route.steps[-1])
        and may_go_ahead(actor, story, authors),
        is_late=bool(turn) and turn.due_at <= timezone.now(),
    )
