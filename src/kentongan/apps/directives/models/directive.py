"""A directive, its points, and the offices it is addressed to."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.academy.models import Event
from kentongan.apps.directives.enums import DirectiveState, SourceKind
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.roles import Acting
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL
_LIVE = ~Q(state=DirectiveState.DRAFT)


class Directive(Timestamped):
    """What `unit` asks of offices below it. Issued, it is never changed: a correction is a new edition.

    `regions` (ids) and `types` say to whom; both empty mean every office below. `previous` is the edition before.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="directives", verbose_name="penerbit")
    title = models.CharField("judul", max_length=200)
    summary = models.TextField("ringkasan", blank=True)
    source_kind = models.CharField("sumber", max_length=8, choices=SourceKind.choices)
    official_name = models.CharField("nama pejabat", max_length=120, blank=True)
    official_title = models.CharField("jabatan", max_length=160, blank=True)
    official_acting = models.CharField(
        "sebagai", max_length=3, choices=Acting.choices, blank=True, default=""
    )
    event = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="directives")
    letter = models.CharField("nomor surat", max_length=120, blank=True)
    given_on = models.DateField("tanggal arahan")
    regions = models.JSONField("wilayah", default=list, blank=True)
    types = models.JSONField("jenis satuan", default=list, blank=True)
    state = models.CharField(
        "keadaan", max_length=10, choices=DirectiveState.choices, default=DirectiveState.DRAFT
    )
    year = models.PositiveSmallIntegerField("tahun", null=True, blank=True)
    number = models.PositiveIntegerField("nomor", null=True, blank=True)
    edition = models.PositiveSmallIntegerField("edisi", default=1)
    previous = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="next", verbose_name="edisi sebelumnya"
    )
    change = models.CharField("yang berubah", max_length=300, blank=True)
    drafted_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    issued_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    issued_at = models.DateTimeField("terbit", null=True, blank=True)
    closed_at = models.DateTimeField("ditutup", null=True, blank=True)
    closing = models.CharField("catatan penutup", max_length=300, blank=True)

    class Meta:
        verbose_name = "arahan"
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="directive_newest"),
            models.Index(fields=["unit", "-created_at"], name="directive_of_unit"),
            models.Index(fields=["state", "-issued_at"], name="directive_in_force"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "year", "number", "edition"], condition=_LIVE, name="directives_numbered_once"
            ),
            models.CheckConstraint(
                condition=Q(state=DirectiveState.DRAFT)
                | Q(number__isnull=False, issued_at__isnull=False, issued_by__isnull=False),
                name="directive_issued_is_numbered",
            ),
            models.CheckConstraint(
                condition=Q(edition=1, previous=None) | Q(edition__gt=1, previous__isnull=False),
                name="directive_edition_follows_one",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def code(self) -> str:
        """`ARH-2026-004/2`: the number, and the edition from the second on. Empty for a draft."""
        if self.number is None:
            return ""
        return f"ARH-{self.year}-{self.number:03}" + (f"/{self.edition}" if self.edition > 1 else "")

    @property
    def is_in_force(self) -> bool:
        return self.state == DirectiveState.ISSUED

    @property
    def is_draft(self) -> bool:
        return self.state == DirectiveState.DRAFT

    @property
    def speaker(self) -> str:
        """`Plt. Sekretaris Jenderal`: the official's title, acting ones named so."""
        acting = f"{self.official_acting.capitalize()}. " if self.official_acting else ""
        return f"{acting}{self.official_title}".strip()


class Point(models.Model):
    """One thing to be done, by what it is seen, until when, and what proves it."""

    directive = models.ForeignKey(Directive, models.CASCADE, related_name="points")
    order = models.PositiveSmallIntegerField("urutan")
    words = models.CharField("butir", max_length=500)
    indicator = models.CharField("ukuran", max_length=300, blank=True)
    proof = models.CharField("bukti yang diminta", max_length=300, blank=True)
    due = models.DateField("batas")

    class Meta:
        verbose_name = "butir arahan"
        ordering = ["order"]
        constraints = [models.UniqueConstraint(fields=["directive", "order"], name="one_point_a_place")]
        indexes = [models.Index(fields=["due"], name="point_due")]

    def __str__(self) -> str:
        return self.words


class Addressee(models.Model):
    """An office that the directive was addressed to, as it stood at issue or when it joined."""

    directive = models.ForeignKey(Directive, models.CASCADE, related_name="addressees")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="addressed_directives")
    joined_at = models.DateTimeField("dialamatkan")
    told_at = models.DateTimeField("diberi tahu", null=True, blank=True)
    seen_at = models.DateTimeField("dibaca", null=True, blank=True)
    seen_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    acknowledged_at = models.DateTimeField("diterima", null=True, blank=True)
    acknowledged_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    acknowledged_as = models.CharField("diterima sebagai", max_length=160, blank=True)

    class Meta:
        verbose_name = "satuan tujuan"
        constraints = [
            models.UniqueConstraint(fields=["directive", "unit"], name="one_addressee_a_directive"),
            models.CheckConstraint(
                condition=Q(acknowledged_at=None) | Q(seen_at__isnull=False), name="acknowledged_was_seen"
            ),
        ]
        indexes = [models.Index(fields=["unit", "-joined_at"], name="addressee_of_unit")]
