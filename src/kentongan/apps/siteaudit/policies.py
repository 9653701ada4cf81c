"""Who may audit, confirm, mend and object."""

from kentongan.apps.siteaudit.models import Site
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_keep_sites(actor: Actor) -> bool:
    """Whether `actor` may enter sites and start audits somewhere: opens the page, never a site on it."""
    return may_anywhere(actor, Permission.SITE_AUDIT_RUN)


def may_run_for(actor: Actor, unit: Unit) -> bool:
    """Enter, change and audit sites of the unit."""
    return may(actor, Permission.SITE_AUDIT_RUN, unit.path or "")


def may_run(actor: Actor, site: Site) -> bool:
    """Start and cancel audits of the site."""
    return may_run_for(actor, site.unit)


def may_confirm(actor: Actor, site: Site) -> bool:
    """Confirm or overrule findings, answer appeals, close a follow-up with a reason."""
    return may(actor, Permission.SITE_AUDIT_CONFIRM, site.unit.path or "")


def may_work(actor: Actor, site: Site) -> bool:
    """Mend what was found: hand in proof, ask for another look, object."""
    return may(actor, Permission.FINDING_WORK, site.unit.path or "")


def may_assign(actor: Actor, site: Site) -> bool:
    """Make a follow-up of a finding: whoever confirms, and the unit and those above it for themselves."""
    return may_confirm(actor, site) or may_work(actor, site)
