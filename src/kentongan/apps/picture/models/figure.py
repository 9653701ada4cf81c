"""What was counted, month by month."""

from django.db import models

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit


class Figure(models.Model):
    """One measure of one office in one month; `month` is its first day.

    `count`, `of` and `total` are those of a tally. Of a branch (`is_branch`) the office and all below are added up;
    `offices` says how many of them counted anything.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="figures", db_index=False)
    is_branch = models.BooleanField("cabang", default=False)
    month = models.DateField("bulan")
    measure = models.CharField("ukuran", max_length=48)
    count = models.BigIntegerField("banyaknya", default=0)
    of = models.BigIntegerField("dari", default=0)
    total = models.FloatField("jumlah", default=0)
    offices = models.PositiveIntegerField("satuan", default=0)

    class Meta:
        verbose_name = "angka"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "is_branch", "month", "measure"], name="one_figure_a_month"
            ),
            models.CheckConstraint(condition=models.Q(month__day=1), name="figure_of_whole_month"),
        ]
        indexes = [models.Index(fields=["month", "measure", "is_branch"], name="figure_beside_others")]

    def __str__(self) -> str:
        return f"{self.measure} {self.month:%Y-%m}"


class Spread(models.Model):
    """How the offices of one kind lie in a month: a quarter of them is below `low`, half below `middle`."""

    kind = models.CharField("jenis", max_length=12, choices=UnitType.choices)
    month = models.DateField("bulan")
    measure = models.CharField("ukuran", max_length=48)
    low = models.FloatField("kuartil bawah")
    middle = models.FloatField("median")
    high = models.FloatField("kuartil atas")
    offices = models.PositiveIntegerField("satuan")

    class Meta:
        verbose_name = "sebaran"
        constraints = [
            models.UniqueConstraint(fields=["kind", "month", "measure"], name="one_spread_a_month"),
            models.CheckConstraint(
                condition=models.Q(low__lte=models.F("middle"), middle__lte=models.F("high")),
                name="spread_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.measure} {self.month:%Y-%m}"


class Mark(models.Model):
    """A month of an office that must be counted anew. Rows are only added and taken: two of the same do no harm."""

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+", db_index=False)
    month = models.DateField("bulan")

    class Meta:
        verbose_name = "tanda hitung ulang"
        constraints = [models.CheckConstraint(condition=models.Q(month__day=1), name="mark_of_whole_month")]
