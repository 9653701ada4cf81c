"""Forms and packages: what stands in the world behind the doors."""

from typing import TYPE_CHECKING

from tests.house.people import PLACES

from kentongan.apps.newsroom.services.forms.templates import TemplateWords, add_template
from kentongan.apps.newsroom.services.packaging.packages import make_packages, share_package

if TYPE_CHECKING:
    from tests.house.world import World


def furnish(world: "World") -> None:
    """A template at every place; packages of the published story, one of them shared, and of the draft."""
    boss = world.actor("pemutus")
    for place in PLACES:
        words = TemplateWords(
            form="activity",
            label=f"Templat {place}",
            headline="{short} Gelar Apel",
            opening="{city}, INFO_PAS – {what: apa yang terjadi}.",
        )
        row = add_template(actor=boss, unit_id=world.units[place].pk, words=words)
        world.things["template", place] = row.pk
        for stage in ("published", "draft"):
            make_packages(actor=boss, story_id=world.story(place, stage))
        share_package(actor=boss, story_id=world.story(place, "published"), kind="captions")
