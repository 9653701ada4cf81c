"""The form of a personal answer."""

from django import forms
from django.utils.translation import gettext_lazy as _


class AnswerForm(forms.Form):
    """Whether somebody comes; who does not says why."""

    comes = forms.ChoiceField(
        label=_("Apakah Anda hadir?"),
        choices=(("1", _("Ya, saya hadir")), ("0", _("Saya berhalangan"))),
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Alasan berhalangan"),
        max_length=300,
        required=False,
        help_text=_("Isi hanya bila berhalangan."),
    )
