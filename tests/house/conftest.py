"""One world for all tests of this folder, rolled back when they are done."""

import logging
from collections.abc import Iterator

import pytest
import time_machine
from django.db import transaction
from django.test import override_settings
from tests.house.visits import Door
from tests.house.world import World, build


@pytest.fixture(scope="package")
def world(django_db_setup: None, django_db_blocker, tmp_path_factory) -> Iterator[World]:
    """Built once, in a transaction that is never committed. The words of its stories are read on a day in October."""
    media = tmp_path_factory.mktemp("media")
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=media),
        time_machine.travel("2026-10-08T03:00:00Z", tick=True),
        transaction.atomic(),
    ):
        yield build()
        transaction.set_rollback(True)


@pytest.fixture(scope="package")
def door(world: World) -> Iterator[Door]:
    """Knocks at a door as any visitor, and leaves no trace, not in the logs either: they would be most of the work."""
    logging.disable(logging.CRITICAL)
    yield Door(world)
    logging.disable(logging.NOTSET)
