"""Stories put into campaigns and under pillars: by a person, or by the hashtag in their public words."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.campaigns.enums import Origin
from kentongan.apps.campaigns.errors import BadWords, NotAllowed, NotFound
from kentongan.apps.campaigns.models import Campaign, Entry, PillarTag
from kentongan.apps.campaigns.policies import may_tag
from kentongan.apps.campaigns.queries.campaigns import joinable_by
from kentongan.apps.campaigns.queries.tags import Standing, standings_of
from kentongan.apps.messagehouse.models import Pillar
from kentongan.apps.messagehouse.queries.houses import pillars_for
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.moments import local_day
from kentongan.apps.newsroom.queries.stories import stories_visible_to
from kentongan.core.campaign.hashtags import hashtags_in
from kentongan.core.campaign.matching import MOST_PILLARS
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.audit import trail

MOST_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Tagged:
    """What a bulk act did: stories that were tagged, and those for which there was nothing to tag."""

    stories: int
    untouched: int


@transaction.atomic
def tag_story(*, actor: Actor, story_id: int, pillars: Collection[str], campaigns: Collection[int]) -> Story:
    """Puts a story under exactly these pillars (two at most) and into exactly these open campaigns.

    Campaigns that are closed keep the story. One that was taken out by hand is never joined again by its hashtag.
    Audited.
    """
    story = _story_in_hand(actor, story_id)
    chosen = _chosen(pillars_for(story.unit), pillars)
    open_ones = {one.pk: one for one in joinable_by(story.unit)}
    if not set(campaigns) <= set(open_ones):
        raise BadWords(_("Ada kampanye yang tidak dapat diikuti berita ini."), "campaigns")
    put_pillars(actor, story, chosen)
    _put_campaigns(actor, story, open_ones, frozenset(campaigns))
    detail = {"pillars": [pillar.key for pillar in chosen], "campaigns": sorted(campaigns)}
    trail.record(actor, "story_tagged", f"story:{story.pk}", path=story.unit.path, detail=detail)
    return story


@transaction.atomic
def tag_stories(
    *, actor: Actor, story_ids: Collection[int], pillar: str = "", campaign_id: int | None = None
) -> Tagged:
    """Adds one pillar, one campaign, or (with neither) what is proposed for each, to many stories at once.

    A pillar or campaign that does not fit a story leaves that story alone; so does a third pillar. Audited by story.
    """
    if len(story_ids) > MOST_AT_ONCE:
        raise BadWords(_("Paling banyak %d berita sekali tandai.") % MOST_AT_ONCE)
    seen = stories_visible_to(actor).select_related("unit", "current", "topic").filter(pk__in=story_ids)
    done = sum(
        _add(actor, one, pillar, campaign_id) for one in standings_of(seen) if may_tag(actor, one.story)
    )
    return Tagged(done, len(set(story_ids)) - done)


@transaction.atomic
def join_by_hashtag(*, story_id: int) -> list[int]:
    """Puts a story that came out into the campaigns whose hashtag stands in its public words; their keys.

    Only campaigns that ran on the day of its publication, of its own office or one above it. Audited.
    """
    story = (
        Story.objects.select_related("unit", "public")
        .filter(pk=story_id, status=StoryStatus.PUBLISHED)
        .first()
    )
    if story is None or story.public is None:
        return []
    tags = hashtags_in(f"{story.public.headline}\n{story.public.body}")
    day = local_day(story.published_at, story.unit.time_zone)
    joined = []
    for campaign in joinable_by(story.unit, on=day).filter(hashtag_key__in=tags).exclude(hashtag_key=""):
        _entry, is_new = Entry.objects.get_or_create(
            campaign=campaign, story=story, defaults={"origin": Origin.HASHTAG}
        )
        if is_new:
            joined.append(campaign.pk)
    if joined:
        detail = {"campaigns": joined}
        trail.record(SYSTEM, "story_joined", f"story:{story.pk}", path=story.unit.path, detail=detail)
    return joined


def put_pillars(actor: Actor, story: Story, pillars: list[Pillar]) -> None:
    """The pillars of a story, weighed: two halves under one, a half under each of two."""
    halves = 1 if len(pillars) == MOST_PILLARS else 2
    story.pillar_tags.exclude(pillar__in=[pillar.key for pillar in pillars]).delete()
    for pillar in pillars:
        values = {"label": pillar.label, "halves": halves}
        PillarTag.objects.update_or_create(
            story=story,
            pillar=pillar.key,
            defaults=values,
            create_defaults={**values, "by_id": actor.user_id},
        )


def _put_campaigns(
    actor: Actor, story: Story, open_ones: dict[int, Campaign], wanted: frozenset[int]
) -> None:
    standing = {
        entry.campaign_id: entry for entry in Entry.objects.filter(story=story, campaign__in=open_ones)
    }
    for key, entry in standing.items():
        if entry.is_out == (key in wanted):
            entry.is_out, entry.by_id = key not in wanted, actor.user_id
            entry.save()
    for key in wanted - set(standing):
        Entry.objects.create(campaign=open_ones[key], story=story, origin=Origin.PERSON, by_id=actor.user_id)


def _add(actor: Actor, standing: Standing, pillar: str, campaign_id: int | None) -> bool:
    """Whether anything was added to the story."""
    by_proposal = not pillar and campaign_id is None
    keys = [p.key for p, _words in standing.proposal.pillars] if by_proposal else [pillar] * bool(pillar)
    joins = {one.pk for one in standing.proposal.campaigns} if by_proposal else {campaign_id} - {None}
    had = [tag.pillar for tag in standing.tags]
    fits = {p.key for p in standing.pillars}
    fresh = [key for key in keys if key in fits and key not in had]
    if len(had) + len(fresh) > MOST_PILLARS:
        fresh = []
    open_ones = {one.pk: one for one in standing.campaigns}
    inside = {entry.campaign_id for entry in standing.entries} & set(open_ones)
    joins = (joins & set(open_ones)) - inside
    if not fresh and not joins:
        return False
    if fresh:
        put_pillars(actor, standing.story, _kept(standing, [*had, *fresh]))
    _put_campaigns(actor, standing.story, open_ones, frozenset(inside | joins))
    detail = {"pillars": fresh, "campaigns": sorted(joins)}
    path = standing.story.unit.path
    trail.record(actor, "story_tagged", f"story:{standing.story.pk}", path=path, detail=detail)
    return True


def _kept(standing: Standing, keys: Iterable[str]) -> list[Pillar]:
    by_key = {pillar.key: pillar for pillar in standing.pillars}
    return [by_key[key] for key in keys if key in by_key]


def _chosen(pillars: Iterable[Pillar], keys: Collection[str]) -> list[Pillar]:
    wanted = list(dict.fromkeys(keys))
    if len(wanted) > MOST_PILLARS:
        raise BadWords(_("Pilih paling banyak dua pilar."), "pillars")
    by_key = {pillar.key: pillar for pillar in pillars}
    if any(key not in by_key for key in wanted):
        raise BadWords(_("Ada pilar yang tidak berlaku di satuan ini."), "pillars")
    return [by_key[key] for key in wanted]


def _story_in_hand(actor: Actor, story_id: int) -> Story:
    story = stories_visible_to(actor).select_related("unit").filter(pk=story_id).first()
    if story is None:
        raise NotFound(_("Berita ini"))
    if not may_tag(actor, story):
        raise NotAllowed(_("Pilar dan kampanye dipilih oleh orang satuan ini."))
    return Story.objects.select_for_update(of=("self",)).select_related("unit").get(pk=story.pk)
