"""Forms of awards: shape only, meaning is the services' affair."""

from collections.abc import Sequence

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.recognition.enums import AdjustmentAct
from kentongan.core.scoring.reading import LONGEST
from kentongan.core.scoring.scheme import Criterion


class PrepareForm(forms.Form):
    """Which year."""

    year = forms.IntegerField(label=_("Tahun"), min_value=2000, max_value=2100)


class SchemeForm(forms.Form):
    """The rules as words."""

    words = forms.CharField(
        label=_("Skema (TOML)"),
        max_length=LONGEST,
        strip=False,
        widget=forms.Textarea({"rows": 24, "spellcheck": "false"}),
    )


class ObjectionForm(forms.Form):
    """Why a line is wrong."""

    criterion = forms.CharField(max_length=40, widget=forms.HiddenInput)
    key = forms.CharField(max_length=80, widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Mengapa butir ini keliru?"), max_length=3000, widget=forms.Textarea({"rows": 3})
    )


class DecisionForm(forms.Form):
    """What becomes of an objection."""

    verdict = forms.ChoiceField(
        label=_("Keputusan"),
        choices=[("accept", _("Terima dan ubah fakta")), ("decline", _("Tolak"))],
        widget=forms.RadioSelect,
    )
    act = forms.ChoiceField(label=_("Yang diubah"), choices=AdjustmentAct.choices, required=False)
    value = forms.DecimalField(
        label=_("Nilai terukur yang benar"), required=False, max_digits=9, decimal_places=3, min_value=0
    )
    answer = forms.CharField(label=_("Alasan"), max_length=3000, widget=forms.Textarea({"rows": 3}))


class BreachForm(forms.Form):
    """Whether a public note tells of a breach."""

    is_breach = forms.TypedChoiceField(
        label=_("Putusan"),
        choices=[("1", _("Pelanggaran etika")), ("0", _("Bukan pelanggaran"))],
        coerce=lambda word: word == "1",
    )
    reason = forms.CharField(label=_("Alasan"), max_length=1000)


class PanelForm(forms.Form):
    """Who judges until when."""

    jurors = forms.CharField(
        label=_("Surel akun juri, satu sebaris"), max_length=4000, widget=forms.Textarea({"rows": 4})
    )
    due = forms.DateTimeField(
        label=_("Batas penilaian"), widget=forms.DateTimeInput({"type": "datetime-local"}, "%Y-%m-%dT%H:%M")
    )

    def addresses(self) -> list[str]:
        return self.cleaned_data["jurors"].split()


class EntryForm(forms.Form):
    """What the jury reads."""

    text = forms.CharField(
        label=_("Berkas tanpa nama"), max_length=20_000, required=False, widget=forms.Textarea({"rows": 12})
    )


class SheetForm(forms.Form):
    """A mark for every quality."""

    def __init__(self, *args, rules: Sequence[Criterion], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        for rule in rules:
            marks = [(str(mark), str(mark)) for mark in range(1, rule.top + 1)]
            for key, title in rule.qualities:
                self.fields[f"mutu-{key}"] = forms.TypedChoiceField(
                    label=title, choices=marks, coerce=int, widget=forms.RadioSelect({"class": "chips"})
                )
        self.fields["comment"] = forms.CharField(
            label=_("Catatan"), required=False, max_length=2000, widget=forms.Textarea({"rows": 3})
        )

    def marks(self) -> dict[str, int]:
        given = self.cleaned_data.items()
        return {name.removeprefix("mutu-"): mark for name, mark in given if name.startswith("mutu-")}
