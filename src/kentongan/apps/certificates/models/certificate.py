"""A certificate, as it was printed, and its way to its holder."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.certificates.enums import Kind, Standing
from kentongan.apps.certificates.models.rule import Batch, Design
from kentongan.apps.units.models import Unit
from kentongan.foundation.records import Timestamped

_USER = settings.AUTH_USER_MODEL


class Certificate(Timestamped):
    """What was given to one person. All that is printed is kept here, so that the paper can be drawn again.

    `ground` says for what, such as `event:12:participant:40`: one certificate a ground; a corrected one is its next
    edition, and the old one points at it. `unit` gave it, `holder_unit` is where the holder serves.
    """

    kind = models.CharField("jenis", max_length=12, choices=Kind.choices)
    ground = models.CharField("dasar", max_length=120)
    edition = models.PositiveSmallIntegerField("terbitan", default=1)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="certificates_given", verbose_name="pemberi")
    holder_unit = models.ForeignKey(
        Unit, models.PROTECT, related_name="certificates_held", verbose_name="satuan pemegang"
    )
    event = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="certificates")
    participant = models.ForeignKey(
        Participant, models.PROTECT, null=True, blank=True, related_name="certificates"
    )
    batch = models.ForeignKey(Batch, models.SET_NULL, null=True, blank=True, related_name="certificates")
    user = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="certificates")
    name = models.CharField("nama", max_length=150)
    position = models.CharField("keterangan nama", max_length=240, blank=True)
    title = models.CharField("untuk", max_length=240)
    lines = models.JSONField("keterangan", default=list, blank=True)
    issuer = models.CharField("pemberi", max_length=200)
    place = models.CharField("tempat", max_length=80, blank=True)
    on = models.DateField("tanggal")
    signer_name = models.CharField("nama penanda tangan", max_length=120, blank=True)
    signer_title = models.CharField("jabatan penanda tangan", max_length=160, blank=True)
    design = models.ForeignKey(Design, models.PROTECT, related_name="certificates")
    year = models.PositiveSmallIntegerField("tahun")
    serial = models.PositiveIntegerField("urutan")
    code = models.CharField("kode", max_length=14, unique=True)
    salt = models.CharField(max_length=22)
    issued_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    revoked_at = models.DateTimeField("dicabut", null=True, blank=True)
    revoked_by = models.ForeignKey(_USER, models.PROTECT, null=True, blank=True, related_name="+")
    revoked_why = models.CharField("alasan pencabutan", max_length=300, blank=True)
    replaced_by = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="replaces")

    class Meta:
        verbose_name = "sertifikat"
        constraints = [
            models.UniqueConstraint(fields=["ground", "edition"], name="one_certificate_a_ground"),
            models.UniqueConstraint(fields=["year", "serial"], name="certificates_numbered_once"),
            models.CheckConstraint(
                condition=Q(revoked_at=None) | ~Q(revoked_why=""), name="revoked_certificate_says_why"
            ),
            models.CheckConstraint(
                condition=~Q(kind=Kind.PARTICIPANT) | Q(participant__isnull=False, event__isnull=False),
                name="participants_certificate_has_one",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "-id"], name="certificate_of_giver"),
            models.Index(fields=["holder_unit", "-id"], name="certificate_of_holder"),
            models.Index(fields=["event", "id"], name="certificate_of_event"),
            models.Index(fields=["-created_at"], name="certificate_newest"),
            models.Index(fields=["id"], name="certificate_no_longer", condition=Q(revoked_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        return f"{self.serial:05d}/SERT/{self.year}"

    @property
    def standing(self) -> Standing:
        if self.replaced_by_id:
            return Standing.REPLACED
        return Standing.REVOKED if self.revoked_at else Standing.VALID


class Delivery(models.Model):
    """One mail to one holder: the row comes first, `mailed_at` is set before it leaves."""

    certificate = models.OneToOneField(Certificate, models.CASCADE, related_name="delivery")
    made_at = models.DateTimeField("dibuat", auto_now_add=True)
    mailed_at = models.DateTimeField("dikirim", null=True, blank=True)
    withheld = models.CharField("tidak dikirim karena", max_length=200, blank=True)

    class Meta:
        verbose_name = "kiriman sertifikat"
