"""Real workers in processes of their own, on the database of the test."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection
from procrastinate.contrib.django import app

ROOT = Path(__file__).resolve().parents[3]


def database_url() -> str:
    """The test's own database as an address for other processes."""
    told = connection.settings_dict
    account = quote(told["USER"]) + (f":{quote(told['PASSWORD'])}" if told["PASSWORD"] else "")
    port = f"&port={told['PORT']}" if told["PORT"] else ""
    return f"postgresql://{account}@/{told['NAME']}?host={quote(told['HOST'], safe='')}{port}"


@pytest.fixture
def queue(transactional_db: None) -> Iterator[None]:
    """An empty queue; its tables are not Django's, so the flush of a test does not reach them."""
    _empty()
    yield
    _empty()


def _empty() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "TRUNCATE procrastinate_jobs, procrastinate_events, procrastinate_periodic_defers,"
            " procrastinate_workers CASCADE"
        )


@pytest.fixture
def worker(queue: None) -> Iterator[Callable[..., subprocess.Popen]]:
    """Starts `manage work`; what still runs at the end of the test is killed."""
    running: list[subprocess.Popen] = []
    environment = os.environ | {
        "DATABASE_URL": database_url(),
        "DJANGO_SETTINGS_MODULE": "tests.foundation.jobs.worker_settings",
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
    }

    def start(*options: str) -> subprocess.Popen:
        command = [sys.executable, "-m", "kentongan.config.manage", "work", "--nice", "0", *options]
        running.append(
            subprocess.Popen(
                command, env=environment, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
            )
        )
        return running[-1]

    yield start
    for process in running:
        if process.poll() is None:
            process.send_signal(signal.SIGKILL)
        process.communicate()


@pytest.fixture
def defer() -> Callable[..., int]:
    """Defers a task that only the workers of these tests know."""

    def put(name: str, /, **arguments: object) -> int:
        return app.configure_task(name, allow_unknown=True).defer(**arguments)

    return put


def wait_until(holds: Callable[[], object], seconds: float, what: str) -> float:
    """Waits for `holds()` to be true; returns the seconds it took, fails the test after `seconds`."""
    start = time.monotonic()
    while not holds():
        if time.monotonic() - start > seconds:
            pytest.fail(f"{what}: not within {seconds:.0f} s")
        time.sleep(0.1)
    return time.monotonic() - start
