"""Forms of the press's personal pages."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.press.enums import IdKind


class ContactForm(forms.Form):
    """A reporter's own data."""

    email = forms.EmailField(label=_("Surel"), max_length=254)
    phone = forms.CharField(label=_("Telepon"), max_length=30, required=False)
    beat = forms.CharField(label=_("Bidang liputan"), max_length=80, required=False)


class RsvpForm(forms.Form):
    """A guest's answer. Only the last four digits of a card are asked for."""

    reply = forms.ChoiceField(
        label=_("Apakah Anda hadir?"),
        choices=(("yes", _("Ya, saya atau pengganti saya hadir")), ("no", _("Tidak"))),
        widget=forms.RadioSelect,
    )
    substitute = forms.CharField(
        label=_("Nama pengganti"), max_length=120, required=False, help_text=_("Bila orang lain yang datang.")
    )
    id_kind = forms.ChoiceField(
        label=_("Kartu identitas yang dibawa"), choices=IdKind.choices, required=False
    )
    id_last4 = forms.CharField(
        label=_("4 angka terakhir kartu itu"),
        max_length=4,
        required=False,
        help_text=_("Cukup empat angka, jangan nomor lengkap."),
    )
    vehicle = forms.CharField(label=_("Kendaraan dan nomornya"), max_length=60, required=False)
    devices = forms.CharField(
        label=_("Alat yang dibawa"),
        max_length=200,
        required=False,
        help_text=_("Misalnya kamera, tripod, ponsel."),
    )
