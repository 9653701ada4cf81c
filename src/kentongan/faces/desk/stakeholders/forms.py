"""Forms about partners: shape only, meaning is the services' affair."""

from dataclasses import fields

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.apps.stakeholders.enums import ConsentWay, ContactWay, Stance
from kentongan.apps.stakeholders.errors import Invalid
from kentongan.apps.stakeholders.models import Partner
from kentongan.apps.stakeholders.services.contacts import NextStep, Said
from kentongan.apps.stakeholders.services.joints import JointWords
from kentongan.apps.stakeholders.services.partners import PartnerWords
from kentongan.core.relations.kinds import partner_kinds
from kentongan.faces.desk.fields import day_field

_MARKS = [(mark, str(mark)) for mark in range(1, 6)]
_INFLUENCE = [(1, _("1: hampir tidak berpengaruh")), *_MARKS[1:4], (5, _("5: sangat berpengaruh"))]
_INTEREST = [(1, _("1: hampir tidak berkepentingan")), *_MARKS[1:4], (5, _("5: sangat berkepentingan"))]


def tell_refusal(form: forms.Form, error: Invalid) -> None:
    """Puts a service's refusal where it belongs; nothing that was typed is lost."""
    form.add_error(error.field if error.field in form.fields else None, error.message)


class PartnerForm(forms.Form):
    """A partner; `unit` falls away when one is changed, `anyway` unless another bears a similar name."""

    unit = forms.CharField(
        label=_("Satuan yang mengelola"),
        max_length=120,
        required=False,
        help_text=_("Nama satuan. Kosongkan untuk satuan Anda sendiri."),
    )
    kind = forms.ChoiceField(label=_("Jenis"))
    name = forms.CharField(label=_("Nama mitra"), max_length=160)
    anyway = forms.BooleanField(label=_("Ini mitra yang lain, tetap simpan"), required=False)
    influence = forms.TypedChoiceField(label=_("Pengaruh"), choices=_INFLUENCE, coerce=int, initial=3)
    interest = forms.TypedChoiceField(label=_("Kepentingan"), choices=_INTEREST, coerce=int, initial=3)
    stance = forms.ChoiceField(label=_("Sikap"), choices=Stance.choices, initial=Stance.NEUTRAL)
    is_sensitive = forms.BooleanField(
        label=_("Peka: data kontak dan catatannya tidak ikut diekspor"), required=False
    )
    owner_id = forms.TypedChoiceField(
        label=_("Penanggung jawab"), required=False, coerce=int, empty_value=None
    )
    contact_name = forms.CharField(label=_("Narahubung"), max_length=120, required=False)
    contact_title = forms.CharField(label=_("Jabatan narahubung"), max_length=120, required=False)
    phone = forms.CharField(
        label=_("Telepon"), max_length=30, required=False, widget=forms.TextInput(attrs={"inputmode": "tel"})
    )
    email = forms.EmailField(label=_("Surel"), max_length=254, required=False)
    consent_way = forms.ChoiceField(
        label=_("Cara persetujuan"),
        choices=[("", _("belum ada")), *ConsentWay.choices],
        required=False,
        help_text=_("Data narahubung hanya boleh disimpan bila ia menyetujuinya."),
    )
    consent_on = day_field(label=_("Tanggal persetujuan"), required=False)
    notes = forms.CharField(label=_("Catatan"), max_length=4000, required=False, widget=forms.Textarea)

    ABOUT = ("unit", "kind", "name", "influence", "interest", "stance", "owner_id", "is_sensitive")
    REACH = ("contact_name", "contact_title", "phone", "email", "consent_way", "consent_on")

    def __init__(self, *args: object, keepers: object = None, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind.key, kind.label) for kind in partner_kinds().values()]
        if keepers is None:
            del self.fields["owner_id"]
        else:
            del self.fields["unit"], self.fields["anyway"]
            people = [(user.pk, user.name) for user in keepers]
            self.fields["owner_id"].choices = [("", _("belum ditetapkan")), *people]

    @property
    def about(self) -> list:
        """The fields about the organisation."""
        return [self[name] for name in self.ABOUT if name in self.fields]

    @property
    def reach(self) -> list:
        """The fields about the person there."""
        return [self[name] for name in self.REACH]

    def words(self, *, owner_id: int | None) -> PartnerWords:
        """The form in the words of the service."""
        known = {field.name for field in fields(PartnerWords)}
        given = {name: value for name, value in self.cleaned_data.items() if name in known}
        return PartnerWords(**{"owner_id": owner_id} | given)


class ContactForm(forms.Form):
    """One time that we were in touch, and what comes next."""

    day = day_field(label=_("Tanggal"))
    way = forms.ChoiceField(label=_("Cara"), choices=ContactWay.choices)
    said = forms.CharField(
        label=_("Apa yang dibicarakan"), max_length=4000, widget=forms.Textarea(attrs={"rows": 3})
    )
    promised = forms.CharField(
        label=_("Apa yang dijanjikan"),
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    step_what = forms.CharField(label=_("Tindak lanjut"), max_length=200, required=False)
    step_due = day_field(label=_("Paling lambat"), required=False)
    step_owner = forms.TypedChoiceField(label=_("Pelaksana"), required=False, coerce=int, empty_value=None)

    def __init__(self, *args: object, keepers: object = (), **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["day"].initial = timezone.localdate
        self.fields["step_owner"].choices = [
            ("", _("saya sendiri")),
            *((one.pk, one.name) for one in keepers),
        ]

    def clean(self) -> dict:
        """A step without a day would never be asked for again."""
        given = super().clean()
        if given.get("step_what") and not given.get("step_due") and "step_due" not in self.errors:
            self.add_error("step_due", _("Tulis sampai kapan tindak lanjut ini."))
        return given

    def said_words(self) -> Said:
        """The contact in the words of the service."""
        return Said(**{name: self.cleaned_data[name] for name in ("day", "way", "said", "promised")})

    def step(self) -> NextStep | None:
        """The next step, if one was planned."""
        given = self.cleaned_data
        if not given["step_what"]:
            return None
        return NextStep(given["step_what"], given["step_due"], given["step_owner"])


class StepForm(forms.Form):
    """A step by itself."""

    step_what = forms.CharField(label=_("Tindak lanjut"), max_length=200)
    step_due = day_field(label=_("Paling lambat"))


class JointForm(forms.Form):
    """What a partner is asked to put its name to."""

    title = forms.CharField(label=_("Judul berita"), max_length=200)
    story_number = forms.IntegerField(
        label=_("Nomor berita"),
        required=False,
        min_value=1,
        max_value=10**12,
        help_text=_("Angka pada alamat berita, bila sudah ada."),
    )
    approver = forms.CharField(label=_("Siapa di mitra yang menyetujui"), max_length=160, required=False)
    due = day_field(label=_("Jawaban diperlukan paling lambat"))
    notes = forms.CharField(
        label=_("Catatan"), max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def words(self) -> JointWords:
        """The form in the words of the service."""
        return JointWords(**self.cleaned_data)


def filled_from(partner: Partner) -> dict[str, object]:
    """What the form of a standing partner begins with."""
    return {field.name: getattr(partner, field.name) for field in fields(PartnerWords)}
