"""The form at the door of an event."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

_MODES = (("virtual", _("lewat tautan virtual")), ("onsite", _("di tempat")))


class EntryForm(forms.Form):
    """The code of the session, and who stands at the door: a pass, or a name with an office."""

    code = forms.CharField(
        label=_("Kode sesi"),
        max_length=12,
        help_text=_("Enam angka di layar panitia."),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "one-time-code"}),
    )
    unit = forms.TypedChoiceField(label=_("Satuan"), coerce=int, empty_value=0, required=False)
    name = forms.CharField(
        label=_("Nama lengkap"),
        max_length=120,
        required=False,
        help_text=_("Gelar boleh ditulis, boleh tidak."),
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    pass_code = forms.CharField(
        label=_("Atau kode pas"),
        max_length=40,
        required=False,
        help_text=_("Tertulis di bawah kode QR kartu peserta; tanpa nama dan satuan."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )
    mode = forms.ChoiceField(label=_("Saya mengikuti"), choices=_MODES, widget=forms.RadioSelect)

    def __init__(self, *args, offices: Iterable[tuple[int, str]], modes: Iterable[str], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = [("", _("Pilih satuan")), *offices]
        self.fields["mode"].choices = [(key, label) for key, label in _MODES if key in modes]
        self.fields["mode"].initial = self.fields["mode"].choices[0][0]
        if len(self.fields["mode"].choices) == 1:
            self.fields["mode"].widget = forms.HiddenInput()
