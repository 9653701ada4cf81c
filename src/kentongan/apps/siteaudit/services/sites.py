"""The register of websites: an address comes in with its office, or with a reason."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.siteaudit.errors import BadAddress, NotAllowed, NotFound
from kentongan.apps.siteaudit.models import Site
from kentongan.apps.siteaudit.policies import may_run, may_run_for
from kentongan.apps.units.models import Unit
from kentongan.core.openness.site.address import host_of, tidy
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail
from kentongan.foundation.outbound.errors import OutboundRefused
from kentongan.foundation.outbound.targets import target_of

LEAST_REASON = 10


@transaction.atomic
def register_site(*, actor: Actor, unit_id: int, address: str, reason: str = "") -> Site:
    """Enters the website of an office. Audited; refuses offices out of scope, and what `checked_address` refuses."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    if not may_run_for(actor, unit):
        raise NotAllowed
    clean, why = checked_address(address, reason)
    site = Site.objects.create(unit=unit, address=clean, host=host_of(clean), reason=why)
    trail.record(actor, "site_registered", f"site:{site.pk}", path=unit.path, detail={"address": clean})
    return site


@transaction.atomic
def set_site_active(*, actor: Actor, site_id: int, is_active: bool) -> Site:
    """Takes a site out of the audits, or back into them; what was found stays. Audited."""
    site = Site.objects.select_related("unit").select_for_update(of=("self",)).filter(pk=site_id).first()
    if site is None:
        raise NotFound
    if not may_run(actor, site):
        raise NotAllowed
    if site.is_active != is_active:
        site.is_active = is_active
        site.save(update_fields=["is_active", "updated_at"])
        verb = "site_resumed" if is_active else "site_rested"
        trail.record(actor, verb, f"site:{site.pk}", path=site.unit.path)
    return site


def checked_address(address: str, reason: str) -> tuple[str, str]:
    """The address in one spelling and the reason, "" where none is needed.

    Raises BadAddress for what is no web address, may not be asked, stands in the register already, or lies outside
    .go.id without a reason.
    """
    clean = tidy(address if "://" in address else f"https://{address.strip()}")
    host = urlsplit(clean).hostname or ""
    if not clean or "." not in host or len(clean) > 300:
        raise BadAddress(_("Tulis alamat beranda situs, misalnya https://lapas.contoh.go.id/."))
    try:
        target = target_of(clean, settings.OUTBOUND)
    except OutboundRefused as refused:
        raise BadAddress(refused.message) from refused
    if target.literal:
        raise BadAddress(_("Tulis nama situs, bukan alamat IP."))
    why = "" if host_of(clean).endswith(".go.id") else " ".join(reason.split())[:300]
    if not host_of(clean).endswith(".go.id") and len(why) < LEAST_REASON:
        raise BadAddress(
            _("Alamat ini bukan .go.id. Jelaskan mengapa satuan memakainya (paling sedikit 10 huruf)."),
            "reason",
        )
    if Site.objects.filter(address=clean).exists():
        raise BadAddress(_("Alamat ini sudah terdaftar."))
    return clean, why
