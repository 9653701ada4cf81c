"""Taking a request: from the web, or by an officer from mail, counter and post."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.openness.enums import FileKind, IdKind, LetterKind, RequesterKind, Status, StepKind, Way
from kentongan.apps.openness.errors import BadRequest, NotAllowed, NotFound
from kentongan.apps.openness.models import Request, Requester
from kentongan.apps.openness.policies import may_take
from kentongan.apps.openness.services import numbering
from kentongan.apps.openness.services.dating import ANSWER, set_deadline
from kentongan.apps.openness.services.keeping import Upload, keep_files
from kentongan.apps.openness.services.links import token_of
from kentongan.apps.openness.services.telling import note_step, tell_officers, write_letter
from kentongan.apps.openness.signals import request_received
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units
from kentongan.core.clock.zones import day_in_zone
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.accounts.tokens import hash_of
from kentongan.foundation.audit import trail

LONGEST_WAIT = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who asks, as far as the register demands it; of the document only its kind and last digits."""

    kind: str
    name: str
    id_kind: str = ""
    id_tail: str = ""
    email: str = ""
    phone: str = ""
    address: str = ""
    occupation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked, what for, and how it should come."""

    asked: str
    purpose: str
    form: str = "copy"
    delivery: str = "mail"


@transaction.atomic
def take_request(
    *,
    actor: Actor,
    unit_id: int,
    wish: Wish,
    person: Person,
    way: Way,
    received_at: datetime,
    uploads: Iterable[Upload] = (),
    key: uuid.UUID | None = None,
) -> Request:
    """Writes down what came by mail, at the counter or by post; gives the number and starts the clock.

    Audited without a word about the person; the requester gets a receipt by mail, the officers a notice. A form that
    is sent twice is one request. Refuses a day in the future or one older than 90 days.
    """
    unit = _unit(unit_id)
    if not may_take(actor, unit):
        raise NotAllowed(_("Anda tidak bertugas menerima permohonan untuk satuan ini."))
    if not timezone.now() - LONGEST_WAIT <= received_at <= timezone.now():
        raise BadRequest(
            _("Waktu diterima harus dalam 90 hari terakhir dan tidak di masa depan."), "received_at"
        )
    return _take(actor, unit, wish, person, way, received_at, uploads, key or uuid.uuid4())


@transaction.atomic
def receive_request(
    *, unit_id: int, wish: Wish, person: Person, uploads: Iterable[Upload] = (), key: uuid.UUID
) -> Request:
    """Takes a request from the public form: T0 is now. Otherwise as `take_request`."""
    return _take(SYSTEM, _unit(unit_id), wish, person, Way.WEB, timezone.now(), uploads, key)


def gaps_of(person: Person | Requester) -> list[str]:
    """What the law wants to know of a requester and is not there yet."""
    found = []
    if not person.id_kind:
        found.append(_("bukti diri (KTP, paspor, atau akta badan hukum)"))
    elif person.kind == RequesterKind.ENTITY and person.id_kind != IdKind.DEED:
        found.append(_("akta badan hukum"))
    if person.kind == RequesterKind.GROUP and person.id_kind != IdKind.MANDATE:
        found.append(_("surat kuasa dan KTP pemberi kuasa"))
    return found


def _take(
    actor: Actor,
    unit: Unit,
    wish: Wish,
    person: Person,
    way: Way,
    at: datetime,
    uploads: Iterable[Upload],
    key: uuid.UUID,
) -> Request:
    again = Request.objects.select_related("unit").filter(sent_key=key).first()
    if again:
        return again
    _check(wish, person)
    request = _row(actor, unit, wish, person, way, at, key)
    Requester.objects.create(request=request, **_columns(person))
    keep_files(request=request, kind=FileKind.FROM_REQUESTER, uploads=uploads)
    set_deadline(request=request, rule_key=ANSWER, event=at)
    note_step(request=request, kind=StepKind.RECEIVED)
    _announce(actor, request)
    return request


def _row(
    actor: Actor, unit: Unit, wish: Wish, person: Person, way: Way, at: datetime, key: uuid.UUID
) -> Request:
    year = day_in_zone(at, unit.time_zone).year
    gaps = gaps_of(person)
    request = Request.objects.create(
        unit=unit,
        number=numbering.next_number(register=numbering.REQUESTS, unit=unit, year=year),
        year=year,
        way=way,
        received_at=at,
        taken_by_id=actor.user_id,
        asked=wish.asked.strip(),
        purpose=wish.purpose.strip(),
        form=wish.form,
        delivery=wish.delivery,
        status=Status.INCOMPLETE if gaps else Status.RECEIVED,
        missing="; ".join(gaps),
        sent_key=key,
    )
    request.token_hash = hash_of(token_of(request))
    request.save(update_fields=["token_hash"])
    return request


def _announce(actor: Actor, request: Request) -> None:
    if request.missing:
        note_step(request=request, kind=StepKind.COMPLETION_ASKED, words=request.missing)
    write_letter(request=request, kind=LetterKind.RECEIPT)
    detail = {"way": request.way, "number": request.number}
    trail.record(actor, "request_taken", f"request:{request.pk}", path=request.unit.path, detail=detail)
    words = gettext_noop("Permohonan informasi %(number)s masuk di %(unit)s.")
    tell_officers(request=request, words=words, values={"unit": request.unit.name}, but=actor)
    request_received.send(Request, request_id=request.pk)


def _columns(person: Person) -> dict[str, str]:
    names = ("kind", "name", "id_kind", "id_tail", "email", "phone", "address", "occupation")
    return {name: " ".join(getattr(person, name).split()) for name in names}


def _check(wish: Wish, person: Person) -> None:
    if not person.name.strip():
        raise BadRequest(_("Tulis nama pemohon."), "name")
    if not wish.asked.strip():
        raise BadRequest(_("Tulis informasi yang diminta."), "asked")
    if not wish.purpose.strip():
        raise BadRequest(_("Tulis tujuan penggunaannya."), "purpose")
    if not (person.email or person.phone or person.address):
        raise BadRequest(_("Isi surel, telepon, atau alamat agar jawaban dapat dikirim."), "email")
    if person.id_tail and not (
        person.id_tail.isascii() and person.id_tail.isalnum() and len(person.id_tail) == 4
    ):
        raise BadRequest(_("Tulis empat angka atau huruf terakhir saja."), "id_tail")


def _unit(unit_id: int) -> Unit:
    unit = public_units().filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    return unit
