"""Forms of the radar: shape only, meaning is the services' affair."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.monitoring.enums import SourceKind
from kentongan.apps.monitoring.services.sources import LEAST_MINUTES, MOST_MINUTES
from kentongan.apps.units.models import Unit


class SourceForm(forms.Form):
    """A new address to watch."""

    url = forms.CharField(
        label=_("Alamat"),
        max_length=500,
        widget=forms.URLInput(attrs={"inputmode": "url", "placeholder": "https://"}),
        help_text=_("Alamat umpan lebih baik daripada halaman depan: lebih ringan bagi media itu."),
    )
    kind = forms.ChoiceField(label=_("Jenis"), choices=SourceKind.choices)
    keeper = forms.ModelChoiceField(
        label=_("Dirawat oleh"),
        queryset=Unit.objects.none(),
        required=False,
        empty_label=_("Pusat (untuk semua)"),
    )
    outlet_name = forms.CharField(
        label=_("Nama media"),
        max_length=120,
        required=False,
        help_text=_("Hanya bila medianya belum kami kenal."),
    )
    city = forms.CharField(label=_("Kota"), max_length=80, required=False)
    every_minutes = forms.IntegerField(
        label=_("Dibaca tiap (menit)"), min_value=LEAST_MINUTES, max_value=MOST_MINUTES, initial=15
    )

    def __init__(self, *args, keepers, centre: bool, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["keeper"].queryset = keepers
        if not centre:
            self.fields["keeper"].required = True
            self.fields["keeper"].empty_label = None


class PaceForm(forms.Form):
    """How often a source is read."""

    every_minutes = forms.IntegerField(
        label=_("Dibaca tiap (menit)"), min_value=LEAST_MINUTES, max_value=MOST_MINUTES
    )
