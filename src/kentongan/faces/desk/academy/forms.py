"""Forms of events: shape only, meaning is the services' affair."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.academy.enums import EventType, Mode
from kentongan.apps.academy.queries.planning import campaigns_for, competences, plan_lines_for
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.fields import ZonedForm, day_field, moment, prose


class OfUnit(forms.Form):
    """A form about a thing of an office; with one office to choose from nothing is asked."""

    unit = forms.ModelChoiceField(label=_("Satuan penyelenggara"), queryset=Unit.objects.none())

    def choose_among(self, units) -> None:
        """Offers these offices; none at all where the office is fixed."""
        if units is None:
            del self.fields["unit"]
            return
        self.fields["unit"].queryset = units
        first = list(units[:2])
        self.fields["unit"].initial = first[0] if first else None
        if len(first) == 1:
            self.fields["unit"].widget = forms.HiddenInput()


class EventForm(ZonedForm, OfUnit):
    """An event."""

    title = forms.CharField(label=_("Judul kegiatan"), max_length=200)
    type = forms.ChoiceField(label=_("Jenis"), choices=EventType.choices)
    mode = forms.ChoiceField(label=_("Cara"), choices=Mode.choices)
    starts_at = moment(_("Mulai"))
    ends_at = moment(_("Selesai"))
    venue = forms.CharField(
        label=_("Tempat"), max_length=200, required=False, help_text=_("Wajib kecuali seluruhnya virtual.")
    )
    link = forms.URLField(
        label=_("Tautan virtual"),
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text=_("Hanya dikirim kepada yang sudah mengonfirmasi."),
    )
    quota = forms.IntegerField(
        label=_("Kuota di tempat"),
        min_value=1,
        max_value=100_000,
        required=False,
        help_text=_("Kosong: tanpa batas. Lebih dari itu masuk daftar tunggu."),
    )
    seats_per_unit = forms.IntegerField(
        label=_("Jatah tiap satuan"), min_value=1, max_value=1_000, required=False
    )
    theme = forms.CharField(label=_("Tema"), max_length=200, required=False)
    hashtag = forms.CharField(label=_("Tagar"), max_length=60, required=False)
    plan = forms.ModelChoiceField(
        label=_("Baris rencana kerja"), queryset=None, required=False, empty_label=_("Tanpa rencana kerja")
    )
    campaign = forms.ModelChoiceField(
        label=_("Kampanye"), queryset=None, required=False, empty_label=_("Tanpa kampanye")
    )
    competences = forms.MultipleChoiceField(
        label=_("Kompetensi yang dilatih"), required=False, widget=forms.CheckboxSelectMultiple
    )
    about = prose(_("Keterangan"), most=4000, required=False)

    def __init__(self, *args, units=None, of=None, chosen=None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.choose_among(units)
        among = units if units is not None else Unit.objects.filter(pk=of.pk)
        self.fields["plan"].queryset = plan_lines_for(among)
        self.fields["campaign"].queryset = campaigns_for(among) | campaigns_for(among).model.objects.filter(
            pk=chosen
        ).select_related("unit")
        self.fields["competences"].choices = [(one.key, one.label) for one in competences()]


class SessionForm(ZonedForm):
    """A session."""

    title = forms.CharField(label=_("Judul sesi"), max_length=160)
    starts_at = moment(_("Mulai"))
    ends_at = moment(_("Selesai"))
    place = forms.CharField(label=_("Ruang"), max_length=120, required=False)


class SpeakerForm(forms.Form):
    """Somebody who speaks."""

    name = forms.CharField(label=_("Nama"), max_length=120)
    title = forms.CharField(label=_("Jabatan"), max_length=160, required=False)
    topic = forms.CharField(label=_("Materi"), max_length=200, required=False)
    key_points = prose(
        _("Pokok sambutan"),
        most=4000,
        required=False,
        help_text=_("Satu baris satu pokok; dipakai di naskah berita satuan."),
    )


class QuoteForm(forms.Form):
    """Words of a speaker."""

    text = prose(_("Kutipan"), most=1000, rows=3, required=True)


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("Alasan"), max_length=300)


class PersonForm(forms.Form):
    """Whom an office names."""

    user = forms.ChoiceField(label=_("Akun di satuan"), required=False)
    name = forms.CharField(label=_("atau nama tanpa akun"), max_length=120, required=False)
    position = forms.CharField(label=_("Jabatan"), max_length=120, required=False)
    email = forms.EmailField(
        label=_("Surel"),
        required=False,
        help_text=_("Untuk yang tanpa akun: tautan konfirmasi dikirim ke sini."),
    )
    mode = forms.ChoiceField(label=_("Cara hadir"), required=False)
    is_head = forms.BooleanField(label=_("Kepala satuan"), required=False)

    def __init__(self, *args, users, mode: str, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].choices = [("", "–"), *((str(one.pk), one.name) for one in users)]
        if mode != Mode.HYBRID:
            del self.fields["mode"]
            return
        self.fields["mode"].choices = [(one.value, one.label) for one in (Mode.ONSITE, Mode.VIRTUAL)]


class ScopeForm(forms.Form):
    """Which offices are invited."""

    region = forms.ModelChoiceField(
        label=_("Wilayah"), queryset=Unit.objects.none(), required=False, empty_label=_("Semua wilayah")
    )
    types = forms.MultipleChoiceField(
        label=_("Jenis satuan"), required=False, widget=forms.CheckboxSelectMultiple
    )
    classes = forms.MultipleChoiceField(label=_("Kelas"), required=False, widget=forms.CheckboxSelectMultiple)
    picked = forms.ModelMultipleChoiceField(
        label=_("Atau pilih satu per satu"),
        queryset=Unit.objects.none(),
        required=False,
        help_text=_("Bila ada yang dipilih di sini, hanya itu yang diundang."),
    )


class MaterialForm(OfUnit):
    """A file or a link for the library."""

    title = forms.CharField(label=_("Judul bahan"), max_length=200)
    about = forms.CharField(label=_("Keterangan"), max_length=500, required=False)
    file = forms.FileField(
        label=_("Berkas"),
        required=False,
        help_text=_("PDF, PPTX, DOCX, XLSX, JPEG, atau PNG; paling besar 10 MB."),
    )
    link = forms.URLField(label=_("atau tautan"), max_length=500, required=False, assume_scheme="https")


class PlanForm(OfUnit):
    """A line of the work plan."""

    year = forms.IntegerField(label=_("Tahun"), min_value=2000, max_value=2100)
    title = forms.CharField(label=_("Kegiatan rencana kerja"), max_length=200)
    code = forms.CharField(label=_("Kode"), max_length=40, required=False)
    goal = forms.CharField(
        label=_("Sasaran"),
        max_length=300,
        required=False,
        help_text=_("Mulai dengan kata kerja: meningkatkan, memperkuat, menyiapkan."),
    )


class AskForm(forms.Form):
    """What offices are asked to do afterwards."""

    task = forms.CharField(label=_("Yang diminta dari satuan"), max_length=300)
    due_on = day_field(_("Tenggat"))


class FollowForm(forms.Form):
    """What an office did."""

    plan = forms.CharField(label=_("Yang dilakukan satuan"), max_length=300)
    responsible = forms.CharField(label=_("Penanggung jawab"), max_length=120)
    cascade_on = day_field(_("Tanggal sesi berbagi di satuan"), required=False)
    evidence = prose(
        _("Bukti"),
        most=4000,
        required=False,
        help_text=_("Ceritakan hasilnya, atau kaitkan berita atau berkas."),
    )
    story = forms.ModelChoiceField(
        label=_("Berita satuan"), queryset=None, required=False, empty_label=_("Tanpa berita")
    )
    file = forms.FileField(
        label=_("Berkas bukti"), required=False, help_text=_("PDF, DOCX, XLSX, JPEG, atau PNG.")
    )

    def __init__(self, *args, stories, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["story"].queryset = stories
        self.fields["story"].label_from_instance = lambda story: story.current.working_title[:80]


class ReviewForm(forms.Form):
    """What the organiser says of it."""

    reason = forms.CharField(label=_("Catatan"), max_length=300, required=False)
