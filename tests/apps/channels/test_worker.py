"""The whole way through the real queue and a real worker process."""

import os
import subprocess
import sys

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.channels.stories import corrected, statuses, story

from kentongan.apps.channels.services.release import release_item

pytestmark = pytest.mark.django_db(transaction=True)


def work(smtp, telegram) -> None:
    """Runs workers on the test database until the queue is empty: one ends when a running job has yet to queue more."""
    for _ in range(5):
        _run(smtp, telegram)
        if not ProcrastinateJob.objects.filter(status="todo", queue_name="channels").exists():
            return


def _run(smtp, telegram) -> None:
    to = connection.settings_dict
    subprocess.run(
        [sys.executable, "-m", "kentongan.config.manage", "work", "--until-empty", "--concurrency", "2"],
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "kentongan.config.settings.dev",
            "DATABASE_URL": f"postgresql://{to['USER']}@:{to['PORT']}/{to['NAME']}?host={to['HOST']}",
            "KENTONGAN_SMTP_HOST": smtp.host,
            "KENTONGAN_SMTP_PORT": str(smtp.port),
            "KENTONGAN_MAIL_FROM": "Humas <humas@kentongan.test>",
            "KENTONGAN_TELEGRAM_API": telegram.address,
            "KENTONGAN_OUTBOUND_DEV_HOSTS": telegram.address.removeprefix("http://"),
        },
        check=True,
        timeout=60,
        capture_output=True,
    )


def test_worker_plans_sends_and_corrects_in_order(queue, units, press_list, telegram_account, smtp, telegram):
    for item in (story(), corrected(2)):
        release_item(item=item, unit_id=units["lapas-cilegon"].pk)
        work(smtp, telegram)
    assert statuses() == {"send": ["sent"] * 3, "correct": ["sent"] * 3}
    assert len(smtp.delivered) == 4 and len(telegram.shown) == 1
