"""Reporters, what they agreed to, and the links by which they mend their data."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from kentongan.apps.press.enums import ConsentHow, ReporterStatus
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped


class Reporter(Timestamped):
    """A person of the press, kept by one unit. Whoever withdraws consent is erased; dealings stay without a name."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="reporters")
    outlet = models.ForeignKey(Outlet, models.PROTECT, related_name="reporters")
    name = models.CharField("nama", max_length=120, blank=True)
    beat = models.CharField("bidang liputan", max_length=80, blank=True)
    email = models.EmailField("surel", blank=True)
    phone = models.CharField("telepon", max_length=30, blank=True)
    notes = models.TextField("catatan", blank=True)
    is_verified = models.BooleanField("terverifikasi", default=False)
    status = models.CharField(
        "keadaan", max_length=8, choices=ReporterStatus.choices, default=ReporterStatus.ACTIVE
    )
    consent_how = models.CharField("cara setuju", max_length=8, choices=ConsentHow.choices, blank=True)
    consent_at = models.DateTimeField("setuju pada", null=True, blank=True)
    consent_text = models.CharField("yang disetujui", max_length=300, blank=True)
    consent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    withdrawn_at = models.DateTimeField("persetujuan ditarik", null=True, blank=True)
    confirmed_at = models.DateTimeField("data dipastikan", null=True, blank=True)

    class Meta:
        verbose_name = "wartawan"
        indexes = [
            models.Index(fields=["unit", "name", "id"], name="reporter_of_unit"),
            models.Index(fields=["name", "id"], name="reporter_by_name"),
        ]
        constraints = [
            models.UniqueConstraint(
                "unit", Lower("email"), condition=~Q(email=""), name="one_reporter_address_a_unit"
            ),
            models.CheckConstraint(
                condition=~Q(status="erased") | Q(name="", email="", phone="", notes="", beat=""),
                name="erased_reporters_keep_nothing",
            ),
            models.CheckConstraint(
                condition=Q(consent_at=None) | ~Q(consent_how=""), name="reporter_consent_says_how"
            ),
        ]

    def __str__(self) -> str:
        return self.name or _("Wartawan (data dihapus)")

    @property
    def has_consent(self) -> bool:
        return self.consent_at is not None and self.withdrawn_at is None


class ContactLink(models.Model):
    """The personal link of one yearly confirmation. `seed` makes the secret, only its hash is looked up."""

    reporter = models.ForeignKey(Reporter, models.CASCADE, related_name="links")
    seed = models.CharField(max_length=32)
    token_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField("dibuat", auto_now_add=True)
    expires_at = models.DateTimeField("berlaku sampai")
    used_at = models.DateTimeField("dipakai", null=True, blank=True)

    class Meta:
        verbose_name = "tautan konfirmasi"
        indexes = [models.Index(fields=["reporter", "-made_at"], name="link_of_reporter")]


class Refusal(models.Model):
    """An address that asked to be left alone: a keyed hash, so that nobody can read it and no list brings it back."""

    address_hash = models.CharField(max_length=64, unique=True)
    at = models.DateTimeField("sejak", auto_now_add=True)

    class Meta:
        verbose_name = "penolakan"
