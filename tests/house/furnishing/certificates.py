"""Sertifikat: what stands in the world behind the doors."""

from typing import TYPE_CHECKING

from tests.apps.certificates.gathering import gather
from tests.house.people import PLACES

from kentongan.apps.certificates.models import Batch, Certificate
from kentongan.apps.certificates.services.batches import make_piece, start_batch
from kentongan.apps.certificates.services.designs import DesignWords, add_design, design_for
from kentongan.apps.certificates.services.keys import signing_key
from kentongan.apps.certificates.services.revoking import revoke
from kentongan.apps.certificates.services.rules import RuleWords, save_rule

if TYPE_CHECKING:
    from tests.house.world import World

    from kentongan.apps.academy.models import Event


def furnish(world: "World") -> None:
    """At every place two events with certificates (one revoked), one whose batch runs, and one that waits; a design."""
    lead = world.actor("central_lead")
    signing_key()  # made at the first asking, whoever asks: here, so that no door is seen to write
    for place in PLACES:
        unit = world.units[place]
        done = _made(world, place, f"Pelatihan foto di {unit.city}")
        first, second = Certificate.objects.filter(event=done).order_by("pk")[:2]
        revoke(actor=lead, certificate_id=second.pk, reason=f"Salah orang di {unit.city}.")
        waiting = _ruled(world, place, f"Pelatihan video di {unit.city}", present=1)
        running = _ruled(world, place, f"Pelatihan naskah di {unit.city}", present=1)
        batch = start_batch(actor=lead, event_id=running.pk)
        words = DesignWords(f"Rancangan {unit.city}", "Sertifikat", "untuk", "atas", *(["#0d5b53"] * 4))
        design = add_design(actor=lead, unit_id=unit.pk, words=words)
        world.things["certificate", place] = first.pk
        world.things["certificate code", place] = first.code
        world.things["revoked certificate", place] = second.pk
        world.things["certified event", place] = waiting.pk
        world.things["certificate batch", place] = Batch.objects.get(event=done).pk
        world.things["running certificate batch", place] = batch.pk
        world.things["certificate design", place] = design.pk


def _made(world: "World", place: str, title: str) -> "Event":
    event = _ruled(world, place, title, present=2)
    make_piece(batch_id=start_batch(actor=world.actor("central_lead"), event_id=event.pk).pk)
    return event


def _ruled(world: "World", place: str, title: str, *, present: int) -> "Event":
    unit = world.units[place]
    event = gather(unit, world.people["central_lead"], present=present, absent=0, sessions=1, title=title)
    words = RuleWords(
        1, False, None, False, (), unit.city, "Nama Contoh", "Kepala", design_for("participant").pk
    )
    save_rule(actor=world.actor("central_lead"), event_id=event.pk, words=words)
    return event
