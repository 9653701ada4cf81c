"""Telling an officer that something happened to their slips."""

from django.urls import reverse

from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.notices import services as notices


def warn_officer(*, user_id: int, words: str, path: str) -> None:
    """A notice and a mail to the officer themselves, with the page of their slips."""
    notices.tell(
        users=User.objects.filter(pk=user_id, is_active=True),
        words=words,
        url=reverse("slip_choice"),
        path=path,
        needs=Permission.STORY_DECIDE,
    )
