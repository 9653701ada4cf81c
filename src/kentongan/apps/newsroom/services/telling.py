"""Telling people: a notice at the desk, and a mail that follows."""

from collections.abc import Iterable

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from kentongan.apps.newsroom.models import Decision, Notice, Story
from kentongan.apps.newsroom.queries.addresses import desk_path
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.signals import notices_made
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User


def tell(
    users: Iterable[User], story: Story, words: str, *, name: str = "", but: Actor | None = None
) -> None:
    """Writes one notice a person, in the person's language, and announces them for mailing.

    `words` is an Indonesian sentence with %(story)s and perhaps %(name)s in it, marked for translation where it
    stands. `but` did the act and knows.
    """
    headline = story.current.working_title or f"#{story.pk}"
    notices = []
    for user in {user.pk: user for user in users if but is None or user.pk != but.user_id}.values():
        with translation.override(user.language):
            text = _(words) % {"story": headline, "name": name}
        notices.append(Notice(user=user, story=story, text=text, url=desk_path(story.pk)))
    made = Notice.objects.bulk_create(notices)
    if made:
        notices_made.send(Notice, notice_ids=[notice.pk for notice in made])


def people_of(story: Story) -> list[User]:
    """Everyone who acted on the story before: who wrote, submitted or decided. Three queries."""
    ids = set(author_ids(story)) | {story.submitted_by_id, story.published_by_id}
    ids |= set(Decision.objects.filter(story_id=story.pk).order_by().values_list("officer_id", flat=True))
    return list(User.objects.filter(pk__in=ids - {None}, is_active=True))


def mail_notice(*, notice_id: int) -> None:
    """Sends the mail of one notice, once: it is marked before it leaves, and unmarked only when the server refused.

    A worker that dies in between leaves a mail unsent rather than sent twice; the notice stays at the desk.
    """
    if not Notice.objects.filter(pk=notice_id, mailed_at=None).update(mailed_at=timezone.now()):
        return
    notice = Notice.objects.select_related("user").get(pk=notice_id)
    try:
        _send(notice)
    except OSError:  # smtplib's errors are OSErrors, too
        Notice.objects.filter(pk=notice_id).update(mailed_at=None)
        raise


def _send(notice: Notice) -> None:
    with translation.override(notice.user.language):
        subject = "Kentongan: " + " ".join(notice.text.split())[:120]
        closing = _("Anda menerima surel ini karena ikut menangani berita tersebut.")
    body = f"{notice.text}\n\n{settings.SITE_URL}{notice.url}\n\n{closing}\n"
    send_mail(subject, body, None, [notice.user.email])


@transaction.atomic
def mark_read(*, actor: Actor, notice_id: int | None = None) -> int:
    """Marks one notice of the reader as read, or all of them; returns how many were new."""
    unread = Notice.objects.filter(user_id=actor.user_id, read_at=None)
    return (unread if notice_id is None else unread.filter(pk=notice_id)).update(read_at=timezone.now())
