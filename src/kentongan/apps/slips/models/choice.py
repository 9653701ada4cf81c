"""Who wants slips."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from kentongan.apps.slips.gate.pin import TRIES_A_PERSON
from kentongan.foundation.records import Timestamped


class SlipChoice(Timestamped):
    """What one officer has chosen. Without a row, or with `is_on` false, nobody gets a link.

    `pin` is a hash. `wrong_tries` counts over all slips until the PIN is right again or set anew.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, related_name="slip_choice")
    is_on = models.BooleanField("kirim lembar", default=False)
    with_sensitive = models.BooleanField("juga berita peka", default=False)
    pin = models.CharField(max_length=160, blank=True)
    pin_set_at = models.DateTimeField("PIN dipasang", null=True, blank=True)
    wrong_tries = models.PositiveSmallIntegerField("PIN salah", default=0)

    class Meta:
        verbose_name = "pilihan lembar keputusan"
        constraints = [
            models.CheckConstraint(condition=Q(is_on=False) | ~Q(pin=""), name="no_slips_without_pin"),
            models.CheckConstraint(
                condition=Q(wrong_tries__lte=TRIES_A_PERSON), name="slip_tries_of_a_person_end"
            ),
        ]
