"""Forms of the press desk: shape only, meaning is the services' affair."""

from datetime import datetime, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.apps.press.enums import AskedBy, ConsentHow, DeclineReason, IdKind
from kentongan.apps.stakeholders.queries.outlets import outlets
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.fields import ZonedForm, moment, prose

WITHIN = (
    ("30", _("30 menit lagi")),
    ("60", _("1 jam lagi")),
    ("180", _("3 jam lagi")),
    ("1440", _("besok, jam yang sama")),
)


class OfUnitForm(ZonedForm):
    """A form about a thing of an office; with one office to choose from nothing is asked."""

    unit = forms.ModelChoiceField(label=_("Satuan"), queryset=Unit.objects.none())

    def __init__(self, *args, units=None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if units is None:
            del self.fields["unit"]
            return
        self.fields["unit"].queryset = units
        first = list(units[:2])
        self.fields["unit"].initial = first[0] if first else None
        if len(first) == 1:
            self.fields["unit"].widget = forms.HiddenInput()


class AskerForm(OfUnitForm):
    """Who asked: suggestions are names with outlets, never contacts."""

    who = forms.CharField(
        label=_("Siapa"),
        max_length=160,
        widget=forms.TextInput(attrs={"list": "wartawan", "autocomplete": "off"}),
        help_text=_("Ketik nama; wartawan yang dikenal muncul sebagai saran."),
    )
    outlet_name = forms.CharField(label=_("Media"), max_length=120, required=False)


class EnquiryForm(AskerForm):
    """An enquiry in half a minute."""

    asked_by = forms.ChoiceField(label=_("Lewat"), choices=AskedBy.choices, initial=AskedBy.CHAT)
    questions = prose(_("Pertanyaan"), most=6000, rows=3)
    within = forms.ChoiceField(label=_("Tenggat"), choices=WITHIN, initial="60")
    deadline = moment(_("atau tepat pada"), required=False)
    urgent = forms.BooleanField(label=_("Mendesak"), required=False)
    case_code = forms.CharField(label=_("Kode kasus"), max_length=40, required=False)

    def due(self) -> datetime:
        """The moment itself, else so many minutes from now."""
        given = self.cleaned_data
        return given["deadline"] or timezone.now() + timedelta(minutes=int(given["within"]))


class AnswerForm(ZonedForm):
    """What was said; the lines are ticked beside it."""

    answer = prose(_("Jawaban yang disampaikan"), most=8000, rows=6)
    spoken_by = forms.CharField(
        label=_("Disampaikan oleh"), max_length=160, help_text=_("Jabatan, misalnya Kepala Lapas Cilegon.")
    )


class DeclineForm(forms.Form):
    """Why there is no answer, and what was offered instead."""

    reason = forms.ChoiceField(label=_("Alasan"), choices=DeclineReason.choices, widget=forms.RadioSelect)
    told = prose(_("Yang Anda sampaikan kepada penanya"), most=8000)


class DeadlineForm(ZonedForm):
    """A deadline that moves, with its reason."""

    deadline = moment(_("Tenggat baru"))
    reason = forms.CharField(label=_("Alasan perubahan"), max_length=200)


class LinkForm(forms.Form):
    """What a question belongs to and what came of it."""

    case_code = forms.CharField(label=_("Kode kasus"), max_length=40, required=False)
    story = forms.IntegerField(
        label=_("Nomor berita kita"), required=False, min_value=1, max_value=2_000_000_000
    )
    article = forms.URLField(
        label=_("Alamat artikel yang terbit"), required=False, max_length=700, assume_scheme="https"
    )


class LineForm(OfUnitForm):
    """A line to take."""

    question = forms.CharField(label=_("Pertanyaan yang mungkin datang"), max_length=300)
    words = prose(
        _("Pegangan jawaban"), most=4000, rows=5, help_text=_("Kalimat yang boleh diucapkan apa adanya.")
    )
    facts = prose(_("Fakta pendukung"), most=6000)
    source = forms.CharField(label=_("Sumber fakta"), max_length=300)
    valid_until = moment(_("Berlaku sampai"))
    based_on = forms.IntegerField(widget=forms.HiddenInput, required=False)


class InterviewForm(AskerForm):
    """An interview, noted right after it."""

    held_at = moment(_("Berlangsung"))
    speaker = forms.CharField(
        label=_("Pembicara"), max_length=160, help_text=_("Jabatan, misalnya Kepala Lapas Cilegon.")
    )
    questions = prose(_("Pertanyaan"), most=6000, rows=3)
    answers = prose(_("Jawaban yang diberikan"), most=8000)
    promise = forms.CharField(label=_("Janji tindak lanjut"), max_length=300, required=False)
    promise_due = moment(_("Tenggat janji"), required=False)
    case_code = forms.CharField(label=_("Kode kasus"), max_length=40, required=False)


class EventForm(OfUnitForm):
    """A press event."""

    title = forms.CharField(label=_("Acara"), max_length=200)
    place = forms.CharField(label=_("Tempat"), max_length=200)
    starts_at = moment(_("Mulai"))
    ends_at = moment(_("Selesai"))
    quota = forms.IntegerField(
        label=_("Kuota tamu"), min_value=0, max_value=500, initial=0, help_text=_("0 berarti tanpa batas.")
    )
    rules = prose(
        _("Aturan kunjungan"),
        most=4000,
        required=False,
        help_text=_("Alat yang boleh dibawa, pakaian, kartu identitas. Dikirim bersama undangan."),
    )
    contact = forms.CharField(label=_("Narahubung"), max_length=200)
    keep_days = forms.IntegerField(
        label=_("Hapus data tamu setelah (hari)"), min_value=1, max_value=365, initial=30
    )


class GuestForm(forms.Form):
    """A guest who is no reporter of ours."""

    name = forms.CharField(label=_("Nama"), max_length=120)
    outlet_name = forms.CharField(label=_("Media"), max_length=120)
    email = forms.EmailField(label=_("Surel"), required=False, max_length=254)


class RsvpForm(forms.Form):
    """A guest's answer, noted for them at the desk."""

    reply = forms.ChoiceField(
        label=_("Jawaban"), choices=(("yes", _("Hadir")), ("no", _("Tidak hadir"))), widget=forms.RadioSelect
    )
    substitute = forms.CharField(label=_("Nama pengganti"), max_length=120, required=False)
    id_kind = forms.ChoiceField(label=_("Kartu identitas"), choices=IdKind.choices, required=False)
    id_last4 = forms.CharField(
        label=_("4 angka terakhir kartu"),
        max_length=4,
        required=False,
        help_text=_("Jangan tulis nomor lengkap."),
    )
    vehicle = forms.CharField(label=_("Kendaraan"), max_length=60, required=False)
    devices = forms.CharField(label=_("Alat yang dibawa"), max_length=200, required=False)


class RoomForm(OfUnitForm):
    """An embargoed room: a story, or words of the desk."""

    title = forms.CharField(label=_("Judul"), max_length=200)
    story = forms.ChoiceField(label=_("Berita yang diembargo"), required=False)
    words = prose(_("atau naskah sendiri"), most=40_000, rows=8, required=False)
    embargo_until = moment(_("Embargo naskah sendiri sampai"), required=False)
    terms = prose(
        _("Syarat"),
        most=4000,
        help_text=_("Diterima wartawan sebelum naskah terbuka; waktunya dicatat."),
    )

    def __init__(self, *args, stories=(), **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["story"].choices = [
            ("", _("tidak ada")),
            *((one.pk, str(one.current.working_title)) for one in stories),
        ]
        self.fields["terms"].initial = _(
            "Saya tidak menyiarkan, mengutip, atau meneruskan naskah ini sebelum embargo berakhir."
        )


class RoomFileForm(forms.Form):
    """A picture for the room."""

    file = forms.ImageField(label=_("Foto"), widget=forms.ClearableFileInput(attrs={"accept": "image/*"}))
    caption = forms.CharField(label=_("Keterangan foto"), max_length=200)
    looked = forms.BooleanField(
        label=_(
            "Saya sudah melihat foto ini: selain yang dikaburkan mesin, tidak ada orang yang dapat dikenali."
        ),
        help_text=_(
            "Wajah yang ditemukan mesin langsung dikaburkan. Foto dengan wajah berizin dikirim lewat berita."
        ),
    )


class ReporterForm(OfUnitForm):
    """A reporter with contacts."""

    name = forms.CharField(label=_("Nama"), max_length=120)
    outlet = forms.ModelChoiceField(label=_("Media"), queryset=None)
    beat = forms.CharField(label=_("Bidang liputan"), max_length=80, required=False)
    email = forms.EmailField(label=_("Surel"), max_length=254, required=False)
    phone = forms.CharField(label=_("Telepon"), max_length=30, required=False)
    notes = prose(_("Catatan"), most=4000, required=False)
    is_verified = forms.BooleanField(label=_("Kartu pers sudah dilihat"), required=False)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["outlet"].queryset = outlets()
        if "unit" not in self.fields:
            del self.fields["is_verified"]


class ConsentForm(ZonedForm):
    """How a reporter agreed."""

    consent_how = forms.ChoiceField(label=_("Bagaimana menyatakan setuju"), choices=ConsentHow.choices)
    consent_at = moment(_("Kapan"))
    consent_text = forms.CharField(
        label=_("Yang disetujui"),
        max_length=300,
        help_text=_("Misalnya: menerima siaran pers dan undangan lewat surel."),
    )


class RuleForm(forms.Form):
    """Whom a living list means."""

    account = forms.ModelChoiceField(label=_("Saluran surel"), queryset=None)
    highest_tier = forms.TypedChoiceField(
        label=_("Tingkat media"),
        coerce=int,
        initial=5,
        choices=(
            (1, _("hanya nasional")),
            (2, _("sampai tingkat 2")),
            (3, _("sampai tingkat 3")),
            (4, _("sampai tingkat 4")),
            (5, _("semua")),
        ),
    )
    province = forms.CharField(label=_("Provinsi media"), max_length=60, required=False)
    city = forms.CharField(label=_("Kota media"), max_length=80, required=False)
    beat = forms.CharField(label=_("Bidang liputan"), max_length=80, required=False)
    only_verified = forms.BooleanField(label=_("Hanya yang terverifikasi"), required=False, initial=True)
    is_active = forms.BooleanField(label=_("Daftar berjalan"), required=False, initial=True)

    def __init__(self, *args, accounts=None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if accounts is None:
            del self.fields["account"]
        else:
            self.fields["account"].queryset = accounts
