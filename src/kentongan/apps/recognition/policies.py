"""Who may run a year of awards, judge, object and read scores."""

from kentongan.apps.recognition.models import AwardYear, Juror
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere, may_centrally


def may_enter(actor: Actor) -> bool:
    """Whether the pages of awards open at all."""
    return may_anywhere(actor, Permission.AWARD_READ)


def may_run(actor: Actor) -> bool:
    """The secretariat: editors and lead at the centre."""
    return may_centrally(actor, Permission.AWARD_RUN)


def may_read_lines(actor: Actor, year: AwardYear, unit: Unit) -> bool:
    """The lines of a score: its own branch once the scores are shown, the secretariat always."""
    return may_run(actor) or (year.is_shown and may(actor, Permission.AWARD_READ, unit.path))


def may_object(actor: Actor, unit: Unit) -> bool:
    """The head of the office, or of one above it."""
    return may(actor, Permission.AWARD_OBJECT, unit.path)


def may_judge(actor: Actor, juror: Juror) -> bool:
    """A sheet is its juror's alone."""
    return actor.user_id is not None and juror.user_id == actor.user_id
