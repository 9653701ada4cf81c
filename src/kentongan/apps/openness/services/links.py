"""The link by which a requester follows a request without an account: made from the house's key, kept as a hash."""

import base64
from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from kentongan.apps.openness.models import Request
from kentongan.foundation.accounts.tokens import hash_of

# After the case is closed the answer stays within reach for a year: objection and dispute fit into it.
KEPT_FOR = timedelta(days=366)


def token_of(request: Request) -> str:
    """The secret of the link; no plain token lies in a table or a queue."""
    seed = f"{request.pk}:{request.sent_key}"
    digest = salted_hmac("kentongan.information_request", seed, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def link_of(request: Request) -> str:
    """The whole address of the status page."""
    return settings.SITE_URL + reverse("request_status", args=[token_of(request)])


def open_link(token: str, *, lock: bool = False) -> Request | None:
    """The request behind a link while the link holds; looked up by hash, so time tells nothing about the token."""
    rows = Request.objects.select_related("unit")
    rows = rows.select_for_update(of=("self",)) if lock else rows
    found = rows.filter(token_hash=hash_of(token[:200])).first()
    if found is None or (found.closed_at and timezone.now() > found.closed_at + KEPT_FOR):
        return None
    return found
