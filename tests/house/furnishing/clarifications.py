"""Clarifications: what stands in the world behind the doors."""

from datetime import timedelta
from io import BytesIO
from typing import TYPE_CHECKING
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from PIL import Image
from tests.house.people import PLACES

from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.services.answering import draft_answer
from kentongan.apps.clarifications.services.capturing import add_screenshot
from kentongan.apps.clarifications.services.deciding import Ruling, decide_claim
from kentongan.apps.clarifications.services.facts import Finding, ask_fact
from kentongan.apps.clarifications.services.filing import Place, file_claim, link_repeat
from kentongan.apps.clarifications.services.letters import draft_letter, sign_letter
from kentongan.apps.clarifications.services.remedies import Coverage, add_passage, open_remedy
from kentongan.apps.clarifications.services.sightings import Seen
from kentongan.apps.clarifications.services.stepping import Taken, take_step
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.freezes import freezes_on
from kentongan.apps.newsroom.services.freezing import let_through
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.foundation.accounts.actor import Actor

if TYPE_CHECKING:
    from tests.house.world import World

CITIES = {"lapas-cilegon": "Cilegon", "rutan-serang": "Serang", "lapas-nunukan": "Nunukan"}


def screenshot() -> SimpleUploadedFile:
    """A small picture: cleaning it takes no time."""
    out = BytesIO()
    Image.new("RGB", (64, 48), "#8ec6e6").save(out, "PNG")
    return SimpleUploadedFile("layar.png", out.getvalue(), "image/png")


def words_of_claim(place: str, stage: str) -> str:
    """A claim that stands in one card alone."""
    return f"Dapur {stage} di {CITIES[place]} menyajikan makanan basi kepada warga binaan."


def furnish(world: "World") -> None:
    """Makes one of each thing at every place; `world.things[kind, place]` keeps its key."""
    boss = world.actor("pemutus")
    for place in PLACES:
        author = world.actor(f"penulis-{place}")
        first = _claim(world, author, place, "open")
        _keep_parts(world, place, first)
        ready = _decided(boss, _claim(world, author, place, "ready"))
        world.things["claim_ready", place] = ready.pk
        answering = _decided(boss, _claim(world, author, place, "answering"))
        draft_answer(actor=author, claim_id=answering.pk)
        world.things["claim_answering", place] = answering.pk
        world.things["claim_public", place] = _published(author, boss, _claim(world, author, place, "public"))
        repeat = _claim(world, author, place, "repeat")
        link_repeat(actor=author, claim_id=repeat.pk, first_id=ready.pk)
        world.things["claim_repeat", place] = repeat.pk
        _case(world, boss, place)


def _claim(world: "World", author: Actor, place: str, stage: str) -> Claim:
    claim = file_claim(
        actor=author,
        unit_id=world.units[place].pk,
        text=words_of_claim(place, stage),
        filing_key=uuid4(),
        place=Place(seen=Seen(platform="messenger", quote="Nasi basi lagi hari ini")),
    )
    add_screenshot(actor=author, sighting_id=claim.sightings.get().pk, upload=screenshot())
    finding = Finding(text="Makanan diperiksa dokter setiap hari.", source="Buku dapur")
    ask_fact(actor=author, claim_id=claim.pk, question="Siapa yang memeriksa?", finding=finding)
    return claim


def _decided(boss: Actor, claim: Claim) -> Claim:
    ruling = Ruling(verdict="hoax", reason="Foto yang beredar bukan dari dapur itu.")
    return decide_claim(actor=boss, claim_id=claim.pk, ruling=ruling)


def _published(author: Actor, boss: Actor, claim: Claim) -> int:
    _decided(boss, claim)
    story = draft_answer(actor=author, claim_id=claim.pk)
    submit_story(actor=author, story_id=story.pk, version=1)
    approve_story(actor=boss, story_id=story.pk, version=1)
    if freezes_on(story).exists():  # a crisis or a drill of another room may hold routine posts here
        let_through(actor=boss, story_id=story.pk, reason="Jawaban atas klaim tidak menunggu.")
    publish_story(actor=boss, story_id=story.pk, version=1)
    # Of the day before: the newest stories of the world stay the newsroom's own.
    yesterday = timezone.now() - timedelta(days=1)
    Story.objects.filter(pk=story.pk).update(published_at=yesterday)
    return claim.pk


def _keep_parts(world: "World", place: str, claim: Claim) -> None:
    sighting = claim.sightings.get()
    world.things["claim_open", place] = claim.pk
    world.things["sighting", place] = sighting.pk
    world.things["capture", place] = sighting.captures.get().pk
    world.things["fact", place] = claim.facts.get().pk


def _case(world: "World", boss: Actor, place: str) -> None:
    coverage = Coverage(
        outlet_name=f"Kabar {CITIES[place]}",
        title=f"Dapur {CITIES[place]} Dikeluhkan",
        address=f"https://kabar-{place}.test/dapur",
        article_on=timezone.localdate(),
        has_wrong_fact=True,
    )
    unit = world.units[place]
    remedy = open_remedy(actor=boss, unit_id=unit.pk, coverage=coverage, filing_key=uuid4())
    passage = add_passage(
        actor=boss, remedy_id=remedy.pk, said="Makanan basi.", fact="Makanan diperiksa.", proof="Buku dapur"
    )
    paper = SimpleUploadedFile("x.pdf", b"%PDF-1.7", "application/pdf")
    taken = Taken(note="Ditelepon.", upload=paper)
    step = take_step(actor=boss, remedy_id=remedy.pk, rung_key="contact", taken=taken)
    signed = draft_letter(actor=boss, remedy_id=remedy.pk, kind="clarification")
    sign_letter(actor=boss, letter_id=signed.pk)
    draft = draft_letter(actor=boss, remedy_id=remedy.pk, kind="reply")
    world.things["remedy", place] = remedy.pk
    world.things["passage", place] = passage.pk
    world.things["step", place] = step.pk
    world.things["letter_draft", place] = draft.pk
    world.things["letter_signed", place] = signed.pk
