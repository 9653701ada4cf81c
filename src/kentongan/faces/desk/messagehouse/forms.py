"""Forms of message houses: shape only, meaning is the services' affair."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kentongan.apps.messagehouse.enums import AssetKind, PhrasingKind, SourceKind, Weight
from kentongan.apps.messagehouse.models import House, Pillar
from kentongan.apps.messagehouse.services.assets import AssetWords
from kentongan.apps.messagehouse.services.drafting import HouseWords
from kentongan.apps.messagehouse.services.parts import PhrasingWords, PillarWords, ProofWords
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.fields import day_field


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.replace(",", "\n").splitlines() if line.strip()]


class HouseForm(forms.Form):
    """Position and brand."""

    audience = forms.CharField(label=_("Untuk siapa kita bekerja"), max_length=300, required=False)
    promise = forms.CharField(label=_("Janji kita"), max_length=300, required=False)
    differentiation = forms.CharField(
        label=_("Apa yang membedakan"), max_length=4000, required=False, widget=forms.Textarea({"rows": 3})
    )
    tone = forms.CharField(label=_("Nada bicara"), max_length=300, required=False)
    tagline = forms.CharField(label=_("Semboyan"), max_length=160, required=False)
    hashtags = forms.CharField(
        label=_("Tagar"), max_length=600, required=False, help_text=_("Pisahkan dengan koma.")
    )
    colours = forms.CharField(
        label=_("Warna"),
        max_length=600,
        required=False,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Satu warna sebaris: Hijau tua #0d5b53"),
    )

    @staticmethod
    def initial_of(house: House) -> dict[str, Any]:
        """What the form of a draft begins with."""
        names = ("audience", "promise", "differentiation", "tone", "tagline")
        colours = "\n".join(f"{colour['name']} {colour['hex']}" for colour in house.colours)
        given = {name: getattr(house, name) for name in names}
        return given | {"hashtags": ", ".join(house.hashtags), "colours": colours}

    def words(self) -> HouseWords:
        """The form in the words of the service."""
        given = dict(self.cleaned_data)
        pairs = [line.rpartition(" ") for line in _lines(given["colours"])]
        given["colours"] = tuple((name, code) for name, _space, code in pairs)
        given["hashtags"] = tuple(_lines(given["hashtags"]))
        return HouseWords(**given)


class PillarForm(forms.Form):
    """A pillar."""

    label = forms.CharField(label=_("Nama pilar"), max_length=120)
    about = forms.CharField(label=_("Keterangan"), max_length=500, required=False)
    terms = forms.CharField(
        label=_("Kata penanda"),
        max_length=1200,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Kata yang biasanya muncul dalam berita pilar ini, pisahkan dengan koma."),
    )
    share = forms.IntegerField(label=_("Porsi rencana (%)"), min_value=0, max_value=100, initial=0)

    @staticmethod
    def initial_of(row: Any) -> dict[str, Any]:
        return {"label": row.label, "about": row.about, "terms": ", ".join(row.terms), "share": row.share}

    def words(self) -> PillarWords:
        return PillarWords(**(self.cleaned_data | {"terms": _lines(self.cleaned_data["terms"])}))


class ProofForm(forms.Form):
    """A proof with its source."""

    text = forms.CharField(label=_("Bukti"), max_length=500, widget=forms.Textarea({"rows": 2}))
    pillar = forms.ModelChoiceField(label=_("Untuk pilar"), queryset=Pillar.objects.none(), required=False)
    source_kind = forms.ChoiceField(label=_("Jenis sumber"), choices=SourceKind.choices)
    source = forms.CharField(
        label=_("Sumber"),
        max_length=500,
        help_text=_("Alamat https:// atau /berita/…; untuk data: nama laporannya."),
    )
    as_of = day_field(_("Data per tanggal"))
    valid_until = day_field(_("Berlaku sampai"), required=False)

    @staticmethod
    def initial_of(row: Any) -> dict[str, Any]:
        names = ("text", "pillar", "source_kind", "source", "as_of", "valid_until")
        return {name: getattr(row, name) for name in names}

    def words(self) -> ProofWords:
        given = dict(self.cleaned_data)
        pillar = given.pop("pillar")
        return ProofWords(**given, pillar_id=pillar.pk if pillar else None)


class PhrasingForm(forms.Form):
    """Words to use or to avoid."""

    kind = forms.ChoiceField(
        label=_("Pakai atau hindari"), choices=PhrasingKind.choices, widget=forms.RadioSelect
    )
    find = forms.CharField(
        label=_("Kata yang dicari dalam naskah"),
        max_length=80,
        required=False,
        help_text=_("Kata yang dihindari, atau bentuk lama dari ungkapan yang dipakai."),
    )
    write = forms.CharField(label=_("Tulis"), max_length=160, required=False)
    reason = forms.CharField(label=_("Alasan"), max_length=300)
    example = forms.CharField(label=_("Contoh kalimat"), max_length=300, required=False)
    weight = forms.ChoiceField(
        label=_("Bobot pada pemeriksaan naskah"),
        choices=Weight.choices,
        help_text=_("Tidak pernah menahan penerbitan."),
    )

    @staticmethod
    def initial_of(row: Any) -> dict[str, Any]:
        return {name: getattr(row, name) for name in ("kind", "find", "write", "reason", "example", "weight")}

    def words(self) -> PhrasingWords:
        return PhrasingWords(**self.cleaned_data)


PART_FORMS: dict[str, type[forms.Form]] = {"pilar": PillarForm, "bukti": ProofForm, "ungkapan": PhrasingForm}


class AssetForm(forms.Form):
    """A thing of the brand."""

    unit = forms.ModelChoiceField(label=_("Pemilik"), queryset=Unit.objects.none(), empty_label=None)
    kind = forms.ChoiceField(label=_("Jenis aset"), choices=AssetKind.choices)
    title = forms.CharField(label=_("Nama aset"), max_length=160)
    about = forms.CharField(label=_("Keterangan"), max_length=500, required=False)
    licence = forms.CharField(label=_("Lisensi atau izin"), max_length=200)
    valid_from = day_field(_("Berlaku sejak"), required=False)
    valid_until = day_field(_("Berlaku sampai"), required=False)
    words = forms.CharField(
        label=_("Kata yang menandai pemakaiannya"),
        max_length=600,
        required=False,
        help_text=_("Pisahkan dengan koma."),
    )
    file = forms.FileField(
        label=_("Berkas aset"),
        required=False,
        help_text=_("PNG, JPEG, PDF, DOCX, atau PPTX; paling besar 10 MB."),
    )

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units

    def asset(self) -> AssetWords:
        """The form in the words of the service."""
        given = {name: value for name, value in self.cleaned_data.items() if name not in ("unit", "file")}
        return AssetWords(**(given | {"words": tuple(_lines(given["words"]))}))


class EndForm(forms.Form):
    """The last day of an asset."""

    last_day = day_field(_("Hari terakhir"), initial=timezone.localdate)
