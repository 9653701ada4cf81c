"""Forms of the audits: shape only, meaning is the services' affair."""

from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.apps.siteaudit.enums import ItemState
from kentongan.apps.siteaudit.services.follow_ups import OWNERS
from kentongan.apps.units.models import Unit
from kentongan.core.openness.instrument.instrument import instruments

USUAL_DAYS = 14


def instrument_choices() -> list[tuple[str, str]]:
    """Every instrument with its title, the newest first."""
    return [(one.id, one.title_id) for one in instruments()]


class SiteForm(forms.Form):
    """A website and whose it is."""

    unit = forms.CharField(
        label=_("Satuan"),
        max_length=120,
        help_text=_("Nama satuan, misalnya “Lapas Cilegon”, atau kuncinya."),
    )
    address = forms.CharField(
        label=_("Alamat situs"),
        max_length=300,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "off", "spellcheck": "false"}),
        help_text=_("Alamat beranda. Tanpa https:// pun boleh."),
    )
    reason = forms.CharField(
        label=_("Alasan bila bukan .go.id"),
        max_length=300,
        required=False,
        help_text=_("Misalnya: situs resmi masih di alamat blog sampai pindah."),
    )


class BatchForm(forms.Form):
    """Which branch to audit, by which instrument."""

    region = forms.ModelChoiceField(
        label=_("Wilayah"),
        queryset=Unit.objects.none(),
        required=False,
        empty_label=_("Semua situs wewenang saya"),
    )
    instrument = forms.ChoiceField(label=_("Instrumen"), choices=instrument_choices)

    def __init__(self, *args, regions, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["region"].queryset = regions


class VerdictForm(forms.Form):
    """A person's word on an item."""

    state = forms.ChoiceField(label=_("Keadaan butir"), choices=ItemState.choices, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Alasan"),
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Wajib bila berbeda dari usulan mesin."),
    )
    address = forms.CharField(
        label=_("Alamat bukti"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "off"}),
        help_text=_("Halaman yang memuat butir ini, bila mesin belum menemukannya."),
    )


class FollowUpForm(forms.Form):
    """What is to be mended, by whom, until when."""

    words = forms.CharField(
        label=_("Yang harus dikerjakan"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3})
    )
    owner = forms.ChoiceField(
        label=_("Pemegang tugas"), choices=[(role.value, role.label) for role in OWNERS]
    )
    due_on = forms.DateField(
        label=_("Tenggat"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **{"auto_id": "id_tugas_%s", **kwargs})

    @classmethod
    def proposed(cls, words: str) -> "FollowUpForm":
        """An empty form with what is usual."""
        due = timezone.localdate() + timedelta(days=USUAL_DAYS)
        return cls(initial={"words": words, "owner": OWNERS[0], "due_on": due})


class ProofForm(forms.Form):
    """Where the mended item stands."""

    address = forms.CharField(
        label=_("Alamat halaman"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "off"}),
        help_text=_("Pemeriksaan ulang mulai dari halaman ini."),
    )
    words = forms.CharField(
        label=_("Keterangan"), max_length=600, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    file = forms.FileField(
        label=_("Berkas bukti"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ".pdf,.jpg,.jpeg,.png"}),
        help_text=_("PDF, JPEG, atau PNG, paling besar 5 MB."),
    )


class ReasonForm(forms.Form):
    """Why a task ends without another look."""

    reason = forms.CharField(
        label=_("Alasan penutupan"), max_length=600, widget=forms.Textarea(attrs={"rows": 2})
    )


class AppealForm(forms.Form):
    """Why the unit objects."""

    words = forms.CharField(
        label=_("Alasan banding"), max_length=3000, widget=forms.Textarea(attrs={"rows": 3})
    )
    address = forms.CharField(
        label=_("Alamat bukti"),
        max_length=500,
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "url", "autocapitalize": "off"}),
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **{"auto_id": "id_banding_%s", **kwargs})


class AnswerForm(forms.Form):
    """The answer to an appeal."""

    granted = forms.ChoiceField(
        label=_("Putusan"),
        choices=[("1", _("Kabulkan")), ("0", _("Tolak"))],
        widget=forms.RadioSelect,
    )
    state = forms.ChoiceField(
        label=_("Keadaan butir bila dikabulkan"),
        choices=[one for one in ItemState.choices if one[0] != ItemState.MISSING],
        required=False,
    )
    answer = forms.CharField(label=_("Jawaban"), max_length=3000, widget=forms.Textarea(attrs={"rows": 3}))
