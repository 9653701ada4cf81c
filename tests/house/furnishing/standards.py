"""Standar: what stands in the world behind the doors."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from tests.house.people import FORMER, PLACES
from tests.house.stories import words_of

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.standard.waivers import judged
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.standard.waiving import waive_rule
from kentongan.apps.standards.services import profiles
from kentongan.foundation.accounts.actor import Actor, Post
from kentongan.foundation.accounts.roles import Role

if TYPE_CHECKING:
    from tests.house.world import World

RULE = "structure.lead_length"
TERM = "terms.prison_word"


def furnish(world: "World") -> None:
    """At each place a profile in force and a draft of another, a story with a fault, and one that is set aside."""
    for place in PLACES:
        world.things["profile", place] = _profile(world, place, f"Profil {place}", active=True)
        world.things["profile_draft", place] = _profile(world, place, f"Rancangan {place}")
        story, mark = _faulty(world, place)
        world.things["faulty_story", place], world.things["faulty_mark", place] = story.pk, mark
        other, mark = _faulty(world, place)
        waiver = waive_rule(
            actor=world.actor("pemutus"),
            story_id=other.pk,
            version=1,
            mark=mark,
            reason="Nama jalan resmi yang memuat kata ini.",
            days=30,
        )
        world.things["waived_story", place], world.things["waiver", place] = other.pk, waiver.pk


def manager(world: "World", place: str) -> Actor:
    """Somebody who sets the standard at the office alone."""
    unit = world.units[place]
    post = Post(Role.REGION_HEAD, unit.path, f"Kepala {unit.name}")
    return Actor(world.people[FORMER].pk, "Kepala Peraga", (post,))


def _profile(world: "World", place: str, name: str, *, active: bool = False) -> int:
    who = manager(world, place)
    words = profiles.ProfileWords(name=name)
    row = profiles.start_profile(actor=who, unit_id=world.units[place].pk, words=words)
    setting = profiles.RuleSetting(limits={"words": 45})
    profiles.set_rule(actor=who, profile_id=row.pk, rule=RULE, setting=setting)
    if active:
        profiles.activate_profile(actor=who, profile_id=row.pk)
    return row.pk


def _faulty(world: "World", place: str) -> tuple[Story, str]:
    """A draft that speaks of a prison, by somebody who is no visitor; the mark of that finding."""
    words = words_of(place, "draft")
    words = replace(words, body=f"{words.body}\n\nKegiatan di penjara itu ditutup pukul 12.00.")
    story = file_story(
        actor=world.actor(f"penulis-{place}"),
        unit_id=world.units[place].pk,
        content=words,
        filing_key=uuid4(),
    )
    found = judged(story.current.report, {})
    return story, next(one.mark for one in found if one.finding.rule == TERM)
