"""How often the public took part, month by month."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class ParticipationCount(Timestamped):
    """The count of one kind at one office in one month; `month` is its first day."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="participation")
    month = models.DateField("bulan")
    kind = models.CharField("jenis", max_length=16)
    count = models.PositiveIntegerField("jumlah")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")

    class Meta:
        verbose_name = "angka partisipasi"
        indexes = [models.Index(fields=["month", "unit", "kind"], name="participation_of_month")]
        constraints = [
            models.UniqueConstraint(fields=["unit", "month", "kind"], name="one_count_a_month"),
            models.CheckConstraint(condition=Q(month__day=1), name="month_is_first_day"),
        ]
