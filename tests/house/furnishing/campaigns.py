"""Kampanye: what stands in the world behind the doors."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from tests.house.people import PLACES

from kentongan.apps.campaigns.models import Campaign
from kentongan.apps.campaigns.services import evaluating, items, planning, tagging

if TYPE_CHECKING:
    from tests.house.world import World

    from kentongan.foundation.accounts.actor import Actor


def furnish(world: "World") -> None:
    """At every place a campaign of the unit that runs, one that is over, one that is closed."""
    for place in PLACES:
        keep = _Keeper(world, place)
        keep.running()
        keep.over()
        keep.closed()


class _Keeper:
    """Furnishes one place as the editor of the centre."""

    def __init__(self, world: "World", place: str) -> None:
        self.world, self.place, self.unit = world, place, world.units[place]
        self.actor: Actor = world.actor("central_editor")
        self.today = timezone.localdate()

    def note(self, kind: str, key: int) -> None:
        self.world.things[kind, self.place] = key

    def plan(self, kind: str, *, first: int, last: int) -> Campaign:
        words = planning.CampaignWords(
            title=f"Kampanye {kind} {self.place}",
            hashtag=f"#{kind}{self.place.replace('-', '')}",
            starts_on=self.today + timedelta(days=first),
            ends_on=self.today + timedelta(days=last),
        )
        made = planning.plan_campaign(actor=self.actor, unit_id=self.unit.pk, words=words, everyone=True)
        self.note(kind, made.pk)
        return made

    def running(self) -> None:
        made = self.plan("campaign", first=-5, last=20)
        for kind in ("item", "item_free"):
            words = items.ItemWords(
                day=self.today, what=f"Butir {kind} {self.place}", unit_id=self.unit.pk, audience="family"
            )
            self.note(kind, items.plan_item(actor=self.actor, campaign_id=made.pk, words=words).pk)
        material = planning.add_material(
            actor=self.actor, campaign_id=made.pk, label="Templat", url="https://contoh.test/templat"
        )
        self.note("material", material.pk)
        finding = self.say(made, "impact")
        self.note("finding", finding)
        story = self.world.story(self.place, "published")
        tagging.tag_story(actor=self.actor, story_id=story, pillars=[], campaigns=[made.pk])

    def over(self) -> None:
        made = self.plan("campaign_over", first=-40, last=-10)
        for stage in ("objective", "outcome"):
            self.say(made, stage)

    def closed(self) -> None:
        made = self.plan("campaign_closed", first=-90, last=-60)
        for stage in ("objective", "outcome"):
            self.say(made, stage)
        evaluating.close_campaign(actor=self.actor, campaign_id=made.pk)

    def say(self, made: Campaign, stage: str) -> int:
        return evaluating.add_finding(
            actor=self.actor, campaign_id=made.pk, stage=stage, words="Warga tahu jadwal.", source="Survei"
        ).pk
