"""What only the first save asks: for which office, and the key that makes two taps one story."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.units.models import Unit


class FilingForm(forms.Form):
    """The office and the key of this filing."""

    unit = forms.TypedChoiceField(label=_("Satuan"), coerce=int)
    filing_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def __init__(self, *args: Any, units: Sequence[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = [(unit.pk, unit.name) for unit in units]
        if len(units) == 1:
            self.fields["unit"].widget = forms.HiddenInput()
            self.fields["unit"].initial = units[0].pk
