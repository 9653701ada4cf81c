"""Forms of the registers: shape only, meaning is the services' affair."""

from dataclasses import fields

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.apps.disclosure.enums import EntryClass, Form
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.queries.catalogue import choices
from kentongan.apps.disclosure.services.entries import EntryWords
from kentongan.faces.desk.fields import day_field

ACCEPTED = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.csv,.txt,.jpg,.jpeg,.png"
_LANGUAGES = (("id", _("Indonesia")), ("en", _("Inggris")), ("x-daerah", _("bahasa daerah")))


class CheckedForm(forms.Form):
    """A statement that somebody looked for personal data."""

    checked = forms.BooleanField(
        label=_("Saya sudah memeriksa: tidak ada data pribadi yang terbuka"), required=False
    )


class FileForm(CheckedForm):
    """An upload for a standing entry."""

    file = forms.FileField(
        label=_("Berkas"),
        required=False,
        widget=forms.ClearableFileInput(attrs={"accept": ACCEPTED}),
        help_text=_(
            "PDF, dokumen, tabel, atau gambar sampai 10 MB. PDF hasil pindai tidak terbaca pembaca layar."
        ),
        error_messages={"empty": _("Berkas ini kosong.")},
    )
    field_order = ("file", "checked")


class RefreshForm(FileForm):
    """A renewal: looked through, perhaps with a new file."""

    note = forms.CharField(
        label=_("Catatan pembaruan"), max_length=300, required=False, help_text=_("Tampil pada riwayat.")
    )
    field_order = ("note", "file", "checked")


class EntryForm(forms.Form):
    """All that is said of an entry."""

    klass = forms.ChoiceField(label=_("Golongan"), choices=EntryClass.choices)
    item = forms.ChoiceField(
        label=_("Butir katalog"),
        required=False,
        help_text=_("Butir yang diwajibkan aturan. Kosongkan bila informasi ini tambahan."),
    )
    title = forms.CharField(label=_("Judul"), max_length=200)
    summary = forms.CharField(
        label=_("Ringkasan"),
        max_length=2_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Apa isinya, dalam satu atau dua kalimat yang mudah dipahami."),
    )
    owner = forms.CharField(
        label=_("Pejabat atau bagian yang menguasai"),
        max_length=160,
        required=False,
        help_text=_("Jabatan, bukan nama orang. Misalnya “Subbagian Tata Usaha”."),
    )
    made_on = day_field(label=_("Tanggal dibuat"))
    address = forms.URLField(
        label=_("Alamat di internet"),
        max_length=500,
        required=False,
        assume_scheme="https",
        help_text=_("Bila sudah tersedia di situs resmi. Diperiksa setiap pekan."),
    )
    place = forms.CharField(
        label=_("Tempat memperolehnya"),
        max_length=200,
        required=False,
        help_text=_("Bila hanya tersedia cetak. Misalnya “Ruang layanan informasi”."),
    )
    form = forms.ChoiceField(label=_("Bentuk"), choices=Form.choices)
    format = forms.CharField(
        label=_("Format"), max_length=40, required=False, help_text=_("Misalnya PDF, A4.")
    )
    language = forms.ChoiceField(label=_("Bahasa"), choices=_LANGUAGES)
    retention = forms.CharField(
        label=_("Masa simpan"), max_length=80, required=False, help_text=_("Misalnya “5 tahun”.")
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["item"].choices = [("", _("tambahan, di luar katalog")), *choices(timezone.localdate())]

    def words(self) -> EntryWords:
        """The form in the words of the service."""
        named = {field.name for field in fields(EntryWords)}
        return EntryWords(**{name: value for name, value in self.cleaned_data.items() if name in named})


class NewEntryForm(EntryForm):
    """An entry with its file at once."""

    file = FileForm.base_fields["file"]
    checked = CheckedForm.base_fields["checked"]
    field_order = ("klass", "item", "title", "summary", "owner", "made_on", "file", "checked")


class ReasonForm(forms.Form):
    """Why something is taken back, opened or sent back."""

    reason = forms.CharField(label=_("Alasan"), max_length=300)


def initial_of(entry: Entry) -> dict[str, object]:
    """What the form shows of a standing entry."""
    return {name: getattr(entry, name) for name in EntryForm.base_fields}
