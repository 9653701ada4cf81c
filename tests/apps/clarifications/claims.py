"""A claim led from its card to its answer by the services, as tests need it."""

import hashlib
from io import BytesIO
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from kentongan.apps.clarifications.models import Capture, Claim, Remedy
from kentongan.apps.clarifications.services.capturing import add_screenshot
from kentongan.apps.clarifications.services.deciding import Ruling, decide_claim
from kentongan.apps.clarifications.services.facts import Finding, ask_fact
from kentongan.apps.clarifications.services.filing import Place, file_claim
from kentongan.apps.clarifications.services.remedies import Coverage, add_passage, open_remedy
from kentongan.apps.clarifications.services.sightings import Seen
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor

CLAIM = "Lapas Cilegon memungut biaya kunjungan Rp50.000 dari setiap keluarga."
FACT = "Kunjungan di Lapas Kelas IIA Cilegon tidak dipungut biaya"
SOURCE = "Standar layanan kunjungan Lapas Kelas IIA Cilegon, Januari 2026"
REASON = "Daftar tarif yang beredar tidak dibuat oleh lapas. Loket kunjungan tidak menerima pembayaran."


def filed(actor: Actor, unit: Unit, text: str = CLAIM, **seen: str) -> Claim:
    place = Place(
        seen=Seen(**{"platform": "messenger", "quote": "Bayar 50 ribu dulu baru boleh masuk", **seen})
    )
    return file_claim(actor=actor, unit_id=unit.pk, text=text, filing_key=uuid4(), place=place)


def photo() -> SimpleUploadedFile:
    """A small picture with the name of a device in it."""
    image, out = Image.new("RGB", (64, 48), "#8ec6e6"), BytesIO()
    exif = image.getexif()
    exif[0x0110] = "Ponsel Contoh"
    image.save(out, "JPEG", exif=exif)
    return SimpleUploadedFile("IMG_1.jpg", out.getvalue(), "image/jpeg")


def proven(actor: Actor, claim: Claim, content: SimpleUploadedFile | None = None) -> Claim:
    """With a screenshot as evidence and one fact."""
    add_screenshot(actor=actor, sighting_id=claim.sightings.get().pk, upload=content or photo())
    finding = Finding(text=FACT, source=SOURCE)
    ask_fact(actor=actor, claim_id=claim.pk, question="Apakah kunjungan dipungut biaya?", finding=finding)
    return claim


def decided(actor: Actor, claim: Claim, verdict: str = "hoax", **more: object) -> Claim:
    return decide_claim(actor=actor, claim_id=claim.pk, ruling=Ruling(verdict=verdict, reason=REASON, **more))


def published(story_id: int, writer: Actor, *deciders: Actor) -> None:
    """Sends a draft along its route; the last decider publishes."""
    submit_story(actor=writer, story_id=story_id, version=1)
    for decider in deciders:
        approve_story(actor=decider, story_id=story_id, version=1)
    publish_story(actor=deciders[-1], story_id=story_id, version=1)


def opened(actor: Actor, unit: Unit, **more: object) -> Remedy:
    coverage = Coverage(
        **{
            "outlet_name": "Kabar Peraga",
            "title": "Kunjungan Lapas Kena Tarif",
            "address": "https://kabar-peraga.test/berita/1",
            "has_wrong_fact": True,
            **more,
        }
    )
    return open_remedy(actor=actor, unit_id=unit.pk, coverage=coverage, filing_key=uuid4())


def compared(actor: Actor, remedy: Remedy) -> Remedy:
    add_passage(
        actor=actor,
        remedy_id=remedy.pk,
        said="Setiap keluarga membayar Rp50.000.",
        fact=FACT + ".",
        proof=SOURCE,
    )
    return remedy


def bytes_of(capture: Capture) -> bytes:
    with capture.file.open("rb") as file:
        return file.read()


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
