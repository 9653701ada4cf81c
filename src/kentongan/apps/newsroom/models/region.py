"""A part of a photo that tells who somebody is, and what was decided about it."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.newsroom.enums import Portrayed, RegionKind, RegionState
from kentongan.apps.newsroom.models.photo import Photo

_DECIDED = Q(decided_by__isnull=False, decided_at__isnull=False)
_PAPER = Q(portrayed__in=Portrayed.needing_paper()) & Q(reference__regex="^.{5,}$")
_DUTY = Q(portrayed__in=Portrayed.in_public_duty())


class PhotoRegion(models.Model):
    """A box in ten-thousandths of the sides. It is never moved: what somebody consented to stays what was shown."""

    photo = models.ForeignKey(Photo, models.CASCADE, related_name="regions")
    left = models.PositiveSmallIntegerField("kiri")
    top = models.PositiveSmallIntegerField("atas")
    width = models.PositiveSmallIntegerField("lebar")
    height = models.PositiveSmallIntegerField("tinggi")
    kind = models.CharField("jenis", max_length=8, choices=RegionKind.choices, default=RegionKind.FACE)
    state = models.CharField(
        "keputusan", max_length=10, choices=RegionState.choices, default=RegionState.PROPOSED
    )
    portrayed = models.CharField("siapa", max_length=8, choices=Portrayed.choices, blank=True)
    reference = models.CharField("surat izin", max_length=120, blank=True)
    shown = models.CharField(
        "sidik gambar yang dilihat",
        max_length=64,
        blank=True,
        help_text="SHA-256 gambar tajam saat izin dicatat",
    )
    by_model = models.BooleanField("usul mesin", default=False)
    found_at = models.DateTimeField("ditandai", auto_now_add=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField("diputuskan", null=True, blank=True)

    class Meta:
        verbose_name = "bagian foto"
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(left__lte=10_000 - F("width"), top__lte=10_000 - F("height"))
                & Q(width__gte=1, height__gte=1),
                name="a_region_lies_in_its_photo",
            ),
            models.CheckConstraint(
                condition=~Q(portrayed=Portrayed.CHILD) | Q(state__in=RegionState.hidden()),
                name="a_child_is_never_shown",
            ),
            models.CheckConstraint(
                condition=~Q(state=RegionState.CONSENTED) | (_DECIDED & (_PAPER | _DUTY)),
                name="a_face_is_shown_with_a_reason",
            ),
            models.CheckConstraint(
                condition=~Q(state=RegionState.DISMISSED) | _DECIDED, name="a_person_dismisses"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.pk}: {self.get_state_display()}"

    @property
    def is_hidden(self) -> bool:
        return self.state in RegionState.hidden()
