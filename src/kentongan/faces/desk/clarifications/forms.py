"""Forms of the clarification desk: shape only, meaning is the services' affair."""

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.clarifications.enums import VERDICTS, Outcome, Platform
from kentongan.apps.units.models import Unit

_ADDRESS = forms.URLInput(attrs={"inputmode": "url", "placeholder": "https://"})


def _address(label: str, *, required: bool = False, help_text: str = "") -> forms.URLField:
    return forms.URLField(
        label=label,
        max_length=700,
        required=required,
        help_text=help_text,
        widget=_ADDRESS,
        assume_scheme="https",
    )


def _words(
    label: str, limit: int, *, required: bool = True, rows: int = 3, help_text: str = ""
) -> forms.CharField:
    return forms.CharField(
        label=label,
        max_length=limit,
        required=required,
        widget=forms.Textarea(attrs={"rows": rows}),
        help_text=help_text,
    )


def _day(label: str, *, required: bool = False, help_text: str = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        required=required,
        help_text=help_text,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )


class ClaimForm(forms.Form):
    """A new card: what is claimed, for which office, where it was seen."""

    text = _words(
        _("Apa yang diklaim?"),
        400,
        help_text=_("Satu kalimat netral dengan kata-kata Anda sendiri, tanpa judul sensasinya."),
    )
    unit = forms.ModelChoiceField(label=_("Tentang satuan"), queryset=Unit.objects.none())
    address = _address(_("Alamat tempat terlihat"), help_text=_("Halamannya direkam otomatis sebagai bukti."))
    platform = forms.ChoiceField(
        label=_("Jenis tempat"), choices=Platform.choices, initial=Platform.MEDIA, required=False
    )
    quote = _words(
        _("Kata-katanya di sana, apa adanya"),
        4000,
        required=False,
        help_text=_("Hanya untuk meja ini; tidak pernah ditampilkan kepada publik."),
    )
    filing_key = forms.UUIDField(widget=forms.HiddenInput)
    article = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, units, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        live = {"hx-get": "/meja/klarifikasi/mirip/", "hx-trigger": "input changed delay:500ms"}
        self.fields["text"].widget.attrs |= live | {"hx-target": "#mirip", "hx-sync": "this:replace"}


class ClaimWordsForm(forms.Form):
    """The words of an open card, and who looks after it."""

    text = _words(_("Apa yang diklaim?"), 400)
    owner = forms.TypedChoiceField(label=_("Penanggung jawab"), coerce=int)

    def __init__(self, *args, officers, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = officers


class SightingForm(forms.Form):
    """One place more."""

    address = _address(
        _("Alamat"), help_text=_("Kosongkan bila hanya beredar di grup atau dari mulut ke mulut.")
    )
    platform = forms.ChoiceField(label=_("Jenis tempat"), choices=Platform.choices)
    quote = _words(_("Kata-katanya di sana, apa adanya"), 4000, required=False)
    reach = forms.CharField(
        label=_("Jangkauan"), max_length=200, required=False, help_text=_("Misalnya “dibagikan 300 kali”.")
    )


class ScreenshotForm(forms.Form):
    """A picture of a place that cannot be fetched."""

    file = forms.FileField(
        label=_("Tangkapan layar"),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        error_messages={"empty": _("Berkas ini kosong.")},
    )


class FactForm(forms.Form):
    """What must be found out, or what was found."""

    question = forms.CharField(label=_("Apa yang harus dipastikan?"), max_length=300)
    text = _words(_("Faktanya"), 2000, required=False, help_text=_("Kosongkan bila masih dicari."))
    source = forms.CharField(
        label=_("Sumber"),
        max_length=300,
        required=False,
        help_text=_("Dokumen, data, atau jabatan yang menyatakan. Ikut tampil kepada publik."),
    )
    source_url = _address(_("Alamat sumber"))
    owner = forms.TypedChoiceField(label=_("Dicari oleh"), coerce=int, required=False, empty_value=None)
    due_on = _day(_("Paling lambat"))

    def __init__(self, *args, officers=(), is_answer=False, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = officers
        if is_answer:
            for name in ("question", "owner", "due_on"):
                del self.fields[name]


class VerdictForm(forms.Form):
    """The verdict with its reason; the last two only matter where the claim is true."""

    verdict = forms.ChoiceField(label=_("Putusan"), choices=VERDICTS, widget=forms.RadioSelect)
    reason = _words(
        _("Alasan"), 2000, help_text=_("Dibaca publik. Jelaskan faktanya; jangan menyerang siapa pun.")
    )
    own_story = forms.CharField(
        label=_("Berita kita yang diralat"),
        max_length=200,
        required=False,
        help_text=_("Bila klaim benar dan berita kita keliru: nomor atau alamat berita itu."),
    )
    fix = _words(
        _("Perbaikan dan permohonan maaf"),
        2000,
        required=False,
        help_text=_("Bila klaim benar: apa yang kita perbaiki."),
    )


class RemedyForm(forms.Form):
    """A new case: one article and what is wrong with it."""

    unit = forms.ModelChoiceField(label=_("Untuk satuan"), queryset=Unit.objects.none())
    address = _address(_("Alamat berita"), required=True, help_text=_("Halamannya direkam sebagai bukti."))
    title = forms.CharField(label=_("Judul berita"), max_length=400)
    outlet_name = forms.CharField(label=_("Nama media"), max_length=120)
    article_on = _day(
        _("Tanggal berita"), required=True, help_text=_("Hak jawab gugur dua bulan sesudahnya.")
    )
    has_wrong_fact = forms.BooleanField(label=_("Ada fakta yang keliru"), required=False)
    harms_name = forms.BooleanField(label=_("Nama baik satuan dirugikan"), required=False)
    filing_key = forms.UUIDField(widget=forms.HiddenInput)
    article = forms.IntegerField(required=False, widget=forms.HiddenInput)
    claim = forms.IntegerField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args, units, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units


class PassageForm(forms.Form):
    """A stretch of the article beside the fact and its proof."""

    said = _words(_("Tertulis di berita"), 2000, help_text=_("Salin apa adanya."))
    fact = _words(_("Faktanya"), 2000)
    proof = forms.CharField(label=_("Buktinya"), max_length=300)


class StepForm(forms.Form):
    """A step that was taken without a letter."""

    taken_on = _day(_("Tanggal"), help_text=_("Kosongkan untuk hari ini."))
    note = _words(_("Catatan"), 2000, help_text=_("Siapa yang dihubungi (jabatannya) dan apa katanya."))
    file = forms.FileField(label=_("Lampiran"), required=False, help_text=_("PDF, DOCX, JPEG, atau PNG."))


class SettleForm(forms.Form):
    """How an outlet answered."""

    result = _words(_("Tanggapan redaksi"), 2000, rows=2)
    result_url = _address(_("Tautan"))


class CloseForm(forms.Form):
    """What became of a case."""

    outcome = forms.ChoiceField(label=_("Hasil"), choices=Outcome.choices, widget=forms.RadioSelect)
    placed_url = _address(
        _("Alamat pemuatan"), help_text=_("Wajib bila dilayani; halamannya direkam sebagai bukti.")
    )
    note = _words(_("Catatan"), 2000, required=False, rows=2)


class LetterForm(forms.Form):
    """The words of a draft."""

    addressee = _words(_("Kepada"), 500, rows=2)
    subject = forms.CharField(label=_("Hal"), max_length=500)
    opening = _words(_("Pembuka"), 5000, rows=6)
    lead_in = _words(_("Pengantar tabel"), 1000, rows=2, required=False)
    closing = _words(_("Penutup"), 5000, rows=6)
    attachments = forms.CharField(label=_("Lampiran"), max_length=200, required=False)
