"""Forms of drills, reports and reviews: shape only, meaning is the services' affair."""

from datetime import timedelta

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.apps.readiness.services.reviews import LONGEST, ReviewWords
from kentongan.apps.units.models import Appointment, Unit
from kentongan.core.drill.scenario import scenarios


class DrillForm(forms.Form):
    """Where and what is practised."""

    unit = forms.ModelChoiceField(label=_("Satuan yang berlatih"), queryset=Unit.objects.none())
    scenario = forms.ChoiceField(label=_("Skenario"), widget=forms.RadioSelect)
    filing_key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, units: QuerySet[Unit], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        choices = [
            (key, f"{plan.title} ({plan.type}, {plan.minutes} menit)") for key, plan in scenarios().items()
        ]
        self.fields["scenario"].choices = choices


class AnswerForm(forms.Form):
    """How the team handled something that came in."""

    answer = forms.CharField(
        label=_("Yang dilakukan atau dijawab"), max_length=1000, widget=forms.Textarea({"rows": 2})
    )


class ReviewForm(forms.Form):
    """What people say of a case."""

    went_well = forms.CharField(
        label=_("Yang berjalan baik"), required=False, max_length=LONGEST, widget=forms.Textarea({"rows": 4})
    )
    went_badly = forms.CharField(
        label=_("Yang perlu diperbaiki"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 4}),
    )
    causes = forms.CharField(
        label=_("Sebabnya"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Cari sebab pada cara kerja, bukan pada orang."),
    )
    lessons = forms.CharField(
        label=_("Pelajaran"), required=False, max_length=LONGEST, widget=forms.Textarea({"rows": 3})
    )

    def words(self) -> ReviewWords:
        """The form in the words of the service."""
        return ReviewWords(**self.cleaned_data)


class ActionForm(forms.Form):
    """Something to mend, by whom and when."""

    text = forms.CharField(label=_("Tindakan"), max_length=300)
    owner = forms.TypedChoiceField(label=_("Penanggung jawab"), coerce=int)
    due = forms.DateField(label=_("Batas"), widget=forms.DateInput({"type": "date"}))

    def __init__(self, *args, officers: QuerySet[Appointment], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [
            (row.user_id, f"{row.user.name}, {row.get_role_display()}") for row in officers
        ]
        self.fields["due"].initial = timezone.localdate() + timedelta(days=30)


class ProposalForm(forms.Form):
    """A change of the playbook."""

    task = forms.ChoiceField(label=_("Langkah panduan"), required=False)
    change = forms.CharField(
        label=_("Perubahan yang diusulkan"), max_length=2000, widget=forms.Textarea({"rows": 3})
    )
    why = forms.CharField(label=_("Alasan"), max_length=2000, widget=forms.Textarea({"rows": 2}))

    def __init__(self, *args, steps: list[tuple[str, str]], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["task"].choices = [("", _("Langkah baru")), *steps]
