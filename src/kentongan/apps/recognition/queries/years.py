"""Years of awards, as an actor may see them."""

from django.db.models import Count, Q, QuerySet

from kentongan.apps.recognition.enums import ObjectionState, YearState
from kentongan.apps.recognition.errors import NotFound
from kentongan.apps.recognition.models import AwardYear
from kentongan.core.scoring.reading import BadScheme, scheme_of
from kentongan.core.scoring.scheme import Scheme
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_anywhere, may_centrally


def years_visible_to(actor: Actor) -> QuerySet[AwardYear]:
    """All years for the secretariat; for other officers those that have begun; newest first."""
    rows = AwardYear.objects.select_related("run").order_by("-year")
    if may_centrally(actor, Permission.AWARD_RUN):
        return rows
    if not may_anywhere(actor, Permission.AWARD_READ):
        return rows.none()
    return rows.exclude(state=YearState.DRAFT)


def year_visible_to(actor: Actor, year: int) -> AwardYear:
    """One year; raises NotFound."""
    found = years_visible_to(actor).filter(year=year).first()
    if found is None:
        raise NotFound
    return found


def scheme_or_none(year: AwardYear) -> Scheme | None:
    """The scheme of a year whose words may still be broken."""
    try:
        return scheme_of(year.scheme)
    except BadScheme:
        return None


def open_objections(year: AwardYear) -> int:
    return AwardYear.objects.filter(pk=year.pk).aggregate(
        n=Count("objections", filter=Q(objections__state=ObjectionState.OPEN))
    )["n"]
