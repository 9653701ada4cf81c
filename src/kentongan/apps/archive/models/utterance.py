"""What people are quoted with, where, and where two stories disagree about who said it."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q

from kentongan.apps.archive.models.told import Told
from kentongan.apps.units.models import Unit


class Utterance(models.Model):
    """A quotation in one story, as printed there. `words_key` is equal wherever the same words stand."""

    told = models.ForeignKey(Told, models.CASCADE, related_name="utterances")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    words = models.TextField("ucapan")
    words_key = models.BigIntegerField()
    speaker = models.CharField("penutur", max_length=200, blank=True)
    speaker_key = models.CharField(max_length=200, blank=True, help_text="nama penutur tanpa gelar")
    title = models.CharField("jabatan", max_length=300, blank=True)
    verb = models.CharField("kata kerja", max_length=40, blank=True)
    day = models.DateField("tanggal")
    keys = ArrayField(models.IntegerField(), default=list)
    search = models.GeneratedField(
        expression=SearchVector("words", "speaker", "title", config="indonesian"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        verbose_name = "kutipan"
        constraints = [models.UniqueConstraint(fields=["told", "words_key"], name="utterance_once_a_story")]
        indexes = [
            models.Index(fields=["unit", "-id"], name="utterance_of_unit"),
            models.Index(fields=["words_key"], name="utterance_by_words"),
            models.Index(fields=["speaker_key", "-id"], name="utterance_by_speaker"),
            models.Index(fields=["-day", "-id"], name="utterance_newest"),
            GinIndex(fields=["search"], name="utterance_search"),
        ]

    def __str__(self) -> str:
        return f"{self.speaker or self.title or '?'}: {self.words[:60]}"

    @property
    def who(self) -> str:
        """Title and name as a reader sees them; empty where the story names nobody."""
        return ", ".join(filter(None, [self.title, self.speaker]))


class UtteranceKey(models.Model):
    """A key under which nearly the same sentences meet; see ToldKey for its shape."""

    pk = models.CompositePrimaryKey("key", "utterance")
    key = models.IntegerField()
    utterance = models.BigIntegerField()

    class Meta:
        verbose_name = "kunci kutipan"

    def __str__(self) -> str:
        return f"{self.key}→{self.utterance}"


class Clash(models.Model):
    """The same sentence, given to two people in two stories. `later` is the one that was filed after."""

    earlier = models.ForeignKey(Utterance, models.CASCADE, related_name="+")
    later = models.ForeignKey(Utterance, models.CASCADE, related_name="+")
    sentence = models.TextField("kalimat", help_text="seperti dalam berita yang kemudian")
    found_at = models.DateTimeField("ditemukan", auto_now_add=True)
    settled_at = models.DateTimeField("diselesaikan", null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    note = models.CharField("penyelesaian", max_length=500, blank=True)

    class Meta:
        verbose_name = "kutipan berbenturan"
        constraints = [
            models.UniqueConstraint(fields=["earlier", "later"], name="clash_once_a_pair"),
            models.CheckConstraint(condition=~Q(earlier=F("later")), name="clash_takes_two"),
            models.CheckConstraint(
                condition=Q(settled_at=None, settled_by=None)
                | Q(settled_at__isnull=False, settled_by__isnull=False) & ~Q(note=""),
                name="clash_settled_with_note",
            ),
        ]
        indexes = [
            models.Index(fields=["-found_at", "-id"], name="clash_open", condition=Q(settled_at=None)),
            models.Index(fields=["-found_at", "-id"], name="clash_newest"),
        ]

    def __str__(self) -> str:
        return self.sentence[:80]

    @property
    def sides(self) -> tuple[Utterance, Utterance]:
        """Both quotations, the earlier first."""
        return self.earlier, self.later
