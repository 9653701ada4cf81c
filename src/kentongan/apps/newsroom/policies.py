"""Who may do what to a story. Each answer adds the story's stage and its authors to the table of roles."""

from collections.abc import Collection

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.gate.pictures import is_for_children
from kentongan.apps.newsroom.gate.review import deciding_role, may_decide_on
from kentongan.apps.newsroom.models import Look, Story, Template
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere, may_centrally
from kentongan.foundation.accounts.roles import tier

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


def may_mark(actor: Actor, story: Story) -> bool:
    """Hiding somebody in a photo: whoever may change the story, or point out a mistake in a public one."""
    return may_edit(actor, story) or may_propose_correction(actor, story)


def may_reveal(actor: Actor, story: Story) -> bool:
    """Letting a face be seen weighs more: in units for children it takes who decides, in public who corrects."""
    if story.status == StoryStatus.PUBLISHED:
        return may(actor, Permission.STORY_CORRECT, story.unit.path)
    needed = Permission.STORY_DECIDE if is_for_children(story.unit.type) else Permission.STORY_FILE
    return may_mark(actor, story) and may(actor, needed, story.unit.path)


def may_route(actor: Actor, unit: Unit) -> bool:
    """Who sets the ways of approval for the branch below `unit`."""
    return may(actor, Permission.ROUTE_MANAGE, unit.path)


def may_route_somewhere(actor: Actor) -> bool:
    """Whether to offer new rules at all; where they may stand is asked of `may_route`."""
    return may_anywhere(actor, Permission.ROUTE_MANAGE)


def may_read_routes(actor: Actor) -> bool:
    """Whoever reads stories reads by which way they go, whose turn it is and what is looked at afterwards."""
    return may_anywhere(actor, Permission.STORY_READ)


def may_lend(actor: Actor) -> bool:
    """Who decides somewhere may hand decisions on; which, and to whom, the service asks."""
    return may_anywhere(actor, Permission.STORY_DECIDE)


def may_go_ahead(actor: Actor, story: Story, authors: Collection[int]) -> bool:
    """Sending a story out ahead of its route: by who publishes there and wrote none of it."""
    return (
        story.status in _UNDER_REVIEW
        and may_decide_on(actor.user_id, authors)
        and may(actor, Permission.STORY_PUBLISH, story.unit.path)
    )


def may_look(actor: Actor, look: Look, taken_part: Collection[int]) -> bool:
    """The tier that owes the look or a higher one, who had no part in the story until it was out."""
    path = look.story.unit.path
    return (
        look.is_open
        and actor.user_id not in taken_part
        and may(actor, Permission.STORY_DECIDE, path)
        and actor.tier_at(path) >= tier(look.step)
    )


def may_keep_templates_for(actor: Actor, unit: Unit) -> bool:
    """Who sets the standard of a branch also keeps its templates."""
    return may(actor, Permission.STANDARD_MANAGE, unit.path)


def may_keep_template(actor: Actor, template: Template) -> bool:
    """The keeper of its branch; those of the whole nation are kept at the centre."""
    if template.unit is None:
        return may_centrally(actor, Permission.STANDARD_MANAGE)
    return may_keep_templates_for(actor, template.unit)


def may_package(actor: Actor, story: Story) -> bool:
    """Whoever files there makes the packages of its stories."""
    return may(actor, Permission.STORY_FILE, story.unit.path)


def may_share_package(actor: Actor, story: Story) -> bool:
    """Putting a package before the public takes who publishes there."""
    return may(actor, Permission.STORY_PUBLISH, story.unit.path)
