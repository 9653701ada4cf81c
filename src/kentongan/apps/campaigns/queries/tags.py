"""In which campaigns and under which pillars stories stand, and where they seem to belong."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from kentongan.apps.campaigns.models import Campaign, Entry, PillarTag
from kentongan.apps.campaigns.queries.pillars import lines_of, pillars_by_unit
from kentongan.apps.messagehouse.models import Pillar
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story, StoryVersion
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.core.campaign.matching import guess_campaigns, guess_pillars
from kentongan.foundation.accounts.actor import Actor


@dataclass(frozen=True, slots=True)
class Proposal:
    """Where a story seems to belong: pillars with the words that say so, campaigns by their hashtag."""

    pillars: list[tuple[Pillar, tuple[str, ...]]] = field(default_factory=list)
    campaigns: list[Campaign] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.pillars or self.campaigns)


@dataclass(frozen=True, slots=True)
class Standing:
    """A story with its tags, with what can be chosen for it, and with what is proposed and not yet chosen."""

    story: Story
    tags: list[PillarTag]
    entries: list[Entry]
    pillars: list[Pillar]
    campaigns: list[Campaign]
    proposal: Proposal


def standing_of(story: Story) -> Standing:
    """The tags of one story whose newest version is at hand; four queries. The caller has scoped the story."""
    return standings_of([story])[0]


def standings_of(stories: Iterable[Story]) -> list[Standing]:
    """The same for a page of stories; four queries, however many."""
    page = list(stories)
    pillars = pillars_by_unit({story.unit_id: story.unit for story in page}.values())
    tags, entries = (
        _by_story(PillarTag.objects, page),
        _by_story(Entry.objects.select_related("campaign"), page),
    )
    nodes = {node for story in page for node in story.unit.ancestor_ids}
    open_ones = list(Campaign.objects.filter(closed_at=None, unit_id__in=nodes).order_by("-starts_on", "id"))
    return [
        _standing(story, tags.get(story.pk, []), entries.get(story.pk, []), pillars[story.unit_id], open_ones)
        for story in page
    ]


def _standing(
    story: Story,
    tags: list[PillarTag],
    entries: list[Entry],
    pillars: list[Pillar],
    open_ones: list[Campaign],
) -> Standing:
    campaigns = [one for one in open_ones if one.unit_id in story.unit.ancestor_ids]
    decided = {entry.campaign_id for entry in entries}
    text = text_of(story.current)
    topic = story.topic.label if story.topic else ""
    guesses = [] if tags else guess_pillars(text, lines_of(pillars), topic=topic)
    by_key = {pillar.key: pillar for pillar in pillars}
    hits = set(
        guess_campaigns(text, [(one.pk, one.hashtag_key) for one in campaigns if one.pk not in decided])
    )
    proposal = Proposal(
        [(by_key[guess.key], guess.words) for guess in guesses], [one for one in campaigns if one.pk in hits]
    )
    joined = [entry for entry in entries if not entry.is_out]
    return Standing(story, tags, joined, pillars, campaigns, proposal)


def text_of(version: StoryVersion | None) -> str:
    """All words of a version in which a pillar or hashtag may stand."""
    if version is None:
        return ""
    facts = " ".join(str(words) for words in version.facts.values())
    return f"{version.headline}\n{version.body}\n{facts}"


def stories_to_tag(
    actor: Actor, *, only_bare: bool = True, path: str = "", since: date | None = None
) -> QuerySet[Story]:
    """Visible stories that are public or on their way, newest first; `only_bare` leaves those without a pillar."""
    rows = stories_visible_to(actor).exclude(status=StoryStatus.UNPUBLISHED)
    if path:
        rows = rows.filter(unit__path__startswith=path)
    if since:
        rows = rows.filter(updated_at__date__gte=since)
    if only_bare:
        rows = rows.filter(~Exists(PillarTag.objects.filter(story=OuterRef("pk"))))
    return rows.select_related("unit", "current", "topic").order_by("-updated_at", "-pk")


def _by_story(rows: QuerySet, stories: list[Story]) -> dict[int, list]:
    found: dict[int, list] = {}
    for row in rows.filter(story__in=[story.pk for story in stories]).order_by("id"):
        found.setdefault(row.story_id, []).append(row)
    return found
