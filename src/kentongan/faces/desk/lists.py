"""The form for a list that somebody uploads, whatever stands in it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.foundation.sheets.sheet import MAX_BYTES


class ListForm(forms.Form):
    """An uploaded CSV or XLSX; what its rows mean is the services' affair."""

    file = forms.FileField(
        label=_("Berkas CSV atau XLSX"),
        widget=forms.ClearableFileInput(attrs={"accept": ".csv,.xlsx,.txt"}),
        error_messages={"empty": _("Berkas ini kosong.")},
    )

    def clean_file(self) -> object:
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            raise forms.ValidationError(
                _("Berkas lebih besar dari %(most)s MB. Bagi menjadi beberapa berkas."),
                params={"most": MAX_BYTES // 1024**2},
            )
        return file
