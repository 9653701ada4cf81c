"""Who may see, give and take back certificates."""

from kentongan.apps.academy.models import Event
from kentongan.apps.certificates.models import Certificate, Design
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere, may_centrally


def may_enter(actor: Actor) -> bool:
    """Whether the list of certificates opens at all; also for holders of posts who read none but their own."""
    return may_anywhere(actor, Permission.CERTIFICATE_READ)


def may_issue(actor: Actor, event: Event) -> bool:
    """Certificates of an event are given by whoever heads or edits where its organiser stands."""
    return may(actor, Permission.CERTIFICATE_ISSUE, event.unit.path)


def may_correct(actor: Actor, certificate: Certificate) -> bool:
    return may(actor, Permission.CERTIFICATE_ISSUE, certificate.unit.path)


def may_revoke(actor: Actor, certificate: Certificate) -> bool:
    """Heads only, and only over the office that gave it."""
    return may(actor, Permission.CERTIFICATE_REVOKE, certificate.unit.path)


def may_design(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.CERTIFICATE_ISSUE)


def may_change_design(actor: Actor, design: Design) -> bool:
    """Designs of the house belong to the centre, those of an office to its branch."""
    if design.unit is None:
        return may_centrally(actor, Permission.CERTIFICATE_ISSUE)
    return may(actor, Permission.CERTIFICATE_ISSUE, design.unit.path)
