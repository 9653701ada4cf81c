"""Forms of the agents' desk: shape only, meaning is the services' affair."""

from collections.abc import Iterable

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.apps.agents.models import Cohort
from kentongan.apps.agents.queries.catalogue import Duty
from kentongan.apps.units.models import Appointment, Unit

_DAY = {"type": "date"}


class CohortForm(forms.Form):
    """A year of agents."""

    year = forms.IntegerField(label=_("Tahun"), min_value=2020, max_value=2100)
    theme = forms.CharField(label=_("Tema"), max_length=200)
    starts_on = forms.DateField(label=_("Mulai bertugas"), widget=forms.DateInput(_DAY, format="%Y-%m-%d"))
    ends_on = forms.DateField(
        label=_("Hari terakhir bertugas"), widget=forms.DateInput(_DAY, format="%Y-%m-%d")
    )
    seats = forms.IntegerField(label=_("Kursi tiap satuan"), min_value=1, max_value=5, initial=1)


class UnitForm(forms.Form):
    """Which office proposes."""

    unit = forms.ModelChoiceField(label=_("Satuan"), queryset=Unit.objects.none())

    def __init__(self, *args, units: QuerySet[Unit], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units


class PersonForm(forms.Form):
    """Somebody of the office."""

    user = forms.TypedChoiceField(label=_("Pegawai"), coerce=int)

    def __init__(self, *args, people: Iterable[Appointment], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        named = {row.user_id: f"{row.user.name}, {row.get_role_display()}" for row in people}
        self.fields["user"].choices = list(named.items())


class ProposalForm(PersonForm):
    """Who is proposed for which seat, and why."""

    seat = forms.TypedChoiceField(label=_("Kursi"), coerce=int)
    why = forms.CharField(
        label=_("Pertimbangan"), max_length=300, required=False, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args, people: Iterable[Appointment], cohort: Cohort, **kwargs) -> None:
        super().__init__(*args, people=people, **kwargs)
        self.fields["seat"].choices = [(number, str(number)) for number in range(1, cohort.seats + 1)]
        if cohort.seats == 1:
            self.fields["seat"].widget = forms.HiddenInput()
            self.fields["seat"].initial = 1


class HandOverForm(PersonForm):
    """Who takes the seat over, and why."""

    words = forms.CharField(label=_("Alasan serah terima"), max_length=300)


class NoteForm(forms.Form):
    """Something done that the platform cannot count."""

    duty = forms.ChoiceField(label=_("Tugas"))
    on = forms.DateField(label=_("Tanggal"), widget=forms.DateInput(_DAY, format="%Y-%m-%d"))
    text = forms.CharField(label=_("Yang dilakukan"), max_length=300)
    link = forms.URLField(label=_("Tautan bukti"), max_length=500, required=False, assume_scheme="https")

    def __init__(self, *args, duties: Iterable[Duty], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["duty"].choices = [(one.key, one.label) for one in duties if not one.counts]
        self.fields["on"].initial = timezone.localdate
