"""Forms of profiles and waivers."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.newsroom.gate.waiving import LEAST_REASON, MOST_DAYS
from kentongan.apps.standards.enums import Weight
from kentongan.apps.standards.models import ProfileRule, StandardProfile
from kentongan.apps.standards.services.profiles import ProfileWords, RuleSetting
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.core.standard.house.ranges import CHOICES, range_of
from kentongan.core.standard.rule import Rule
from kentongan.faces.desk.standards.asking import limit_label

OFF = "off"
_LIMIT = "limit_"
_DAYS = [(7, _("7 hari")), (30, _("30 hari")), (MOST_DAYS, _("90 hari"))]


class ProfileForm(forms.Form):
    """What a profile is called, for whom it holds, since when and why."""

    name = forms.CharField(
        label=_("Nama profil"), max_length=80, help_text=_("Misalnya “Gaya Kanwil” atau “Lapas dan Rutan”.")
    )
    unit_types = forms.MultipleChoiceField(
        label=_("Untuk jenis satuan"),
        choices=UnitType.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kosongkan bila berlaku bagi semua satuan di bawahnya."),
    )
    valid_from = forms.DateField(
        label=_("Berlaku mulai"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Kosongkan bila berlaku pada hari diberlakukan."),
    )
    note = forms.CharField(label=_("Mengapa diubah"), max_length=300, required=False)

    @classmethod
    def initial_of(cls, row: StandardProfile) -> dict[str, Any]:
        return {name: getattr(row, name) for name in cls.base_fields}

    def words(self) -> ProfileWords:
        return ProfileWords(**{name: self.cleaned_data[name] for name in ProfileForm.base_fields})


class NewProfileForm(ProfileForm):
    """The same with the office at whose branch the profile holds."""

    unit = forms.ModelChoiceField(
        label=_("Berlaku di bawah"),
        queryset=Unit.objects.none(),
        help_text=_("Satuan ini dan semua di bawahnya."),
    )
    field_order = ("unit", "name", "unit_types", "valid_from", "note")

    def __init__(self, *args: Any, units: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].initial = units.first()


class RuleForm(forms.Form):
    """One rule in a profile: its weight, and a control for each of its numbers."""

    weight = forms.ChoiceField(
        label=_("Bobot"),
        required=False,
        choices=[("", _("seperti di atasnya")), *Weight.choices, (OFF, _("tidak dipakai"))],
    )

    def __init__(self, *args: Any, rule: Rule, row: ProfileRule | None = None, **kwargs: Any) -> None:
        initial: dict[str, Any] = {f"{_LIMIT}{name}": number for name, number in rule.limits.items()}
        if row:
            initial |= {f"{_LIMIT}{name}": number for name, number in row.limits.items()}
            initial["weight"] = OFF if row.is_off else row.weight
        super().__init__(*args, initial=initial, **kwargs)
        self.rule = rule
        for name in rule.limits:
            self.fields[f"{_LIMIT}{name}"] = _control(rule, name)

    def setting(self) -> RuleSetting:
        """What was typed; a rule left out keeps no numbers, and an empty control means the rule's own."""
        given = self.cleaned_data
        if given["weight"] == OFF:
            return RuleSetting(limits={}, is_off=True)
        typed = {name: given.get(f"{_LIMIT}{name}") for name in self.rule.limits}
        limits = {name: int(number) for name, number in typed.items() if number not in (None, "")}
        return RuleSetting(limits=limits, weight=given["weight"])


class WaiverForm(forms.Form):
    """Why a rule does not apply at one place, and for how long."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Mengapa aturan ini tidak berlaku di sini?"),
        min_length=LEAST_REASON,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Tercatat dengan nama Anda dan dibaca semua yang meninjau berita ini."),
        error_messages={"min_length": _("Tulis paling sedikit satu kalimat pendek.")},
    )
    days = forms.TypedChoiceField(label=_("Berlaku selama"), choices=_DAYS, coerce=int, initial=30)


def _control(rule: Rule, name: str) -> forms.Field:
    own, label = rule.limits[name], limit_label(name)
    if choices := CHOICES.get((rule.id, name)):
        return forms.TypedChoiceField(
            label=label[:1].upper() + label[1:], choices=list(choices.items()), coerce=int, required=False
        )
    bounds = range_of(rule, name)
    helps = _("Antara %(low)d dan %(high)d; bawaan %(own)d.") % {
        "low": bounds.low, "high": bounds.high, "own": own,
    }  # fmt: skip
    beyond = _("Tulis angka antara %(low)d dan %(high)d.") % {"low": bounds.low, "high": bounds.high}
    return forms.IntegerField(
        label=label[:1].upper() + label[1:],
        required=False,
        min_value=bounds.low,
        max_value=bounds.high,
        help_text=helps,
        error_messages={"min_value": beyond, "max_value": beyond},
    )
