"""Forms of the crisis room: shape only, meaning is the services' affair."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from kentongan.apps.crisis.enums import CaseType, Duty, FactSlot, FactStatus, Severity
from kentongan.apps.crisis.services.facts import FactWords
from kentongan.apps.units.models import Appointment, Unit
from kentongan.apps.units.queries.units import search_units, units_visible_to
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission

# What happens most stands on top; the others are one tap away.
USUAL = ("K01", "K02", "K03", "K04", "K05", "K08", "K11", "K16")
_AGO = (
    ("0", _("Baru saja")),
    ("10", _("10 menit lalu")),
    ("30", _("30 menit lalu")),
    ("60", _("1 jam lalu")),
    ("180", _("3 jam lalu")),
)
_MOST_LINES = 6
_FAR_AWAY = {"min_value": 0, "max_value": 9_999, "required": False}


class MomentField(forms.DateTimeField):
    """A day and an hour as a telephone picks them; read in the zone of the office by the form that holds it."""

    widget = forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M")

    def to_python(self, value: object) -> datetime | None:
        found = super().to_python(value)
        return found.replace(tzinfo=None) if found else None


class SignsForm(forms.Form):
    """What is known of people and weapons; empty means nothing is known of it."""

    injured = forms.IntegerField(label=_("Korban luka yang dirawat"), **_FAR_AWAY)
    dead = forms.IntegerField(label=_("Korban meninggal"), **_FAR_AWAY)
    escaped = forms.IntegerField(label=_("Melarikan diri"), **_FAR_AWAY)
    recaptured = forms.IntegerField(label=_("Sudah kembali"), **_FAR_AWAY)
    child = forms.BooleanField(label=_("Menyangkut anak"), required=False)
    foreigner = forms.BooleanField(label=_("Menyangkut warga negara asing"), required=False)
    weapons = forms.BooleanField(label=_("Ada senjata"), required=False)
    uncontrolled = forms.BooleanField(label=_("Keadaan belum terkendali"), required=False)
    officer = forms.BooleanField(label=_("Petugas menjadi terduga"), required=False)
    parliament = forms.BooleanField(label=_("Ada pertanyaan dari DPR"), required=False)
    minister = forms.BooleanField(label=_("Ada pertanyaan setingkat menteri"), required=False)

    def signs(self) -> dict[str, int]:
        """The signs in the words of the service."""
        return {name: int(self.cleaned_data[name] or 0) for name in SignsForm.base_fields}


class OpenForm(SignsForm):
    """One minute on a telephone: what, where, what is known and what not."""

    type = forms.ChoiceField(label=_("Apa yang terjadi?"), choices=CaseType.choices, widget=forms.RadioSelect)
    unit = forms.TypedChoiceField(label=_("Satuan"), coerce=int, empty_value=None, required=False)
    other = forms.CharField(
        label=_("Satuan lain"),
        required=False,
        max_length=120,
        help_text=_("Ketik namanya, misalnya “Lapas Nunukan”."),
    )
    place = forms.CharField(label=_("Tempat kejadian"), max_length=160, help_text=_("Misalnya “dapur”."))
    title = forms.CharField(
        label=_("Judul singkat"),
        max_length=200,
        required=False,
        help_text=_("Kosong: disusun dari jenisnya."),
    )
    ago = forms.ChoiceField(label=_("Kapan diketahui?"), choices=_AGO, initial="0")
    known = forms.CharField(label=_("Yang sudah dipastikan"), max_length=2_000, required=False)
    unknown = forms.CharField(label=_("Yang belum diketahui"), max_length=2_000, required=False)
    denied = forms.CharField(label=_("Kabar yang tidak benar"), max_length=2_000, required=False)
    is_restricted = forms.BooleanField(
        label=_("Batasi bagi tim"), required=False, help_text=_("Hanya anggota tim dan pimpinan yang tahu.")
    )
    is_drill = forms.BooleanField(
        label=_("Ini simulasi"), required=False, help_text=_("Kode SIM; berita tidak dibekukan.")
    )
    filing_key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def __init__(self, *args: Any, actor: Actor, units: Sequence[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor
        self.fields["unit"].choices = [(unit.pk, unit.name) for unit in units]
        if units:
            self.fields["unit"].initial = units[0].pk
        for name in ("known", "unknown", "denied"):
            self.fields[name].widget = forms.Textarea(attrs={"rows": 2})
            self.fields[name].help_text = _("Satu baris, satu fakta.")

    def clean(self) -> dict:
        given = super().clean()
        if words := given.get("other", "").strip():
            given["unit"] = self._found(words)
        elif not given.get("unit"):
            self.add_error("unit", _now("Pilih satuannya."))
        return given

    def _found(self, words: str) -> int | None:
        within_reach = units_visible_to(self.actor, Permission.CASE_OPEN)
        found = list(search_units(words, among=within_reach)[:5])
        exact = [unit for unit in found if unit.name.lower() == words.lower()]
        if len(exact or found) == 1:
            return (exact or found)[0].pk
        names = ", ".join(unit.name for unit in found)
        told = _now("Lebih dari satu cocok: %(names)s. Tulis lengkap.") % {"names": names}
        self.add_error("other", told if found else _now("Tidak ada satuan bernama itu di wilayah Anda."))
        return None

    def words(self) -> dict[str, Any]:
        """The form in the words of the service."""
        given = self.cleaned_data
        title = given["title"] or f"{CaseType(given['type']).label}: {given['place']}"
        return {
            "unit_id": given["unit"],
            "type": given["type"],
            "place": given["place"],
            "title": title,
            "detected_at": timezone.now() - timedelta(minutes=int(given["ago"])),
            "facts": list(self._facts()),
            "signs": self.signs(),
            "is_restricted": given["is_restricted"],
            "is_drill": given["is_drill"],
            "filing_key": given["filing_key"],
        }

    def _facts(self) -> Iterable[FactWords]:
        asked = (
            ("known", FactSlot.WHAT, FactStatus.KNOWN),
            ("unknown", FactSlot.UNKNOWN, FactStatus.UNKNOWN),
            ("denied", FactSlot.OTHER, FactStatus.DENIED),
        )
        for name, slot, status in asked:
            for line in self.cleaned_data[name].splitlines()[:_MOST_LINES]:
                yield FactWords(slot=slot, text=line, status=status)


class ZonedForm(forms.Form):
    """A form whose moments are told by the clock on the wall of the office."""

    def __init__(self, *args: Any, zone: str = "Asia/Jakarta", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(zone)

    def moment(self, name: str) -> datetime | None:
        """The aware moment of a field; None for an empty one."""
        found = self.cleaned_data.get(name)
        return found.replace(tzinfo=self.zone) if found else None


class FactForm(ZonedForm):
    status = forms.ChoiceField(label=_("Keadaan"), choices=FactStatus.choices)
    slot = forms.ChoiceField(label=_("Pertanyaan"), choices=FactSlot.choices)
    text = forms.CharField(label=_("Fakta"), max_length=600, widget=forms.Textarea(attrs={"rows": 2}))
    source = forms.CharField(
        label=_("Sumber"), max_length=200, required=False, help_text=_("Wajib untuk yang diketahui.")
    )
    source_at = MomentField(label=_("Waktu sumber"), required=False)
    replaces = forms.TypedChoiceField(
        label=_("Menggantikan"), coerce=int, empty_value=None, required=False, choices=[("", _("Fakta baru"))]
    )

    def __init__(self, *args: Any, facts: Iterable[Any] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(fact.pk, fact.text[:70]) for fact in facts]
        self.fields["replaces"].choices = [("", _now("Fakta baru")), *choices]


class TaskForm(ZonedForm):
    title = forms.CharField(label=_("Tugas"), max_length=200)
    duty = forms.ChoiceField(label=_("Bagian"), choices=Duty.choices, initial=Duty.LIAISON)
    due_at = MomentField(label=_("Batas waktu"))


class DoneForm(forms.Form):
    words = forms.CharField(label=_("Catatan"), max_length=2_000, required=False)


class LevelForm(forms.Form):
    level = forms.TypedChoiceField(label=_("Tingkat"), choices=Severity.choices, coerce=int)
    reason = forms.CharField(label=_("Alasan"), max_length=600, widget=forms.Textarea(attrs={"rows": 2}))


class SituationForm(SignsForm):
    is_danger = forms.BooleanField(label=_("Membahayakan masyarakat sekitar"), required=False)


class MemberForm(forms.Form):
    user = forms.TypedChoiceField(label=_("Orang"), coerce=int)
    duty = forms.ChoiceField(label=_("Tugas"), choices=Duty.choices, initial=Duty.LIAISON)

    def __init__(self, *args: Any, officers: Iterable[Appointment], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        named = {row.user_id: f"{row.user.name}, {row.get_role_display()}" for row in officers}
        self.fields["user"].choices = [("", _now("Pilih orang")), *named.items()]


class PromiseForm(ZonedForm):
    at = MomentField(label=_("Kabar berikutnya"))


class NoteForm(forms.Form):
    text = forms.CharField(label=_("Catatan"), max_length=1_000, widget=forms.Textarea(attrs={"rows": 2}))


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Alasan"), min_length=5, max_length=1_000, widget=forms.Textarea(attrs={"rows": 2})
    )


class IntoForm(forms.Form):
    into = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
