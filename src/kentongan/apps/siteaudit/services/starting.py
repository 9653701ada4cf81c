"""Asking for audits, one or many, and calling them off."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.siteaudit.enums import ACTIVE, AuditState
from kentongan.apps.siteaudit.errors import Incomplete, NotAllowed, NotFound, NotNow
from kentongan.apps.siteaudit.models import Audit, Site
from kentongan.apps.siteaudit.policies import may_run
from kentongan.apps.siteaudit.queries.catalogue import instrument_named
from kentongan.apps.siteaudit.signals import audits_queued
from kentongan.apps.units.models import Unit
from kentongan.core.openness.catalogue.reading import catalogues_stamp
from kentongan.core.openness.frontier.limits import Limits
from kentongan.core.openness.instrument.instrument import Instrument
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within
from kentongan.foundation.audit import trail

USUAL = Limits()


@transaction.atomic
def start_audit(*, actor: Actor, site_id: int, instrument: str, limits: Limits = USUAL) -> Audit:
    """Queues the audit of one site. Audited; refuses a site at rest, and one whose audit waits or runs already."""
    site = Site.objects.select_related("unit").select_for_update(of=("self",)).filter(pk=site_id).first()
    if site is None:
        raise NotFound
    if not may_run(actor, site):
        raise NotAllowed
    chosen = _instrument(instrument)
    if not site.is_active:
        raise NotNow(_("Situs ini sedang tidak diaudit. Aktifkan dulu."))
    if Audit.objects.filter(site=site, state__in=ACTIVE).exists():
        raise NotNow(_("Audit situs ini sudah menunggu atau berjalan."))
    audit = Audit.objects.create(**_fields(actor, site, chosen, limits))
    Site.objects.filter(pk=site.pk).update(running=audit)
    audits_queued.send(Audit, audit_ids=[audit.pk])
    trail.record(
        actor, "site_audit_started", f"site:{site.pk}", path=site.unit.path, detail={"audit": audit.pk}
    )
    return audit


@transaction.atomic
def start_audits(*, actor: Actor, below: Unit | None, instrument: str, limits: Limits = USUAL) -> list[int]:
    """Queues audits of all active sites of a branch that `actor` may audit; those at work already are left out.

    Audited once. Returns the new audits.
    """
    chosen = _instrument(instrument)
    sites = within(
        Site.objects.select_related("unit").filter(is_active=True), actor, Permission.SITE_AUDIT_RUN
    )
    if below is not None:
        sites = sites.filter(unit__path__startswith=below.path)
    busy = Audit.objects.filter(state__in=ACTIVE).values("site_id")
    free = list(sites.exclude(pk__in=busy).select_for_update(of=("self",)).order_by("pk"))
    if not free:
        raise NotNow(_("Tidak ada situs aktif yang dapat diaudit di sini; mungkin semuanya sudah menunggu."))
    made = Audit.objects.bulk_create([Audit(**_fields(actor, site, chosen, limits)) for site in free])
    for site, audit in zip(free, made, strict=True):
        site.running = audit
    Site.objects.bulk_update(free, ["running"], batch_size=500)
    audits_queued.send(Audit, audit_ids=[audit.pk for audit in made])
    path = below.path if below is not None else "/"
    trail.record(actor, "site_audits_started", "sites", path=path, detail={"count": len(made)})
    return [audit.pk for audit in made]


@transaction.atomic
def cancel_audit(*, actor: Actor, audit_id: int) -> Audit:
    """Calls off an audit that waits or runs; a running one stops before its next address. Audited."""
    audit = (
        Audit.objects.select_related("site__unit").select_for_update(of=("self",)).filter(pk=audit_id).first()
    )
    if audit is None:
        raise NotFound
    if not may_run(actor, audit.site):
        raise NotAllowed
    if not audit.is_active:
        raise NotNow(_("Audit ini sudah berakhir."))
    audit.state, audit.ended_at, audit.lease, audit.leased_until = (
        AuditState.CANCELLED,
        timezone.now(),
        "",
        None,
    )
    audit.save()
    trail.record(actor, "site_audit_cancelled", f"audit:{audit.pk}", path=audit.site.unit.path)
    return audit


def _instrument(id_: str) -> Instrument:
    chosen = instrument_named(id_)
    if chosen is None:
        raise Incomplete(_("Pilih instrumen penilaian."), "instrument")
    return chosen


def _fields(actor: Actor, site: Site, chosen: Instrument, limits: Limits) -> dict:
    names = ("pages", "files", "bytes", "seconds", "depth")
    return {
        "site": site,
        "host": site.host,
        "instrument": chosen.id,
        "year": chosen.year,
        "catalogue": catalogues_stamp(),
        "limits": {name: getattr(limits, name) for name in names},
        "asked_by_id": actor.user_id,
    }
