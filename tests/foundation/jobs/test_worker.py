"""What becomes of jobs when a worker dies, and when a task will not work."""

import os
import signal
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.foundation.jobs.conftest import wait_until

from kentongan.foundation.accounts.actor import Actor, Post
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.jobs.models import JobFailure
from kentongan.foundation.jobs.queries import dead_letters, depth
from kentongan.foundation.jobs.services import replay_dead_job

ADMIN = Actor(user_id=1, name="Administrator Contoh", posts=(Post(Role.ADMIN, "/1/"),))


@pytest.mark.crash
@pytest.mark.timeout(180)
def test_a_killed_workers_job_runs_again_within_a_minute(worker, defer, tmp_path, capsys):
    defer("tests.sleepy", folder=str(tmp_path))
    first = worker()
    wait_until(lambda: list(tmp_path.glob("run-1-*")), 60, "the first worker takes the job")
    worker()
    os.kill(first.pid, signal.SIGKILL)
    took = wait_until((tmp_path / "done").exists, 60, "the second worker runs the killed worker's job")
    wait_until(
        lambda: not ProcrastinateJob.objects.filter(task_name="tests.sleepy").exists(), 10, "the job ends"
    )
    assert len(list(tmp_path.glob("run-*"))) == 2
    with capsys.disabled():
        print(f"\nrun again {took:.0f} s after kill -9")


@pytest.mark.crash
@pytest.mark.timeout(120)
def test_a_job_that_cannot_be_rescued_keeps_no_other_waiting(worker, defer, tmp_path):
    """A job killed at work whose like waits already cannot wait a second time: found by kills of the worker."""
    like = app.configure_task(
        "tests.quick", allow_unknown=True, queueing_lock="once", schedule_in={"hours": 1}
    )
    doubled = app.configure_task("tests.quick", allow_unknown=True, queueing_lock="once").defer(
        folder=str(tmp_path), name="doubled"
    )
    _set("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", doubled)
    waiting = like.defer(folder=str(tmp_path), name="like")
    behind = defer("tests.quick", folder=str(tmp_path), name="behind")
    _set("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", behind)

    worker()
    wait_until((tmp_path / "behind").exists, 60, "the job behind it runs again")
    assert not ProcrastinateJob.objects.filter(pk=doubled).exists() and not (tmp_path / "doubled").exists()
    assert ProcrastinateJob.objects.get(pk=waiting).status == "todo"
    assert not ProcrastinateJob.objects.filter(status="failed").exists()


@pytest.mark.crash
@pytest.mark.timeout(120)
def test_a_task_that_always_fails_becomes_a_dead_letter_and_is_replayed(worker, defer, tmp_path):
    job = defer("tests.failing", folder=str(tmp_path))
    at_work = worker()
    wait_until(lambda: depth().dead == 1, 60, "the retries are used up")
    at_work.terminate()
    at_work.wait(30)
    (letter,) = dead_letters()
    assert (letter.job_id, letter.task, letter.arguments) == (job, "tests.failing", {"folder": str(tmp_path)})
    assert "kanal tidak menjawab: café" in letter.error and letter.failed_at
    tries = len(list(tmp_path.glob("try-*")))
    assert tries == letter.attempts > 1

    (tmp_path / "mended").touch()
    replay_dead_job(actor=ADMIN, job_id=job)
    assert dead_letters() == [] and ProcrastinateJob.objects.get(pk=job).status == "todo"
    assert worker("--until-empty").wait(60) == 0
    assert len(list(tmp_path.glob("try-*"))) == tries + 1
    assert not JobFailure.objects.exists() and depth().dead == 0
    assert AuditEntry.objects.get(verb="job_replayed").subject == f"job:{job}"


@pytest.mark.crash
@pytest.mark.timeout(120)
def test_a_job_goes_with_the_transaction_that_deferred_it(worker, defer, tmp_path):
    with pytest.raises(RuntimeError), transaction.atomic():
        defer("tests.quick", folder=str(tmp_path), name="rolled-back")
        raise RuntimeError
    with transaction.atomic():
        defer("tests.quick", folder=str(tmp_path), name="committed")
    assert worker("--until-empty").wait(60) == 0
    assert {path.name for path in Path(tmp_path).iterdir()} == {"committed"}


def test_replay_refuses_what_is_not_dead(queue, defer):
    job = defer("tests.quick", folder="/", name="x")
    for wrong in (job, job + 1):
        with pytest.raises(KentonganError) as caught:
            replay_dead_job(actor=ADMIN, job_id=wrong)
        assert caught.value.code == "job_not_dead"
    assert not AuditEntry.objects.exists()


def test_depth_tells_how_long_the_oldest_job_waits(queue, defer, django_assert_max_num_queries):
    assert depth() == type(depth())(waiting=0, running=0, dead=0, oldest_seconds=0.0, workers=0)
    job = defer("tests.quick", folder="/", name="x")
    _set("UPDATE procrastinate_events SET at = now() - interval '90 seconds' WHERE job_id = %s", job)
    later = timezone.now() + timedelta(hours=1)
    _set("UPDATE procrastinate_jobs SET scheduled_at = %s WHERE id = %s", later, defer("tests.quick"))
    with django_assert_max_num_queries(3):
        now = depth()
    assert now.waiting == 2 and 89 < now.oldest_seconds < 120


def _set(sql: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
