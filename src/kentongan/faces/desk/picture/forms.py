"""Forms of the evaluation: shape only, meaning is the services' affair."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.picture.enums import Stage
from kentongan.apps.picture.queries.catalogue.reading import Measure, measure_named
from kentongan.apps.picture.services.evaluating import ObjectiveWords, RemarkWords

_LARGEST = 1e9


class ObjectiveForm(forms.Form):
    """An objective; a share is typed in per cent and kept between 0 and 1."""

    text = forms.CharField(
        label=_("Tujuan"),
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Apa yang berubah pada khalayak, bukan hanya apa yang kita kerjakan."),
    )
    audience = forms.CharField(label=_("Khalayak"), max_length=200, required=False)
    measure = forms.ChoiceField(label=_("Ukuran dari katalog"), required=False)
    target = forms.FloatField(
        label=_("Target setahun"),
        required=False,
        min_value=0,
        max_value=_LARGEST,
        help_text=_("Untuk ukuran persen, tulis angkanya saja: 80."),
    )
    indicator = forms.CharField(
        label=_("Indikator lain"),
        max_length=200,
        required=False,
        help_text=_("Bila tidak ada ukuran yang cocok: dari mana Anda akan tahu."),
    )

    def __init__(self, *args, measures: list[Measure], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        nothing = ("", _("tidak ada; dinilai dari temuan"))
        self.fields["measure"].choices = [nothing, *((one.key, one.label) for one in measures)]

    def clean(self) -> dict[str, object]:
        given = super().clean()
        if given.get("measure") and given.get("target") is None and "target" not in self.errors:
            self.add_error("target", _("Isi target untuk ukuran yang dipilih."))
        return given

    def words(self) -> ObjectiveWords:
        given = dict(self.cleaned_data)
        measure = measure_named(given["measure"])
        if given["target"] is not None and measure and measure.is_share:
            given["target"] /= 100
        return ObjectiveWords(**given)


class RemarkForm(forms.Form):
    """A finding with its source."""

    stage = forms.ChoiceField(label=_("Tahap"), choices=Stage.choices)
    text = forms.CharField(label=_("Temuan"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    value = forms.CharField(
        label=_("Nilai"), max_length=60, required=False, help_text=_("Misalnya: 82,4 (B) atau 61 dari 100.")
    )
    source = forms.CharField(
        label=_("Sumber"),
        max_length=300,
        help_text=_("Survei, laporan, atau surat yang dapat diperiksa orang lain, dengan tanggalnya."),
    )

    def words(self) -> RemarkWords:
        return RemarkWords(**self.cleaned_data)
