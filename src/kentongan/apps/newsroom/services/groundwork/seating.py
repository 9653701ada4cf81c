"""In what capacity somebody decides, and who has the story in hand."""

from collections.abc import Collection
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.errors import WrongStage
from kentongan.apps.newsroom.models import Claim, Story
from kentongan.apps.newsroom.policies import may_decide, role_to_decide
from kentongan.apps.newsroom.queries.routing.lending import lent_role, loan_for
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.roles import tier


@dataclass(frozen=True, slots=True)
class Seat:
    """The tier of a verdict; `lender` where it is another's."""

    role: str
    lender: int | None = None


def seat_of(actor: Actor, story: Story, authors: Collection[int]) -> Seat | None:
    """As what `actor` decides on the story now: by own post, else by one that was handed over; None for neither."""
    if may_decide(actor, story, authors):
        return Seat(role_to_decide(actor, story))
    loan = loan_for(actor, story, authors)
    role = lent_role(loan, story)
    return Seat(role, loan.lender) if loan and role else None


def leave_to_holder(actor: Actor, story: Story, seat: Seat) -> None:
    """Raises WrongStage where another of the same or a higher tier has the story in hand; a decision ends a claim."""
    claim = Claim.objects.select_related("officer").filter(story_id=story.pk).first()
    if claim is None:
        return
    is_others = claim.officer_id != actor.user_id and claim.until > timezone.now()
    if is_others and tier(seat.role) <= actor_of(claim.officer).tier_at(story.unit.path):
        raise WrongStage(
            _("Berita ini sedang dipegang %(name)s. Tunggu sampai dilepas, atau hubungi beliau.")
            % {"name": claim.officer.name}
        )
    claim.delete()
