"""Bringing somebody into the house: an office, and a mail with a link that sets a password once."""

from datetime import date

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils import timezone

from kentongan.apps.units.errors import NotAllowed, NotFound, Refused
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.services.appointing import appoint_officer, ask_to_appoint
from kentongan.apps.units.services.links import CLOSED, VALID_FOR, open_invitation, token_of
from kentongan.apps.units.signals import invitation_made
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import Invitation, User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Acting, Role
from kentongan.foundation.accounts.scope import within
from kentongan.foundation.accounts.tokens import hash_of
from kentongan.foundation.audit import trail


@transaction.atomic
def invite_officer(
    *,
    actor: Actor,
    email: str,
    name: str,
    unit_id: int,
    role: Role,
    valid_from: date,
    valid_to: date | None = None,
    acting: Acting = Acting.NO,
    letter: str = "",
) -> Appointment:
    """Appoints whoever reads `email`; somebody without an account gets one and an invitation by mail.

    Refuses what `appoint_officer` refuses, a wrong address, and an account that was switched off. Audited; announces
    `officer_appointed` and `invitation_made`.
    """
    address = _address(email)
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound("Satuan itu tidak ada.")
    known = User.objects.filter(email=address).first()
    # Asked before anything is told about the address: who may not appoint here learns of no account.
    ask_to_appoint(actor, known.pk if known else None, unit, Role(role))
    if known and not known.is_active:
        raise Refused("Akun dengan surel itu dinonaktifkan.")
    user = known or person_of(address, name)
    made = appoint_officer(
        actor=actor, user_id=user.pk, unit_id=unit_id, role=role, valid_from=valid_from, valid_to=valid_to,
        acting=acting, letter=letter,
    )  # fmt: skip
    if not user.has_usable_password():
        make_invitation(actor, user, unit)
    return made


@transaction.atomic
def renew_invitation(*, actor: Actor, user_id: int) -> None:
    """Mails a fresh link to somebody who has not set a password yet; older links stop working. Audited."""
    managed = within(Appointment.objects.filter(user_id=user_id), actor, Permission.PEOPLE_MANAGE)
    row = managed.select_related("user", "unit").order_by("-id").first()
    if row is None:
        raise NotAllowed("Anda tidak mengelola orang ini.")
    if row.user.has_usable_password():
        raise Refused(
            f"{row.user.name} sudah punya kata sandi; yang lupa dapat menyetelnya ulang di halaman masuk."
        )
    make_invitation(actor, row.user, row.unit)


@transaction.atomic
def accept_invitation(*, token: str, password: str) -> User:
    """Sets the password of whoever holds the link, once, and closes all their links. Audited.

    Raises Refused with the same words for every link that is not open, ValidationError for a weak password.
    """
    invitation = open_invitation(token, lock=True)
    if invitation is None:
        raise Refused(CLOSED, "invitation_closed")
    user = invitation.user
    validate_password(password, user)
    user.set_password(password)
    user.save(update_fields=["password", "updated_at"])
    now = timezone.now()
    Invitation.objects.filter(pk=invitation.pk).update(accepted_at=now)
    Invitation.objects.filter(user=user, accepted_at=None, expires_at__gt=now).update(expires_at=now)
    place = Appointment.objects.filter(user=user).order_by("id").values_list("unit__path", flat=True).first()
    trail.record(Actor(user.pk, user.name), "invitation_accepted", f"user:{user.pk}", path=place or "")
    return user


def make_invitation(actor: Actor, user: User, unit: Unit) -> Invitation:
    """A new link for `user`; runs in the caller's transaction. Announces `invitation_made`."""
    now = timezone.now()
    Invitation.objects.filter(user=user, accepted_at=None, expires_at__gt=now).update(expires_at=now)
    made = Invitation(user=user, expires_at=now + VALID_FOR, invited_by_id=actor.user_id)
    made.token_hash = hash_of(f"unsaved:{user.pk}:{now.isoformat()}")
    made.save()
    made.token_hash = hash_of(token_of(made))
    made.save(update_fields=["token_hash"])
    trail.record(actor, "officer_invited", f"user:{user.pk}", path=unit.path, detail={"invitation": made.pk})
    invitation_made.send(sender=Invitation, invitation_id=made.pk)
    return made


def person_of(email: str, name: str) -> User:
    """Whoever reads `email`; an account without a password is made when there is none."""
    address = _address(email)
    if known := User.objects.filter(email=address).first():
        return known
    if not name.strip():
        raise Refused("Nama wajib diisi untuk orang yang belum punya akun.")
    fresh = {"name": " ".join(name.split())[:150], "password": make_password(None)}
    return User.objects.get_or_create(email=address, defaults=fresh)[0]


def _address(email: str) -> str:
    try:
        validate_email(email.strip())
    except ValidationError as error:
        raise Refused("Alamat surel itu tidak lengkap atau keliru.") from error
    return email.strip().lower()
