"""Kutipan: what stands in the world behind the doors."""

from typing import TYPE_CHECKING

from django.utils import timezone
from tests.house.people import PLACES

from kentongan.apps.archive.gate import Spoken, Telling
from kentongan.apps.archive.models import Clash, Utterance
from kentongan.apps.archive.services.approving import ApprovalWords, note_approval
from kentongan.apps.archive.services.keeping import keep

if TYPE_CHECKING:
    from tests.house.world import World


def sentence_of(place: str) -> str:
    """A sentence that two people of one place are said to have spoken."""
    return f"Kami di {place} membuka pintu kebun bagi siapa pun yang ingin belajar memanen"


def furnish(world: "World") -> None:
    """Two stories at every place that give one sentence to two people, and an approval of other words."""
    actor = world.actor("central_editor")
    for place in PLACES:
        unit = world.units[place]
        for number, speaker in enumerate(("Budi Contoh", "Siti Peraga")):
            telling = Telling(
                reference=f"archive:{place}:{number}",
                unit_id=unit.pk,
                day=timezone.localdate(),
                headline=f"Kebun {place} dibuka, kabar {number}",
                body=f"Kebun {place} dibuka untuk umum dalam kabar {number}.",
                desk_url=f"/meja/berita/{number}/",
                quotes=(Spoken(words=sentence_of(place), speaker=speaker, title="Kepala", verb="ujar"),),
            )
            keep(telling=telling)
        said = Utterance.objects.get(told__reference=f"archive:{place}:0")
        world.things["quote", place] = said.pk
        world.things["clash", place] = Clash.objects.get(earlier=said).pk
        words = ApprovalWords(
            words=f"Terima kasih, {place}.",
            speaker="Budi Contoh",
            way="form",
            approved_on=timezone.localdate(),
        )
        world.things["approval", place] = note_approval(actor=actor, unit_id=unit.pk, words=words).pk
