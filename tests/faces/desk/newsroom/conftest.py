"""The newsroom of the app's own tests, and browsers that are signed in."""

from collections.abc import Callable

import pytest
from django.test import Client
from tests.apps.newsroom.conftest import (  # noqa: F401 - fixtures
    a_day_in_october,
    approved,
    filed,
    in_review,
    newsroom,
    own_media,
    published,
    upload,
    words,
)


@pytest.fixture
def at_desk(people: dict, newsroom: dict) -> Callable[[str], Client]:  # noqa: F811
    """A browser in which one of the people is signed in."""

    def signed_in(who: str) -> Client:
        client = Client()
        if who != "public":
            client.force_login(people[who], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed_in


@pytest.fixture
def typed() -> Callable[..., dict]:
    """The fields of a form as a browser sends them: `typed(content, based_on=1, do="save")`."""

    def fields(content: object, **more: object) -> dict:
        names = ("what", "when_date", "when_time", "where", "who", "why", "how", "topic", "headline", "body")
        data = {name: getattr(content, name) for name in names}
        data |= {"q-TOTAL_FORMS": len(content.quotes), "q-INITIAL_FORMS": 0}
        for place, quote in enumerate(content.quotes):
            data |= {f"q-{place}-{name}": getattr(quote, name) for name in ("text", "speaker", "title")}
        data |= {"p-TOTAL_FORMS": len(content.photos) + 1, "p-INITIAL_FORMS": 0}
        for place, photo in enumerate(content.photos):
            data |= {
                f"p-{place}-{name}": getattr(photo, name) for name in ("photo", "caption", "credit", "alt")
            }
        return data | {"do": "save"} | more

    return fields
