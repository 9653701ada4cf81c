"""Secrets of personal links and calendars: made from a row's seed and the house's key; only hashes are looked up."""

import base64
from uuid import uuid4

from django.conf import settings
from django.db.models import Q
from django.utils import timezone
from django.utils.crypto import salted_hmac

from kentongan.apps.academy.enums import EventState, Place
from kentongan.apps.academy.models import Feed, Participant
from kentongan.foundation.accounts.tokens import hash_of

ANSWER, CALENDAR = "jawab", "kalender"


def fresh_seed() -> str:
    return uuid4().hex


def secret(place: str, seed: str) -> str:
    """The token of a link; the seed alone gives nothing away."""
    digest = salted_hmac(f"kentongan.academy.{place}", seed, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def hashed(token: str) -> str:
    """Under which a token is looked up."""
    return hash_of(token[:200])


def answer_address(participant: Participant) -> str:
    """The whole address at which a named person answers."""
    return f"{settings.SITE_URL}/kegiatan/{ANSWER}/{secret(ANSWER, participant.seed)}/"


def calendar_address(feed: Feed) -> str:
    """The whole address of a secret calendar."""
    return f"{settings.SITE_URL}/kegiatan/{CALENDAR}/{secret(CALENDAR, feed.seed)}.ics"


def participant_by_token(token: str) -> Participant | None:
    """Who answers by this link: until the event begins, unless they declined or the event is off."""
    rows = Participant.objects.select_related("event__unit", "unit", "user")
    alive = rows.filter(
        ~Q(place=Place.DECLINED), event__state=EventState.OPEN, event__starts_at__gt=timezone.now()
    )
    return alive.filter(token_hash=hashed(token)).first()


def feed_by_token(token: str) -> Feed | None:
    """The calendar behind a secret address, of an account that is in use."""
    rows = Feed.objects.select_related("user").filter(user__is_active=True)
    return rows.filter(token_hash=hashed(token)).first()
