"""How the worker runs: failures are put in words, jobs of a dead worker run again."""

import logging
import traceback
from collections.abc import Callable

import procrastinate
from django.conf import settings
from django.db import close_old_connections
from django.utils import timezone
from procrastinate.exceptions import ConnectorException, UniqueViolation
from procrastinate.jobs import Status

_log = logging.getLogger(__name__)

HEARTBEAT_SECONDS = settings.WORKER_HEARTBEAT
# Four missed beats: a busy machine may swallow one or two, and a job taken from a living worker runs twice.
STALLED_AFTER_SECONDS = 4 * HEARTBEAT_SECONDS
_LOOK_EVERY_SECONDS = max(1, min(20, int(STALLED_AFTER_SECONDS)))


def on_app_ready(app: procrastinate.App) -> None:
    """Adds the periodic rescue of jobs whose worker died (kill -9, power cut)."""

    # The seconds stand last (croniter's order); ahead of every other job, or a long queue would keep it waiting.
    @app.periodic(cron=f"* * * * * */{_LOOK_EVERY_SECONDS}")
    @app.task(
        name="jobs.rescue_stalled",
        queue="default",
        priority=1000,
        pass_context=True,
        queueing_lock="jobs.rescue_stalled",
    )
    async def rescue_stalled(context: procrastinate.JobContext, timestamp: int) -> None:
        await rescue(context.app.job_manager)


async def rescue(manager: procrastinate.manager.JobManager) -> None:
    """Lets each job of a dead worker run again; one that cannot keeps none of the others waiting.

    A job with a queueing lock whose like waits already (this very task, killed at work) is over: that does its work.
    """
    for job in await manager.get_stalled_jobs(seconds_since_heartbeat=STALLED_AFTER_SECONDS):
        try:
            await manager.retry_job(job, retry_at=timezone.now())
        except UniqueViolation:
            await manager.finish_job(job, Status.ABORTED, delete_job=True)
        except ConnectorException:  # over by now, or another worker's rescue was quicker: the next look sees
            _log.warning("job %s could not be rescued", job.id, exc_info=True)


def note_failure(call_next: Callable, context: procrastinate.JobContext, _worker: object) -> object:
    """Wraps every task: an error is written down with its words, then raised on for the retry strategy."""
    close_old_connections()
    job = context.job
    try:
        result = call_next()
    except Exception as error:
        _write_down(job, error)
        raise
    _forget(job)
    return result


def _write_down(job: procrastinate.jobs.Job, error: Exception) -> None:
    from kentongan.foundation.jobs.models import JobFailure  # noqa: PLC0415 - this file is loaded before the models are

    words = "".join(traceback.format_exception(error))[-8000:]
    JobFailure.objects.update_or_create(
        job_id=job.id,
        defaults={
            "task": job.task_name,
            "arguments": dict(job.task_kwargs),
            "error": words,
            "attempts": job.attempts + 1,
        },
    )


def _forget(job: procrastinate.jobs.Job) -> None:
    from kentongan.foundation.jobs.models import JobFailure  # noqa: PLC0415 - this file is loaded before the models are

    if job.attempts:
        JobFailure.objects.filter(job_id=job.id).delete()
