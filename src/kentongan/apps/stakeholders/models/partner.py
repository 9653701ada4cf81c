"""Partners, the history of what was changed about them, and merges."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.stakeholders.enums import ConsentWay, Stance
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_NO_CONTACT = Q(contact_name="", contact_title="", phone="", email="")


class Partner(Timestamped):
    """An organisation or group that an office keeps relations with; `unit` keeps the record.

    Who can be reached there stands here only with consent on record. `last_contact_on` follows the contact log.
    A merged partner points at the one that was kept and is shown no more.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="partners", verbose_name="satuan")
    kind = models.CharField("jenis", max_length=24)
    name = models.CharField("nama", max_length=160)
    name_key = models.CharField(max_length=120)
    acronym = models.CharField(max_length=20, blank=True)
    contact_name = models.CharField("narahubung", max_length=120, blank=True)
    contact_title = models.CharField("jabatan narahubung", max_length=120, blank=True)
    phone = models.CharField("telepon", max_length=30, blank=True)
    email = models.EmailField("surel", blank=True)
    consent_way = models.CharField("persetujuan", max_length=8, choices=ConsentWay.choices, blank=True)
    consent_on = models.DateField("tanggal persetujuan", null=True, blank=True)
    withdrawn_on = models.DateField("persetujuan ditarik", null=True, blank=True)
    influence = models.PositiveSmallIntegerField("pengaruh", default=3)
    interest = models.PositiveSmallIntegerField("kepentingan", default=3)
    stance = models.CharField("sikap", max_length=10, choices=Stance.choices, default=Stance.NEUTRAL)
    is_sensitive = models.BooleanField("peka", default=False)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="pemilik",
    )
    notes = models.TextField("catatan", blank=True)
    last_contact_on = models.DateField("kontak terakhir", null=True, blank=True)
    merged_into = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="absorbed")

    class Meta:
        verbose_name = "mitra"
        ordering = ["name", "id"]
        indexes = [
            models.Index(fields=["unit", "name"], name="partner_of_unit"),
            models.Index(fields=["name_key"], name="partner_by_key"),
            models.Index(fields=["acronym"], name="partner_by_acronym"),
            models.Index(fields=["name", "id"], name="partner_by_name", condition=Q(merged_into=None)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=_NO_CONTACT | (~Q(consent_way="") & Q(consent_on__isnull=False)),
                name="no_contact_without_consent",
            ),
            models.CheckConstraint(
                condition=Q(influence__range=(1, 5), interest__range=(1, 5)), name="partner_marks_one_to_five"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def has_contact(self) -> bool:
        """Whether anything of a person is kept."""
        return bool(self.contact_name or self.contact_title or self.phone or self.email)


class PartnerChange(models.Model):
    """One change: `words` maps a field to what it was and is; of personal data only that they changed."""

    partner = models.ForeignKey(Partner, models.CASCADE, related_name="changes")
    at = models.DateTimeField("waktu", auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    words = models.JSONField(default=dict)

    class Meta:
        verbose_name = "perubahan mitra"
        ordering = ["-id"]
        indexes = [models.Index(fields=["partner", "-id"], name="change_of_partner")]


class PartnerMerge(models.Model):
    """Two records made one. `moved` keeps what came over, so that the merge can be taken back."""

    kept = models.ForeignKey(Partner, models.CASCADE, related_name="merges")
    gone = models.ForeignKey(Partner, models.CASCADE, related_name="+")
    at = models.DateTimeField("waktu", auto_now_add=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    moved = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "penggabungan mitra"
        constraints = [
            models.UniqueConstraint(fields=["gone"], condition=Q(undone_at=None), name="merged_once"),
            models.CheckConstraint(condition=~Q(kept=models.F("gone")), name="merge_of_two"),
        ]
