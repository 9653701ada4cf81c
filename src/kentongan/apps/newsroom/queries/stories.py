"""Stories at the desk: who may see which, and one story with what its pages need."""

from uuid import UUID

from django.contrib.postgres.search import SearchQuery
from django.db.models import Exists, OuterRef, Q, QuerySet

from kentongan.apps.newsroom.enums import CorrectionOutcome, StoryStatus, Verdict
from kentongan.apps.newsroom.models import Correction, Decision, Story, StoryVersion
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

SEARCH_CONFIG = "indonesian"
_MOST_FOUND = 500


def stories_visible_to(actor: Actor) -> QuerySet[Story]:
    """The stories of the branches that `actor` reads, whatever their stage. Every desk page starts here."""
    return within(Story.objects.all(), actor, Permission.STORY_READ)


def story_for_desk(actor: Actor, story_id: int) -> Story | None:
    """One story with unit, topic, route, newest version and its report, public version; one query."""
    return (
        stories_visible_to(actor)
        .select_related(
            "unit",
            "topic",
            "route",
            "filed_by",
            "current__topic",
            "current__author",
            "current__report",
            "public",
        )
        .filter(pk=story_id)
        .first()
    )


def story_of_filing(actor: Actor, key: UUID) -> Story:
    """The story that `actor` filed under `key`; raises Story.DoesNotExist."""
    return (
        stories_visible_to(actor)
        .select_related("unit", "current")
        .get(filing_key=key, filed_by_id=actor.user_id)
    )


def last_return(story: Story) -> Decision | None:
    """Why a returned story came back; None for stories at any other stage."""
    if story.status != StoryStatus.RETURNED:
        return None
    returned = Decision.objects.filter(story_id=story.pk, verdict=Verdict.RETURN).select_related("officer")
    return returned.order_by("-id").first()


def author_ids(story: Story) -> frozenset[int]:
    """Everyone who saved any version of the story; one query."""
    return frozenset(
        StoryVersion.objects.filter(story_id=story.pk)
        .order_by()
        .values_list("author_id", flat=True)
        .distinct()
    ) | {story.filed_by_id}


def written_by(actor: Actor) -> Exists:
    """For a queryset of stories: whether `actor` saved any version of each."""
    return Exists(StoryVersion.objects.filter(story_id=OuterRef("pk"), author_id=actor.user_id))


def open_correction(story: Story) -> Correction | None:
    """The proposed correction that waits for a second person; one query."""
    return (
        Correction.objects.select_related(
            "version__author", "version__topic", "version__report", "proposed_by"
        )
        .filter(story_id=story.pk, outcome=CorrectionOutcome.OPEN)
        .first()
    )


def stories_listed(actor: Actor, *, words: str = "", status: str = "", unit: str = "") -> QuerySet[Story]:
    """The visible stories, newest change first, cut down by words, by stage and by key of unit.

    Public stories are searched by their full text, the others by title and unit; two queries when words are given.
    """
    listed = stories_visible_to(actor).select_related("unit", "current", "topic", "filed_by")
    if status:
        listed = listed.filter(status=status)
    if unit:
        listed = listed.filter(unit__key=unit)
    if words := " ".join(words.replace("\x00", " ").split()):
        listed = listed.filter(pk__in=[*_found_by_title(listed, words), *_found_by_text(listed, words)])
    return listed.order_by("-updated_at", "-pk")


def _found_by_title(stories: QuerySet[Story], words: str) -> list[int]:
    on_the_way = [one for one in StoryStatus.values if one not in StoryStatus.public()]
    stories = stories.filter(status__in=on_the_way)
    for word in words.split()[:8]:
        stories = stories.filter(Q(current__headline__icontains=word) | Q(unit__name__icontains=word))
    return list(stories.order_by("-pk").values_list("pk", flat=True)[:_MOST_FOUND])


def _found_by_text(stories: QuerySet[Story], words: str) -> list[int]:
    query = SearchQuery(words, config=SEARCH_CONFIG, search_type="websearch")
    public = stories.filter(status__in=StoryStatus.public(), search=query)
    return list(public.order_by("-published_at").values_list("pk", flat=True)[:_MOST_FOUND])
