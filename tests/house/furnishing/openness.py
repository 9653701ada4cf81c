"""Requests for information: what stands in the world behind the doors."""

import uuid
from datetime import timedelta
from typing import TYPE_CHECKING

import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.house.people import PLACES

from kentongan.apps.openness.enums import Way
from kentongan.apps.openness.gate import Notice
from kentongan.apps.openness.models import Request
from kentongan.apps.openness.services.answering import answer_request
from kentongan.apps.openness.services.intake import Person, Wish, receive_request, take_request
from kentongan.apps.openness.services.links import token_of
from kentongan.apps.openness.services.objecting import decide_objection, object_by_link

if TYPE_CHECKING:
    from tests.house.world import World

PERSON = Person(
    kind="person", name="Pemohon Contoh", id_kind="ktp", id_tail="1234", email="pemohon@contoh.test"
)


def furnish(world: "World") -> None:
    """At every place: a request open, answered, objected to, decided on, and one from the counter."""
    for place in PLACES:
        made = {kind: _ask(world, place, kind) for kind in ("open", "answered", "objected", "decided")}
        for kind in ("answered", "objected", "decided"):
            _answer(world, made[kind])
        objection = object_by_link(token=token_of(made["objected"]), ground="e", words=f"Keberatan {place}")
        decided = object_by_link(token=token_of(made["decided"]), ground="e", words="Belum lengkap")
        decide_objection(
            actor=world.actor("central_lead"),
            objection_id=decided.pk,
            decision="upheld",
            words="Beralasan.",
            orders="Berikan lampirannya.",
        )
        for kind, request in made.items():
            world.things[f"request_{kind}", place] = request.pk
            world.things[f"request_{kind}_link", place] = token_of(request)
            world.things[f"request_{kind}_number", place] = request.number
        world.things["request_file", place] = made["open"].files.get().pk
        world.things["answer_file", place] = made["answered"].files.get(kind="answer").pk
        world.things["objection", place] = objection.pk
        world.things["objection_number", place] = objection.number
        world.things["objection_decided", place] = decided.pk
        world.things["request_taken", place] = _counter(world, place)


def _ask(world: "World", place: str, kind: str) -> Request:
    files = [SimpleUploadedFile("ktp.pdf", b"%PDF-1.4 contoh")] if kind == "open" else []
    # Yesterday: a receipt at the counter may be printed for a day, by who wrote it down only.
    with time_machine.travel(timezone.now() - timedelta(hours=30), tick=False):
        return receive_request(
            unit_id=world.units[place].pk,
            wish=Wish(asked=f"Data kunjungan {place} {kind}", purpose="Penelitian"),
            person=PERSON,
            uploads=files,
            key=uuid.uuid4(),
        )


def _answer(world: "World", request: Request) -> None:
    notice = Notice(resolution="granted", words="Terlampir.")
    upload = SimpleUploadedFile("data.pdf", b"%PDF-1.4 jawaban")
    answer_request(actor=world.actor("ppid"), request_id=request.pk, notice=notice, uploads=[upload])


def _counter(world: "World", place: str) -> int:
    made = take_request(
        actor=world.actor("ppid"),
        unit_id=world.units[place].pk,
        wish=Wish(asked="Jadwal kunjungan", purpose="Berkunjung"),
        person=PERSON,
        way=Way.COUNTER,
        received_at=timezone.now(),
    )
    return made.pk
