"""Ways of approval: what stands in the world behind the doors."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from django.utils import timezone
from tests.house.people import PLACES
from tests.house.stories import words_of

from kentongan.apps.newsroom.enums import LookKind
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.freezes import freezes_on
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.freezing import let_through
from kentongan.apps.newsroom.services.routing.books import (
    BookWords,
    activate_book,
    copy_book,
    start_book,
    write_book,
)
from kentongan.apps.newsroom.services.routing.claiming import claim_story
from kentongan.apps.newsroom.services.routing.lending import lend_decisions
from kentongan.apps.newsroom.services.routing.looking import ask_look
from kentongan.apps.newsroom.services.routing.rules import RuleWords, add_rule
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """At every place a book that begins later, a draft, a loan, stories to hold and to hurry, a look that is owed."""
    for place in PLACES:
        _books(world, place)
        _loan(world, place)
        for kind, topic in (("to_claim", ""), ("claimed", ""), ("to_hurry", "keamanan")):
            world.things[kind, place] = _story(world, place, kind, topic).pk
        _hold(world, place)
        _look(world, place)
        _thaw(world, place)


def _books(world: "World", place: str) -> None:
    boss, later = world.actor("central_lead"), timezone.localdate() + timedelta(days=400)
    words = BookWords(name=f"Jalur {place}", first=later)
    book = start_book(actor=boss, unit_id=world.units[place].pk, words=words)
    for label in ("Rutin", "Lain"):
        add_rule(actor=boss, book_id=book.pk, words=RuleWords(label=label, steps=("unit_head",)))
    activate_book(actor=boss, book_id=book.pk)
    draft = copy_book(actor=boss, book_id=book.pk)
    write_book(actor=boss, book_id=draft.pk, words=words)
    world.things["book", place], world.things["book_draft", place] = book.pk, draft.pk
    world.things["rule", place] = draft.rules.last().pk


def _loan(world: "World", place: str) -> None:
    user = User.objects.create_user(f"peminjam-{place}@contoh.test", name=f"Peminjam {place}")
    post = Appointment.objects.create(
        user=user, unit=world.units[place], role=Role.UNIT_COORD, valid_from=timezone.localdate()
    )
    row = lend_decisions(
        actor=actor_of(user),
        appointment_id=post.pk,
        to_id=world.people["pemutus"].pk,
        first=timezone.localdate(),
        last=timezone.localdate() + timedelta(days=2),
        reason="dinas luar",
    )
    world.things["loan", place] = row.pk


def _story(world: "World", place: str, kind: str, topic: str) -> Story:
    author, words = world.actor(f"penulis-{place}"), words_of(place, "in_review")
    words = replace(words, headline=f"Apel Pagi di {place} {kind}", topic=topic or words.topic)
    story = file_story(actor=author, unit_id=world.units[place].pk, content=words, filing_key=uuid4())
    return submit_story(actor=author, story_id=story.pk, version=1)


def _hold(world: "World", place: str) -> None:
    claim_story(actor=world.actor("central_editor"), story_id=world.things["claimed", place])


def _look(world: "World", place: str) -> None:
    story = Story.objects.select_related("unit", "current", "public").get(pk=world.story(place, "published"))
    world.things["look", place] = ask_look(story, kind=LookKind.SAMPLED, step=Role.REGION_EDITOR).pk


def _thaw(world: "World", place: str) -> None:
    """Where a drill keeps the office's routine posts back, the story that cannot wait is let through."""
    story = Story.objects.get(pk=world.things["to_hurry", place])
    if freezes_on(story):
        reason = "Keterangan ini ditunggu masyarakat."
        let_through(actor=world.actor("pemutus"), story_id=story.pk, reason=reason)
