"""Telling those who work on a story that something stands in its margin."""

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from kentongan.apps.editing.models import Remark, Reply, Suggestion
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.notices import services as notices

# An editor who goes through a text leaves ten remarks in as many minutes: that is one piece of news.
QUIET = timedelta(minutes=15)


def margin_path(story_id: int) -> str:
    """Where the margin of a story is read at the desk."""
    return f"/meja/sunting/berita/{story_id}/"


def tell_margin(actor: Actor, story: Story, words: str) -> None:
    """Tells the writers and all who take part in the margin, unless the same hand wrote there a moment ago.

    `words` is marked for translation where it stands, with %(name)s and %(story)s in it. Call it before the new row.
    """
    if _is_going_on(actor, story):
        return
    people = {*author_ids(story), *_talkers(story)} - {actor.user_id}
    notices.tell(
        users=User.objects.filter(pk__in=people, is_active=True),
        words=words,
        values={"name": actor.name, "story": story.current.working_title or f"#{story.pk}"},
        url=margin_path(story.pk),
        path=story.unit.path,
        needs=Permission.STORY_READ,
        but=actor,
    )


def _is_going_on(actor: Actor, story: Story) -> bool:
    lately = Q(author_id=actor.user_id, at__gte=timezone.now() - QUIET)
    return any(
        rows.filter(lately).exists()
        for rows in (
            Remark.objects.filter(story_id=story.pk),
            Reply.objects.filter(remark__story_id=story.pk),
            Suggestion.objects.filter(story_id=story.pk),
        )
    )


def _talkers(story: Story) -> set[int]:
    remarks = Remark.objects.filter(story_id=story.pk).order_by().values_list("author_id", flat=True)
    replies = Reply.objects.filter(remark__story_id=story.pk).order_by().values_list("author_id", flat=True)
    return {*remarks.distinct(), *replies.distinct()}
