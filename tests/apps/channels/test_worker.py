"""The whole way through the real queue and a real worker process."""

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.channels.stories import corrected, statuses, story

from kentongan.apps.channels.models import Recipient
from kentongan.apps.channels.services.release import release_item

pytestmark = pytest.mark.django_db(transaction=True)


def work(smtp, telegram) -> None:
    """Runs workers on the test database until the queue is empty: one ends when a running job has yet to queue more."""
    for _ in range(5):
        _run(smtp, telegram)
        if not ProcrastinateJob.objects.filter(status="todo", queue_name="channels").exists():
            return


def _run(smtp, telegram) -> None:
    command, env = _worker(smtp, telegram)
    subprocess.run([*command, "--until-empty"], env=env, check=True, timeout=60, capture_output=True)


def _worker(smtp, telegram) -> tuple[list[str], dict[str, str]]:
    to = connection.settings_dict
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "kentongan.config.settings.dev",
        "DATABASE_URL": f"postgresql://{to['USER']}@:{to['PORT']}/{to['NAME']}?host={to['HOST']}",
        "KENTONGAN_SMTP_HOST": smtp.host,
        "KENTONGAN_SMTP_PORT": str(smtp.port),
        "KENTONGAN_MAIL_FROM": "Humas <humas@kentongan.test>",
        "KENTONGAN_TELEGRAM_API": telegram.address,
        "KENTONGAN_OUTBOUND_DEV_HOSTS": telegram.address.removeprefix("http://"),
    }
    return [sys.executable, "-m", "kentongan.config.manage", "work", "--concurrency", "4", "--nice", "0"], env


def test_worker_plans_sends_and_corrects_in_order(queue, units, press_list, telegram_account, smtp, telegram):
    for item in (story(), corrected(2)):
        release_item(item=item, unit_id=units["lapas-cilegon"].pk)
        work(smtp, telegram)
    assert statuses() == {"send": ["sent"] * 3, "correct": ["sent"] * 3}
    assert len(smtp.delivered) == 4 and len(telegram.shown) == 1


@pytest.mark.crash
def test_killed_worker_loses_nothing_and_sends_nothing_twice(queue, units, press_list, smtp, telegram):
    Recipient.objects.bulk_create(
        Recipient(account=press_list, address=f"r{n}@media.test", token=f"{n + 100:040x}") for n in range(60)
    )
    release_item(item=story(), unit_id=units["lapas-cilegon"].pk)
    command, env = _worker(smtp, telegram)
    for enough in (15, 35, None):
        worker = subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait_for(lambda enough=enough: _is_empty() if enough is None else len(smtp.delivered) >= enough)
        finally:
            worker.kill()
            worker.wait()
    told = Counter(statuses()["send"])
    reached = Counter(one.recipients for one in smtp.delivered)
    print(f"62 readers, 2 kills: {dict(told)}; {len(reached)} mail boxes reached")
    assert set(reached.values()) == {1}
    assert set(told) <= {"sent", "uncertain"} and sum(told.values()) == 62
    assert told["sent"] <= len(reached) <= told["sent"] + told["uncertain"]


def _is_empty() -> bool:
    return not ProcrastinateJob.objects.filter(status__in=["todo", "doing"], queue_name="channels").exists()


def _wait_for(holds: Callable[[], bool], seconds: float = 150) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "the worker did not come that far"
        time.sleep(0.05)
