"""Who may do what on the desk of campaigns."""

from kentongan.apps.campaigns.models import Campaign, Item
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.policies import may_file
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere


def may_enter(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.CAMPAIGN_READ)


def may_plan_somewhere(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.CAMPAIGN_RUN)


def may_run(actor: Actor, campaign: Campaign) -> bool:
    """Plan, change, invite, evaluate, close: whoever runs campaigns at the organiser."""
    return may(actor, Permission.CAMPAIGN_RUN, campaign.unit.path or "")


def may_settle(actor: Actor, item: Item) -> bool:
    """Say what became of an item: the organiser, or those who run campaigns where it is made."""
    return may_run(actor, item.campaign) or may(actor, Permission.CAMPAIGN_RUN, item.unit.path or "")


def may_write(actor: Actor, item: Item) -> bool:
    """Turn an item into a draft: whoever files stories where it is made."""
    return may_file(actor, item.unit)


def may_tag_somewhere(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.STORY_FILE)


def may_tag(actor: Actor, story: Story) -> bool:
    """Put a story into campaigns and under pillars: whoever files there."""
    return may(actor, Permission.STORY_FILE, story.unit.path or "")
