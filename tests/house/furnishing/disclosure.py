"""Registers of information: what stands in the world behind the doors."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.house.people import PLACES, appoint

from kentongan.apps.disclosure.gate.consequence import RulingWords
from kentongan.apps.disclosure.models import Entry, ExemptedEntry
from kentongan.apps.disclosure.services.entries import EntryWords, add_entry
from kentongan.apps.disclosure.services.ruling import decide_test
from kentongan.apps.disclosure.services.states import attach_file, publish_entry, withdraw_entry
from kentongan.apps.disclosure.services.testing import WeighingWords, propose_test, submit_test
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

if TYPE_CHECKING:
    from tests.house.world import World

STATES = ("draft", "published", "withdrawn")


def furnish(world: "World") -> None:
    """Makes one of each thing at every place; `world.things[kind, place]` keeps its key."""
    proposer = _proposer(world)
    for place in PLACES:
        for state in STATES:
            world.things[f"entry {state}", place] = _entry(world, place, state).pk
        _weighings(world, place, proposer)


def _entry(world: "World", place: str, state: str) -> Entry:
    actor, unit = world.actor("ppid"), world.units[place]
    words = EntryWords(
        klass="periodic",
        item="B08",
        title=f"Laporan {state} {place}",
        summary="Capaian kinerja.",
        owner="Tata Usaha",
        place="Loket",
        made_on=timezone.localdate(),
        key=f"laporan-{state}",
    )
    entry = add_entry(actor=actor, unit_id=unit.pk, words=words)
    file = SimpleUploadedFile("laporan.txt", f"Laporan kinerja {place}".encode())
    attach_file(actor=actor, entry_id=entry.pk, upload=file)
    if state != "draft":
        publish_entry(actor=actor, entry_id=entry.pk)
    if state == "withdrawn":
        withdraw_entry(actor=actor, entry_id=entry.pk, reason="Keliru.")
    entry.refresh_from_db()
    if state == "published":
        # Soon due, so that it stands in the list that the desk opens with.
        Entry.objects.filter(pk=entry.pk).update(due_on=timezone.localdate() + timedelta(days=9))
        world.things["file", place] = entry.file_id
    return entry


def _weighings(world: "World", place: str, proposer: Actor) -> None:
    unit = world.units[place]

    def propose(title: str, documents: str = "Gambar nomor 1.") -> int:
        words = WeighingWords(
            title=f"{title} {place}",
            documents=documents,
            part="Lembar 2.",
            ground="17a5",
            if_opened="Keamanan terganggu.",
            if_closed="Kepentingan umum terlayani denah layanan.",
            weighing="Keselamatan lebih besar daripada kepentingan lain.",
        )
        return propose_test(actor=proposer, unit_id=unit.pk, words=words).pk

    world.things["test draft", place] = propose("Jadwal jaga")
    for kind, title in (("submitted", "Titik kamera"), ("decided", "Denah blok")):
        test = world.things[f"test {kind}", place] = propose(title)
        submit_test(actor=proposer, test_id=test)
    words = RulingWords(
        decision="wholly",
        reason="Membahayakan prasarana.",
        officer="PPID",
        place="Jakarta",
        expires_on=timezone.localdate() + timedelta(days=900),
    )
    decide_test(actor=world.actor("ppid"), test_id=world.things["test decided", place], words=words)
    world.things["exempted", place] = ExemptedEntry.objects.get(unit=unit).pk


def _proposer(world: "World") -> Actor:
    """A second PPID: nobody of the table, so that everyone in it may decide who may decide at all."""
    user = User.objects.create_user("ppid.pengusul@contoh.test", name="Ppid Pengusul Contoh")
    appoint(user, world.units["ditjenpas"], "ppid")
    return actor_of(user)
