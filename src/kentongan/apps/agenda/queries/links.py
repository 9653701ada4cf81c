"""Secrets of calendars: made from a row's seed and the house's key; only hashes are looked up."""

from django.conf import settings

from kentongan.apps.academy.queries.links import hashed, secret
from kentongan.apps.agenda.models import Feed

PLACE = "agenda"


def token_of(feed: Feed) -> str:
    """The secret of a calendar; the seed alone gives nothing away."""
    return secret(PLACE, feed.seed)


def address_of(feed: Feed) -> str:
    """The whole address of a secret calendar."""
    return f"{settings.SITE_URL}/meja/agenda/kalender/{token_of(feed)}.ics"


def feed_by_token(token: str) -> Feed | None:
    """The calendar behind a secret, of an account that is in use."""
    rows = Feed.objects.select_related("user", "unit").filter(user__is_active=True)
    return rows.filter(token_hash=hashed(token)).first()
