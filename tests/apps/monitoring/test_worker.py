"""The radar through the real queue: a due source becomes lines in the ledger without a hand."""

import os
import subprocess
import sys
import time

import pytest
from django.db import connection
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.monitoring.stories import PARTS, release

from kentongan.apps.channels.services.release import release_item
from kentongan.apps.monitoring.models import PickUp, Source
from kentongan.apps.monitoring.services.due import lease_due_sources

pytestmark = pytest.mark.django_db(transaction=True)


def test_worker_reads_a_due_source_and_finds_our_release(queue, units, outlet, source):
    release_item(item=release(), unit_id=units["lapas-cilegon"].pk)
    outlet.feed((outlet.article("/panen", "Panen", "\n\n".join(PARTS)), "Panen"))
    Source.objects.update(leased_until=None, next_at=timezone.now())
    assert lease_due_sources() == [source.pk]
    to = connection.settings_dict
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "kentongan.config.settings.dev",
        "DATABASE_URL": f"postgresql://{to['USER']}@:{to['PORT']}/{to['NAME']}?host={to['HOST']}",
        "KENTONGAN_OUTBOUND_DEV_HOSTS": outlet.host,
    }
    worker = subprocess.Popen(
        [sys.executable, "-m", "kentongan.config.manage", "work", "--nice", "0"],
        env=env,
        stderr=subprocess.DEVNULL,
    )
    try:
        end = time.monotonic() + 60
        while not PickUp.objects.exists():
            assert time.monotonic() < end, list(ProcrastinateJob.objects.values("task_name", "status"))
            time.sleep(0.1)
    finally:
        worker.kill()
        worker.wait()
    assert PickUp.objects.get().share_kept == 1.0
    source.refresh_from_db()
    assert source.leased_until is None and source.last_new_at is not None


def test_due_sources_and_second_looks_have_their_hours():
    hours = {task.task.name: task.cron for task in app.periodic_registry.periodic_tasks.values()}
    assert hours["monitoring.lease"] == "* * * * *" and hours["monitoring.look_again"] == "*/2 * * * *"
