"""The ways in of the services' tests."""

from tests.apps.intake.conftest import bound, mailbox, media, messenger, telegram, whatsapp  # noqa: F401 - fixtures
