"""Forms of the offices and the people: shape only, meaning is the services' affair."""

from collections.abc import Iterable
from datetime import date

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Acting, Role


def day_field(label: str, *, required: bool = True, help_text: str = "") -> forms.DateField:
    """A day, asked with the phone's own calendar."""
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=required, help_text=help_text, widget=widget)


class MoveForm(forms.Form):
    """Where an office goes, and since when."""

    parent = forms.SlugField(
        label=_("Kunci induk yang baru"),
        max_length=80,
        help_text=_("Kunci tertera pada halaman satuan, misalnya kanwil-banten."),
    )
    since = day_field(_("Berlaku sejak"))
    letter = forms.CharField(label=_("Nomor surat"), max_length=120, required=False)


class InviteForm(forms.Form):
    """Who takes which office, for how long."""

    email = forms.EmailField(label=_("Surel"), max_length=254)
    name = forms.CharField(
        label=_("Nama"),
        max_length=150,
        required=False,
        help_text=_("Hanya perlu bila orang ini belum punya akun."),
    )
    role = forms.ChoiceField(label=_("Peran"))
    acting = forms.ChoiceField(label=_("Sebagai"), choices=Acting.choices, required=False)
    valid_from = day_field(_("Hari pertama"))
    valid_to = day_field(
        _("Hari terakhir"), required=False, help_text=_("Wajib untuk Plt. dan Plh.; selain itu boleh kosong.")
    )
    letter = forms.CharField(label=_("Nomor surat tugas"), max_length=120, required=False)

    def __init__(self, *args: object, roles: Iterable[Role], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["role"].choices = [(role.value, role.label) for role in roles]


class EndForm(forms.Form):
    """The last day of an office."""

    last_day = day_field(
        _("Hari terakhir"), help_text=_("Isi tanggal kemarin untuk mengakhirinya sekarang juga.")
    )

    def __init__(self, *args: object, today: date, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["last_day"].initial = today


class PasswordForm(forms.Form):
    """The first password of somebody who was invited."""

    password = forms.CharField(
        label=_("Kata sandi baru"),
        max_length=200,
        strip=False,
        help_text=_("Paling sedikit 10 huruf; kalimat pendek mudah diingat dan sulit ditebak."),
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label=_("Ulangi kata sandi"),
        max_length=200,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean(self) -> dict:
        told = super().clean() or {}
        if told.get("password") and told.get("again") and told["password"] != told["again"]:
            self.add_error("again", _("Kedua kata sandi berbeda."))
        return told


class ProfileForm(forms.ModelForm):
    """What people may change about themselves."""

    class Meta:
        model = User
        fields = ("name", "phone", "language")
        labels = {"name": _("Nama"), "phone": _("Telepon"), "language": _("Bahasa tampilan")}


class TokenForm(forms.Form):
    """A new key for a program."""

    label = forms.CharField(
        label=_("Untuk apa"), max_length=80, help_text=_("Misalnya “Papan pengumuman Kanwil”.")
    )
