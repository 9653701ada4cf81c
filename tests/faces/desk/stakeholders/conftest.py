"""Somebody signed in."""

from collections.abc import Callable

import pytest
from django.test import Client


@pytest.fixture
def signed_in(people) -> Callable[[str], Client]:
    """A browser in which that person is signed in; "public" is nobody."""

    def sign_in(name: str) -> Client:
        browser = Client()
        if name != "public":
            browser.force_login(people[name])
        return browser

    return sign_in
