"""Stories about which somebody said something that is still open: the writer's side of the margin."""

from django.db.models import QuerySet

from kentongan.apps.editing.enums import Outcome
from kentongan.apps.editing.models import Remark, Suggestion
from kentongan.apps.editing.queries.margin import with_counts
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import stories_visible_to, written_by
from kentongan.foundation.accounts.actor import Actor

_ON_THE_WAY = (StoryStatus.DRAFT, StoryStatus.RETURNED, StoryStatus.IN_REVIEW, StoryStatus.APPROVED)


def talked_about(actor: Actor, *, own: bool = True) -> QuerySet[Story]:
    """Unpublished stories with open remarks or suggestions, newest change first; `own`: the actor's own texts.

    Begins with what is open, which is little, and not with the stories, which are many.
    """
    remarks = Remark.objects.filter(settled_at=None).order_by().values("story_id")
    suggestions = Suggestion.objects.filter(outcome=Outcome.OPEN).order_by().values("story_id")
    stories = stories_visible_to(actor).filter(status__in=_ON_THE_WAY, pk__in=remarks.union(suggestions))
    if own:
        stories = stories.filter(written_by(actor))
    rows = with_counts(stories).select_related("unit", "current", "topic", "filed_by")
    return rows.defer("search", "summary", "current__body").order_by("-updated_at", "-pk")
