"""Arahan: what stands in the world behind the doors."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.house.furnishing.messagehouse import unit_officer
from tests.house.people import PLACES

from kentongan.apps.directives.models import Addressee, Directive, Evidence
from kentongan.apps.directives.services import answering, composing, drafting, issuing, publishing
from kentongan.apps.directives.services.wording import DirectiveWords, PointWords

if TYPE_CHECKING:
    from tests.house.world import World

# The region of a place, and the type that picks it out of the region.
REGION = {"lapas-cilegon": "kanwil-banten", "rutan-serang": "kanwil-banten", "lapas-nunukan": "kanwil-kaltim"}
TYPE = {"lapas-cilegon": "lapas", "rutan-serang": "rutan", "lapas-nunukan": "lapas"}


def furnish(world: "World") -> None:
    """For each place: a directive to it alone in force, one to revise, a draft; answers; editions of the region."""
    for place in PLACES:
        row = _issued(world, place, "berlaku")
        asked = Addressee.objects.get(directive=row)
        world.things["directive", place], world.things["addressee", place] = row.pk, asked.pk
        officer = unit_officer(world, place)
        answering.mark_seen(actor=officer, addressee_id=asked.pk)
        answering.acknowledge(actor=officer, addressee_id=asked.pk)
        first, second, third = row.points.all()
        file = SimpleUploadedFile("bukti.txt", b"Rapat dihadiri semua petugas.", "text/plain")
        shown = answering.Shown(words="Sudah dibagi.", file=file)
        answer = answering.send_evidence(actor=officer, addressee_id=asked.pk, point_id=first.pk, shown=shown)
        world.things["directive_answer", place] = answer.pk
        world.things["directive_evidence", place] = Evidence.objects.get(answer=answer).pk
        world.things["point", place], world.things["point_other", place] = second.pk, third.pk
        fresh = Addressee.objects.get(directive=_issued(world, place, "baru"))
        world.things["addressee_fresh", place] = fresh.pk
        world.things["directive_draft", place] = _draft(world, place, "rancangan").pk
        world.things["edition_draft", place] = _edition(world, place)
    world.things["edition", "kanwil-banten"] = _published(world)


def title_of(place: str, which: str) -> str:
    """The words that give a directive away."""
    return f"Arahan {which} {place}"


def _draft(world: "World", place: str, which: str) -> Directive:
    today = timezone.localdate()
    points = tuple(PointWords(words=f"Butir {number}") for number in range(1, 4))
    words = DirectiveWords(
        title=title_of(place, which), source_kind="letter", letter="S-1", given_on=today, points=points,
        types=(TYPE[place],), due=today + timedelta(days=14),
    )  # fmt: skip
    unit = world.units[REGION[place]]
    return drafting.draft_directive(actor=world.actor("central_lead"), unit_id=unit.pk, words=words)


def _issued(world: "World", place: str, which: str) -> Directive:
    row = _draft(world, place, which)
    return issuing.issue_directive(actor=world.actor("central_lead"), directive_id=row.pk)


def _edition(world: "World", place: str) -> int:
    lead, unit = world.actor("central_lead"), world.units[REGION[place]]
    row = composing.start_edition(actor=lead, unit_id=unit.pk, kind="week", day=timezone.localdate())
    item = composing.add_thanks(actor=lead, edition_id=row.pk, words="Terima kasih.")
    world.things["edition_item", place] = item.pk
    return row.pk


def _published(world: "World") -> int:
    lead, unit = world.actor("central_lead"), world.units["kanwil-banten"]
    row = composing.start_edition(actor=lead, unit_id=unit.pk, kind="month", day=timezone.localdate())
    composing.add_thanks(actor=lead, edition_id=row.pk, words="Terima kasih.")
    return publishing.publish_edition(actor=lead, edition_id=row.pk).pk
