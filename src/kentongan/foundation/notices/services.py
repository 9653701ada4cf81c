"""Telling people: a notice at the desk, and a mail that follows."""

from collections.abc import Iterable, Mapping

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.db.models import F, Value
from django.db.models.functions import Concat, Substr
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.notices.signals import notices_made


@transaction.atomic
def tell(
    *,
    users: Iterable[User],
    words: str,
    values: Mapping[str, object] | None = None,
    url: str,
    path: str,
    needs: Permission,
    but: Actor | None = None,
) -> list[int]:
    """Writes one notice a person, in the person's language, and announces them for mailing; their keys.

    `words` is an Indonesian sentence, marked for translation (gettext_noop) where it stands, with the names of
    `values` in it (`%(case)s`). `url` is a path of the desk. `path` and `needs` say which node it is about and what
    one must be permitted there to see it. `but` did the act and knows. Nobody is told twice by one call.
    """
    notices = []
    for user in {user.pk: user for user in users if but is None or user.pk != but.user_id}.values():
        with translation.override(user.language):
            text = _(words) % dict(values or {})
        notices.append(Notice(user=user, text=text, url=url, path=path, needs=needs))
    made = [notice.pk for notice in Notice.objects.bulk_create(notices)]
    if made:
        notices_made.send(Notice, notice_ids=made)
    return made


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


@transaction.atomic
def mark_read(*, actor: Actor, notice_id: int | None = None) -> int:
    """Marks one notice of the reader as read, or all of them; returns how many were new."""
    unread = Notice.objects.filter(user_id=actor.user_id, read_at=None)
    return (unread if notice_id is None else unread.filter(pk=notice_id)).update(read_at=timezone.now())


def follow_branch(*, was: str, now: str) -> None:
    """After a branch was moved: its notices move along, so that those who left it no longer see them."""
    rest = Substr(F("path"), len(was) + 1)
    Notice.objects.filter(path__startswith=was).update(path=Concat(Value(now), rest))


def _send(notice: Notice) -> None:
    with translation.override(notice.user.language):
        subject = "Kentongan: " + " ".join(notice.text.split())[:120]
        closing = _("Anda menerima surel ini karena ikut menangani hal tersebut.")
    body = f"{notice.text}\n\n{settings.SITE_URL}{notice.url}\n\n{closing}\n"
    send_mail(subject, body, None, [notice.user.email])
