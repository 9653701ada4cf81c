"""Ruang sunting: what stands in the world behind the doors."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from django.utils import timezone
from tests.house.people import PLACES
from tests.house.stories import words_of

from kentongan.apps.editing.models import Likeness
from kentongan.apps.editing.services.anchoring import Pointed
from kentongan.apps.editing.services.merging import merge_stories
from kentongan.apps.editing.services.remarking import add_remark
from kentongan.apps.editing.services.rounds import Choice, decide_round
from kentongan.apps.editing.services.selecting import pick_story
from kentongan.apps.editing.services.suggesting import EditWords, suggest_edit
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.standards.queries.reports import findings_of

if TYPE_CHECKING:
    from tests.house.world import World

# A word that the standard knows to mend by itself.
FAULT = ("Kegiatan dimulai", "Kegiatan tsb dimulai")


def furnish(world: "World") -> None:
    """At each place a remark, a suggestion, a finding to mend, a proposal, a merge, a choice and a round."""
    for place in PLACES:
        keep = _Keeper(world, place)
        keep.margin()
        keep.finding()
        keep.events()
        keep.choice()


class _Keeper:
    """Furnishes one place as the lead of the centre."""

    def __init__(self, world: "World", place: str) -> None:
        self.world, self.place = world, place
        self.boss, self.author = world.actor("pemutus"), world.actor(f"penulis-{place}")

    def note(self, kind: str, key: int | str) -> None:
        self.world.things[kind, self.place] = key

    def margin(self) -> None:
        story = self.world.story(self.place, "in_review")
        pointed = Pointed(version=2, part="body", excerpt="tiga petugas pembinaan")
        row = add_remark(actor=self.boss, story_id=story, pointed=pointed, words=f"Catatan {self.place}.")
        self.note("margin remark", row.pk)
        draft = self.world.story(self.place, "draft")
        row = suggest_edit(
            actor=self.boss, story_id=draft, pointed=pointed, words=EditWords("empat petugas pembinaan")
        )
        self.note("suggestion", row.pk)

    def finding(self) -> None:
        words = words_of(self.place, "draft")
        story = self._filed(body=words.body.replace(*FAULT))
        found = next(one for one in findings_of(story.current.report) if one.fix and one.part == "body")
        self.note("mendable", story.pk)
        self.note("mendable_rule", found.rule)
        self.note("mendable_start", found.start)

    def events(self) -> None:
        first, second, lead, other = (
            self._submitted(f"Peristiwa {number} {self.place}") for number in range(4)
        )
        # The service proposes other offices only; one office keeps what may be seen as simple as the table.
        pair = Likeness.objects.create(story=second, other=first, percent=80)
        self.note("likeness", pair.pk)
        merge = merge_stories(actor=self.boss, lead_id=lead.pk, story_ids=[other.pk])
        self.note("merged stories", merge.pk)

    def choice(self) -> None:
        until = timezone.localdate() + timedelta(days=2)
        story = self.world.story(self.place, "published")
        self.note("pick", pick_story(actor=self.boss, story_id=story, until=until).pk)
        waiting = self._submitted(f"Borongan {self.place}")
        row = decide_round(
            actor=self.world.actor("central_editor"),
            choices=[Choice(story=waiting.pk, version=1, verdict="approve")],
        )
        self.note("round", row.pk)

    def _filed(self, **changes: str) -> Story:
        content = replace(words_of(self.place, "draft"), **changes)
        unit = self.world.units[self.place]
        return file_story(actor=self.author, unit_id=unit.pk, content=content, filing_key=uuid4())

    def _submitted(self, headline: str) -> Story:
        return submit_story(actor=self.author, story_id=self._filed(headline=headline).pk, version=1)
