"""One thing on the agenda of an office, at one time."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from kentongan.apps.academy.models import Event
from kentongan.apps.agenda.enums import ItemState
from kentongan.apps.agenda.models.series import Series
from kentongan.apps.agenda.models.words import Words
from kentongan.apps.units.models import Unit


class Item(Words):
    """An own entry, a day of a routine (`series`, `slot`), or the office's line for an event. Times are UTC.

    `revision` counts changes that the assigned were told of; for an event, `event_revision` is the one followed.
    """

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="agenda", verbose_name="satuan")
    starts_at = models.DateTimeField("mulai")
    ends_at = models.DateTimeField("selesai")
    series = models.ForeignKey(Series, models.PROTECT, null=True, blank=True, related_name="items")
    slot = models.DateField("hari rutin", null=True, blank=True)
    is_exception = models.BooleanField("diubah tersendiri", default=False)
    event = models.ForeignKey(Event, models.PROTECT, null=True, blank=True, related_name="agenda_items")
    event_revision = models.PositiveIntegerField(default=0)
    state = models.CharField("keadaan", max_length=10, choices=ItemState.choices, default=ItemState.PLANNED)
    cancelled_at = models.DateTimeField("dibatalkan", null=True, blank=True)
    cancel_reason = models.CharField("alasan batal", max_length=300, blank=True)
    revision = models.PositiveIntegerField("ubahan", default=0, help_text="SEQUENCE pada kalender")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")

    class Meta:
        verbose_name = "agenda"
        indexes = [
            models.Index(fields=["unit", "starts_at"], name="agenda_of_unit"),
            models.Index(fields=["starts_at", "id"], name="agenda_by_time"),
            models.Index(fields=["event"], name="agenda_of_event", condition=Q(event__isnull=False)),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="item_ends_after_it_starts"),
            models.CheckConstraint(
                condition=Q(state="planned", cancelled_at=None, cancel_reason="")
                | (Q(state="cancelled", cancelled_at__isnull=False) & ~Q(cancel_reason="")),
                name="cancelled_items_say_why",
            ),
            models.CheckConstraint(
                condition=Q(series=None, slot=None) | Q(series__isnull=False, slot__isnull=False),
                name="a_slot_is_of_a_series",
            ),
            models.CheckConstraint(condition=Q(series=None) | Q(event=None), name="an_item_has_one_source"),
            models.UniqueConstraint(fields=["series", "slot"], name="one_item_a_slot"),
            models.UniqueConstraint(
                fields=["event", "unit"],
                condition=Q(event__isnull=False),
                name="one_item_an_event_and_office",
            ),
        ]

    @property
    def is_off(self) -> bool:
        return self.state == ItemState.CANCELLED
