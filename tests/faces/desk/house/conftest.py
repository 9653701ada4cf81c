"""Browsers of the small nation's officers."""

from collections.abc import Callable

import pytest
from django.test import Client


@pytest.fixture
def browser(people) -> Callable[[str], Client]:
    """A browser in which somebody of POSTS is signed in; "" for a stranger."""

    def open_for(name: str) -> Client:
        client = Client()
        if name:
            client.force_login(people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return open_for
