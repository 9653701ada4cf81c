"""Who may do what in the editing room. Each answer adds where the story stands to the table of roles."""

from kentongan.apps.newsroom import policies as newsroom
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may, may_anywhere

_ON_THE_WAY = (StoryStatus.DRAFT, StoryStatus.RETURNED, StoryStatus.IN_REVIEW, StoryStatus.APPROVED)


def may_open_room(actor: Actor) -> bool:
    """Whether the queue opens at all; what stands in it is scoped."""
    return may_anywhere(actor, Permission.STORY_DECIDE)


def may_remark(actor: Actor, story: Story) -> bool:
    """Remarks, answers and suggested edits: whoever writes or decides there, until the story is public."""
    return story.status in _ON_THE_WAY and may(actor, Permission.STORY_FILE, story.unit.path)


def may_change(actor: Actor, story: Story) -> bool:
    """Taking a suggestion, a fix or an old version makes a new version: the newsroom says who saves."""
    return newsroom.may_edit(actor, story)


def may_gather(actor: Actor, story: Story) -> bool:
    """Saying that stories tell the same event takes one who decides over each of them."""
    return may(actor, Permission.STORY_DECIDE, story.unit.path)


def may_open_selection(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.SELECTION_MAKE)


def may_select(actor: Actor, story: Story) -> bool:
    """What the nation is shown first is the centre's choice."""
    return may(actor, Permission.SELECTION_MAKE, story.unit.path)


def may_open_rundowns(actor: Actor) -> bool:
    return may_anywhere(actor, Permission.PROGRAMME_RUN)
