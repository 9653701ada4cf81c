"""One row an act. The database chains the rows at commit and refuses any later change."""

from django.db import models


class AuditEntry(models.Model):
    """An act. `body` is the canonical JSON that the hash covers; `place` counts in the order of commits."""

    at = models.DateTimeField("waktu")
    actor_id = models.BigIntegerField("pelaku", null=True)
    actor_name = models.CharField("nama pelaku", max_length=150)
    verb = models.CharField("tindakan", max_length=60)
    subject = models.CharField("objek", max_length=80)
    path = models.CharField("letak", max_length=120, blank=True)
    detail = models.JSONField("rincian", default=dict)
    body = models.TextField()
    place = models.BigIntegerField(null=True, unique=True)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = "catatan audit"
        indexes = [
            models.Index(fields=["subject", "id"], name="audit_subject"),
            models.Index(fields=["path"], name="audit_path", opclasses=["varchar_pattern_ops"]),
        ]

    def __str__(self) -> str:
        return f"{self.actor_name} {self.verb} {self.subject}"
