"""Published stories in the rundown of a programme."""

from django.db import models

from kentongan.apps.newsroom.models import Story
from kentongan.apps.programmes.models import Segment


class StorySegment(models.Model):
    """The story that a line of a rundown tells."""

    segment = models.OneToOneField(Segment, models.CASCADE, related_name="+")
    story = models.ForeignKey(Story, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "segmen berita"
        indexes = [models.Index(fields=["story"], name="segment_of_story")]
