"""Letters that came back."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from kentongan.apps.channels.adapters.bounces import Bounce, bounce
from kentongan.apps.channels.enums import RecipientStatus
from kentongan.apps.channels.models import Recipient
from kentongan.apps.channels.services.building import return_paths
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail

SOFT_LIMIT = 3
# A box that was full in spring and again in autumn is alive.
SOFT_MEMORY = timedelta(days=30)


def take_bounce(*, raw: bytes, delivered_to: str = "") -> Bounce | None:
    """Reads one incoming letter and strikes a dead address; gives what was read, None for no bounce.

    A dead mail box is struck at once, one that is full or away after three reports with less than a month between
    them. Only a sealed return path of ours strikes anybody: an address in the text of a report proves nothing.
    """
    found = bounce(raw, return_paths(), delivered_to=delivered_to)
    if found is not None and found.recipient_token:
        _note(found, found.recipient_token.lower())
    return found


@transaction.atomic
def _note(found: Bounce, token: str) -> None:
    row = (
        Recipient.objects.select_for_update(of=("self",))
        .select_related("account__unit")
        .filter(token=token, status=RecipientStatus.ACTIVE)
        .first()
    )
    if row is None:
        return
    if timezone.now() - row.updated_at > SOFT_MEMORY:
        row.soft_bounces = 0
    row.soft_bounces += 0 if found.permanent else 1
    row.last_diagnostic = found.diagnostic[:300]
    if found.permanent or row.soft_bounces >= SOFT_LIMIT:
        row.status = RecipientStatus.BOUNCED
        path = row.account.unit.path or ""
        detail = {"recipient": row.pk, "permanent": found.permanent}
        trail.record(SYSTEM, "recipient_bounced", f"channel:{row.account_id}", path=path, detail=detail)
    row.save(update_fields=["status", "soft_bounces", "last_diagnostic", "updated_at"])
