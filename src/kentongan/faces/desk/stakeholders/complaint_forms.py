"""Forms about complaints and participation."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.apps.stakeholders.enums import ComplaintType
from kentongan.core.relations.participation import typed_kinds
from kentongan.faces.desk.fields import day_field
from kentongan.faces.desk.lists import ListForm


class ComplaintListForm(ListForm):
    """An export of LAPOR!, and the office meant where a row names none."""

    unit = forms.CharField(label=_("Satuan bila tidak tertulis di berkas"), max_length=120, required=False)
    field_order = ("file", "unit")


class TriageForm(forms.Form):
    """Of what type a complaint is, and why it is another one than before."""

    type = forms.ChoiceField(label=_("Jenis"), choices=ComplaintType.choices)
    because = forms.CharField(
        label=_("Alasan bila jenisnya diubah"),
        max_length=200,
        required=False,
        help_text=_("Jenis lain berarti tenggat lain; alasannya tercatat."),
    )


class AnswerForm(forms.Form):
    """What was answered, and when."""

    answer = forms.CharField(
        label=_("Jawaban yang disampaikan"),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Data pribadi yang ikut tertulis disamarkan sebelum disimpan."),
    )
    day = day_field(label=_("Tanggal jawaban"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["day"].initial = timezone.localdate


class OutcomeForm(forms.Form):
    """What a complaint led to."""

    outcome = forms.CharField(
        label=_("Berita atau klarifikasi yang menanggapi"),
        max_length=200,
        required=False,
        help_text=_("Nomor atau alamatnya, misalnya “berita 128”."),
    )


class CountForm(forms.Form):
    """The counts of one month; one field a kind that people type in."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        for kind in typed_kinds():
            self.fields[kind.key] = forms.IntegerField(
                label=kind.label,
                required=False,
                min_value=0,
                max_value=10_000_000,
                widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
            )

    def counts(self) -> dict[str, int]:
        """What was typed; empty fields are left out."""
        return {kind: count for kind, count in self.cleaned_data.items() if count is not None}
