"""Forms of the desk: shape only, meaning is the services' affair."""

import uuid
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.apps.openness.enums import (
    Delivery,
    DisputeStage,
    Form,
    IdKind,
    ObjectionDecision,
    RequesterKind,
    Resolution,
    Way,
)
from kentongan.apps.openness.gate import DEAREST, Notice
from kentongan.apps.openness.services.intake import Person, Wish
from kentongan.apps.units.models import Unit
from kentongan.core.openness.service.grounds import objection_grounds, refusal_grounds

AT_DESK = [choice for choice in Way.choices if choice[0] != Way.WEB]
MOMENT = "%Y-%m-%dT%H:%M"


class ManyFiles(forms.ClearableFileInput):
    """Several files at once; the view takes them all from the request."""

    allow_multiple_selected = True

    def __init__(self) -> None:
        super().__init__(
            attrs={"accept": ".pdf,.docx,.xlsx,.odt,.ods,.jpg,.jpeg,.png,.txt", "multiple": True}
        )


class FilesField(forms.FileField):
    """Each of the files must pass; the view hands them to the service as they came."""

    def clean(self, data: object, initial: object = None) -> list:
        every = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in every or [None]]


def _long(
    label: str, most: int, *, rows: int = 3, required: bool = True, help_text: str = ""
) -> forms.CharField:
    area = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, widget=area, required=required, help_text=help_text)


def _files(label: str) -> FilesField:
    return FilesField(
        label=label,
        required=False,
        widget=ManyFiles(),
        help_text=_("Paling banyak 3 berkas, masing-masing 10 MB."),
    )


class TakeForm(forms.Form):
    """A request from mail, counter or post. The moment is the office's own wall clock."""

    unit = forms.ModelChoiceField(Unit.objects.none(), label=_("Satuan"), empty_label=None)
    way = forms.ChoiceField(label=_("Masuk lewat"), choices=AT_DESK, widget=forms.RadioSelect)
    received_at = forms.DateTimeField(
        label=_("Diterima pada"),
        input_formats=[MOMENT],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MOMENT),
        help_text=_("Jam setempat satuan. Surat: tanggal cap terima. Dari sini waktu menjawab dihitung."),
    )
    asked = _long(_("Informasi yang diminta"), 4000, rows=4)
    purpose = _long(_("Tujuan penggunaan"), 2000, rows=2)
    form = forms.ChoiceField(label=_("Bentuk informasi"), choices=Form.choices)
    delivery = forms.ChoiceField(label=_("Cara menerima"), choices=Delivery.choices)
    kind = forms.ChoiceField(label=_("Pemohon"), choices=RequesterKind.choices)
    name = forms.CharField(label=_("Nama pemohon"), max_length=150)
    email = forms.EmailField(label=_("Surel"), required=False)
    phone = forms.CharField(label=_("Telepon"), max_length=30, required=False)
    address = forms.CharField(label=_("Alamat"), max_length=300, required=False)
    occupation = forms.CharField(label=_("Pekerjaan"), max_length=80, required=False)
    id_kind = forms.ChoiceField(label=_("Bukti diri"), choices=IdKind.choices, required=False)
    id_tail = forms.CharField(label=_("Empat angka terakhir bukti diri"), max_length=4, required=False)
    files = _files(_("Lampiran"))
    key = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, units: QuerySet[Unit], **kwargs) -> None:
        first = {"key": uuid.uuid4(), "way": Way.COUNTER, "unit": units.first()}
        kwargs["initial"] = first | kwargs.get("initial", {})
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        if not self.is_bound and first["unit"]:
            self.initial["received_at"] = timezone.localtime(timezone=ZoneInfo(first["unit"].time_zone))

    def clean(self) -> dict:
        cleaned = super().clean()
        unit, at = cleaned.get("unit"), cleaned.get("received_at")
        if unit and at:
            cleaned["received_at"] = at.replace(tzinfo=ZoneInfo(unit.time_zone))
        return cleaned

    def person(self) -> Person:
        names = ("kind", "name", "id_kind", "id_tail", "email", "phone", "address", "occupation")
        return Person(**{name: self.cleaned_data[name] for name in names})

    def wish(self) -> Wish:
        return Wish(**{name: self.cleaned_data[name] for name in ("asked", "purpose", "form", "delivery")})


class NoticeForm(forms.Form):
    """The written notice. Which fields stay depends on the result that was chosen."""

    KEPT = {
        Resolution.GRANTED: ("cost", "cost_words", "files"),
        Resolution.PARTIAL: ("grounds", "reason", "test", "redactions", "cost", "cost_words", "files"),
        Resolution.REFUSED: ("grounds", "reason", "test", "has_weighed_part"),
        Resolution.NOT_HELD: ("held_by",),
        Resolution.ALREADY_PUBLIC: ("where", "files"),
    }
    words = _long(
        _("Isi pemberitahuan"),
        6000,
        rows=6,
        help_text=_("Kalimat kepada pemohon; tampil juga di halaman statusnya."),
    )
    grounds = forms.MultipleChoiceField(
        label=_("Dasar pengecualian (Pasal 17)"), required=False, widget=forms.CheckboxSelectMultiple
    )
    reason = _long(
        _("Alasan"),
        4000,
        required=False,
        help_text=_("Kaitkan dasar dengan informasi ini, bukan bunyi pasal saja."),
    )
    test = forms.CharField(
        label=_("Uji konsekuensi"),
        max_length=120,
        required=False,
        help_text=_("Nomor dan tanggal penetapannya."),
    )
    redactions = _long(_("Bagian yang dihitamkan"), 2000, rows=2, required=False)
    has_weighed_part = forms.BooleanField(
        label=_("Sudah ditimbang: tidak ada bagian yang dapat diberikan"), required=False
    )
    held_by = forms.CharField(label=_("Dikuasai oleh"), max_length=200, required=False)
    where = forms.CharField(label=_("Alamat informasi"), max_length=500, required=False)
    cost = forms.IntegerField(label=_("Biaya (rupiah)"), min_value=0, max_value=DEAREST, required=False)
    cost_words = forms.CharField(label=_("Rincian biaya"), max_length=300, required=False)
    files = _files(_("Berkas informasi"))
    number = forms.CharField(label=_("Nomor surat"), max_length=60, required=False)

    def __init__(self, *args, resolution: str, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.resolution = resolution
        kept = {"words", "number", *self.KEPT[Resolution(resolution)]}
        for name in [name for name in self.fields if name not in kept]:
            del self.fields[name]
        if "grounds" in self.fields:
            found = refusal_grounds().values()
            self.fields["grounds"].choices = [(one.key, f"{one.key}. {one.title}") for one in found]

    def notice(self) -> Notice:
        given = {name: value for name, value in self.cleaned_data.items() if name not in ("files", "number")}
        return Notice(resolution=self.resolution, **given | {"cost": given.get("cost") or 0})


class WordsForm(forms.Form):
    """One text: what is missing, why it takes longer, what is handed over."""

    words = _long(_("Penjelasan kepada pemohon"), 2000)


class CarryOutForm(WordsForm):
    """What is handed over after a decision."""

    files = _files(_("Berkas informasi"))


class ObjectionForm(forms.Form):
    """An objection that came by mail, at the counter or by post."""

    way = forms.ChoiceField(
        label=_("Masuk lewat"), choices=AT_DESK, widget=forms.RadioSelect, initial=Way.MAIL
    )
    filed_at = forms.DateTimeField(
        label=_("Diterima pada"),
        input_formats=[MOMENT],
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format=MOMENT),
    )
    ground = forms.ChoiceField(label=_("Alasan keberatan"))
    words = _long(_("Kasus posisi"), 4000)

    def __init__(self, *args, unit: Unit, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(unit.time_zone)
        self.fields["ground"].choices = [(one.key, one.title) for one in objection_grounds().values()]
        if not self.is_bound:
            self.initial["filed_at"] = timezone.localtime(timezone=self.zone)

    def clean_filed_at(self):
        return self.cleaned_data["filed_at"].replace(tzinfo=self.zone)


class DecisionForm(forms.Form):
    """The superior's decision."""

    decision = forms.ChoiceField(
        label=_("Putusan"),
        widget=forms.RadioSelect,
        choices=[one for one in ObjectionDecision.choices if one[0]],
    )
    words = _long(_("Pertimbangan"), 6000, rows=5)
    orders = _long(
        _("Perintah kepada PPID"),
        2000,
        required=False,
        help_text=_("Wajib bila dikabulkan: apa yang diberikan dan kapan."),
    )


class DisputeForm(forms.Form):
    """A stage of a dispute."""

    stage = forms.ChoiceField(label=_("Tahap"), choices=DisputeStage.choices)
    day = forms.DateField(
        label=_("Tanggal"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    register_number = forms.CharField(label=_("Nomor register"), max_length=80, required=False)
    commission = forms.CharField(label=_("Komisi Informasi"), max_length=120, required=False)
    court = forms.CharField(label=_("Pengadilan"), max_length=120, required=False)
    words = _long(_("Keterangan"), 2000, rows=2, required=False)
