"""Who may practise, report and learn."""

from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.policies import may_work
from kentongan.apps.readiness.models import Action, Drill
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere, may_centrally


def may_enter(actor: Actor) -> bool:
    """Whether the page of drills and reviews opens at all."""
    return may_anywhere(actor, Permission.CASE_READ) or may_centrally(actor, Permission.PLAYBOOK_MANAGE)


def may_start_drill(actor: Actor, unit: Unit) -> bool:
    """A head or editor of the branch calls an exercise."""
    return may(actor, Permission.CASE_LEAD, unit.path)


def may_guide(actor: Actor, drill: Drill) -> bool:
    """Ending or cancelling a drill: who leads in the branch."""
    return may(actor, Permission.CASE_LEAD, drill.case.unit.path)


def may_certify(actor: Actor, drill: Drill) -> bool:
    """Certificates of a drill: who may give certificates where it was led."""
    return may(actor, Permission.CERTIFICATE_ISSUE, drill.case.unit.path)


def may_answer(actor: Actor, drill: Drill, *, is_member: bool) -> bool:
    """Whoever may work on the case answers what comes in."""
    return may_work(actor, drill.case, is_member=is_member)


def may_report(actor: Actor, case: Case, *, is_member: bool) -> bool:
    return may_work(actor, case, is_member=is_member)


def may_review(actor: Actor, case: Case) -> bool:
    """The review is led where the case was led; a closed case is no obstacle."""
    return may(actor, Permission.CASE_LEAD, case.unit.path)


def may_finish(actor: Actor, action: Action) -> bool:
    """Its owner, or who leads the review."""
    return action.owner_id == actor.user_id or may_review(actor, action.review.case)


def may_decide_proposals(actor: Actor) -> bool:
    """Playbooks belong to the whole house: they are changed at the centre."""
    return may_centrally(actor, Permission.PLAYBOOK_MANAGE)
