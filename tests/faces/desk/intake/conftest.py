"""The ways in of the services' tests, and browsers of the small nation."""

import pytest
from django.test import Client
from tests.apps.intake.conftest import letter, mailbox, media  # noqa: F401 - fixtures

from kentongan.apps.newsroom.services.profile import load_profile


@pytest.fixture
def browser(people):
    load_profile()

    def sign_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in
