"""Certificates for all who are due: begun by a press, made piece by piece, never twice."""

from dataclasses import asdict
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.certificates.enums import BatchState, Kind
from kentongan.apps.certificates.errors import NotFound, Refused
from kentongan.apps.certificates.gate import reasons_not_to_make
from kentongan.apps.certificates.models import Batch, Certificate, Rule
from kentongan.apps.certificates.queries.batches import batch_visible_to
from kentongan.apps.certificates.queries.eligibility import (
    Wanted,
    facts_for_gate,
    waiting_for,
    wanted_by,
)
from kentongan.apps.certificates.services.codes import new_code, new_salt
from kentongan.apps.certificates.services.numbering import CERTIFICATES, next_numbers
from kentongan.apps.certificates.services.rules import event_in_hand
from kentongan.apps.certificates.signals import batch_continues
from kentongan.core.clock.zones import day_in_zone
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

PIECE = 500
_STUCK_AFTER = timedelta(minutes=5)


@transaction.atomic
def start_batch(*, actor: Actor, event_id: int) -> Batch:
    """Begins to make the certificates of an event for all who are due one now. Audited; announces `batch_continues`.

    A batch that runs is given back instead of a second one. Refuses with all the reasons of the gate.
    """
    event = event_in_hand(actor, event_id)
    running = Batch.objects.filter(event=event, state=BatchState.RUNNING).first()
    if running is not None:
        return running
    rule = Rule.objects.filter(event=event).first()
    wanted = wanted_by(rule) if rule else None
    waiting = waiting_for(event.pk, wanted).count() if wanted else 0
    if reasons := reasons_not_to_make(facts_for_gate(event, rule, waiting)):
        raise Refused(" ".join(reasons))
    batch = Batch.objects.create(event=event, rule=asdict(wanted), asked_by_id=actor.user_id, total=waiting)
    trail.record(actor, "certificates_asked", f"event:{event.pk}", path=event.unit.path,
                 detail={"batch": batch.pk, "total": waiting})  # fmt: skip
    batch_continues.send(Batch, batch_id=batch.pk)
    return batch


@transaction.atomic
def continue_batch(*, actor: Actor, batch_id: int) -> Batch:
    """Takes up a batch whose worker died; harmless while one works."""
    batch = batch_visible_to(actor, batch_id)
    if not batch.is_running:
        raise Refused(_("Bundel ini sudah selesai."))
    batch_continues.send(Batch, batch_id=batch.pk)
    return batch


@transaction.atomic
def make_piece(*, batch_id: int) -> int:
    """Makes up to PIECE certificates of a batch in one transaction; how many. Announces what is left to do.

    A constant number of statements, however many people. Whoever dies in the middle leaves nothing behind: the next
    piece begins with those who still hold none.
    """
    batch = Batch.objects.select_for_update().filter(pk=batch_id, state=BatchState.RUNNING).first()
    if batch is None:
        return 0
    event = Event.objects.select_related("unit").get(pk=batch.event_id)
    people = list(waiting_for(event.pk, Wanted(**batch.rule))[:PIECE])
    if people:
        _give(batch, event, people)
    batch.made += len(people)
    if len(people) < PIECE:
        batch.state, batch.finished_at = BatchState.DONE, timezone.now()
    batch.save(update_fields=["made", "state", "finished_at", "updated_at"])
    if batch.is_running:
        batch_continues.send(Batch, batch_id=batch.pk)
    return len(people)


def stuck_batches() -> list[int]:
    """Batches whose last piece was made too long ago: their worker died."""
    since = timezone.now() - _STUCK_AFTER
    rows = Batch.objects.filter(state=BatchState.RUNNING, updated_at__lt=since)
    return list(rows.values_list("pk", flat=True)[:100])


def take_up(*, batch_id: int) -> None:
    """Lets a worker go on with a batch."""
    with transaction.atomic():
        batch_continues.send(Batch, batch_id=batch_id)


def _give(batch: Batch, event: Event, people: list[Participant]) -> None:
    rule = Rule.objects.filter(event=event).first()
    if rule is None:
        raise NotFound
    year = timezone.localdate().year
    numbers = next_numbers(series=CERTIFICATES, year=year, count=len(people))
    day = day_in_zone(event.ends_at, event.unit.time_zone)
    Certificate.objects.bulk_create(
        Certificate(
            kind=Kind.PARTICIPANT,
            ground=f"event:{event.pk}:participant:{one.pk}",
            unit=event.unit,
            holder_unit=one.unit,
            event=event,
            participant=one,
            batch=batch,
            user=one.user,
            name=one.name,
            position=", ".join(filter(None, (one.position, one.unit.name))),
            title=event.title,
            lines=rule.lines,
            issuer=event.unit.official_name,
            place=rule.signed_at_place,
            on=day,
            signer_name=rule.signer_name,
            signer_title=rule.signer_title,
            design_id=rule.design_id,
            year=year,
            serial=serial,
            code=new_code(),
            salt=new_salt(),
            issued_by_id=batch.asked_by_id,
        )
        for one, serial in zip(people, numbers, strict=True)
    )
