"""One world for all tests of this folder, rolled back as soon as they are done.

Pytest's own scopes do not fit: a folder without `__init__` has none, a module's would build the world six times, and
the session's would keep its open transaction under the tests of other folders.
"""

import logging
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
import time_machine
from django.db import transaction
from django.test import override_settings
from tests.house.visits import Door
from tests.house.world import World, build

HERE = Path(__file__).parent


class Stage:
    """Holds the world while tests of this folder follow one another."""

    def __init__(self) -> None:
        self.door: Door | None = None
        self.stack = ExitStack()

    def open(self, blocker, media: Path) -> Door:
        """Builds the world in a transaction that is never committed; what stands already is given again.

        The words of its stories are read on a day in October. Logs would be most of the work, so there are none.
        """
        if self.door is None:
            enter = self.stack.enter_context
            enter(blocker.unblock())
            enter(override_settings(MEDIA_ROOT=media))
            enter(time_machine.travel("2026-10-08T03:00:00Z", tick=True))
            enter(transaction.atomic())
            self.stack.callback(transaction.set_rollback, True)
            self.stack.callback(logging.disable, logging.NOTSET)
            logging.disable(logging.CRITICAL)
            self.door = self._door()
        return self.door

    def _door(self) -> Door:
        try:
            return Door(build())
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Takes everything back."""
        self.stack.close()
        self.door = None


STAGE = Stage()


@pytest.fixture(scope="module")
def door(django_db_setup: None, django_db_blocker, tmp_path_factory) -> Door:
    """Knocks at a door as any visitor, and leaves no trace. Of a module's scope: it must stand before `db` begins."""
    return STAGE.open(django_db_blocker, tmp_path_factory.mktemp("media"))


@pytest.fixture(scope="module")
def world(door: Door) -> World:
    """What stands behind the doors."""
    return door.world


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> Iterator[None]:
    """Closes the stage when the next test lies elsewhere."""
    result = yield
    if nextitem is None or nextitem.path.parent != HERE:
        STAGE.close()
    return result
