"""Forms of the intake: shape only, meaning is the services' affair."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.units.models import Unit
from kentongan.core.oldsite.item import MOST_BODY, MOST_HEADLINE
from kentongan.faces.desk.fields import day_field, prose

_SECRET = {"autocomplete": "off", "spellcheck": "false"}


class OfUnitForm(forms.Form):
    """A form about an office; with one office to choose from nothing is asked."""

    unit = forms.ModelChoiceField(label=_("Satuan"), queryset=Unit.objects.none())

    def __init__(self, *args, units, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        first = list(units[:2])
        self.fields["unit"].initial = first[0] if first else None
        if len(first) == 1:
            self.fields["unit"].widget = forms.HiddenInput()


class DoorForm(OfUnitForm):
    """A way in."""

    kind = forms.ChoiceField(
        label=_("Jenis"), choices=DoorKind.choices, widget=forms.RadioSelect, initial=DoorKind.MAIL
    )
    address = forms.CharField(
        label=_("Alamat"),
        max_length=254,
        help_text=_("Alamat surel satuan, nama bot Telegram, atau nomor ID telepon WhatsApp dari Meta."),
        widget=forms.TextInput(
            attrs={"autocapitalize": "none", "autocomplete": "off", "spellcheck": "false"}
        ),
    )
    label = forms.CharField(
        label=_("Nama di meja"),
        max_length=120,
        required=False,
        help_text=_("Misalnya “Surel berita Lapas Cilegon”."),
    )
    secret = forms.CharField(
        label=_("Kunci rahasia"),
        max_length=500,
        required=False,
        help_text=_("Token bot dari @BotFather, atau token akses WhatsApp. Surel tidak memerlukannya."),
        widget=forms.PasswordInput(attrs=_SECRET),
    )
    app_secret = forms.CharField(
        label=_("Kunci tanda tangan aplikasi"),
        max_length=200,
        required=False,
        help_text=_("Hanya WhatsApp: App Secret dari Meta. Pesan tanpa tanda tangan ini ditolak."),
        widget=forms.PasswordInput(attrs=_SECRET),
    )


class SenderForm(forms.Form):
    """A further address of somebody who writes for the office."""

    address = forms.EmailField(label=_("Alamat surel pengirim"), max_length=254)
    email = forms.EmailField(
        label=_("Akun penulisnya"), max_length=254, help_text=_("Surel akun Kentongan orang ini.")
    )


class CodeForm(OfUnitForm):
    """For which office a chat will write."""


class OldFileForm(OfUnitForm):
    """A file of old stories."""

    site = forms.CharField(
        label=_("Laman asal"),
        max_length=120,
        help_text=_("Misalnya lapascilegon.kemenkumham.go.id. Disebut pada setiap berita lama."),
    )
    file = forms.FileField(
        label=_("Berkas CSV, XLSX, atau ekspor WordPress (XML)"),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx,.txt,.xml"}),
        error_messages={"empty": _("Berkas ini kosong.")},
    )


class OldStoryForm(forms.Form):
    """An old story as it will be shown."""

    headline = forms.CharField(label=_("Judul"), max_length=MOST_HEADLINE)
    day = day_field(_("Tanggal terbit di laman asal"))
    unit = forms.ModelChoiceField(label=_("Satuan"), queryset=Unit.objects.none())
    body = prose(_("Naskah"), most=MOST_BODY, rows=14)

    def __init__(self, *args, units, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
