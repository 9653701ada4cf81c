"""What a person can do with a dead job."""

from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django import app
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_centrally
from kentongan.foundation.audit import trail
from kentongan.foundation.errors import KentonganError


@transaction.atomic
def replay_dead_job(*, actor: Actor, job_id: int) -> None:
    """Puts a dead job back into the queue, for administrators of the centre. Audited; refuses a job not dead."""
    if not may_centrally(actor, Permission.JOBS_MANAGE):
        raise KentonganError(
            "Hanya administrator pusat yang dapat menjalankan ulang pekerjaan.", "not_allowed"
        )
    job = ProcrastinateJob.objects.filter(pk=job_id, status="failed").first()
    if job is None:
        raise KentonganError(
            "Pekerjaan ini tidak ada dalam daftar gagal; mungkin sudah dijalankan ulang.", "job_not_dead"
        )
    app.job_manager.retry_job_by_id(job_id, retry_at=timezone.now())
    trail.record(actor, "job_replayed", f"job:{job_id}", path="/", detail={"task": job.task_name})
