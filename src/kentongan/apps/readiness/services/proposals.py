"""Proposing to change a playbook, and deciding on it."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.readiness.enums import ProposalState
from kentongan.apps.readiness.errors import NotAllowed, NotFound, Refused
from kentongan.apps.readiness.models import Proposal
from kentongan.apps.readiness.policies import may_decide_proposals
from kentongan.apps.readiness.queries.reviews import proposals_visible_to
from kentongan.apps.readiness.services.reviews import review_in_hand
from kentongan.core.crisis.playbook import playbook_named
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def propose_change(*, actor: Actor, review_id: int, task: str, change: str, why: str) -> Proposal:
    """Proposes a change of the playbook that the case followed: of one step, or a new one. Audited.

    Refuses a step that the playbook does not have, and a proposal without words or reason.
    """
    review = review_in_hand(actor, review_id)
    plan = playbook_named(review.case.playbook)
    if task and plan and task not in {step.key for step in plan.steps}:
        raise Refused(_("Langkah itu tidak ada dalam panduan ini."))
    if not change.strip() or not why.strip():
        raise Refused(_("Tulis perubahan yang diusulkan dan alasannya."))
    row = Proposal.objects.create(
        review=review,
        playbook=review.case.playbook,
        task=task,
        change=change.strip()[:2000],
        why=why.strip()[:2000],
        proposed_by_id=actor.user_id,
    )
    _record(actor, row, "playbook_change_proposed")
    return row


@transaction.atomic
def decide_proposal(*, actor: Actor, proposal_id: int, accepts: bool, words: str) -> Proposal:
    """Accepts or rejects a proposal, with words for who made it. The centre decides; nobody on their own. Audited.

    An accepted change is written into the next version of the playbook, which is data of the profile.
    """
    if not may_decide_proposals(actor):
        raise NotAllowed(_("Usul perubahan panduan diputuskan oleh pusat."))
    rows = proposals_visible_to(actor).select_for_update(of=("self",))
    row = rows.filter(pk=proposal_id).first()
    if row is None:
        raise NotFound
    if row.state != ProposalState.PROPOSED:
        raise Refused(_("Usul ini sudah diputuskan."))
    if row.proposed_by_id == actor.user_id:
        raise NotAllowed(_("Usul sendiri diputuskan oleh orang lain."))
    if not words.strip():
        raise Refused(_("Tulis alasan keputusan ini."))
    row.state = ProposalState.ACCEPTED if accepts else ProposalState.REJECTED
    row.decided_by_id, row.decided_at, row.words = actor.user_id, timezone.now(), words.strip()[:1000]
    row.save()
    _record(actor, row, "playbook_change_decided", accepted=accepts)
    return row


def _record(actor: Actor, row: Proposal, verb: str, **detail: object) -> None:
    path = row.review.case.unit.path
    trail.record(actor, verb, f"case:{row.review.case_id}", path=path, detail={"proposal": row.pk, **detail})
