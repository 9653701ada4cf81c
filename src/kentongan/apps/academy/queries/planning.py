"""The work plan, the competences, and the campaigns that an event may belong to."""

from datetime import date

from django.db.models import Count, Q, QuerySet
from django.utils import timezone

from kentongan.apps.academy.models import Competence, PlanLine
from kentongan.apps.campaigns.models import Campaign
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


def plan_lines_visible_to(actor: Actor) -> QuerySet[PlanLine]:
    """Lines of the work plans in the branches of `actor`, newest year first."""
    rows = within(PlanLine.objects.select_related("unit"), actor, Permission.EVENT_READ)
    return rows.order_by("-year", "unit__name", "code", "title")


def plan_lines_counted(actor: Actor, *, year: int | None = None) -> QuerySet[PlanLine]:
    """The same with the number of events that carry each out (those called off do not)."""
    rows = plan_lines_visible_to(actor).annotate(
        held=Count("events", filter=~Q(events__state__in=("cancelled", "draft")))
    )
    return rows if year is None else rows.filter(year=year)


def plan_lines_for(units: QuerySet[Unit]) -> QuerySet[PlanLine]:
    """Lines that events of these offices may carry out: their own and those of the offices above."""
    above = {pk for path in units.values_list("path", flat=True)[:800] for pk in _ids(path)}
    since = timezone.localdate().year - 1
    return PlanLine.objects.filter(unit_id__in=above, year__gte=since).select_related("unit")


def campaigns_for(units: QuerySet[Unit], *, on: date | None = None) -> QuerySet[Campaign]:
    """Campaigns that run now or will, of these offices or of those above."""
    above = {pk for path in units.values_list("path", flat=True)[:800] for pk in _ids(path)}
    day = on or timezone.localdate()
    rows = Campaign.objects.filter(unit_id__in=above, closed_at=None, ends_on__gte=day)
    return rows.select_related("unit").order_by("starts_on", "title")


def competences(*, on: date | None = None) -> QuerySet[Competence]:
    """The catalogue as it holds on a day."""
    day = on or timezone.localdate()
    return Competence.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day), is_active=True
    ).order_by("group", "label")


def _ids(path: str | None) -> list[int]:
    return [int(part) for part in (path or "").split("/") if part]
