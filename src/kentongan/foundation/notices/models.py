"""What a person at the desk is told."""

from django.conf import settings
from django.db import models


class Notice(models.Model):
    """One sentence for one person, with the place to go. `mailed_at` is set before the mail leaves: never twice.

    `path` is the node that the news is about and `needs` the permission that it takes there: who leaves the branch
    no longer sees what happened in it.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices")
    text = models.TextField("kabar")
    url = models.CharField("tujuan", max_length=200)
    path = models.CharField(max_length=200)
    needs = models.CharField(max_length=40)
    made_at = models.DateTimeField("waktu", auto_now_add=True)
    read_at = models.DateTimeField("dibaca", null=True, blank=True)
    mailed_at = models.DateTimeField("dikirim", null=True, blank=True)

    class Meta:
        verbose_name = "kabar"
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["user", "-id"], name="notice_of_reader"),
            models.Index(fields=["user"], name="notice_not_read", condition=models.Q(read_at=None)),
        ]

    def __str__(self) -> str:
        return self.text
