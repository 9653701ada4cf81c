"""What a sender is told, once."""

from django.db import models

from kentongan.apps.intake.models.door import Door


class Answer(models.Model):
    """One answer to one sender; `key` names what it answers, so that nothing is answered twice."""

    door = models.ForeignKey(Door, models.CASCADE, related_name="+")
    key = models.CharField(max_length=80, unique=True)
    handle = models.CharField("kepada", max_length=254, blank=True)
    subject = models.CharField("perihal", max_length=320, blank=True)
    reply_to = models.CharField("menjawab", max_length=200, blank=True)
    words = models.TextField("isi", blank=True)
    written_at = models.DateTimeField("ditulis", auto_now_add=True)
    sent_at = models.DateTimeField("dikirim", null=True, blank=True)

    class Meta:
        verbose_name = "jawaban kiriman"
        indexes = [models.Index(fields=["written_at"], name="answer_by_age")]
