"""A house's own settings of the standard, version by version."""

from uuid import uuid4

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kentongan.apps.standards.enums import ProfileState, Weight
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.core.standard.rulebook import RULES
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL
# The table itself refuses them; a rule that joins or leaves this list asks for a migration.
PROTECTED_RULES = tuple(sorted(rule.id for rule in RULES if not rule.waivable))


class StandardProfile(Timestamped):
    """One version of the settings that hold for the branch below `unit`, for its `unit_types` (all where empty).

    Versions of one profile share their `family`. In force from `valid_from` until the day before `valid_to`.
    """

    family = models.UUIDField(default=uuid4, editable=False)
    number = models.PositiveIntegerField("versi", default=1)
    name = models.CharField("nama", max_length=80)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="standard_profiles")
    unit_types = ArrayField(
        models.CharField(max_length=12, choices=UnitType.choices),
        verbose_name="jenis satuan",
        default=list,
        blank=True,
    )
    state = models.CharField(
        "keadaan", max_length=6, choices=ProfileState.choices, default=ProfileState.DRAFT
    )
    note = models.CharField("alasan", max_length=300, blank=True)
    valid_from = models.DateField("berlaku sejak", null=True, blank=True)
    valid_to = models.DateField("berakhir", null=True, blank=True, help_text="hari pertama yang tidak lagi")
    drafted_by = models.ForeignKey(_USER, models.PROTECT, related_name="+")
    activated_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    activated_at = models.DateTimeField("diberlakukan", null=True, blank=True)

    class Meta:
        verbose_name = "profil standar"
        constraints = [
            models.UniqueConstraint(fields=["family", "number"], name="profile_versions_run_once"),
            models.UniqueConstraint(
                fields=["family"], condition=Q(state="draft"), name="one_draft_a_profile"
            ),
            models.UniqueConstraint(
                fields=["family"], condition=Q(state="active"), name="one_active_version_a_profile"
            ),
            models.CheckConstraint(
                condition=Q(state="draft")
                | Q(valid_from__isnull=False, activated_by__isnull=False, activated_at__isnull=False),
                name="a_profile_in_force_says_since_when",
            ),
            models.CheckConstraint(
                condition=Q(state="ended", valid_to__gte=F("valid_from"))
                | (~Q(state="ended") & Q(valid_to=None)),
                name="an_ended_profile_says_until_when",
            ),
        ]
        indexes = [models.Index(fields=["unit", "-updated_at"], name="profile_of_unit")]

    def __str__(self) -> str:
        return f"{self.name} v{self.number}"

    @property
    def is_draft(self) -> bool:
        return self.state == ProfileState.DRAFT


class ProfileRule(models.Model):
    """One rule as a profile has it. `limits` holds numbers by name; no `weight` leaves the rule its own."""

    profile = models.ForeignKey(StandardProfile, models.CASCADE, related_name="rules")
    rule = models.CharField("aturan", max_length=60)
    limits = models.JSONField("batas", default=dict)
    weight = models.CharField("bobot", max_length=6, choices=Weight.choices, blank=True)
    is_off = models.BooleanField("tidak dipakai", default=False)

    class Meta:
        verbose_name = "setelan aturan"
        ordering = ["rule"]
        constraints = [
            models.UniqueConstraint(fields=["profile", "rule"], name="one_setting_a_rule"),
            models.CheckConstraint(
                condition=~Q(rule__in=PROTECTED_RULES), name="no_profile_touches_a_protected_rule"
            ),
        ]

    def __str__(self) -> str:
        return self.rule
