"""The photo desk: what stands in the world behind the doors."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from tests.house.people import PLACES
from tests.house.stories import picture, words_of

from kentongan.apps.newsroom.gate.content import PhotoLine
from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.photos import add_photo
from kentongan.apps.newsroom.services.picturing.marking import mark_region
from kentongan.apps.newsroom.services.picturing.proposing import finish_photo
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.core.pictures.geometry import Box

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """At every place a photo of a draft with one mark, and one of a story in review at which nobody has looked."""
    for place in PLACES:
        photo = _photo(world, place, f"Foto baru di {place}")
        author = world.actor(f"penulis-{place}")
        region = mark_region(actor=author, photo_id=photo.pk, box=Box(1_000, 1_000, 2_000, 2_000))
        world.things["photo", place], world.things["photo_region", place] = photo.pk, region.pk
        waiting = _photo(world, place, title_of(place))
        submit_story(actor=author, story_id=waiting.story_id, version=2)
        world.things["photo_waiting", place] = waiting.pk


def title_of(place: str) -> str:
    """The headline of the story whose photo waits."""
    return f"Foto menunggu di {place}"


def _photo(world: "World", place: str, headline: str) -> Photo:
    author, words = world.actor(f"penulis-{place}"), replace(words_of(place, "draft"), headline=headline)
    story: Story = file_story(actor=author, unit_id=world.units[place].pk, content=words, filing_key=uuid4())
    photo = add_photo(actor=author, story_id=story.pk, upload=picture())
    line = PhotoLine(photo=photo.pk, caption="Panen kangkung", credit="Humas", alt="Orang memetik kangkung")
    save_story(actor=author, story_id=story.pk, based_on=1, content=replace(words, photos=(line,)))
    finish_photo(photo_id=photo.pk)
    return photo
