"""A story in every stage at every place, led there by the services."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from typing import Any
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from tests.apps.newsroom.picturing.clearing import cleared
from tests.conftest import PASSWORD
from tests.house.people import PLACES, appoint

from kentongan.apps.channels.models import WireItem
from kentongan.apps.channels.services.plan import plan_dispatches
from kentongan.apps.newsroom.gate.content import Content, PhotoLine
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.newsroom.services.correcting import propose_correction
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.photos import add_photo
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.newsroom.services.withdrawing import unpublish_story, withdraw_story
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

HIDDEN = ("draft", "in_review", "returned", "approved", "unpublished")
STAGES = (*HIDDEN, "published", "correcting", "withdrawn")
REASON = "Jumlah panen pada naskah pertama keliru."
_CITIES = {"lapas-cilegon": "Cilegon", "rutan-serang": "Serang", "lapas-nunukan": "Nunukan"}

# One story more at each place, where there is one by a visitor's own hand: only authors may take a story back.
_WRITERS = {
    "lapas-cilegon": "contributor",
    "rutan-serang": "penulis-rutan-serang",
    "lapas-nunukan": "other_contributor",
}


def authors(units: dict[str, Unit]) -> dict[str, User]:
    """One writer a unit who is none of the visitors, and one decider: so no visitor's own hand bars a door."""
    made = {}
    for place in PLACES:
        made[f"penulis-{place}"] = _user(f"penulis-{place}", units[place], Role.CONTRIBUTOR)
    made["pemutus"] = _user("pemutus", units["ditjenpas"], Role.CENTRAL_LEAD)
    return made


def number_of(place: str, stage: str) -> int:
    """What was weighed: a number that stands in the texts of one story alone."""
    return 1000 + 100 * PLACES.index(place) + STAGES.index(stage)


def words_of(place: str, stage: str) -> Content:
    """A text that the standard lets through; its number is found in no other text."""
    city, number = _CITIES[place], number_of(place, stage)
    return Content(
        headline=f"Warga Binaan {city} Panen {number} Kilogram Kangkung",
        body=(
            f"{city}, INFO_PAS – Sebanyak 20 warga binaan memanen {number} kilogram kangkung di kebun belakang, "
            "Rabu (7/10). Panen ini diikuti tiga petugas pembinaan.\n\n"
            "Kegiatan dimulai pukul 08.00. Sayur yang dipetik dibersihkan, ditimbang, lalu dibawa ke dapur untuk "
            "makan siang. Sisanya dijual lewat koperasi, dan hasilnya dicatat sebagai premi peserta.\n\n"
            "Peserta sudah tiga bulan mengikuti pelatihan menanam. Mereka belajar menyemai, memupuk, dan mengatur "
            "air. Pelatihan berikutnya dibuka pada bulan November."
        ),
        what=f"Panen kangkung {number} kilogram",
        when_date="2026-10-07",
        when_time="08:00",
        where=f"Kebun di {city}",
        who="Dua puluh warga binaan dan tiga petugas",
        why="Melatih kemandirian dan memenuhi kebutuhan dapur",
        how="Sayur dipetik, ditimbang, lalu dibawa ke dapur",
        topic="pembinaan-kemandirian",
    )


def make_stories(world: Any) -> None:
    """Fills `stories` and `photos` of the world."""
    boss = world.actor("pemutus")
    for place in PLACES:
        author = world.actor(f"penulis-{place}")
        for stage in STAGES:
            story, photo = _filed(author, world.units[place], words_of(place, stage))
            _LEAD[stage](author, boss, story)
            story.refresh_from_db()
            story.current.refresh_from_db()
            world.stories[place, stage], world.photos[place, stage] = story, photo
    # One more at each office where a visitor writes, by that visitor: only authors may take a story back.
    for name, place in (
        ("contributor", "lapas-cilegon"),
        ("other_contributor", "lapas-nunukan"),
        ("penulis-rutan-serang", "rutan-serang"),
    ):
        story, _ = _filed(world.actor(name), world.units[place], words_of(place, "in_review"))
        world.stories[place, "own"] = _submitted(world.actor(name), boss, story)


def _filed(author: Actor, unit: Unit, words: Content) -> tuple[Story, Photo]:
    """A draft with one photo in its newest version, which is number 2."""
    story = file_story(actor=author, unit_id=unit.pk, content=words, filing_key=uuid4())
    photo = add_photo(actor=author, story_id=story.pk, upload=picture())
    line = PhotoLine(photo=photo.pk, caption="Panen kangkung", credit="Humas", alt="Orang memetik kangkung")
    save_story(actor=author, story_id=story.pk, based_on=1, content=replace(words, photos=(line,)))
    return story, cleared(photo, by=author)


def _submitted(author: Actor, _boss: Actor, story: Story) -> Story:
    return submit_story(actor=author, story_id=story.pk, version=2)


def _returned(author: Actor, boss: Actor, story: Story) -> None:
    _submitted(author, boss, story)
    return_story(actor=boss, story_id=story.pk, version=2, reason="facts", note="Lengkapi jumlah peserta.")


def _approved(author: Actor, boss: Actor, story: Story) -> None:
    _submitted(author, boss, story)
    approve_story(actor=boss, story_id=story.pk, version=2)


def _published(author: Actor, boss: Actor, story: Story) -> None:
    _approved(author, boss, story)
    publish_story(actor=boss, story_id=story.pk, version=2)
    for item in WireItem.objects.filter(unit_id=story.unit_id, dispatches=None):
        plan_dispatches(item_id=item.pk)


def _correcting(author: Actor, boss: Actor, story: Story) -> None:
    _published(author, boss, story)
    story = Story.objects.get(pk=story.pk)
    words = replace(words_of(story.unit.key, "correcting"), what="Panen kangkung, dihitung ulang")
    propose_correction(actor=author, story_id=story.pk, based_on=2, content=words, reason=REASON)


def _withdrawn(author: Actor, boss: Actor, story: Story) -> None:
    _published(author, boss, story)
    withdraw_story(actor=boss, story_id=story.pk, reason=REASON)


def _unpublished(author: Actor, boss: Actor, story: Story) -> None:
    _published(author, boss, story)
    unpublish_story(actor=boss, story_id=story.pk, reason_code="error", reason=REASON)


_LEAD: dict[str, Callable[[Actor, Actor, Story], object]] = {
    "draft": lambda author, boss, story: None,
    "in_review": _submitted,
    "returned": _returned,
    "approved": _approved,
    "published": _published,
    "correcting": _correcting,
    "withdrawn": _withdrawn,
    "unpublished": _unpublished,
}


def picture() -> SimpleUploadedFile:
    """A small JPEG, each with bytes of its own."""
    out = BytesIO()
    Image.new("RGB", (60, 40), f"#{uuid4().hex[:6]}").save(out, "JPEG")
    return SimpleUploadedFile("foto.jpg", out.getvalue(), "image/jpeg")


def _user(name: str, unit: Unit, role: str) -> User:
    user = User.objects.create_user(f"{name}@contoh.test", PASSWORD, name=f"{name.title()} Contoh")
    appoint(user, unit, role)
    return user
