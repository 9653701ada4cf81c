"""Fields that every desk asks with: days, moments told by the office's own clock, prose."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.apps.units.enums import TimeZone

MINUTE = "%Y-%m-%dT%H:%M"
DAY = "%Y-%m-%d"


def day_field(label: str = "", **more: Any) -> forms.DateField:
    """A day, asked with the phone's own calendar."""
    widget = forms.DateInput(attrs={"type": "date"}, format=DAY)
    return forms.DateField(label=label or None, widget=widget, **more)


def moment(label: str, *, required: bool = True, help_text: str = "") -> forms.DateTimeField:
    """A day and a clock time."""
    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MINUTE)
    return forms.DateTimeField(
        label=label, widget=widget, input_formats=[MINUTE], required=required, help_text=help_text
    )


def prose(
    label: str, *, most: int, rows: int = 4, required: bool = True, help_text: str = ""
) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, max_length=most, widget=widget, required=required, help_text=help_text
    )


class ZonedForm(forms.Form):
    """A form whose clock times are those of one zone, named beside them."""

    def __init__(self, *args, zone: str = "Asia/Jakarta", **kwargs) -> None:
        self.zone = ZoneInfo(zone)
        given = {name: self._local(value) for name, value in (kwargs.pop("initial", None) or {}).items()}
        super().__init__(*args, initial=given, **kwargs)
        for field in self.fields.values():
            if isinstance(field, forms.DateTimeField) and not field.help_text:
                field.help_text = _("Jam menurut %(zone)s.") % {"zone": TimeZone(zone).label}

    def full_clean(self) -> None:
        with timezone.override(self.zone):
            super().full_clean()

    def _local(self, value: object) -> object:
        if isinstance(value, datetime) and timezone.is_aware(value):
            return timezone.make_naive(value, self.zone)
        return value
