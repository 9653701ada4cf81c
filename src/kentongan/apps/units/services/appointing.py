"""Giving an office to somebody, and taking it back."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from kentongan.apps.units.errors import NotAllowed, NotFound, Refused
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.policies import may_appoint, may_end, may_manage_people, suits
from kentongan.apps.units.signals import officer_appointed
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Acting, Role
from kentongan.foundation.audit import trail


@transaction.atomic
def appoint_officer(
    *,
    actor: Actor,
    user_id: int,
    unit_id: int,
    role: Role,
    valid_from: date,
    valid_to: date | None = None,
    acting: Acting = Acting.NO,
    letter: str = "",
) -> Appointment:
    """Gives `role` at an office to a user, both days included. Audited; announces `officer_appointed`.

    Refuses oneself, a role above one's own, a role that does not fit the office, an office that is closed, acting
    officers (Plt., Plh.) without an end, and the same role twice at a time.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    # The lock makes two appointments of one person wait for each other, so that neither overlooks the other.
    user = User.objects.select_for_update().filter(pk=user_id, is_active=True).first()
    if unit is None or user is None:
        raise NotFound("Satuan atau orang itu tidak ditemukan.")
    role, acting = Role(role), Acting(acting)
    ask_to_appoint(actor, user_id, unit, role)
    _ask_dates(unit, acting, valid_from, valid_to)
    _ask_no_overlap(user, unit, role, valid_from, valid_to)
    made = Appointment.objects.create(
        user=user,
        unit=unit,
        role=role,
        acting=acting,
        valid_from=valid_from,
        valid_to=valid_to,
        letter=letter,
    )
    _record(actor, "officer_appointed", made)
    officer_appointed.send(sender=Appointment, appointment_id=made.pk)
    return made


@transaction.atomic
def end_appointment(*, actor: Actor, appointment_id: int, last_day: date) -> None:
    """Ends an office after `last_day`; yesterday ends it at once. Audited.

    An office whose first day would never come is removed. Refuses one's own, ended ones, and days longer past.
    """
    row = Appointment.objects.select_for_update(of=("self",)).select_related("unit", "user").filter(
        pk=appointment_id
    ).first()  # fmt: skip
    if row is None or not may_manage_people(actor, row.unit):
        raise NotFound("Penugasan itu tidak ada.")
    if not may_end(actor, row):
        raise NotAllowed("Penugasan ini hanya dapat diakhiri oleh pejabat di atasnya.")
    today = timezone.localdate()
    if row.valid_to and row.valid_to < today:
        raise Refused("Penugasan ini sudah berakhir.")
    if last_day < today - timedelta(days=1):
        raise Refused("Hari terakhir paling awal kemarin: yang sudah dikerjakan tetap sah.")
    if row.acting and row.valid_to and last_day > row.valid_to:
        raise Refused("Masa Plt./Plh. tidak dapat diperpanjang di sini; buat penugasan baru.")
    _record(actor, "appointment_ended", row, last_day=last_day)
    if last_day < row.valid_from:
        row.delete()
        return
    row.valid_to = last_day
    row.save(update_fields=["valid_to", "updated_at"])


def ask_to_appoint(actor: Actor, user_id: int | None, unit: Unit, role: Role) -> None:
    """Raises unless `actor` may give `role` at `unit` to the user (None: somebody without an account yet)."""
    if user_id is not None and user_id == actor.user_id:
        raise NotAllowed("Anda tidak dapat menugaskan diri sendiri; minta pejabat lain melakukannya.")
    if not may_manage_people(actor, unit):
        raise NotAllowed(f"Anda tidak mengelola orang di {unit.name}.")
    if not may_appoint(actor, unit, role):
        raise NotAllowed(f"Peran {role.label} lebih tinggi daripada yang dapat Anda berikan.")
    if not suits(role, unit):
        raise Refused(f"Peran {role.label} tidak ada di satuan berjenis {unit.get_type_display()}.")


def _ask_dates(unit: Unit, acting: Acting, begins: date, ends: date | None) -> None:
    if acting and ends is None:
        raise Refused("Penugasan Plt. atau Plh. harus punya hari terakhir.")
    if ends and ends < begins:
        raise Refused("Hari terakhir lebih awal daripada hari pertama.")
    if unit.active_to and begins > unit.active_to:
        raise Refused(f"{unit.name} tidak lagi aktif pada hari itu.")


def _ask_no_overlap(user: User, unit: Unit, role: Role, begins: date, ends: date | None) -> None:
    same = Appointment.objects.filter(user=user, unit=unit, role=role)
    clash = same.filter(Q(valid_to=None) | Q(valid_to__gte=begins))
    if ends:
        clash = clash.filter(valid_from__lte=ends)
    if clash.exists():
        raise Refused(f"{user.name} sudah memegang peran itu di {unit.name} pada masa yang sama.")


def _record(actor: Actor, verb: str, row: Appointment, **more: object) -> None:
    detail = {
        "user": row.user_id,
        "unit": row.unit.key,
        "role": row.role,
        "acting": row.acting,
        "from": row.valid_from,
        "to": row.valid_to,
        "letter": row.letter,
        **more,
    }
    trail.record(actor, verb, f"user:{row.user_id}", path=row.unit.path, detail=detail)
