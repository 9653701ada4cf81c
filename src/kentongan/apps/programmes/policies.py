"""Who may do what to programmes. Each answer adds the facts of the thing to the table of roles."""

from kentongan.apps.programmes.models import Programme, Submission
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may


def may_found(actor: Actor, unit: Unit) -> bool:
    """Whether `actor` may start a programme of that office."""
    return may(actor, Permission.PROGRAMME_RUN, unit.path)


def may_run(actor: Actor, programme: Programme) -> bool:
    """Calls, selection, rundown and log are the affair of the office that holds the programme."""
    return may(actor, Permission.PROGRAMME_RUN, programme.unit.path)


def may_submit(actor: Actor, unit: Unit) -> bool:
    return may(actor, Permission.PROGRAMME_SUBMIT, unit.path)


def is_own(actor: Actor, submission: Submission) -> bool:
    """Whether it comes from an office where the actor holds a post, or from the actor's own hand."""
    at_home = any(post.path == submission.unit.path for post in actor.posts)
    return at_home or submission.submitted_by_id == actor.user_id


def may_rule(actor: Actor, submission: Submission) -> bool:
    """Nobody selects what their own office sent in."""
    return may_run(actor, submission.call.programme) and not is_own(actor, submission)
