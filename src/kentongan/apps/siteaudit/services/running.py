"""Running one audit: leased, bounded, and begun anew where a worker died."""

import secrets
from datetime import timedelta

import structlog
from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.siteaudit.enums import AuditState
from kentongan.apps.siteaudit.errors import NotNow
from kentongan.apps.siteaudit.models import Audit
from kentongan.apps.siteaudit.queries.catalogue import items_of_year
from kentongan.apps.siteaudit.services.keeping import keep_judged
from kentongan.apps.siteaudit.signals import audits_queued
from kentongan.core.openness.audit import audit_by
from kentongan.core.openness.frontier.limits import Limits
from kentongan.core.openness.instrument.instrument import instrument_by
from kentongan.core.openness.site.visit import Ended, Site
from kentongan.foundation.crawling.crawl import crawl
from kentongan.foundation.crawling.words import why_unreachable
from kentongan.foundation.outbound.errors import OutboundRefused

log = structlog.get_logger(__name__)

MOST_RUNS = 3
# A crawl ends by itself within its seconds; reading the last document and judging take less than this.
GRACE = timedelta(seconds=60)
# An audit whose job was lost is queued anew after this; the longest batch is through by then.
FORGOTTEN = timedelta(hours=24)


class _Stopped(Exception):
    """Somebody called the audit off, or another run has taken it over."""


def run_audit(*, audit_id: int) -> None:
    """Crawls and judges a site, once: findings and score are written in one transaction at the end.

    A run that is killed leaves nothing but its lease; when that ends the next one begins anew. Raises NotNow while
    another run holds the audit or its host, so that the queue tries again later. Whatever the site does becomes a
    sentence on the audit.
    """
    audit = _claimed(audit_id)
    if audit is None:
        return
    try:
        site = _walked(audit)
        if problem := _problem(site):
            _fail(audit, problem)
            return
        judged = audit_by(site, instrument_by(audit.instrument))
    except _Stopped:
        return
    except OutboundRefused as refused:
        _fail(audit, refused.message)
    except Exception:  # the rim: a page may break a parser in any way, the other audits must go on
        log.exception("site_audit_broke", audit=audit.pk)
        _fail(audit, _("Isi situs ini tidak dapat diolah. Laporkan kepada pengelola bila berulang."))
    else:
        keep_judged(audit_id=audit.pk, lease=audit.lease, judged=judged)


@transaction.atomic
def take_up_lost() -> list[int]:
    """Queues audits anew whose run was killed, or whose job was lost; each change of state queues once."""
    now = timezone.now()
    lost = Audit.objects.filter(state=AuditState.RUNNING, leased_until__lt=now)
    forgotten = Audit.objects.filter(state=AuditState.QUEUED, updated_at__lt=now - FORGOTTEN)
    found = []
    for rows in (lost, forgotten):
        found += rows.select_for_update(skip_locked=True).order_by("id").values_list("id", flat=True)[:200]
    if found:
        fresh = {"state": AuditState.QUEUED, "lease": "", "leased_until": None, "updated_at": now}
        Audit.objects.filter(pk__in=found).update(**fresh)
        audits_queued.send(Audit, audit_ids=found)
    return found


@transaction.atomic
def _claimed(audit_id: int) -> Audit | None:
    now = timezone.now()
    audit = Audit.objects.select_for_update(of=("self",)).select_related("site").filter(pk=audit_id).first()
    if audit is None or not audit.is_active:
        return None
    if audit.state == AuditState.RUNNING and audit.leased_until and audit.leased_until > now:
        raise NotNow(_("Audit ini sedang dijalankan proses lain."))
    if audit.runs >= MOST_RUNS:
        audit.state, audit.ended_at, audit.lease, audit.leased_until = AuditState.FAILED, now, "", None
        audit.problem = _("Audit ini tiga kali terputus di tengah jalan. Mulai lagi nanti.")
        audit.save()
        return None
    if Audit.objects.filter(host=audit.host, state=AuditState.RUNNING).exclude(pk=audit.pk).exists():
        raise NotNow(_("Situs ini sedang diaudit lewat alamat lain."))
    audit.state, audit.lease, audit.runs = AuditState.RUNNING, secrets.token_hex(16), audit.runs + 1
    audit.leased_until = now + timedelta(seconds=audit.limits["seconds"]) + GRACE
    audit.started_at = now
    audit.asked = audit.pages = audit.bytes = 0
    audit.save()
    return audit


def _walked(audit: Audit) -> Site:
    """The site as the crawl saw it; one that does not answer over HTTPS is tried over HTTP, in the time left."""
    limits = Limits(**audit.limits)
    items = items_of_year(audit.year).values()

    def told(count: int, address: str, size: int) -> None:
        seen = {"asked": count, "address": address[:300], "bytes": size, "updated_at": timezone.now()}
        mine = Audit.objects.filter(pk=audit.pk, state=AuditState.RUNNING, lease=audit.lease)
        if not mine.update(**seen):
            raise _Stopped

    site = crawl(audit.site.address, items, limits=limits, guard=settings.OUTBOUND, told=told)
    left = limits.seconds - site.seconds
    if site.ended is Ended.UNREACHABLE and audit.site.address.startswith("https://") and left > 5:
        plain = audit.site.address.replace("https://", "http://", 1)
        limits = Limits(**{**audit.limits, "seconds": left})
        site = crawl(plain, items, limits=limits, guard=settings.OUTBOUND, told=told)
    return site


def _problem(site: Site) -> str:
    if site.ended is Ended.ROBOTS:
        return _("robots.txt situs ini melarang audit atau tidak dapat dibaca, jadi situs tidak ditanya.")
    return why_unreachable(site) if site.ended is Ended.UNREACHABLE else ""


@transaction.atomic
def _fail(audit: Audit, problem: str) -> None:
    mine = Audit.objects.filter(pk=audit.pk, state=AuditState.RUNNING, lease=audit.lease)
    mine.update(
        state=AuditState.FAILED,
        problem=problem[:400],
        ended_at=timezone.now(),
        lease="",
        leased_until=None,
        updated_at=timezone.now(),
    )
