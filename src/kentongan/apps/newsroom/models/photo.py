"""A picture as it may leave the house: metadata stripped, turned upright, faces without consent made unknowable."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models

from kentongan.apps.newsroom.enums import ProposalState

_USER = settings.AUTH_USER_MODEL


class Photo(models.Model):
    """One uploaded picture of a story. `file` and its renditions hide every region that nobody let be seen.

    `sharp` is the same picture with nothing hidden, kept only while something is and the decision is young; no page
    but that of who marks the picture reads it. Once it is gone (`sealed_at`), what is hidden stays hidden for good.
    What was uploaded is never kept.
    """

    story = models.ForeignKey("newsroom.Story", models.CASCADE, related_name="pictures")
    file = models.ImageField("berkas", upload_to="photos/%Y/%m/", width_field="width", height_field="height")
    small = models.ImageField("kecil", upload_to="photos/%Y/%m/")
    medium = models.ImageField("sedang", upload_to="photos/%Y/%m/")
    small_avif = models.FileField("kecil, AVIF", upload_to="photos/%Y/%m/", blank=True)
    medium_avif = models.FileField("sedang, AVIF", upload_to="photos/%Y/%m/", blank=True)
    card = models.ImageField("kartu", upload_to="photos/%Y/%m/", blank=True)
    sharp = models.FileField("tajam", upload_to="photos-inside/%Y/%m/", blank=True)
    width = models.PositiveIntegerField("lebar", default=0)
    height = models.PositiveIntegerField("tinggi", default=0)
    size = models.PositiveIntegerField("ukuran", default=0, help_text="byte dari berkas bersih")
    sha256 = models.CharField(max_length=64)
    # What it shows, in 64 signs, and the four numbers by which those like it are found; empty for a flat field.
    fingerprint = models.BigIntegerField("sidik gambar", null=True)
    bands = ArrayField(models.IntegerField(), verbose_name="pita sidik", default=list)
    focus_x = models.PositiveSmallIntegerField("titik fokus mendatar", default=5_000)
    focus_y = models.PositiveSmallIntegerField("titik fokus tegak", default=5_000)
    proposal = models.CharField(
        "usul wajah", max_length=8, choices=ProposalState.choices, default=ProposalState.WAITING
    )
    is_drawn = models.BooleanField(
        "gambar sesuai keputusan", default=False, help_text="salah: keputusan berubah sejak gambar dibuat"
    )
    sealed_at = models.DateTimeField("gambar tajam dihapus", null=True, blank=True)
    looked_at = models.DateTimeField("diperiksa", null=True, blank=True)
    looked_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    uploaded_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField("diunggah", auto_now_add=True)

    class Meta:
        verbose_name = "foto"
        indexes = [
            GinIndex(fields=["bands"], name="photo_bands"),
            models.Index(fields=["-id"], condition=models.Q(looked_at=None), name="photo_not_looked_at"),
            models.Index(fields=["uploaded_at"], condition=~models.Q(sharp=""), name="photo_sharp_by_age"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["story", "sha256"], name="one_picture_once_per_story"),
            models.CheckConstraint(
                condition=models.Q(focus_x__lte=10_000, focus_y__lte=10_000), name="focus_lies_in_the_photo"
            ),
        ]
