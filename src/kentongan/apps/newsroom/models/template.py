"""Ready beginnings that a writer picks: headline and opening with places for facts."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kentongan.apps.newsroom.models.topic import Topic
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Template(Timestamped):
    """One beginning for a form of story and kinds of offices; without kinds, for every office.

    `unit` is the office whose branch may use it; none where the whole nation may. `key` names those that come with the
    house; they are brought up to date with it until somebody changes them (`changed_by`).
    """

    key = models.SlugField("kunci", max_length=40, unique=True, null=True)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    form = models.CharField("bentuk", max_length=16)
    unit_types = ArrayField(
        models.CharField(max_length=12), verbose_name="jenis satuan", default=list, blank=True
    )
    topic = models.ForeignKey(Topic, models.PROTECT, null=True, blank=True, related_name="+")
    label = models.CharField("nama", max_length=80)
    headline = models.CharField("judul", max_length=200, blank=True)
    opening = models.TextField("naskah awal", max_length=5_000)
    place = models.PositiveIntegerField("urutan", default=0)
    valid_from = models.DateField("berlaku sejak", null=True, blank=True)
    valid_to = models.DateField("berlaku sampai", null=True, blank=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = "templat"
        ordering = ["form", "place", "label"]
        indexes = [models.Index(fields=["form", "place", "label"], name="template_of_form")]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_from=None) | Q(valid_to=None) | Q(valid_from__lte=F("valid_to")),
                name="a_template_runs_forward",
            )
        ]

    def __str__(self) -> str:
        return self.label
