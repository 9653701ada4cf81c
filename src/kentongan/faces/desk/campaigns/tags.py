"""What panels of other pages ask of this desk."""

from django import template

from kentongan.apps.campaigns.policies import may_enter, may_tag, may_tag_somewhere
from kentongan.apps.campaigns.queries.tags import Standing, standing_of
from kentongan.apps.newsroom.models import Story

register = template.Library()


@register.simple_tag(takes_context=True)
def campaign_standing(context: template.Context, story: Story) -> Standing | None:
    """For the life-line of a story: its pillars and campaigns, what can be chosen, what is proposed; four queries."""
    return standing_of(story) if may_enter(context["actor"]) else None


@register.simple_tag(takes_context=True)
def may_be_tagged(context: template.Context, story: Story) -> bool:
    """Whether the reader may choose pillars and campaigns for it; no query."""
    return may_tag(context["actor"], story)


@register.simple_tag(takes_context=True)
def may_tag_stories(context: template.Context) -> bool:
    """Whether the reader tags stories anywhere: for the tabs; no query."""
    return may_tag_somewhere(context["actor"])


@register.filter
def has_pillar(standing: Standing, key: str) -> bool:
    return any(tag.pillar == key for tag in standing.tags)


@register.filter
def has_campaign(standing: Standing, key: int) -> bool:
    return any(entry.campaign_id == key for entry in standing.entries)
