"""The contact log, and what we promised to do next."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.stakeholders.enums import ContactWay
from kentongan.apps.stakeholders.models.partner import Partner
from kentongan.foundation.records import Timestamped


class Contact(Timestamped):
    """One time that we were in touch. A line noted by mistake is taken back, not deleted."""

    partner = models.ForeignKey(Partner, models.CASCADE, related_name="contacts")
    day = models.DateField("tanggal")
    way = models.CharField("cara", max_length=8, choices=ContactWay.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="dari kita"
    )
    said = models.TextField("isi pembicaraan")
    promised = models.TextField("janji", blank=True)
    undone_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = "catatan kontak"
        ordering = ["-day", "-id"]
        indexes = [
            models.Index(fields=["partner", "-day", "-id"], name="contact_of_partner"),
            models.Index(fields=["-day", "-id"], name="contact_by_day", condition=Q(undone_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.day}: {self.get_way_display()}"


class Step(Timestamped):
    """The next action with a partner. `reminded_for` is the due day that its owner was told of."""

    partner = models.ForeignKey(Partner, models.CASCADE, related_name="steps")
    contact = models.ForeignKey(Contact, models.SET_NULL, null=True, blank=True, related_name="steps")
    what = models.CharField("tindak lanjut", max_length=200)
    due = models.DateField("tenggat")
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name="pelaksana"
    )
    done_at = models.DateTimeField("selesai", null=True, blank=True)
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    reminded_for = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "tindak lanjut"
        ordering = ["due", "id"]
        indexes = [
            models.Index(fields=["due", "id"], name="step_open", condition=Q(done_at=None)),
            models.Index(fields=["partner", "due"], name="step_of_partner"),
        ]

    def __str__(self) -> str:
        return self.what
