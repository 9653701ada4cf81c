"""Objections, as an actor may see them."""

from django.db.models import Case, IntegerField, QuerySet, Value, When

from kentongan.apps.recognition.enums import ObjectionState
from kentongan.apps.recognition.models import AwardYear, Objection
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def objections_visible_to(actor: Actor) -> QuerySet[Objection]:
    """Those of the own branches, undecided ones first."""
    rows = within(Objection.objects.all(), actor, Permission.AWARD_READ)
    waiting = Case(
        When(state=ObjectionState.OPEN, then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    return rows.select_related("unit", "filed_by", "decided_by", "correction", "year").order_by(
        waiting, "-pk"
    )


def objections_of_year(actor: Actor, year: AwardYear) -> QuerySet[Objection]:
    return objections_visible_to(actor).filter(year=year)


def objection_for_decision(objection_id: int) -> Objection | None:
    """For the service that decides; whether the actor may is its affair."""
    return Objection.objects.select_related("unit", "year").filter(pk=objection_id).first()
