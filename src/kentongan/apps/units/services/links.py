"""The links of invitations: made from the house's key, kept as a hash, looked up by it."""

import base64
from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils.crypto import salted_hmac

from kentongan.foundation.accounts.models import Invitation
from kentongan.foundation.accounts.tokens import hash_of

VALID_FOR = timedelta(days=7)
# One answer for links that never were, ran out or were used: a stranger learns nothing by trying.
CLOSED = (
    "Tautan undangan ini tidak berlaku. Mungkin sudah dipakai atau lewat tujuh hari; minta undangan baru."
)


def open_invitation(token: str, *, lock: bool = False) -> Invitation | None:
    """The invitation behind a link, if it can still be used. Looked up by hash: time tells nothing about the token."""
    rows = Invitation.objects.select_related("user")
    rows = rows.select_for_update(of=("self",)) if lock else rows
    found = rows.filter(token_hash=hash_of(token[:200])).first()
    return found if found and found.is_open and found.user.is_active else None


def token_of(invitation: Invitation) -> str:
    """The secret of a link: made from the house's key, so that no plain token ever lies in a table or a queue."""
    seed = f"{invitation.pk}:{invitation.created_at.isoformat()}"
    digest = salted_hmac("kentongan.invitation", seed, algorithm="sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def link_of(invitation: Invitation) -> str:
    """The whole address that opens an invitation."""
    return settings.SITE_URL + reverse("invitation_accept", args=[token_of(invitation)])
