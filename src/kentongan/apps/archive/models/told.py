"""Stories as the archive remembers them: enough to know one again, not the story itself."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from kentongan.apps.units.models import Unit


class Told(models.Model):
    """One story. `reference` is its name where it lives ("story:12"), `url` its public address, "" without one."""

    reference = models.CharField(max_length=40, unique=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    day = models.DateField("diajukan atau terbit")
    event_day = models.DateField("tanggal peristiwa", null=True, blank=True)
    headline = models.CharField("judul", max_length=300)
    url = models.CharField(max_length=300, blank=True)
    desk_url = models.CharField(max_length=300, blank=True)
    mark = models.BigIntegerField("sidik naskah", help_text="sama selama naskah tidak berubah")
    # The echo (core.echo): samples of runs and of telling words, four bytes a number, with the size of the whole sets.
    runs = models.BinaryField()
    words = models.BinaryField()
    run_count = models.PositiveIntegerField()
    word_count = models.PositiveIntegerField()
    keys = ArrayField(models.IntegerField(), default=list)

    class Meta:
        verbose_name = "berita terdahulu"
        indexes = [models.Index(fields=["unit", "-id"], name="told_newest_of_unit")]

    def __str__(self) -> str:
        return self.headline


class ToldKey(models.Model):
    """A key under which stories meet. Narrow, and its own index: there are thirty a story.

    `told` is a plain number: a foreign key would want a second index as large as the table. The services that write
    a story write and remove its keys; a key without its story finds nothing.
    """

    pk = models.CompositePrimaryKey("key", "told")
    key = models.IntegerField()
    told = models.BigIntegerField()

    class Meta:
        verbose_name = "kunci berita"

    def __str__(self) -> str:
        return f"{self.key}→{self.told}"
