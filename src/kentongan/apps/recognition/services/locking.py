"""A year in the hands of the secretariat."""

from django.utils.translation import gettext as _

from kentongan.apps.recognition.errors import NotAllowed, NotFound
from kentongan.apps.recognition.models import AwardYear
from kentongan.apps.recognition.policies import may_enter, may_run
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


def year_in_hand(actor: Actor, year: int) -> AwardYear:
    """The year, locked, if `actor` is of the secretariat."""
    if not may_run(actor):
        raise (
            NotAllowed(_("Penghargaan dikelola oleh sekretariat di pusat.")) if may_enter(actor) else NotFound
        )
    found = AwardYear.objects.select_for_update().filter(year=year).first()
    if found is None:
        raise NotFound
    return found


def note(actor: Actor, verb: str, year: AwardYear, *, path: str = "/", **detail: object) -> None:
    """Into the trail: an act upon a year belongs to the whole house unless it is about one office."""
    trail.record(actor, verb, f"award_year:{year.year}", path=path, detail=detail)
