"""What people fill in about a statement."""

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.statements.enums import Audience, StatementKind
from kentongan.apps.statements.services.warning import WarningWords


class StatementForm(forms.Form):
    """The words, what kind they are, and when the public hears next; moments are typed on the clock of the unit."""

    kind = forms.ChoiceField(label=_("Jenis"), choices=StatementKind.choices)
    text = forms.CharField(
        label=_("Naskah"),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text=_("Pisahkan paragraf dengan satu baris kosong."),
    )
    next_date = forms.DateField(
        label=_("Pembaruan berikutnya: hari"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
    )
    next_time = forms.TimeField(
        label=_("Pembaruan berikutnya: jam"),
        required=False,
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
    )
    filing_key = forms.UUIDField(required=False, widget=forms.HiddenInput, initial=uuid4)
    based_on = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: Any, zone: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(zone)

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        if bool(told.get("next_date")) != bool(told.get("next_time")):
            self.add_error("next_time", _("Isi hari dan jamnya, atau kosongkan keduanya."))
        return told

    def next_update_at(self) -> datetime | None:
        """The promised moment in UTC; None where nothing is promised."""
        day, clock = self.cleaned_data.get("next_date"), self.cleaned_data.get("next_time")
        if not day or not clock:
            return None
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    @staticmethod
    def start(kind: str, text: str, promised: datetime | None, zone: str, version: int = 0) -> dict[str, Any]:
        """Initial values of a form that goes on from here."""
        local = promised.astimezone(ZoneInfo(zone)) if promised else None
        when = {"next_date": local.date(), "next_time": local.time()} if local else {}
        return {"kind": kind, "text": text, "based_on": version, "filing_key": uuid4(), **when}


class AudienceForm(forms.Form):
    """Whom shall we tell? All of them for the first word; a choice for each later one."""

    audience = forms.MultipleChoiceField(
        label=_("Siapa yang diberi tahu?"),
        choices=Audience.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Halaman kasus untuk umum selalu diperbarui."),
    )


class ReasonForm(forms.Form):
    """Why an entry is taken back; the public reads it."""

    reason = forms.CharField(
        label=_("Alasan untuk umum"), max_length=300, widget=forms.Textarea(attrs={"rows": 3})
    )


class CorrectionForm(ReasonForm):
    """New words for an entry, with the reason for the public."""

    text = forms.CharField(
        label=_("Naskah yang benar"), max_length=8000, widget=forms.Textarea(attrs={"rows": 14})
    )


class WarningForm(AudienceForm):
    """What the law wants said when danger reaches the public."""

    hazard = forms.CharField(
        label=_("Bahaya apa, sebesar apa"), max_length=500, widget=forms.Textarea(attrs={"rows": 2})
    )
    affected = forms.CharField(label=_("Siapa yang mungkin terdampak"), max_length=500)
    evacuation = forms.CharField(
        label=_("Ke mana dan bagaimana mengungsi"),
        max_length=500,
        help_text=_("Tulis “tidak perlu mengungsi” bila memang demikian."),
    )
    avoid = forms.CharField(label=_("Cara menghindari bahaya"), max_length=500)
    help = forms.CharField(label=_("Cara mendapat bantuan"), max_length=500)
    announcer = forms.CharField(label=_("Diumumkan oleh"), max_length=500)

    def words(self) -> WarningWords:
        names = ("hazard", "affected", "evacuation", "avoid", "help", "announcer")
        return WarningWords(**{name: self.cleaned_data[name] for name in names})
