"""The story about an item."""

from django.conf import settings
from django.db import models

from kentongan.apps.agenda.models.item import Item
from kentongan.apps.newsroom.models import Story


class Coverage(models.Model):
    """One story an item. How far it is, the story says itself."""

    item = models.OneToOneField(Item, models.CASCADE, related_name="coverage")
    story = models.OneToOneField(Story, models.CASCADE, related_name="agenda_coverage")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField("dibuat", auto_now_add=True)

    class Meta:
        verbose_name = "liputan"
