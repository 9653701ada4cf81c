"""What is typed on a slip, and where slips are chosen."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.newsroom.enums import ReturnReason
from kentongan.apps.slips.gate.pin import DIGITS

_DIGITS = {"inputmode": "numeric", "pattern": f"[0-9]{{{DIGITS}}}", "maxlength": str(DIGITS)}


def _pin(label: str, *, required: bool, autocomplete: str, help_text: str = "") -> forms.CharField:
    widget = forms.PasswordInput(attrs=_DIGITS | {"autocomplete": autocomplete})
    return forms.CharField(
        label=label, max_length=DIGITS, required=required, widget=widget, help_text=help_text
    )


class VerdictForm(forms.Form):
    """One decision. Nothing is chosen beforehand: a tap on the key of the keyboard decides nothing."""

    answer = forms.ChoiceField(choices=[("approve", _("Setujui")), ("return", _("Kembalikan"))])
    reason = forms.ChoiceField(
        label=_("Alasan"), choices=[("", _("Pilih alasan")), *ReturnReason.choices], required=False
    )
    note = forms.CharField(label=_("Yang perlu diperbaiki"), max_length=2_000, required=False)
    pin = forms.CharField(
        label=_("PIN lembar keputusan"), max_length=DIGITS, error_messages={"required": _("Ketik PIN Anda.")}
    )
    page = forms.CharField(max_length=300, required=False)

    def clean(self) -> dict:
        given = super().clean()
        if given.get("answer") == "return":
            if not given.get("reason"):
                self.add_error("reason", _("Pilih alasannya."))
            if not given.get("note"):
                self.add_error("note", _("Tulis apa yang perlu diperbaiki."))
        return given


class ChoiceForm(forms.Form):
    """Slips or none, of which stories, and the PIN."""

    is_on = forms.BooleanField(label=_("Kirimi saya lembar keputusan lewat surel"), required=False)
    with_sensitive = forms.BooleanField(
        label=_("Juga untuk berita peka"),
        required=False,
        help_text=_(
            "Keamanan, klarifikasi, siaga bencana, dan berita anak. Tanpa centang, ini hanya diputuskan di meja."
        ),
    )
    pin = _pin(
        _("PIN baru"),
        required=False,
        autocomplete="new-password",
        help_text=_("Enam angka. Kosongkan untuk tetap memakai PIN yang sudah ada."),
    )
    pin_again = _pin(_("PIN baru sekali lagi"), required=False, autocomplete="new-password")
