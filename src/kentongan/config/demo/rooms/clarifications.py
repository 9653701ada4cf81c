"""Clarifications of the demo: a claim under examination, one answered, a case of right of reply."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image, ImageDraw

from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.services.answering import draft_answer
from kentongan.apps.clarifications.services.capturing import add_screenshot
from kentongan.apps.clarifications.services.deciding import Ruling, decide_claim
from kentongan.apps.clarifications.services.facts import Finding, ask_fact
from kentongan.apps.clarifications.services.filing import Place, file_claim
from kentongan.apps.clarifications.services.letters import draft_letter, sign_letter
from kentongan.apps.clarifications.services.remedies import Coverage, add_passage, open_remedy
from kentongan.apps.clarifications.services.sightings import Seen
from kentongan.apps.clarifications.services.stepping import Taken, take_step
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.actors import actor_of
from kentongan.config.demo.people import HOME
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

TARIFF = "Lapas Cilegon memungut biaya kunjungan Rp50.000 dari setiap keluarga."
CLOSED = "Layanan kunjungan Lapas Cilegon ditutup selama bulan Desember."
FREE = "Kunjungan di Lapas Kelas IIA Cilegon tidak dipungut biaya"
STANDARD = "Standar layanan kunjungan (dokumen peraga)"


def furnish() -> None:
    """Fills the room once; an installation that has claims is left alone."""
    if Claim.objects.exists():
        return
    unit = Unit.objects.get(key=HOME)
    writer, coordinator, head, editor = map(
        _actor, ("kontributor", "koordinator", "kepala", "redaktur.kanwil")
    )
    _answered(unit, writer, (coordinator, head, editor))
    claim = _claim(unit, writer, CLOSED, "Desember libur besuk semua, sudah pasti")
    ask_fact(actor=writer, claim_id=claim.pk, question="Bagaimana jadwal kunjungan bulan Desember?")
    _case(unit, coordinator, head)


def _answered(unit: Unit, writer: Actor, deciders: tuple[Actor, ...]) -> None:
    claim = _claim(unit, writer, TARIFF, "Bayar 50 ribu dulu baru boleh masuk")
    finding = Finding(text=FREE, source=STANDARD)
    ask_fact(actor=writer, claim_id=claim.pk, question="Apakah kunjungan dipungut biaya?", finding=finding)
    reason = "Daftar tarif yang beredar tidak dibuat oleh lapas. Loket kunjungan tidak menerima pembayaran."
    ruling = Ruling(verdict="hoax", reason=reason)
    decide_claim(actor=deciders[1], claim_id=claim.pk, ruling=ruling)
    story = draft_answer(actor=writer, claim_id=claim.pk)
    submit_story(actor=writer, story_id=story.pk, version=1)
    for decider in deciders:
        approve_story(actor=decider, story_id=story.pk, version=1)
    publish_story(actor=deciders[-1], story_id=story.pk, version=1)


def _claim(unit: Unit, writer: Actor, text: str, quote: str) -> Claim:
    seen = Seen(platform="messenger", quote=quote, reach="tiga grup warga (peraga)")
    claim = file_claim(actor=writer, unit_id=unit.pk, text=text, filing_key=uuid4(), place=Place(seen=seen))
    sighting = claim.sightings.get()
    add_screenshot(actor=writer, sighting_id=sighting.pk, upload=_screenshot(quote))
    return claim


def _case(unit: Unit, worker: Actor, head: Actor) -> None:
    coverage = Coverage(
        outlet_name="Kabar Peraga",
        title="Kunjungan Lapas Disebut Kena Tarif",
        address="https://kabar-peraga.test/kunjungan",
        article_on=timezone.localdate() - timedelta(days=4),
        has_wrong_fact=True,
    )
    remedy = open_remedy(actor=worker, unit_id=unit.pk, coverage=coverage, filing_key=uuid4())
    said = "Setiap keluarga membayar Rp50.000 di loket."
    add_passage(actor=worker, remedy_id=remedy.pk, said=said, fact=f"{FREE}.", proof=STANDARD)
    taken = Taken(note="Redaktur dihubungi lewat telepon; diminta mengirim data tertulis.")
    take_step(actor=worker, remedy_id=remedy.pk, rung_key="contact", taken=taken)
    letter = draft_letter(actor=worker, remedy_id=remedy.pk, kind="clarification")
    sign_letter(actor=head, letter_id=letter.pk)
    draft_letter(actor=worker, remedy_id=remedy.pk, kind="correction")


def _screenshot(words: str) -> SimpleUploadedFile:
    """A message as a telephone shows it, drawn; nobody wrote it."""
    image, out = Image.new("RGB", (720, 480), "#e5ddd5"), BytesIO()
    pen = ImageDraw.Draw(image)
    pen.rounded_rectangle((40, 120, 680, 260), 24, fill="#ffffff")
    pen.text((70, 170), words, fill="#1c2927")
    image.save(out, "PNG")
    return SimpleUploadedFile("layar.png", out.getvalue(), "image/png")


def _actor(name: str) -> Actor:
    return actor_of(User.objects.get(email=f"{name}@peraga.test"))
