"""Which rooms of the house somebody may enter."""

from django.http import HttpRequest
from django.utils.translation import gettext as _

from kentongan.foundation.accounts.policy import Permission, may_anywhere, may_centrally
from kentongan.foundation.errors import KentonganError


def ask(request: HttpRequest, *permissions: Permission) -> None:
    """Raises unless the actor is granted one of `permissions` at some node."""
    if not any(may_anywhere(request.actor, permission) for permission in permissions):
        raise _refusal()


def ask_centrally(request: HttpRequest, permission: Permission) -> None:
    """Raises unless the actor is granted `permission` over the whole house: the queue belongs to no branch."""
    if not may_centrally(request.actor, permission):
        raise _refusal()


def _refusal() -> KentonganError:
    return KentonganError(_("Bagian ini hanya untuk pengelola dan auditor."), "not_allowed")


def doors(request: HttpRequest) -> dict[str, bool]:
    """What the tabs show."""
    return {
        "opens_audit": may_anywhere(request.actor, Permission.AUDIT_READ),
        "opens_jobs": may_centrally(request.actor, Permission.JOBS_MANAGE),
    }
