"""Telling people about a story."""

from collections.abc import Iterable

from kentongan.apps.newsroom.models import Decision, Story
from kentongan.apps.newsroom.queries.addresses import desk_path
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.notices import services as notices


def tell(
    users: Iterable[User], story: Story, words: str, *, name: str = "", but: Actor | None = None
) -> None:
    """A notice and a mail for each of `users`, in their language.

    `words` is an Indonesian sentence with %(story)s and perhaps %(name)s in it, marked for translation where it
    stands. `but` did the act and knows.
    """
    notices.tell(
        users=users,
        words=words,
        values={"story": story.current.working_title or f"#{story.pk}", "name": name},
        url=desk_path(story.pk),
        path=story.unit.path,
        needs=Permission.STORY_READ,
        but=but,
    )


def people_of(story: Story) -> list[User]:
    """Everyone who acted on the story before: who wrote, submitted or decided. Three queries."""
    ids = set(author_ids(story)) | {story.submitted_by_id, story.published_by_id}
    ids |= set(Decision.objects.filter(story_id=story.pk).order_by().values_list("officer_id", flat=True))
    return list(User.objects.filter(pk__in=ids - {None}, is_active=True))
