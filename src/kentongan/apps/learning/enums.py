"""What is counted for lessons."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    HANDED = "handed", _("naskah diajukan")
    FOUND = "found", _("temuan standar")
    DECIDED = "decided", _("putusan")
    RETURNED = "returned", _("pengembalian")
