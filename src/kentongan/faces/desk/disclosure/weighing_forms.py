"""Forms of the consequence test: its steps, and the ruling."""

from dataclasses import fields

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.disclosure.enums import Ruling
from kentongan.apps.disclosure.gate.consequence import RulingWords
from kentongan.apps.disclosure.models import ConsequenceTest
from kentongan.apps.disclosure.services.testing import WeighingWords
from kentongan.core.openness.exemption.grounds import PeriodKind, grounds
from kentongan.faces.desk.fields import day_field

_PERIODS = {
    PeriodKind.YEARS: _("paling lama 30 tahun"),
    PeriodKind.PERMANENT: _("pada asasnya tanpa batas waktu"),
    PeriodKind.UNKNOWN: _("jangka waktu perlu diperiksa"),
}


def _area(label: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        max_length=8_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class WeighingForm(forms.Form):
    """The steps of the test, in the order of the rule. A draft may leave any of them open but the title."""

    title = forms.CharField(
        label=_("Golongan informasi"),
        max_length=200,
        help_text=_("Dibaca masyarakat: sebutkan golongannya tanpa membuka isinya."),
    )
    documents = _area(
        _("Langkah 1: dokumen yang diperiksa"), _("Nama dan nomor dokumen. Tidak tampil untuk umum.")
    )
    part = _area(
        _("Langkah 2: bagian yang hendak dikecualikan"),
        _("Catat dengan jelas, seketat mungkin. Sebutkan juga bagian yang tetap terbuka."),
    )
    ground = forms.ChoiceField(label=_("Langkah 3: dasar hukum"), required=False)
    other_law = forms.CharField(
        label=_("Undang-undang lain"), max_length=300, required=False, help_text=_("Wajib untuk huruf j.")
    )
    if_opened = _area(_("Langkah 4: akibat bila dibuka"))
    if_closed = _area(
        _("Langkah 4: akibat bila ditutup"), _("Kepentingan umum apa yang terhalang, dan bagaimana dipenuhi.")
    )
    weighing = _area(_("Langkah 4: pertimbangan"), _("Mana yang lebih besar, dan mengapa."))
    examples = _area(
        _("Contoh terdahulu"), _("Putusan Komisi Informasi atau penetapan sebelumnya, bila ada.")
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        rows = [(g.id, f"17{g.letter} · {g.title} ({_PERIODS[g.period.kind]})") for g in grounds().values()]
        self.fields["ground"].choices = [("", _("pilih dasar hukum")), *rows]

    def words(self) -> WeighingWords:
        """The form in the words of the service."""
        return WeighingWords(**{field.name: self.cleaned_data[field.name] for field in fields(WeighingWords)})


class RulingForm(forms.Form):
    """What the deciding officer writes: all that the letter must state."""

    decision = forms.ChoiceField(label=_("Putusan"), choices=Ruling.choices, widget=forms.RadioSelect)
    reason = forms.CharField(label=_("Alasan"), max_length=8_000, widget=forms.Textarea(attrs={"rows": 3}))
    expires_on = day_field(label=_("Berlaku sampai"), required=False)
    is_permanent = forms.BooleanField(label=_("Tanpa batas waktu (hanya huruf g dan h)"), required=False)
    review_on = day_field(
        label=_("Tinjau kembali pada"), required=False, help_text=_("Disarankan paling lama dua tahun lagi.")
    )
    officer = forms.CharField(
        label=_("PPID yang menetapkan"), max_length=160, help_text=_("Jabatan, misalnya “PPID Ditjenpas”.")
    )
    place = forms.CharField(label=_("Tempat penetapan"), max_length=80)
    number = forms.CharField(label=_("Nomor penetapan"), max_length=80, required=False)

    def words(self) -> RulingWords:
        """The form in the words of the gate."""
        return RulingWords(**{field.name: self.cleaned_data[field.name] for field in fields(RulingWords)})


def initial_of_test(test: ConsequenceTest) -> dict[str, str]:
    """What the form shows of a standing test."""
    return {field.name: getattr(test, field.name) for field in fields(WeighingWords)}
