"""Mails to participants: a row first, a mark before it leaves."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from kentongan.apps.academy.enums import LetterKind
from kentongan.apps.academy.models import Letter, Participant
from kentongan.apps.academy.services.groundwork.mail_words import message_of
from kentongan.apps.academy.signals import letters_made


def send_letters(kind: LetterKind, people: Iterable[Participant], *, more: str = "") -> int:
    """Makes one letter of a kind for everybody with an address and announces them; those that stand already stay.

    `more` tells letters of one kind apart: the start of the event that a reminder is about.
    """
    rows = [
        Letter(key=f"{kind}:{one.pk}{more}", kind=kind, participant=one)
        for one in people
        if one.email or one.user_id
    ]
    keys = [row.key for row in rows]
    if not keys:
        return 0
    known = set(Letter.objects.filter(key__in=keys).values_list("key", flat=True))
    Letter.objects.bulk_create([row for row in rows if row.key not in known], ignore_conflicts=True)
    fresh = Letter.objects.filter(key__in=set(keys) - known, mailed_at=None)
    made = list(fresh.values_list("pk", flat=True))
    if made:
        letters_made.send(Letter, letter_ids=made)
    return len(made)


def mail_letter(*, letter_id: int) -> None:
    """Sends the mail of one letter, once: marked before it leaves, unmarked only when the server refused.

    Accounts that are switched off get none.
    """
    letter = _marked(letter_id)
    if letter is None or (letter.participant.user and not letter.participant.user.is_active):
        return
    try:
        message_of(letter).send()
    except OSError:  # smtplib's errors are OSErrors, too
        Letter.objects.filter(pk=letter_id).update(mailed_at=None)
        raise


@transaction.atomic
def _marked(letter_id: int) -> Letter | None:
    if not Letter.objects.filter(pk=letter_id, mailed_at=None).update(mailed_at=timezone.now()):
        return None
    return Letter.objects.select_related(
        "participant__event__unit", "participant__unit", "participant__user"
    ).get(pk=letter_id)
