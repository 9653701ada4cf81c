"""A case of right of reply or correction: one article, the steps taken, the letters sent."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.clarifications.enums import LetterKind, Outcome
from kentongan.apps.clarifications.models.claim import Claim
from kentongan.apps.monitoring.models import Article
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.units.models import Unit
from kentongan.core.claims.ladder.rungs import rungs
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL
RUNGS = [(rung.key, rung.title) for rung in rungs()]


class Remedy(Timestamped):
    """The case of one article. An outcome closes it; `next_due_at` is the earliest open deadline of its steps."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="remedies")
    claim = models.ForeignKey(Claim, models.SET_NULL, null=True, blank=True, related_name="remedies")
    article = models.ForeignKey(Article, models.SET_NULL, null=True, blank=True, related_name="+")
    outlet = models.ForeignKey(Outlet, models.SET_NULL, null=True, blank=True, related_name="+")
    outlet_name = models.CharField("media", max_length=120)
    title = models.CharField("judul berita", max_length=400)
    address = models.URLField("alamat berita", max_length=700)
    article_on = models.DateField("tanggal berita")
    has_wrong_fact = models.BooleanField("ada fakta keliru", default=False)
    harms_name = models.BooleanField("merugikan nama baik", default=False)
    owner = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    opened_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    filing_key = models.UUIDField(unique=True, help_text="dua kali kirim, satu perkara")
    outcome = models.CharField("hasil", max_length=9, choices=Outcome.choices, blank=True)
    outcome_note = models.TextField("catatan hasil", blank=True)
    placed_url = models.URLField("alamat pemuatan", max_length=700, blank=True)
    closed_at = models.DateTimeField("selesai", null=True, blank=True)
    closed_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    next_due_at = models.DateTimeField("tenggat terdekat", null=True, blank=True)

    class Meta:
        verbose_name = "perkara hak jawab"
        constraints = [
            models.CheckConstraint(
                condition=(Q(outcome="") & Q(closed_at=None)) | (~Q(outcome="") & Q(closed_at__isnull=False)),
                name="an_outcome_closes_the_case",
            )
        ]
        indexes = [
            models.Index(fields=["unit", "-id"], name="remedy_of_unit"),
            models.Index(fields=["article"], name="remedy_of_article"),
        ]

    def __str__(self) -> str:
        return f"{self.outlet_name}: {self.title}"

    @property
    def is_open(self) -> bool:
        return not self.outcome


class Passage(models.Model):
    """One stretch of the article beside the fact and its proof."""

    remedy = models.ForeignKey(Remedy, models.CASCADE, related_name="passages")
    said = models.TextField("tertulis di berita")
    fact = models.TextField("fakta")
    proof = models.CharField("bukti", max_length=300)

    class Meta:
        verbose_name = "bagian berita"
        ordering = ["id"]


class Letter(Timestamped):
    """One letter. Without a number and a signature it is a draft; once signed its words never change.

    `passages` are the rows of its table as they stood: lists of said, fact, proof.
    """

    remedy = models.ForeignKey(Remedy, models.CASCADE, related_name="letters")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    kind = models.CharField("jenis", max_length=13, choices=LetterKind.choices)
    subject = models.CharField("hal", max_length=500)
    addressee = models.TextField("kepada")
    opening = models.TextField("pembuka")
    lead_in = models.TextField("pengantar tabel")
    closing = models.TextField("penutup")
    passages = models.JSONField("bagian berita", default=list)
    attachments = models.CharField("lampiran", max_length=200, blank=True)
    drafted_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("tahun", null=True, blank=True)
    number = models.PositiveIntegerField("nomor urut", null=True, blank=True)
    reference = models.CharField("nomor surat", max_length=120, blank=True)
    signed_at = models.DateTimeField("ditandatangani", null=True, blank=True)
    signed_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    signer_name = models.CharField("penanda tangan", max_length=150, blank=True)
    signer_title = models.CharField("jabatan", max_length=200, blank=True)

    class Meta:
        verbose_name = "surat"
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["unit", "year", "number"], name="letter_numbers_run_once"),
            models.CheckConstraint(
                condition=(Q(number=None) & Q(signed_at=None) & Q(reference=""))
                | (Q(number__isnull=False) & Q(signed_at__isnull=False) & ~Q(reference="")),
                name="a_signed_letter_has_its_number",
            ),
        ]

    @property
    def is_signed(self) -> bool:
        return self.signed_at is not None


class LetterBook(models.Model):
    """The last number given out by an office in a year; locked while the next one is given."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField("tahun")
    last = models.PositiveIntegerField("nomor terakhir", default=0)

    class Meta:
        verbose_name = "buku nomor surat"
        constraints = [models.UniqueConstraint(fields=["unit", "year"], name="one_letter_book_a_year")]


class RemedyStep(Timestamped):
    """One step of the ladder that was taken. `working` is the proof of its deadline as it stood when reckoned."""

    remedy = models.ForeignKey(Remedy, models.CASCADE, related_name="steps")
    rung = models.CharField("langkah", max_length=14, choices=RUNGS)
    taken_at = models.DateTimeField("dilakukan")
    note = models.TextField("catatan", blank=True)
    letter = models.OneToOneField(Letter, models.PROTECT, null=True, blank=True, related_name="step")
    attachment = models.FileField("lampiran", upload_to="klarifikasi/lampiran/%Y/%m/", blank=True)
    attachment_name = models.CharField(max_length=120, blank=True)
    result_url = models.URLField("tautan hasil", max_length=700, blank=True)
    result = models.TextField("hasil langkah", blank=True)
    norm = models.CharField("aturan tenggat", max_length=60, blank=True)
    due_at = models.DateTimeField("tenggat", null=True, blank=True)
    working = models.TextField("hitungan tenggat", blank=True)
    settled_at = models.DateTimeField("ditanggapi", null=True, blank=True)
    reminded_at = models.DateTimeField("diingatkan", null=True, blank=True)
    taken_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "langkah"
        ordering = ["taken_at", "id"]
        indexes = [
            models.Index(
                fields=["due_at"],
                name="step_waiting",
                condition=Q(settled_at=None, reminded_at=None, due_at__isnull=False),
            )
        ]
