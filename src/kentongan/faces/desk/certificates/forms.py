"""Forms of the certificate desk: shape only, meaning is the services' affair."""

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kentongan.apps.certificates.models import Design
from kentongan.apps.certificates.services.designs import DesignWords
from kentongan.apps.certificates.services.rules import LONGEST_LINE, MOST_LINES, RuleWords
from kentongan.apps.units.models import Unit

_COLOURS = (
    ("paper", _("Warna kertas"), "#fbf9f4"),
    ("ink", _("Warna tulisan"), "#1c2927"),
    ("accent", _("Warna utama"), "#0d5b53"),
    ("ornament", _("Warna hiasan"), "#b8702a"),
)


class RuleForm(forms.Form):
    """Who gets a certificate, and what stands on it."""

    least_sessions = forms.IntegerField(label=_("Hadir sedikitnya (sesi)"), min_value=1, max_value=99)
    needs_assessment = forms.BooleanField(label=_("Penilaian akhir sudah diisi"), required=False)
    least_score = forms.IntegerField(
        label=_("Nilai akhir sedikitnya (persen)"), min_value=0, max_value=100, required=False
    )
    needs_follow_up = forms.BooleanField(label=_("Tindak lanjut satuannya sudah diterima"), required=False)
    signer_name = forms.CharField(label=_("Penanda tangan"), max_length=120)
    signer_title = forms.CharField(label=_("Jabatan penanda tangan"), max_length=160)
    place = forms.CharField(label=_("Tempat"), max_length=80, required=False)
    lines = forms.CharField(
        label=_("Keterangan tambahan"),
        max_length=MOST_LINES * LONGEST_LINE,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Satu baris satu keterangan, paling banyak empat, misalnya jumlah jam pelajaran."),
    )
    design = forms.ModelChoiceField(label=_("Rancangan"), queryset=Design.objects.none(), empty_label=None)

    def __init__(self, *args, designs: QuerySet[Design], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["design"].queryset = designs

    def words(self) -> RuleWords:
        """The form in the words of the service."""
        given = self.cleaned_data
        return RuleWords(
            least_sessions=given["least_sessions"],
            needs_assessment=given["needs_assessment"],
            least_score=given["least_score"],
            needs_follow_up=given["needs_follow_up"],
            lines=tuple(given["lines"].splitlines()),
            place=given["place"],
            signer_name=given["signer_name"],
            signer_title=given["signer_title"],
            design_id=given["design"].pk,
        )


class CorrectionForm(forms.Form):
    """A misspelt name."""

    name = forms.CharField(label=_("Nama yang tercetak"), max_length=150)
    position = forms.CharField(label=_("Keterangan di bawah nama"), max_length=240, required=False)


class DesignForm(forms.Form):
    """A design of an office."""

    unit = forms.ModelChoiceField(label=_("Satuan"), queryset=Unit.objects.none())
    label = forms.CharField(label=_("Nama rancangan"), max_length=80)
    heading = forms.CharField(label=_("Judul"), max_length=40, initial="Sertifikat")
    given = forms.CharField(label=_("Pengantar nama"), max_length=80, initial="diberikan kepada")
    reason = forms.CharField(
        label=_("Pengantar kegiatan"), max_length=120, initial="atas keikutsertaan dalam"
    )
    background = forms.FileField(
        label=_("Gambar latar"),
        required=False,
        help_text=_("JPEG, PNG, atau WebP mendatar; memenuhi seluruh kertas A4."),
        widget=forms.ClearableFileInput({"accept": "image/jpeg,image/png,image/webp"}),
    )

    def __init__(self, *args, units: QuerySet[Unit], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].initial = units.first()
        for name, label, colour in _COLOURS:
            self.fields[name] = forms.RegexField(
                r"^#[0-9a-fA-F]{6}\Z",
                label=label,
                initial=colour,
                widget=forms.TextInput({"type": "color"}),
            )

    def words(self) -> DesignWords:
        """The form in the words of the service."""
        names = ("label", "heading", "given", "reason", *(name for name, _label, _colour in _COLOURS))
        return DesignWords(**{name: self.cleaned_data[name] for name in names})
