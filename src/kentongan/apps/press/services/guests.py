"""Guests of press events: inviting by personal link, their answers, seats and the waiting list."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.channels.adapters.email import is_address
from kentongan.apps.press.enums import Clearance, IdKind, LetterKind, Reply, Seat
from kentongan.apps.press.errors import BadWords, LinkClosed, NotAllowed, NotFound, WrongStage
from kentongan.apps.press.models import Guest, Letter, PressEvent, Reporter
from kentongan.apps.press.policies import may_work
from kentongan.apps.press.queries import links
from kentongan.apps.press.queries.events import events_visible_to, guest_by_token
from kentongan.apps.press.queries.reporters import reachable, reporters_visible_to
from kentongan.apps.press.services.letters import make_letters
from kentongan.foundation.accounts.actor import PUBLIC, Actor
from kentongan.foundation.audit import trail

_LAST4 = re.compile(r"[0-9A-Z]{4}")
MOST_GUESTS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Rsvp:
    """What a guest answers. Only the last four digits of a card are asked for."""

    reply: str
    substitute: str = ""
    id_kind: str = ""
    id_last4: str = ""
    vehicle: str = ""
    devices: str = ""


@transaction.atomic
def invite_reporters(*, actor: Actor, event_id: int, reporter_ids: Collection[int]) -> int:
    """Invites reporters who agreed to be written to, each once; mails follow. Audited with the number invited."""
    event = _open_event(actor, event_id)
    rows = reporters_visible_to(actor).filter(reachable(), pk__in=list(reporter_ids)[:MOST_GUESTS])
    known = set(event.guests.filter(reporter__isnull=False).values_list("reporter_id", flat=True))
    guests = [
        _fresh(event, reporter=one, name=one.name, outlet=one.outlet.name)
        for one in rows
        if one.pk not in known
    ]
    return _invite(actor, event, guests)


@transaction.atomic
def invite_by_name(*, actor: Actor, event_id: int, name: str, outlet_name: str, email: str = "") -> int:
    """Adds a guest who is no reporter of ours; with an address they get the link by mail. Audited."""
    event = _open_event(actor, event_id)
    if not name.strip():
        raise BadWords(_("Nama tamu belum diisi."), "name")
    address = email.strip()
    if address and not is_address(address):
        raise BadWords(_("Alamat surel ini tidak sah. Periksa penulisannya."), "email")
    if address and Reporter.objects.filter(email__iexact=address).exclude(reachable()).exists():
        raise BadWords(_("Pemilik alamat ini tidak bersedia dihubungi."), "email")
    if address and event.guests.filter(email__iexact=address).exists():
        raise BadWords(_("Alamat ini sudah diundang."), "email")
    return _invite(actor, event, [_fresh(event, name=name, outlet=outlet_name, email=address)])


@transaction.atomic
def answer_invitation(*, token: str, rsvp: Rsvp) -> Guest:
    """A guest's own answer by the personal link: may be changed until the event begins. Audited by key."""
    guest = guest_by_token(token)
    if guest is None:
        raise LinkClosed
    event = PressEvent.objects.select_for_update().get(pk=guest.event_id)
    guest.event = event
    if event.cancelled_at or event.starts_at <= timezone.now():
        raise WrongStage(_("Acara ini sudah mulai atau dibatalkan; jawaban tidak dapat diubah lagi."))
    put_answer(guest, rsvp)
    fill_seats(event)
    _record(PUBLIC, event, "guest_replied", {"guest": guest.pk, "reply": rsvp.reply})
    return Guest.objects.get(pk=guest.pk)


@transaction.atomic
def answer_for_guest(*, actor: Actor, event_id: int, guest_id: int, rsvp: Rsvp) -> Guest:
    """The same, taken at the desk for a guest who phoned. Audited."""
    event = _open_event(actor, event_id)
    guest = event.guests.filter(pk=guest_id).first()
    if guest is None:
        raise NotFound(_("Tamu ini"))
    guest.event = event
    put_answer(guest, rsvp)
    fill_seats(event)
    _record(actor, event, "guest_replied", {"guest": guest.pk, "reply": rsvp.reply})
    return Guest.objects.get(pk=guest.pk)


def put_answer(guest: Guest, rsvp: Rsvp) -> None:
    """Writes an answer. What the clearance was decided on changed: then it is decided anew."""
    if rsvp.reply not in (Reply.YES, Reply.NO):
        raise BadWords(_("Pilih hadir atau tidak hadir."), "reply")
    last4 = rsvp.id_last4.strip().upper()
    if last4 and not _LAST4.fullmatch(last4):
        raise BadWords(_("Tulis hanya empat angka atau huruf terakhir kartu."), "id_last4")
    if rsvp.id_kind and rsvp.id_kind not in IdKind.values:
        raise BadWords(_("Pilih jenis kartu."), "id_kind")
    was = (guest.substitute, guest.id_kind, guest.id_last4, guest.vehicle, guest.devices)
    coming = rsvp.reply == Reply.YES
    guest.substitute = " ".join(rsvp.substitute.split())[:120] if coming else ""
    guest.id_kind, guest.id_last4 = (rsvp.id_kind, last4) if coming else ("", "")
    guest.vehicle = rsvp.vehicle.strip()[:60] if coming else ""
    guest.devices = rsvp.devices.strip()[:200] if coming else ""
    now = (guest.substitute, guest.id_kind, guest.id_last4, guest.vehicle, guest.devices)
    if guest.reply != rsvp.reply:
        guest.replied_at = timezone.now()
        guest.seat = Seat.WAITING if coming else Seat.NONE
    if now != was or not coming:
        guest.clearance, guest.clearance_reason, guest.cleared_by, guest.cleared_at = (
            Clearance.PENDING,
            "",
            None,
            None,
        )
        guest.arrived_at = None
    guest.reply = rsvp.reply
    guest.save()


def fill_seats(event: PressEvent) -> int:
    """Gives free seats to the waiting in their turn and mails those who had waited; how many. The event is locked."""
    waiting = event.guests.filter(seat=Seat.WAITING).order_by("replied_at", "id")
    if event.quota:
        free = event.quota - event.guests.filter(seat=Seat.TAKEN).count()
        waiting = waiting[: max(free, 0)]
    moved = list(waiting)
    Guest.objects.filter(pk__in=[guest.pk for guest in moved]).update(seat=Seat.TAKEN)
    # Who answered in this very moment reads it on the page; who had waited gets a letter.
    waited = [guest for guest in moved if (timezone.now() - guest.replied_at).total_seconds() > 60]
    make_letters(_letter(LetterKind.SEATED, guest) for guest in waited)
    return len(moved)


def remind_guests(event: PressEvent) -> int:
    """Mails a reminder to every invited guest who did not decline; once an event and start."""
    told = event.guests.filter(letters__kind=LetterKind.INVITATION).exclude(reply=Reply.NO).distinct()
    return make_letters(
        _letter(LetterKind.REMINDER, guest, f":{event.starts_at:%Y%m%d%H%M}") for guest in told
    )


def _fresh(
    event: PressEvent, *, name: str, outlet: str, email: str = "", reporter: Reporter | None = None
) -> Guest:
    seed = links.fresh_seed()
    return Guest(
        event=event,
        reporter=reporter,
        name=" ".join(name.split())[:120],
        outlet_name=" ".join(outlet.split())[:120],
        email=email,
        seed=seed,
        token_hash=links.hashed(links.secret(links.GUEST, seed)),
    )


def _invite(actor: Actor, event: PressEvent, guests: Iterable[Guest]) -> int:
    made = Guest.objects.bulk_create(guests)
    if event.guests.count() > MOST_GUESTS:
        raise BadWords(_("Satu acara memuat paling banyak 500 tamu."))
    make_letters(_letter(LetterKind.INVITATION, guest) for guest in made if guest.reporter_id or guest.email)
    _record(actor, event, "guests_invited", {"count": len(made)})
    return len(made)


def _letter(kind: LetterKind, guest: Guest, more: str = "") -> Letter:
    return Letter(key=f"{kind}:{guest.pk}{more}", kind=kind, guest=guest)


def _open_event(actor: Actor, event_id: int) -> PressEvent:
    event = events_visible_to(actor).select_for_update(of=("self",)).filter(pk=event_id).first()
    if event is None:
        raise NotFound(_("Acara ini"))
    if not may_work(actor, event.unit):
        raise NotAllowed
    if event.cancelled_at or event.erased_at or event.ends_at <= timezone.now():
        raise WrongStage(_("Acara ini sudah lewat atau dibatalkan."))
    return event


def _record(actor: Actor, event: PressEvent, verb: str, detail: dict) -> None:
    trail.record(actor, verb, f"press_event:{event.pk}", path=event.unit.path or "", detail=detail)
