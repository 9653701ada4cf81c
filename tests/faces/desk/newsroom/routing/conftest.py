"""Books of routes and officers, as in the app's own tests."""

from tests.apps.newsroom.routing.conftest import appoint, book, dismiss  # noqa: F401 - fixtures
