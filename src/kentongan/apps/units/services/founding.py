"""The first administrator of a fresh installation: nobody is there yet who could appoint one."""

from django.db import transaction
from django.utils import timezone

from kentongan.apps.units.errors import Refused
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.apps.units.queries.units import public_units
from kentongan.apps.units.services.inviting import make_invitation, person_of
from kentongan.apps.units.services.links import link_of
from kentongan.apps.units.services.tree import lock_tree
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail


@transaction.atomic
def invite_first_admin(*, email: str, name: str) -> str:
    """Seats an administrator over the whole tree; returns the link that sets the password. Audited.

    Refuses when an administrator is in office already, and where the registry was not loaded.
    """
    lock_tree()
    today = timezone.localdate()
    if appointments_on(today).filter(role=Role.ADMIN, user__is_active=True).exists():
        raise Refused("Sudah ada administrator; administrator baru ditugaskan olehnya di meja.")
    root = public_units().filter(parent=None).order_by("pk").first()
    if root is None:
        raise Refused("Pohon satuan masih kosong. Jalankan python -m kentongan.config.lay_out lebih dahulu.")
    user = person_of(email, name)
    Appointment.objects.create(user=user, unit=root, role=Role.ADMIN, valid_from=today)
    trail.record(
        SYSTEM,
        "officer_appointed",
        f"user:{user.pk}",
        path=root.path,
        detail={"role": Role.ADMIN, "unit": root.key},
    )
    return link_of(make_invitation(SYSTEM, user, root))
