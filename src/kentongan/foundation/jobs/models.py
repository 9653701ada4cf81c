"""Why jobs failed: the queue itself keeps no words about it."""

from django.db import models


class JobFailure(models.Model):
    """The last error of one job. A job whose retries are used up stays here until someone replays or drops it."""

    job_id = models.BigIntegerField(unique=True)
    task = models.CharField("tugas", max_length=200)
    arguments = models.JSONField("argumen", default=dict)
    error = models.TextField("kesalahan")
    attempts = models.PositiveIntegerField("percobaan", default=1)
    failed_at = models.DateTimeField("gagal pada", auto_now=True)

    class Meta:
        verbose_name = "kegagalan pekerjaan"
