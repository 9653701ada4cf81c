"""What officers fill in: verdicts, and changes to what is public."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.newsroom.enums import ReturnReason, UnpublishReason


class VersionForm(forms.Form):
    """Which version the officer read."""

    version = forms.IntegerField(widget=forms.HiddenInput)


class ReturnForm(VersionForm):
    reason = forms.ChoiceField(label=_("Alasan"), choices=[("", _("Pilih alasan")), *ReturnReason.choices])
    note = forms.CharField(
        label=_("Apa yang perlu diperbaiki?"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Tulis dengan jelas; penulis membacanya sebagai petunjuk."),
    )


class ReasonForm(forms.Form):
    """The reason that readers will see."""

    reason = forms.CharField(
        label=_("Alasan untuk pembaca"),
        min_length=10,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Kalimat ini tampil di laman berita."),
    )


class PassForm(forms.Form):
    """Why one story may go out although its office's posts rest."""

    reason = forms.CharField(
        label=_("Mengapa boleh terbit sekarang?"),
        min_length=10,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class UnpublishForm(ReasonForm):
    reason_code = forms.ChoiceField(
        label=_("Golongan alasan"), choices=[("", _("Pilih golongan")), *UnpublishReason.choices]
    )
    successor = forms.IntegerField(
        label=_("Nomor berita pengganti"),
        required=False,
        min_value=1,
        help_text=_("Angka pada alamat berita penggantinya, bila ada."),
    )
    field_order = ("reason_code", "reason", "successor")
