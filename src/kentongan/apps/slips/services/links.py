"""The links of slips: made from the house's key, kept as a hash."""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse

from kentongan.apps.slips.models import Slip
from kentongan.foundation.accounts.tokens import hash_of, sealed

VALID_FOR = timedelta(hours=48)


def token_of(slip: Slip) -> str:
    """The secret of a link; never stored, made again from the row when the mail is written."""
    return sealed("slip", f"{slip.pk}:{slip.created_at.isoformat()}")


def link_of(slip: Slip) -> str:
    """The whole address that opens a slip."""
    return settings.SITE_URL + reverse("slip_page", args=[token_of(slip)])


def seal(slip: Slip) -> None:
    """Gives a fresh row the hash of its link."""
    slip.token_hash = hash_of(token_of(slip))
    slip.save(update_fields=["token_hash", "updated_at"])
