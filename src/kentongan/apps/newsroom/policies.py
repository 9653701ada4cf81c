"""Who may do what to a story. Each answer adds the story's stage and its authors to the table of roles."""

from collections.abc import Collection

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.gate.review import deciding_role, may_decide_on
from kentongan.apps.newsroom.models import Story
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may

_WITH_AUTHORS = (StoryStatus.DRAFT, StoryStatus.RETURNED)
_UNDER_REVIEW = (StoryStatus.IN_REVIEW, StoryStatus.APPROVED)


def may_file(actor: Actor, unit: Unit) -> bool:
    """Whether `actor` may start a story for `unit`."""
    return may(actor, Permission.STORY_FILE, unit.path)


def may_read(actor: Actor, story: Story) -> bool:
    return may(actor, Permission.STORY_READ, story.unit.path)


def may_edit(actor: Actor, story: Story) -> bool:
    """Drafts are open to all who file there; during review only to those who decide, and a public text to nobody."""
    if story.status in _WITH_AUTHORS:
        return may(actor, Permission.STORY_FILE, story.unit.path)
    return story.status in _UNDER_REVIEW and may(actor, Permission.STORY_DECIDE, story.unit.path)


def may_submit(actor: Actor, story: Story) -> bool:
    return story.status in _WITH_AUTHORS and may(actor, Permission.STORY_FILE, story.unit.path)


def may_resume(actor: Actor, story: Story, authors: Collection[int]) -> bool:
    """An author may take a story back out of review."""
    return (
        story.status in _UNDER_REVIEW
        and actor.user_id in authors
        and may(actor, Permission.STORY_FILE, story.unit.path)
    )


def may_decide(actor: Actor, story: Story, authors: Collection[int]) -> bool:
    """The awaited tier or a higher one, in scope, and no author of any version."""
    return (
        story.status in _UNDER_REVIEW
        and bool(role_to_decide(actor, story))
        and may_decide_on(actor.user_id, authors)
        and may(actor, Permission.STORY_DECIDE, story.unit.path)
    )


def role_to_decide(actor: Actor, story: Story) -> str:
    """The role as which `actor` would decide now; empty for one who stands below the awaited step.

    An approved story awaits nobody; who may still send it back is the tier that finished its route.
    """
    awaited = story.step or (story.route.steps[-1] if story.route else "")
    return deciding_role(actor.tier_at(story.unit.path), awaited)


def may_publish(actor: Actor, story: Story) -> bool:
    return may(actor, Permission.STORY_PUBLISH, story.unit.path)


def may_let_through(actor: Actor, story: Story) -> bool:
    """Who publishes there may let one story through a freeze of the office, and answers for it by name."""
    return not story.is_public and may(actor, Permission.STORY_PUBLISH, story.unit.path)


def may_waive(actor: Actor, story: Story, authors: Collection[int]) -> bool:
    """Setting a rule aside takes somebody who answers for it and wrote no version of the story."""
    return may_decide_on(actor.user_id, authors) and may(actor, Permission.RULE_WAIVE, story.unit.path)


def may_propose_correction(actor: Actor, story: Story) -> bool:
    """Whoever files there may point out a mistake; the second person needs more (`may_correct`)."""
    return story.status == StoryStatus.PUBLISHED and may(actor, Permission.STORY_FILE, story.unit.path)


def may_correct(actor: Actor, story: Story, authors: Collection[int]) -> bool:
    """Publishing a correction takes a second person: no author of any version of the story."""
    return (
        story.status == StoryStatus.PUBLISHED
        and may_decide_on(actor.user_id, authors)
        and may(actor, Permission.STORY_CORRECT, story.unit.path)
    )


def may_withdraw(actor: Actor, story: Story) -> bool:
    """One person is enough: a wrong story must not wait for a second."""
    return story.status == StoryStatus.PUBLISHED and may(actor, Permission.STORY_CORRECT, story.unit.path)


def may_unpublish(actor: Actor, story: Story) -> bool:
    return story.is_public and may(actor, Permission.STORY_UNPUBLISH, story.unit.path)
