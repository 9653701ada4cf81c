"""The links by which people sign: made from the house's key, kept as a hash, each for one version and one person."""

from datetime import timedelta

from django.conf import settings

from kentongan.apps.statements.enums import StatementStatus
from kentongan.apps.statements.models import Ask
from kentongan.foundation.accounts.tokens import hash_of, sealed

VALID_FOR = timedelta(hours=12)


def token_of(ask: Ask) -> str:
    """The secret of a link; never stored, made again from the row whenever the mail is written."""
    return sealed("statement_ask", f"{ask.pk}:{ask.created_at.isoformat()}")


def link_of(ask: Ask) -> str:
    """The whole address that opens the signing page."""
    return f"{settings.SITE_URL}/krisis/setuju/{token_of(ask)}/"


def seal(ask: Ask) -> None:
    """Gives a fresh row the hash of its link."""
    ask.token_hash = hash_of(token_of(ask))
    ask.save(update_fields=["token_hash", "updated_at"])


def open_ask(token: str) -> Ask | None:
    """The request behind a link, if it can still be used: open, unexpired, of the newest words, of an active user."""
    rows = Ask.objects.select_related("user", "version__statement__case__unit__parent")
    found = rows.filter(token_hash=hash_of(token[:200])).first()
    if found is None or not found.is_open or not found.user.is_active:
        return None
    statement = found.version.statement
    is_current = statement.current_id == found.version_id and statement.status == StatementStatus.ASKED
    return found if is_current else None
