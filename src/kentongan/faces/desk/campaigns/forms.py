"""Forms of the desk of campaigns: shape only, meaning is the services' affair."""

from collections.abc import Iterable

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kentongan.apps.campaigns.enums import Audience, Format, Outlet, Stage
from kentongan.apps.campaigns.services.items import ItemWords
from kentongan.apps.campaigns.services.planning import CampaignWords
from kentongan.apps.messagehouse.models import Pillar
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import search_units
from kentongan.faces.desk.fields import day_field, prose


class CampaignForm(forms.Form):
    """What a campaign is about."""

    unit = forms.ModelChoiceField(label=_("Penyelenggara"), queryset=Unit.objects.none(), empty_label=None)
    title = forms.CharField(label=_("Judul kampanye"), max_length=160)
    slogan = forms.CharField(label=_("Slogan"), max_length=200, required=False)
    hashtag = forms.CharField(
        label=_("Tagar"),
        max_length=61,
        required=False,
        help_text=_(
            "Contoh: #HumasBergerakBersama. Berita terbit yang memuat tagar ini masuk dengan sendirinya."
        ),
    )
    starts_on = day_field(_("Hari pertama"))
    ends_on = day_field(_("Hari terakhir"))
    audiences = forms.MultipleChoiceField(
        label=_("Khalayak"),
        choices=Audience.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    messages = prose(
        _("Pesan utama"),
        most=6000,
        rows=3,
        required=False,
        help_text=_("Satu baris satu pesan. Baris pertama mengisi draf berita."),
    )
    about = prose(_("Keterangan"), most=6000, rows=3, required=False)
    everyone = forms.BooleanField(
        label=_("Ajak semua satuan di bawah penyelenggara"), required=False, initial=True
    )

    def __init__(self, *args, units: QuerySet[Unit] | None = None, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if units is None:
            del self.fields["unit"], self.fields["everyone"]
            return
        self.fields["unit"].queryset = units
        first = list(units[:2])
        self.fields["unit"].initial = first[0] if first else None
        if len(first) == 1:
            self.fields["unit"].widget = forms.HiddenInput()

    def words(self) -> CampaignWords:
        """The form in the words of the service."""
        given = {name: self.cleaned_data[name] for name in CampaignWords.__dataclass_fields__}
        return CampaignWords(**{**given, "audiences": tuple(given["audiences"])})


class ItemForm(forms.Form):
    """What is planned for a day."""

    day = day_field(_("Hari"))
    what = forms.CharField(label=_("Apa yang dibuat"), max_length=200)
    unit = forms.CharField(
        label=_("Satuan pelaksana"), max_length=120, help_text=_("Ketik nama satuan; ia diberi tahu.")
    )
    who = forms.CharField(label=_("Siapa"), max_length=120, required=False, help_text=_("Jabatan atau tim."))
    outlet = forms.ChoiceField(label=_("Saluran"), choices=Outlet.choices)
    format = forms.ChoiceField(label=_("Bentuk"), choices=Format.choices)
    audience = forms.ChoiceField(label=_("Khalayak"), choices=Audience.choices)
    pillar = forms.ChoiceField(label=_("Pilar"), required=False)
    note = forms.CharField(
        label=_("Catatan"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args, among: QuerySet[Unit], pillars: Iterable[Pillar], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.among = among
        self.fields["pillar"].choices = [("", _("Belum dipilih")), *((p.key, p.label) for p in pillars)]

    def clean_unit(self) -> Unit:
        """The office of that key or name; one that begins so, where only one does."""
        words = " ".join(self.cleaned_data["unit"].replace("\x00", " ").split())
        found = self.among.filter(key=words.lower()).first() or self.among.filter(name__iexact=words).first()
        if found is None:
            some = list(search_units(words, among=self.among)[:4])
            if len(some) > 1:
                names = ", ".join(unit.name for unit in some[:3])
                raise forms.ValidationError(_("Maksud Anda: %(names)s?"), params={"names": names})
            found = some[0] if some else None
        if found is None:
            raise forms.ValidationError(_("Tidak ada satuan peserta dengan nama itu."))
        return found

    def words(self) -> ItemWords:
        """The form in the words of the service."""
        given = dict(self.cleaned_data)
        return ItemWords(unit_id=given.pop("unit").pk, **given)


class MaterialForm(forms.Form):
    """A link that is lent to all."""

    label = forms.CharField(label=_("Nama bahan"), max_length=120)
    url = forms.URLField(label=_("Tautan"), max_length=500, assume_scheme="https")


class FindingForm(forms.Form):
    """One sentence of the evaluation."""

    stage = forms.ChoiceField(label=_("Langkah"), choices=Stage.choices)
    words = forms.CharField(label=_("Isi"), max_length=600, widget=forms.Textarea(attrs={"rows": 2}))
    source = forms.CharField(
        label=_("Sumber"),
        max_length=300,
        required=False,
        help_text=_("Wajib untuk tanggapan khalayak, perubahan, dan dampak."),
    )
