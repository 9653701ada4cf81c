"""Forms of the roster: shape only, meaning is the services' affair."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kentongan.apps.units.models import Official, Unit
from kentongan.apps.units.services.roster.keeping import OfficialWords
from kentongan.faces.desk.fields import day_field
from kentongan.faces.desk.lists import ListForm
from kentongan.foundation.accounts.roles import Acting

_FIELDS = ("name", "title", "capacity", "since", "until", "letter")


class OfficialForm(forms.Form):
    """A term: about a new one it asks for the office, about one that stands it does not."""

    unit = forms.ModelChoiceField(label=_("Satuan"), queryset=Unit.objects.none())
    name = forms.CharField(
        label=_("Nama"), max_length=120, help_text=_("Seperti ditulis dalam berita, tanpa gelar.")
    )
    title = forms.CharField(
        label=_("Jabatan"),
        max_length=160,
        help_text=_("Tanpa Plt. atau Plh., misalnya Kepala Lapas Kelas IIA Cilegon."),
    )
    capacity = forms.ChoiceField(label=_("Sebagai"), choices=Acting.choices, required=False)
    since = day_field(_("Hari pertama"), required=False)
    until = day_field(_("Hari terakhir"), required=False, help_text=_("Kosongkan selama masih menjabat."))
    spellings = forms.CharField(
        label=_("Ejaan lain yang juga benar"),
        max_length=600,
        required=False,
        help_text=_("Pisahkan dengan titik koma, misalnya H. Budi Contoh; Budi C."),
    )
    letter = forms.CharField(label=_("Nomor surat"), max_length=120, required=False)
    replaces = forms.BooleanField(
        label=_("Menggantikan pejabat sekarang"),
        required=False,
        help_text=_("Masa jabatan pejabat lama berakhir sehari sebelum hari pertama ini."),
    )

    def __init__(
        self, *args: Any, units: QuerySet[Unit] | None = None, official: Official | None = None, **kwargs: Any
    ) -> None:
        if official:
            told = {field: getattr(official, field) for field in _FIELDS}
            kwargs["initial"] = told | {"spellings": "; ".join(official.spellings)}
        super().__init__(*args, **kwargs)
        if units is None:
            del self.fields["unit"], self.fields["replaces"]
            return
        self.fields["unit"].queryset = units
        first = list(units[:2])
        if len(first) == 1:
            self.fields["unit"].initial = first[0]

    def words(self) -> OfficialWords:
        """What was told, for the service."""
        told = {field: self.cleaned_data[field] for field in _FIELDS}
        return OfficialWords(**told, spellings=tuple(self.cleaned_data["spellings"].split(";")))


class TermEndForm(forms.Form):
    """The last day of a term."""

    last_day = day_field(_("Hari terakhir"))


class RosterListForm(ListForm):
    """A list of officials; the offices stand in its rows."""
