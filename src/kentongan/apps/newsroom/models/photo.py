"""A picture as it may leave the house: metadata stripped, turned upright."""

from django.conf import settings
from django.db import models


class Photo(models.Model):
    """One uploaded picture of a story. `file` is the clean copy; what was uploaded is never kept."""

    story = models.ForeignKey("newsroom.Story", models.CASCADE, related_name="pictures")
    file = models.ImageField("berkas", upload_to="photos/%Y/%m/", width_field="width", height_field="height")
    small = models.ImageField("kecil", upload_to="photos/%Y/%m/")
    medium = models.ImageField("sedang", upload_to="photos/%Y/%m/")
    width = models.PositiveIntegerField("lebar", default=0)
    height = models.PositiveIntegerField("tinggi", default=0)
    size = models.PositiveIntegerField("ukuran", default=0, help_text="byte dari berkas bersih")
    sha256 = models.CharField(max_length=64)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField("diunggah", auto_now_add=True)

    class Meta:
        verbose_name = "foto"
        constraints = [models.UniqueConstraint(fields=["story", "sha256"], name="one_picture_once_per_story")]
