"""A story made ready for another place: captions, a short message, a radio read."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kentongan.apps.newsroom.enums import PackageKind
from kentongan.apps.newsroom.models.story import Story, StoryVersion
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Package(Timestamped):
    """One package of a story, bound to the version whose words it tells.

    `pieces` is a list, in order, of objects with key and text. `digest` names the facts that it was made of: where the
    story's own differs, the package is stale. `allowed` are names that a person let through although the story does not
    have them. `shared_at` is set while it stands in the public kit.
    """

    story = models.ForeignKey(Story, models.CASCADE, related_name="packages")
    version = models.ForeignKey(StoryVersion, models.PROTECT, related_name="+")
    kind = models.CharField("jenis", max_length=9, choices=PackageKind.choices)
    pieces = models.JSONField("teks", default=list)
    digest = models.CharField(max_length=16)
    allowed = ArrayField(models.CharField(max_length=80), verbose_name="kata yang diizinkan", default=list)
    is_edited = models.BooleanField("diubah orang", default=False)
    changed_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    shared_at = models.DateTimeField("dibagikan", null=True, blank=True)
    shared_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = "paket"
        constraints = [
            models.UniqueConstraint(fields=["story", "kind"], name="one_package_of_a_kind"),
            models.CheckConstraint(
                condition=Q(shared_at=None, shared_by=None)
                | Q(shared_at__isnull=False, shared_by__isnull=False),
                name="who_shares_a_package_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
