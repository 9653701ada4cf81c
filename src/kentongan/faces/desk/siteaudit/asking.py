"""What was asked for in an address, and the tabs above every page of the audits."""

from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from kentongan.apps.siteaudit.errors import NotFound
from kentongan.apps.siteaudit.models import Audit, Finding, FollowUp, Site
from kentongan.apps.siteaudit.policies import may_keep_sites
from kentongan.apps.siteaudit.queries.audits import audits_visible_to, findings_visible_to
from kentongan.apps.siteaudit.queries.catalogue import instrument_named
from kentongan.apps.siteaudit.queries.follow_ups import follow_ups_visible_to
from kentongan.apps.siteaudit.queries.sites import sites_visible_to
from kentongan.core.openness.instrument.instrument import Instrument, instruments
from kentongan.foundation.accounts.policy import Permission, may_anywhere

# The largest number that a key can be.
LARGEST = 2**63 - 1


def tabs(request: HttpRequest, here: str) -> dict[str, Any]:
    """Which tab is lit, and which ones there are for the reader."""
    actor = request.actor
    return {
        "here": here,
        "may_keep": may_keep_sites(actor),
        "may_judge": may_anywhere(actor, Permission.SITE_AUDIT_CONFIRM),
    }


def asked_words(request: HttpRequest) -> str:
    """At most 100 signs; without the one that PostgreSQL knows no text with."""
    return request.GET.get("q", "").replace("\x00", "").strip()[:100]


def asked_instrument(request: HttpRequest) -> Instrument:
    """The instrument that was asked for, the newest without one."""
    return instrument_named(request.GET.get("instrumen", "")) or instruments()[0]


def the_site(request: HttpRequest, site_id: int) -> Site:
    """A site that the reader may see."""
    return _only(sites_visible_to(request.actor), site_id)


def the_audit(request: HttpRequest, audit_id: int) -> Audit:
    """An audit that the reader may see."""
    return _only(audits_visible_to(request.actor), audit_id)


def the_finding(request: HttpRequest, finding_id: int) -> Finding:
    """A finding that the reader may see."""
    return _only(findings_visible_to(request.actor), finding_id)


def the_follow_up(request: HttpRequest, follow_up_id: int) -> FollowUp:
    """A task that the reader may see."""
    return _only(follow_ups_visible_to(request.actor), follow_up_id)


def _only(rows: QuerySet, key: int) -> Any:
    if key > LARGEST:
        raise Http404
    found = rows.filter(pk=key).first()
    if found is None:
        raise NotFound
    return found
