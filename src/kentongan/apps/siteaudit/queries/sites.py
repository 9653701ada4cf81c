"""Sites as an actor may see them, with their last score and state; no look into the audits themselves."""

from datetime import timedelta

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from kentongan.apps.siteaudit.enums import ACTIVE, AuditState
from kentongan.apps.siteaudit.models import Result, Site
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

STALE = timedelta(days=183)
# What the list can be narrowed to.
GROUPS = ("semua", "berjalan", "belum", "lama", "gagal")


def sites_visible_to(actor: Actor) -> QuerySet[Site]:
    """The sites of the branches whose audits `actor` may read, by office."""
    rows = within(Site.objects.all(), actor, Permission.SITE_AUDIT_READ)
    return rows.select_related("unit", "latest__result", "running").order_by("unit__path", "address")


def sites_to_run(actor: Actor) -> QuerySet[Site]:
    """The active sites that `actor` may audit."""
    rows = within(Site.objects.filter(is_active=True), actor, Permission.SITE_AUDIT_RUN)
    return rows.select_related("unit").order_by("unit__path", "address")


def site_list(
    actor: Actor, *, words: str = "", group: str = "semua", below: Unit | None = None
) -> QuerySet[Site]:
    """The list at the desk: `words` in address or office, one of GROUPS, and only below an office."""
    found = sites_visible_to(actor)
    if words:
        found = found.filter(Q(address__icontains=words) | Q(unit__name__icontains=words))
    if below is not None:
        found = found.filter(unit__path__startswith=below.path)
    return found.filter(_of_group(group))


def results_of(site: Site, instrument: str = "") -> QuerySet[Result]:
    """The scores of a site from the first to the newest."""
    rows = Result.objects.filter(site=site).select_related("audit").order_by("audit_id")
    return rows.filter(instrument=instrument) if instrument else rows


def _of_group(group: str) -> Q:
    match group:
        case "berjalan":
            return Q(running__state__in=ACTIVE)
        case "belum":
            return Q(latest=None)
        case "lama":
            return Q(latest__ended_at__lt=timezone.now() - STALE)
        case "gagal":
            return Q(running__state=AuditState.FAILED) & ~Q(running=F("latest"))
    return Q()
