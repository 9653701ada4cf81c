"""The team, and who may join it."""

from django.db.models import QuerySet
from django.utils import timezone

from kentongan.apps.crisis.models import Case, Member
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.policy import GRANTS, Permission


def members_of(case: Case) -> QuerySet[Member]:
    """The team with its people, in the order of joining."""
    return Member.objects.filter(case_id=case.pk).select_related("user").order_by("pk")


def officers_to_ask(case: Case) -> QuerySet[Appointment]:
    """Today's officers of the newsroom over the case's office: the office's own first, then upward."""
    rows = appointments_on(timezone.localdate()).filter(
        role__in=GRANTS[Permission.CASE_OPEN], unit_id__in=case.unit.ancestor_ids, user__is_active=True
    )
    return rows.select_related("user", "unit").order_by("-unit__path", "role", "user__name")
