"""What telephones send piece by piece: parts of photos, and the record that a sending arrived."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.foundation.records import Timestamped


class Upload(Timestamped):
    """A photo on its way. `held` bytes lie in the file of its key; the phone made the key and goes on from there.

    With `sha256` its clean copies lie there too; with `photo` it has arrived, and no file of it is left.
    """

    key = models.UUIDField(unique=True, help_text="kunci dari ponsel: dua kali mulai, satu kiriman")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    size = models.PositiveIntegerField("ukuran")
    held = models.PositiveIntegerField("diterima", default=0)
    sha256 = models.CharField(max_length=64, blank=True, help_text="salinan bersih sudah dibuat")
    fingerprint = models.BigIntegerField(null=True, blank=True)
    photo = models.ForeignKey("newsroom.Photo", models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "kiriman foto"
        constraints = [
            models.CheckConstraint(condition=Q(size__gt=0), name="upload_has_a_size"),
            models.CheckConstraint(
                condition=Q(held__lte=F("size")), name="upload_holds_no_more_than_its_size"
            ),
        ]
        indexes = [
            models.Index(fields=["owner", "updated_at"], name="upload_of_owner"),
            models.Index(fields=["updated_at"], name="upload_by_age"),
        ]

    def __str__(self) -> str:
        return f"{self.held}/{self.size}"

    @property
    def is_whole(self) -> bool:
        return self.held == self.size


class Arrival(models.Model):
    """The words of one sending have arrived, once: as this version of this story."""

    key = models.UUIDField(help_text="kunci kirim: dua kali kirim, satu simpanan")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    story = models.ForeignKey("newsroom.Story", models.CASCADE, related_name="arrivals")
    version = models.PositiveIntegerField("versi")
    submitted = models.BooleanField("diajukan", default=False)
    at = models.DateTimeField("tiba", auto_now_add=True)

    class Meta:
        verbose_name = "kiriman tiba"
        constraints = [models.UniqueConstraint(fields=["owner", "key"], name="arrival_once_per_owner")]
        indexes = [models.Index(fields=["at"], name="arrival_by_age")]

    def __str__(self) -> str:
        return f"{self.story_id} v{self.version}"
