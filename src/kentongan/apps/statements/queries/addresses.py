"""Where cases and their statements live. Made here, not by the router: mails and feeds name them."""

from urllib.parse import urlsplit

from django.conf import settings


def slug_of(code: str) -> str:
    """The name of a case in public addresses: `kr-2026-0001`."""
    return code.lower()


def case_path(code: str) -> str:
    return f"/krisis/{slug_of(code)}/"


def room_path(case_id: int) -> str:
    """The statements of a case at the desk."""
    return f"/meja/pernyataan/kasus/{case_id}/"


def desk_path(statement_id: int) -> str:
    return f"/meja/pernyataan/{statement_id}/"


def uri_of(code: str, number: int) -> str:
    """The name of an entry for ever (RFC 4151); its corrections are later versions of it."""
    return f"tag:{urlsplit(settings.SITE_URL).hostname},2026:krisis/{slug_of(code)}/{number}"
