"""Runs the worker: `manage work`, as many processes as wanted."""

import os

from django.core.management.base import BaseCommand
from procrastinate.contrib.django import app

from kentongan.foundation.jobs.worker import HEARTBEAT_SECONDS, STALLED_AFTER_SECONDS, note_failure

# On a machine that serves pages as well, whoever waits for a page goes before what can wait a second.
_NICE = 10


class Command(BaseCommand):
    help = "Menjalankan pekerjaan dari antrean sampai dihentikan."
    # The web server and `migrate` check the house; a worker that comes back is to be at work at once.
    requires_system_checks = ()

    def add_arguments(self, parser) -> None:
        parser.add_argument("--concurrency", type=int, default=4, help="pekerjaan serentak")
        parser.add_argument("--nice", type=int, default=_NICE, help="0: sejajar dengan server situs")
        parser.add_argument("--until-empty", action="store_true", help="berhenti ketika antrean kosong")

    def handle(self, *, concurrency: int, until_empty: bool, nice: int, **_options) -> None:
        os.nice(nice)
        worker_app = app.with_connector(app.connector.get_worker_connector())
        worker_app.run_worker(
            concurrency=concurrency,
            wait=not until_empty,
            task_middleware=[note_failure],
            update_heartbeat_interval=HEARTBEAT_SECONDS,
            stalled_worker_timeout=STALLED_AFTER_SECONDS,
            delete_jobs="successful",
            fetch_job_polling_interval=2,
        )
