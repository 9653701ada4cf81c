"""Forms of the public: shape only, meaning is the services' affair. Every field has its cap."""

import uuid

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.openness.enums import Delivery, Form, IdKind, RequesterKind
from kentongan.apps.openness.services.intake import Person, Wish
from kentongan.core.openness.service.grounds import objection_grounds

ACCEPTED = ".pdf,.docx,.xlsx,.odt,.ods,.jpg,.jpeg,.png,.txt"


class ManyFiles(forms.ClearableFileInput):
    """Several files at once; the view takes them all from the request."""

    allow_multiple_selected = True

    def __init__(self) -> None:
        super().__init__(attrs={"accept": ACCEPTED, "multiple": True})


class FilesField(forms.FileField):
    """Each of the files must pass; the view hands them to the service as they came."""

    def clean(self, data: object, initial: object = None) -> list:
        every = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in every or [None]]


def files_field(label: str, help_text: str) -> FilesField:
    """A field for up to three files."""
    return FilesField(label=label, help_text=help_text, required=False, widget=ManyFiles())


def _long(label: str, most: int, *, rows: int, required: bool = True, help_text: str = "") -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=area, required=required, help_text=help_text)


class AskForm(forms.Form):
    """A request for information. `situs` is a trap for programs: people never see it."""

    unit = forms.ChoiceField(label=_("Ditujukan kepada"))
    asked = _long(
        _("Informasi yang diminta"),
        4000,
        rows=4,
        help_text=_("Sebutkan jenis, tahun, dan tempatnya. Jangan menulis nama warga binaan."),
    )
    purpose = _long(_("Tujuan penggunaan"), 2000, rows=2)
    kind = forms.ChoiceField(
        label=_("Anda memohon sebagai"), choices=RequesterKind.choices, widget=forms.RadioSelect
    )
    name = forms.CharField(
        label=_("Nama pemohon"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    id_kind = forms.ChoiceField(label=_("Bukti diri"), choices=IdKind.choices, required=False)
    id_tail = forms.CharField(
        label=_("Empat angka terakhir bukti diri"),
        max_length=4,
        required=False,
        help_text=_("Hanya empat angka terakhir yang kami simpan."),
    )
    email = forms.EmailField(
        label=_("Surel"),
        required=False,
        help_text=_("Tanda terima dan jawaban dikirim ke sini."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    phone = forms.CharField(
        label=_("Telepon"),
        max_length=30,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel"}),
    )
    address = forms.CharField(label=_("Alamat"), max_length=300, required=False)
    occupation = forms.CharField(label=_("Pekerjaan"), max_length=80, required=False)
    form = forms.ChoiceField(label=_("Bentuk informasi"), choices=Form.choices)
    delivery = forms.ChoiceField(label=_("Cara menerima"), choices=Delivery.choices)
    files = files_field(
        _("Lampiran"),
        _("Salinan bukti diri, akta, atau surat kuasa. Paling banyak 3 berkas, masing-masing 10 MB."),
    )
    situs = forms.CharField(label=_("Kosongkan isian ini"), max_length=200, required=False)
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, units: list[tuple[str, str]], **kwargs) -> None:
        kwargs.setdefault("initial", {}).setdefault("key", uuid.uuid4())
        super().__init__(*args, **kwargs)
        self.fields["unit"].choices = units

    def clean(self) -> dict:
        cleaned = super().clean()
        if cleaned.get("situs"):
            raise forms.ValidationError(
                _("Permohonan ini tampak dikirim oleh program. Kosongkan isian terakhir.")
            )
        if not (cleaned.get("email") or cleaned.get("phone") or cleaned.get("address")):
            self.add_error("email", _("Isi surel, telepon, atau alamat agar jawaban dapat dikirim."))
        return cleaned

    def person(self) -> Person:
        names = ("kind", "name", "id_kind", "id_tail", "email", "phone", "address", "occupation")
        return Person(**{name: self.cleaned_data[name] for name in names})

    def wish(self) -> Wish:
        return Wish(**{name: self.cleaned_data[name] for name in ("asked", "purpose", "form", "delivery")})


class CompleteForm(forms.Form):
    """What was missing."""

    id_kind = forms.ChoiceField(label=_("Bukti diri"), choices=IdKind.choices, required=False)
    id_tail = forms.CharField(label=_("Empat angka terakhir bukti diri"), max_length=4, required=False)
    words = _long(_("Keterangan"), 2000, rows=3, required=False)
    files = files_field(_("Lampiran"), _("Paling banyak 3 berkas, masing-masing 10 MB."))


class ObjectForm(forms.Form):
    """An objection on one of the grounds of the law."""

    ground = forms.ChoiceField(label=_("Alasan keberatan"), widget=forms.RadioSelect)
    words = _long(
        _("Kasus posisi"),
        4000,
        rows=5,
        help_text=_("Ceritakan singkat apa yang terjadi dan apa yang Anda harapkan."),
    )

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = [(one.key, one.title) for one in objection_grounds().values()]


class WithdrawForm(forms.Form):
    """Taking a request back."""

    words = _long(_("Alasan"), 1000, rows=2, required=False)
