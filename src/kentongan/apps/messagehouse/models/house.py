"""What an office stands for, version by version."""

from uuid import uuid4

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.messagehouse.enums import HouseState, PhrasingKind, SourceKind, Weight
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class House(Timestamped):
    """One version of an office's message house: its own words; what stands above it is added when it is read.

    A version in force is never changed. `hashtags` is a list of words, `colours` a list of {"name", "hex"}.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="message_houses", verbose_name="satuan")
    number = models.PositiveIntegerField("versi")
    state = models.CharField("keadaan", max_length=8, choices=HouseState.choices, default=HouseState.DRAFT)
    audience = models.CharField("untuk siapa", max_length=300, blank=True)
    promise = models.CharField("janji", max_length=300, blank=True)
    differentiation = models.TextField("pembeda", blank=True)
    tone = models.CharField("nada", max_length=300, blank=True)
    tagline = models.CharField("semboyan", max_length=160, blank=True)
    hashtags = models.JSONField("tagar", default=list, blank=True)
    colours = models.JSONField("warna", default=list, blank=True)
    drafted_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    approved_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    in_force_from = models.DateTimeField("berlaku sejak", null=True, blank=True)
    in_force_to = models.DateTimeField("berlaku sampai", null=True, blank=True)

    class Meta:
        verbose_name = "rumah pesan"
        constraints = [
            models.UniqueConstraint(fields=["unit", "number"], name="house_versions_run_once"),
            models.UniqueConstraint(
                fields=["unit"], condition=Q(state=HouseState.DRAFT), name="one_draft_house_an_office"
            ),
            models.UniqueConstraint(
                fields=["unit"], condition=Q(state=HouseState.IN_FORCE), name="one_house_in_force_an_office"
            ),
            models.CheckConstraint(
                condition=Q(state=HouseState.DRAFT)
                | Q(approved_by__isnull=False, in_force_from__isnull=False),
                name="house_in_force_was_approved",
            ),
        ]
        indexes = [models.Index(fields=["unit", "-number"], name="house_newest_of_unit")]

    def __str__(self) -> str:
        return f"{self.unit.name} v{self.number}"


class Editor(models.Model):
    """Somebody who changed a draft: none of them may put it in force alone."""

    house = models.ForeignKey(House, models.CASCADE, related_name="editors")
    user = models.ForeignKey(_USER, models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["house", "user"], name="one_editor_of_a_house_once")]


class Pillar(models.Model):
    """A line that stories should carry. `terms` are the words by which a story shows it; `share` is planned, in %."""

    house = models.ForeignKey(House, models.CASCADE, related_name="pillars")
    key = models.SlugField("kunci", max_length=40)
    label = models.CharField("pilar", max_length=120)
    about = models.CharField("keterangan", max_length=500, blank=True)
    terms = models.JSONField("kata penanda", default=list, blank=True)
    share = models.PositiveSmallIntegerField("porsi rencana (%)", default=0)
    order = models.PositiveSmallIntegerField("urutan", default=0)

    class Meta:
        verbose_name = "pilar"
        ordering = ["order", "id"]
        constraints = [
            models.UniqueConstraint(fields=["house", "key"], name="one_pillar_key_a_house"),
            models.CheckConstraint(condition=Q(share__lte=100), name="pillar_share_is_percent"),
        ]

    def __str__(self) -> str:
        return self.label


class Proof(models.Model):
    """A fact that proves a pillar, with what it rests on. `origin` stays the same from version to version."""

    house = models.ForeignKey(House, models.CASCADE, related_name="proofs")
    pillar = models.ForeignKey(Pillar, models.CASCADE, related_name="proofs", null=True, blank=True)
    origin = models.UUIDField(default=uuid4, editable=False, db_index=True)
    text = models.CharField("bukti", max_length=500)
    source_kind = models.CharField("jenis sumber", max_length=6, choices=SourceKind.choices)
    source = models.CharField("sumber", max_length=500)
    as_of = models.DateField("per tanggal")
    valid_until = models.DateField("berlaku sampai", null=True, blank=True)
    order = models.PositiveSmallIntegerField("urutan", default=0)

    class Meta:
        verbose_name = "bukti"
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.text


class ProofUse(models.Model):
    """A proof was taken for a text of `unit`; counted across the versions of the house by `origin`."""

    origin = models.UUIDField(db_index=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    used_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    at = models.DateTimeField("pukul")


class Phrasing(models.Model):
    """Words to use or to avoid. `find` is what the standard looks for in stories, `write` what we write instead."""

    house = models.ForeignKey(House, models.CASCADE, related_name="phrasings")
    kind = models.CharField("jenis", max_length=5, choices=PhrasingKind.choices)
    find = models.CharField("kata yang dicari", max_length=80, blank=True)
    write = models.CharField("tulis", max_length=160, blank=True)
    reason = models.CharField("alasan", max_length=300)
    example = models.CharField("contoh", max_length=300, blank=True)
    weight = models.CharField("bobot", max_length=6, choices=Weight.choices, default=Weight.ADVISE)
    order = models.PositiveSmallIntegerField("urutan", default=0)

    class Meta:
        verbose_name = "ungkapan"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(condition=~Q(find="", write=""), name="phrasing_says_something"),
            models.CheckConstraint(
                condition=Q(kind=PhrasingKind.USE) | ~Q(find=""), name="avoided_words_are_named"
            ),
        ]

    def __str__(self) -> str:
        return self.find or self.write
