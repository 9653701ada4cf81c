"""Forms of attendance: shape only, meaning is the services' affair."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.academy.models import Session
from kentongan.faces.desk.lists import ListForm


class RulesForm(forms.Form):
    """How presence is taken at an event."""

    rotates = forms.BooleanField(
        label=_("Kode sesi berganti setiap dua menit"),
        required=False,
        help_text=_("Matikan bila kode dicetak atau dikirim lewat grup."),
    )
    opens_before = forms.IntegerField(label=_("Dibuka (menit sebelum sesi)"), min_value=0, max_value=1440)
    closes_after = forms.IntegerField(label=_("Ditutup (menit sesudah sesi)"), min_value=0, max_value=1440)
    share = forms.IntegerField(
        label=_("Dihitung hadir bila mengikuti (persen sesi)"),
        min_value=1,
        max_value=100,
        help_text=_(
            "50 berarti paling sedikit setengah dari semua sesi. Sertifikat bersandar pada angka ini."
        ),
    )


class RollForm(ListForm):
    """A list of a session."""

    session = forms.ModelChoiceField(label=_("Sesi"), queryset=Session.objects.none(), empty_label=None)
    is_virtual = forms.BooleanField(label=_("Daftar dari rapat virtual"), required=False)
    least_minutes = forms.IntegerField(
        label=_("Paling sedikit hadir (menit)"),
        required=False,
        min_value=0,
        max_value=1440,
        help_text=_("Yang lebih singkat tidak dihitung hadir. Kosongkan bila tidak dipakai."),
    )
    field_order = ("session", "file", "is_virtual", "least_minutes")

    def __init__(self, *args, sessions, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["session"].queryset = sessions
        self.fields["file"].help_text = _(
            "Kolom: nama, satuan, menit. Unduhan daftar hadir Zoom juga terbaca."
        )


class QuestionsForm(ListForm):
    """A table of questions."""

    title = forms.CharField(label=_("Judul asesmen"), max_length=160)
    field_order = ("title", "file")

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].help_text = _(
            "Kolom: pertanyaan, a, b, c, d, e, kunci. Kunci ditulis dengan huruf pilihannya."
        )
