"""Opening and closing ways in, and keeping the lists of those who may use them."""

import re
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.channels.services.sealing import sealed
from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.intake.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.intake.models import Door, Sender
from kentongan.apps.intake.policies import may_keep, may_open_door_at, may_write_for
from kentongan.apps.intake.queries.doors import doors_visible_to
from kentongan.apps.intake.services.gateways import gateway_of
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.audit import trail

_MAIL = re.compile(r"[a-z0-9][a-z0-9._+-]{0,63}@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_SHAPES = {
    DoorKind.MAIL: _MAIL,
    DoorKind.TELEGRAM: re.compile(r"[a-z0-9_]{5,32}"),
    DoorKind.WHATSAPP: re.compile(r"[0-9]{6,20}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorWords:
    """What its keeper types."""

    kind: str
    address: str
    label: str
    secret: str = field(default="", repr=False)
    app_secret: str = field(default="", repr=False)


@transaction.atomic
def open_door(*, actor: Actor, unit_id: int, words: DoorWords) -> Door:
    """Opens a way in for an office. Secrets are sealed. Raises BadWords at the field at fault. Audited."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_open_door_at(actor, unit):
        raise NotAllowed
    address = words.address.strip().lower().removeprefix("@")
    _must_make_sense(words, address)
    door = Door.objects.create(
        unit=unit,
        kind=words.kind,
        address=address,
        label=words.label.strip()[:120] or address,
        secret=sealed(words.secret.strip()),
        app_secret=sealed(words.app_secret.strip()) if words.kind == DoorKind.WHATSAPP else "",
    )
    trail.record(actor, "door_opened", f"door:{door.pk}", path=unit.path, detail={"kind": door.kind})
    return door


@transaction.atomic
def set_open(*, actor: Actor, door_id: int, is_open: bool) -> Door:
    """Closes a way in, or opens it again: a closed one takes nothing. Audited."""
    door = _in_hand(actor, door_id)
    door.is_open = is_open
    door.save()
    verb = "door_opened" if is_open else "door_closed"
    trail.record(actor, verb, f"door:{door.pk}", path=door.unit.path, detail={"kind": door.kind})
    return door


def connect(*, actor: Actor, door_id: int) -> None:
    """Tells the messenger where to call, and so tries its secret. Raises GatewayFailed. Audited."""
    with transaction.atomic():
        door = _in_hand(actor, door_id)
        if door.kind == DoorKind.MAIL:
            raise WrongStage(_("Kotak surel tidak perlu dihubungkan."))
        trail.record(actor, "door_connected", f"door:{door.pk}", path=door.unit.path)
    gateway_of(door).connect()
    Door.objects.filter(pk=door.pk).update(connected_at=timezone.now())


@transaction.atomic
def trust(*, actor: Actor, door_id: int, address: str, email: str) -> Sender:
    """Puts a further mail address of somebody who writes for the office on its list. Audited, without the address."""
    door = _in_hand(actor, door_id)
    address = address.strip().lower()
    if door.kind != DoorKind.MAIL:
        raise WrongStage(_("Obrolan dihubungkan oleh pemiliknya sendiri, dengan kode."))
    if not _MAIL.fullmatch(address):
        raise BadWords(_("Alamat surel ini tidak sah."), "address")
    user = User.objects.filter(email__iexact=email.strip(), is_active=True).first()
    if user is None or not may_write_for(actor_of(user), door.unit):
        raise BadWords(_("Tidak ada penulis satuan ini dengan akun tersebut."), "email")
    if Sender.objects.filter(door=door, handle=address).exists():
        raise BadWords(_("Alamat ini sudah ada dalam daftar."), "address")
    sender = Sender.objects.create(
        door=door, handle=address, user=user, unit=door.unit, added_by_id=actor.user_id
    )
    trail.record(actor, "sender_trusted", f"sender:{sender.pk}", path=door.unit.path)
    return sender


@transaction.atomic
def distrust(*, actor: Actor, door_id: int, sender_id: int) -> None:
    """Takes an address or a chat off the list. Audited."""
    door = _in_hand(actor, door_id)
    if not Sender.objects.filter(pk=sender_id, door=door).delete()[0]:
        raise NotFound(_("Pengirim ini"))
    trail.record(actor, "sender_distrusted", f"sender:{sender_id}", path=door.unit.path)


def _in_hand(actor: Actor, door_id: int) -> Door:
    door = doors_visible_to(actor).select_related("unit").filter(pk=door_id).first()
    if door is None:
        raise NotFound(_("Pintu masuk ini"))
    if not may_keep(actor, door):
        raise NotAllowed
    return door


def _must_make_sense(words: DoorWords, address: str) -> None:
    if words.kind not in _SHAPES or not _SHAPES[DoorKind(words.kind)].fullmatch(address):
        raise BadWords(_("Alamat ini tidak cocok dengan jenis pintunya."), "address")
    if words.kind != DoorKind.MAIL and not words.secret.strip():
        raise BadWords(_("Isi kunci rahasia dari penyedia aplikasi pesan."), "secret")
    if words.kind == DoorKind.WHATSAPP and not words.app_secret.strip():
        raise BadWords(_("WhatsApp memerlukan kunci tanda tangan aplikasi."), "app_secret")
    if Door.objects.filter(kind=words.kind, address=address).exists():
        raise BadWords(_("Alamat ini sudah dipakai pintu lain."), "address")
