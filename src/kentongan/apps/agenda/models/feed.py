"""Secret calendars."""

from django.conf import settings
from django.db import models

from kentongan.apps.units.models import Unit


class Feed(models.Model):
    """A calendar of an account: its own duties, or with `unit` that office's agenda. Only the hash is looked up."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="agenda_feeds")
    unit = models.ForeignKey(Unit, models.CASCADE, null=True, blank=True, related_name="+")
    seed = models.CharField(max_length=32)
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField("dibuat", auto_now=True)

    class Meta:
        verbose_name = "kalender rahasia agenda"
        constraints = [
            models.UniqueConstraint(
                fields=["user", "unit"], name="one_agenda_feed_an_office", nulls_distinct=False
            )
        ]
