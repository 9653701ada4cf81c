"""The form of a template."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kentongan.apps.newsroom.models import Template
from kentongan.apps.newsroom.queries.filing import topics
from kentongan.apps.newsroom.services.forms.templates import MOST_OPENING, TemplateWords
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.core.forms.form import all_forms
from kentongan.faces.desk.fields import day_field, prose


class TemplateForm(forms.Form):
    """What a template says, for which offices and how long."""

    label = forms.CharField(label=_("Nama templat"), max_length=80)
    form = forms.ChoiceField(label=_("Bentuk berita"))
    topic = forms.ChoiceField(label=_("Topik"), required=False)
    unit_types = forms.MultipleChoiceField(
        label=_("Untuk jenis satuan"),
        choices=UnitType.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kosongkan bila untuk semua jenis."),
    )
    headline = forms.CharField(label=_("Judul awal"), max_length=200, required=False)
    opening = prose(
        _("Naskah awal"),
        most=MOST_OPENING,
        rows=12,
        help_text=_(
            "Tempat isian: {what: petunjuk}, {where: …}, {who: …}, {why: …}, {how: …}, {next: …}, {quotes: …}, "
            "{day: …}, {time: …}, {city}, {unit}, {short}. Yang belum diketahui menjadi “[isi petunjuk]”."
        ),
    )
    valid_from = day_field(_("Berlaku sejak"), required=False)
    valid_to = day_field(_("Hari terakhir"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        english = get_language() == "en"
        self.fields["form"].choices = [
            (form.key, form.label_en if english else form.label) for form in all_forms().values()
        ]
        self.fields["topic"].choices = [
            ("", _("Tanpa topik")), *((topic.key, topic.label) for topic in topics())
        ]  # fmt: skip

    def words(self) -> TemplateWords:
        return TemplateWords(**{name: self.cleaned_data[name] for name in TemplateForm.base_fields})


class NewTemplateForm(TemplateForm):
    """The same with the office for whose branch it is."""

    unit = forms.TypedChoiceField(
        label=_("Untuk satuan"), coerce=int, help_text=_("Satuan ini dan semua di bawahnya.")
    )
    field_order = (
        "unit",
        "label",
        "form",
        "topic",
        "unit_types",
        "headline",
        "opening",
        "valid_from",
        "valid_to",
    )

    def __init__(self, *args: Any, units: Sequence[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = [(unit.pk, unit.name) for unit in units]


def initial_of(row: Template) -> dict[str, Any]:
    """A template as its form shows it."""
    names = ("label", "form", "unit_types", "headline", "opening", "valid_from", "valid_to")
    return {name: getattr(row, name) for name in names} | {"topic": row.topic.key if row.topic else ""}
