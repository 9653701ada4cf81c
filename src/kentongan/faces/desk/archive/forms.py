"""Forms of the registry of quotations. They validate shape; what the words mean is the services' affair."""

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.apps.archive.enums import ApprovalWay
from kentongan.apps.archive.queries.quotations import STATES, Asked
from kentongan.apps.units.models import Unit

_DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
_STATE_LABELS = (_("Semua"), _("Sudah disetujui"), _("Belum disetujui"))


class SearchForm(forms.Form):
    """What is looked for, from the address; what makes no sense asks nothing."""

    q = forms.CharField(label=_("Kata dalam kutipan"), max_length=100, required=False)
    penutur = forms.CharField(label=_("Nama penutur"), max_length=100, required=False)
    satuan = forms.CharField(label=_("Satuan"), max_length=100, required=False)
    dari = forms.DateField(label=_("Dari tanggal"), widget=_DAY, required=False)
    sampai = forms.DateField(label=_("Sampai tanggal"), widget=_DAY, required=False)
    keadaan = forms.ChoiceField(
        label=_("Persetujuan"), choices=list(zip(STATES, _STATE_LABELS, strict=True)), required=False
    )

    def asked(self) -> Asked:
        """The sensible part of what was asked."""
        self.is_valid()
        given = self.cleaned_data
        return Asked(
            words=given.get("q", ""),
            speaker=given.get("penutur", ""),
            unit=given.get("satuan", ""),
            since=given.get("dari"),
            until=given.get("sampai"),
            state=given.get("keadaan") or STATES[0],
        )


class ApprovalForm(forms.Form):
    """Who agreed to which words, when and how. The office is asked only where there is a choice."""

    unit = forms.ModelChoiceField(label=_("Satuan"), queryset=Unit.objects.none())
    words = forms.CharField(
        label=_("Ucapan"),
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Persis seperti yang disetujui, tanpa tanda kutip."),
    )
    speaker = forms.CharField(label=_("Penutur"), max_length=200)
    title = forms.CharField(label=_("Jabatan"), max_length=300, required=False)
    approved_on = forms.DateField(label=_("Disetujui pada"), widget=_DAY)
    way = forms.ChoiceField(label=_("Cara"), choices=ApprovalWay.choices)
    note = forms.CharField(
        label=_("Catatan"),
        max_length=500,
        required=False,
        help_text=_("Nomor surat, nama berkas rekaman, atau siapa yang menyaksikan."),
    )

    def __init__(self, *args: object, units: QuerySet[Unit], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["approved_on"].initial = timezone.localdate()


class ReasonForm(forms.Form):
    """A sentence that says why."""

    reason = forms.CharField(max_length=500, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: object, label: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["reason"].label = label
