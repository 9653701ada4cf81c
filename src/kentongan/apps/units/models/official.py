"""Who holds which post at an office, as the public is told it: names and titles, not accounts."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from kentongan.apps.units.models.unit import Unit
from kentongan.foundation.accounts.roles import Acting
from kentongan.foundation.records import Timestamped

CAPACITIES = {Acting.NO: "", Acting.PLT: "Plt.", Acting.PLH: "Plh."}


class Official(Timestamped):
    """A person in a post for a time. `title` stands without Plt. or Plh.; `seat` numbers one post of one office.

    The database lets nobody hold a post in full while another does; acting officers may overlap with anybody.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="officials")
    name = models.CharField("nama", max_length=120)
    spellings = models.JSONField("ejaan lain yang benar", default=list, blank=True)
    title = models.CharField("jabatan", max_length=160)
    capacity = models.CharField(
        "sebagai", max_length=3, choices=Acting.choices, blank=True, default=Acting.NO
    )
    since = models.DateField("sejak", null=True, blank=True)
    until = models.DateField("sampai", null=True, blank=True, help_text="hari terakhir")
    letter = models.CharField("nomor surat", max_length=120, blank=True)
    seat = models.BigIntegerField(editable=False)

    class Meta:
        verbose_name = "pejabat"
        constraints = [
            models.CheckConstraint(
                condition=Q(since=None) | Q(until=None) | Q(until__gte=F("since")),
                name="official_runs_forward",
            ),
            models.CheckConstraint(condition=Q(capacity__in=Acting.values), name="official_capacity_known"),
            ExclusionConstraint(
                name="one_full_holder_at_a_time",
                # Ranges of one number: the equality that GiST knows without an extension.
                expressions=[
                    (Func(F("seat"), F("seat"), Value("[]"), function="int8range"), RangeOperators.OVERLAPS),
                    (
                        Func(F("since"), F("until"), Value("[]"), function="daterange"),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(capacity=""),
            ),
        ]
        indexes = [
            models.Index(fields=["name", "id"], name="official_by_name"),
            models.Index(fields=["unit", "-updated_at"], name="official_state"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def capacity_words(self) -> str:
        """ "", "Plt." or "Plh."."""
        return CAPACITIES[Acting(self.capacity)]

    @property
    def full_title(self) -> str:
        return f"{self.capacity_words} {self.title}".strip()
