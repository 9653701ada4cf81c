"""Forms of programmes: shape only, meaning is the services' affair."""

import re
from typing import Any
from uuid import uuid4

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kentongan.apps.programmes.enums import Format, Rhythm, Verdict
from kentongan.apps.programmes.models import Call, Submission
from kentongan.apps.programmes.queries.episodes import clock
from kentongan.apps.programmes.services.broadcasting import BroadcastWords, Viewers
from kentongan.apps.programmes.services.calling import CallWords
from kentongan.apps.programmes.services.founding import ProgrammeWords
from kentongan.apps.programmes.services.rundown import EpisodeWords, SegmentWords
from kentongan.apps.programmes.services.submitting import SubmissionWords
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.fields import ZonedForm, moment, prose

_CLOCK = re.compile(r"(?:(\d{1,2})[.:])?(\d{1,3})[.:]([0-5]\d)|(\d{1,3})")
_LINK = _("Alamat video, audio, atau folder bahan. Pastikan dapat dibuka redaksi.")


class LengthField(forms.CharField):
    """Minutes and seconds as people write them (`3.30`), or whole minutes; cleaned to seconds."""

    def __init__(self, **more: Any) -> None:
        more.setdefault("help_text", _("Menit.detik, misalnya 3.30."))
        super().__init__(max_length=9, widget=forms.TextInput({"inputmode": "decimal"}), **more)

    def clean(self, value: str) -> int:
        found = _CLOCK.fullmatch(super().clean(value) or "")
        if not found:
            raise forms.ValidationError(_("Tulis durasi sebagai menit.detik, misalnya 3.30."))
        hours, minutes, seconds, whole = (int(part) if part else 0 for part in found.groups())
        return hours * 3600 + (minutes + whole) * 60 + seconds

    def prepare_value(self, value: object) -> object:
        return clock(value) if isinstance(value, int) else value


class ProgrammeForm(forms.Form):
    """What a programme is."""

    unit = forms.ModelChoiceField(label=_("Penyelenggara"), queryset=Unit.objects.none())
    title = forms.CharField(label=_("Nama program"), max_length=120)
    rhythm = forms.ChoiceField(label=_("Irama"), choices=Rhythm.choices, initial=Rhythm.MONTHLY)
    formats = forms.MultipleChoiceField(
        label=_("Bentuk yang diterima"), choices=Format.choices, widget=forms.CheckboxSelectMultiple
    )
    about = prose(_("Keterangan"), most=4000, required=False)

    def __init__(self, *args: Any, units: QuerySet[Unit] | None = None, **more: Any) -> None:
        super().__init__(*args, **more)
        if units is None:
            del self.fields["unit"]
        else:
            self.fields["unit"].queryset = units
            self.fields["unit"].initial = units.first()

    def words(self) -> ProgrammeWords:
        given = self.cleaned_data
        return ProgrammeWords(given["title"], given["rhythm"], given["about"], given["formats"])


class CallForm(ZonedForm):
    """What is wanted, from whom, until when."""

    scope = forms.ModelChoiceField(label=_("Ditujukan kepada satuan di bawah"), queryset=Unit.objects.none())
    theme = forms.CharField(label=_("Tema"), max_length=200)
    wanted = prose(
        _("Yang dicari"),
        most=4000,
        help_text=_("Sebut isi, durasi, dan syaratnya, agar tidak banyak bolak-balik."),
    )
    deadline = moment(_("Tenggat"))

    def __init__(self, *args: Any, scopes: QuerySet[Unit] | None = None, **more: Any) -> None:
        super().__init__(*args, **more)
        if scopes is None:
            del self.fields["scope"]
        else:
            self.fields["scope"].queryset = scopes
            self.fields["scope"].initial = scopes.first()

    def words(self) -> CallWords:
        given = self.cleaned_data
        return CallWords(given["theme"], given["wanted"], given["deadline"])


class SubmissionForm(forms.Form):
    """What an office sends in."""

    unit = forms.ModelChoiceField(label=_("Satuan"), queryset=Unit.objects.none())
    title = forms.CharField(label=_("Judul"), max_length=200)
    synopsis = prose(
        _("Sinopsis"),
        most=4000,
        help_text=_("Dua atau tiga kalimat: apa yang akan dilihat atau didengar orang."),
    )
    format = forms.ChoiceField(label=_("Bentuk"))
    story = forms.TypedChoiceField(
        label=_("Berita satuan"), coerce=int, empty_value=None, required=False,
        help_text=_("Pilih bila bahannya berita di ruang redaksi ini."),
    )  # fmt: skip
    link = forms.URLField(
        label=_("Tautan bahan"), max_length=500, required=False, help_text=_LINK, assume_scheme="https"
    )
    file = forms.FileField(
        label=_("Berkas"), required=False, help_text=_("PDF, Word, gambar, atau audio; paling besar 10 MB.")
    )
    filing_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def __init__(
        self,
        *args: Any,
        call: Call,
        units: QuerySet[Unit] | None,
        stories: list[tuple[int, str]],
        **more: Any,
    ) -> None:
        super().__init__(*args, **more)
        labels = dict(Format.choices)
        self.fields["format"].choices = [(one, labels[one]) for one in call.programme.formats]
        self.fields["story"].choices = [("", _("(bukan dari berita)")), *stories]
        if units is None:
            del self.fields["unit"], self.fields["filing_key"]
        else:
            self.fields["unit"].queryset = units
            self.fields["unit"].initial = units.first()

    def words(self) -> SubmissionWords:
        given = self.cleaned_data
        return SubmissionWords(
            given["title"], given["synopsis"], given["format"], given["link"], given["story"]
        )


class RulingForm(forms.Form):
    """What the desk of the programme decides."""

    verdict = forms.ChoiceField(label=_("Putusan"), choices=Verdict.choices, widget=forms.RadioSelect)
    note = prose(
        _("Alasan"),
        most=2000,
        rows=3,
        required=False,
        help_text=_("Wajib untuk perbaikan dan tidak dipilih. Satuan membacanya."),
    )


class EpisodeForm(ZonedForm):
    """What is planned."""

    title = forms.CharField(label=_("Judul episode"), max_length=200)
    planned_at = moment(_("Rencana tayang"))
    length = LengthField(label=_("Durasi rencana"), initial=1800)

    def words(self) -> EpisodeWords:
        given = self.cleaned_data
        return EpisodeWords(given["title"], given["planned_at"], given["length"])


class SegmentForm(forms.Form):
    """One line of a rundown."""

    submission = forms.TypedChoiceField(
        label=_("Usulan terpilih"), coerce=int, empty_value=None, required=False
    )
    title = forms.CharField(
        label=_("Nama segmen"), max_length=200, required=False, help_text=_("Kosong: memakai judul usulan.")
    )
    seconds = LengthField(label=_("Durasi"))
    note = forms.CharField(label=_("Catatan"), max_length=300, required=False)

    def __init__(self, *args: Any, ready: list[Submission], **more: Any) -> None:
        super().__init__(*args, **more)
        chosen = [(row.pk, f"{row.title} ({row.unit})") for row in ready]
        self.fields["submission"].choices = [("", _("(pembuka, penutup, atau isi redaksi)")), *chosen]

    def words(self) -> SegmentWords:
        given = self.cleaned_data
        return SegmentWords(given["seconds"], given["title"], given["note"], given["submission"])


class ViewersForm(forms.Form):
    """A count with its source."""

    viewers = forms.IntegerField(label=_("Penonton"), min_value=0, max_value=10**12)
    viewers_source = forms.CharField(
        label=_("Sumber angka"), max_length=160, help_text=_("Misalnya statistik kanal YouTube.")
    )
    counted_on = forms.DateField(label=_("Dihitung pada"), widget=forms.DateInput({"type": "date"}))

    def viewers_words(self) -> Viewers:
        given = self.cleaned_data
        return Viewers(given["viewers"], given["viewers_source"], given["counted_on"])


class BroadcastForm(ZonedForm, ViewersForm):
    """Where an episode went out, with the first count where there is one."""

    field_order = ("aired_at", "medium", "link", "viewers", "viewers_source", "counted_on")
    aired_at = moment(_("Tayang"))
    medium = forms.CharField(
        label=_("Saluran"), max_length=120, help_text=_("Misalnya YouTube Ditjenpas atau RRI Serang.")
    )
    link = forms.URLField(label=_("Tautan tayangan"), max_length=500, required=False, assume_scheme="https")

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name in ("viewers", "viewers_source", "counted_on"):
            self.fields[name].required = False

    def clean(self) -> dict:
        given = super().clean()
        counted = [given.get(name) not in (None, "") for name in ("viewers", "viewers_source", "counted_on")]
        if any(counted) and not all(counted) and not self.errors:
            raise forms.ValidationError(_("Angka penonton perlu sumber dan tanggal penghitungan."))
        return given

    def words(self) -> BroadcastWords:
        given = self.cleaned_data
        viewers = self.viewers_words() if given["viewers"] is not None else None
        return BroadcastWords(given["aired_at"], given["medium"], given["link"], viewers)
