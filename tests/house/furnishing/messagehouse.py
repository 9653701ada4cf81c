"""Rumah pesan: what stands in the world behind the doors."""

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image
from tests.house.people import FORMER, PLACES

from kentongan.apps.messagehouse.models import House, Proof
from kentongan.apps.messagehouse.services import approving, assets, drafting, parts
from kentongan.foundation.accounts.actor import Actor, Post
from kentongan.foundation.accounts.roles import Role

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """At each place a house in force, a draft of the next version with every part, and two assets."""
    for place in PLACES:
        writer = unit_officer(world, place)
        first = _draft(world, writer, place)
        approving.approve_house(actor=world.actor("central_lead"), house_id=first.pk)
        world.things["house", place] = first.pk
        world.things["proof", place] = Proof.objects.get(house=first).pk
        draft = drafting.start_draft(actor=writer, unit_id=world.units[place].pk)
        world.things["house_draft", place] = draft.pk
        world.things["pillar", place] = draft.pillars.get().pk
        world.things["asset", place] = _asset(world, writer, place, "Logo").pk
        world.things["asset_open", place] = _asset(world, writer, place, "Spanduk").pk


def unit_officer(world: "World", place: str) -> Actor:
    """Somebody who speaks for the office: not every place of the small nation has an officer of its own."""
    unit = world.units[place]
    post = Post(Role.UNIT_HEAD, unit.path, f"Kepala {unit.name}")
    return Actor(world.people[FORMER].pk, "Kepala Peraga", (post,))


def png() -> bytes:
    out = BytesIO()
    Image.new("RGBA", (8, 8), (13, 91, 83, 128)).save(out, "PNG")
    return out.getvalue()


def _draft(world: "World", writer: Actor, place: str) -> House:
    house = drafting.start_draft(actor=writer, unit_id=world.units[place].pk)
    words = drafting.HouseWords(promise=f"Janji {place}", tagline="Hadir")
    drafting.write_house(actor=writer, house_id=house.pk, words=words)
    pillar = parts.PillarWords(label="Keterbukaan", terms=("keterbukaan",), share=40)
    row = parts.put_pillar(actor=writer, house_id=house.pk, words=pillar)
    proof = parts.ProofWords(
        text="Sebelas layanan dibuka.",
        source_kind="figure",
        source="Laporan",
        as_of=timezone.localdate(),
        pillar_id=row.pk,
    )
    parts.put_proof(actor=writer, house_id=house.pk, words=proof)
    phrasing = parts.PhrasingWords(kind="avoid", find="zirkonium hitam", write="batu", reason="Contoh.")
    parts.put_phrasing(actor=writer, house_id=house.pk, words=phrasing)
    return house


def _asset(world: "World", writer: Actor, place: str, what: str) -> object:
    words = assets.AssetWords(
        kind="logo",
        title=f"{what} {place}",
        licence="Milik sendiri",
        valid_from=timezone.localdate() - timedelta(days=9),
    )
    file = SimpleUploadedFile("logo.png", png(), "image/png")
    return assets.add_asset(actor=writer, unit_id=world.units[place].pk, words=words, file=file)
