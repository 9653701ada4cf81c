"""Everything that the environment may say, typed, in one place.

Each field is read once from `KENTONGAN_<NAME>` (`DATABASE_URL` also without the prefix, as hosting platforms set it).
docs/operations/settings.md is made from the descriptions below.
"""

from functools import cache
from pathlib import Path

from pydantic import AliasChoices, Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ROOT = Path(__file__).resolve().parents[3]


class Env(BaseSettings):
    """Kentongan's own settings. Unknown variables are ignored, wrong values stop the start with a clear error."""

    model_config = SettingsConfigDict(env_prefix="KENTONGAN_", extra="ignore")

    database_url: str = Field(
        "",
        validation_alias=AliasChoices("DATABASE_URL", "KENTONGAN_DATABASE_URL"),
        description="PostgreSQL 15 or newer: postgresql://user:password@host:port/name. Empty: an embedded server.",
    )
    data: Path = Field(
        ROOT / "var", description="Folder for photos, the embedded database and the generated secret key."
    )
    secret_key: str = Field(
        "", description="At least 50 random characters. Empty: one is made and kept in the data folder."
    )
    site_url: str = Field(
        "http://localhost:8000",
        description="Public address without a trailing slash; feeds and mails use it.",
    )
    allowed_hosts: str = Field(
        "localhost,127.0.0.1,[::1]", description="Host names that are answered, separated by commas."
    )
    behind_proxy: bool = Field(
        False, description="True where a proxy in front sets X-Forwarded-Proto and X-Forwarded-For."
    )
    demo: bool = Field(
        False,
        description="Demo nation: accounts are shown on the login page, pages say that they are a demo.",
    )
    log_format: str = Field(
        "console", pattern="^(console|json)$", description="console for people, json for machines."
    )

    smtp_host: str = Field("", description="Mail server. Empty: mails are written to the log.")
    smtp_port: int = Field(25, ge=1, le=65535, description="Port of the mail server.")
    smtp_user: str = Field("", description="User at the mail server.")
    smtp_password: str = Field("", description="Password at the mail server.")
    smtp_tls: str = Field("none", pattern="^(none|starttls|tls)$", description="none, starttls or tls.")
    mail_from: str = Field(
        "Kentongan <humas@localhost>", description="Sender of press mails and invitations."
    )
    mail_bounces: str = Field(
        "bounce@localhost",
        pattern=r"^[a-z0-9.-]{1,11}@[^@\s]+$",
        description="Return path, at most 11 characters before the @: the recipient's token is added there.",
    )

    telegram_api: str = Field(
        "https://api.telegram.org",
        description="Address of the Bot API; another one for a local Bot API server.",
    )

    worker_heartbeat: float = Field(
        5,
        ge=0.5,
        le=60,
        description="Seconds between signs of life of a worker; four missed ones, and its jobs run again.",
    )

    outbound_contact: str = Field(
        "humas@localhost", description="Contact in the User-Agent of everything we fetch."
    )
    outbound_dev_hosts: str = Field(
        "", description="Names that may resolve to a private address, separated by commas. Development only."
    )


@cache
def env() -> Env:
    """The settings of this process, read once."""
    return Env()


def listed(words: str) -> list[str]:
    """A comma-separated setting as a list without blanks."""
    return [word.strip() for word in words.split(",") if word.strip()]
