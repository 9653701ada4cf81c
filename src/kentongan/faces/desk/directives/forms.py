"""Forms of directives and editions: shape only, meaning is the services' affair."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.forms import formset_factory
from django.utils.translation import gettext_lazy as _

from kentongan.apps.academy.models import Event
from kentongan.apps.directives.enums import EditionKind, SourceKind
from kentongan.apps.directives.models import Directive
from kentongan.apps.directives.services.answering import LONGEST_WORDS, Shown
from kentongan.apps.directives.services.wording import MOST_POINTS, DirectiveWords, PointWords
from kentongan.apps.newsroom.models import Story
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.fields import day_field
from kentongan.foundation.accounts.roles import Acting

_ABOVE = (UnitType.MINISTRY, UnitType.DIRECTORATE)
_OFFERED = 30


class EventChoice(forms.ModelChoiceField):
    """Events by title and day."""

    def label_from_instance(self, obj: Event) -> str:
        return f"{obj.title} ({obj.starts_at:%d/%m/%Y})"


class StoryChoice(forms.ModelChoiceField):
    """Stories by headline and day."""

    def label_from_instance(self, obj: Story) -> str:
        return f"{obj.headline} ({obj.published_at:%d/%m/%Y})"


class DirectiveForm(forms.Form):
    """A directive without its points."""

    unit = forms.ModelChoiceField(label=_("Penerbit"), queryset=Unit.objects.none(), empty_label=None)
    title = forms.CharField(label=_("Judul arahan"), max_length=200)
    source_kind = forms.ChoiceField(
        label=_("Dari mana arahan ini"), choices=SourceKind.choices, widget=forms.RadioSelect
    )
    official_title = forms.CharField(
        label=_("Jabatan yang memberi arahan"),
        max_length=160,
        required=False,
        help_text=_("Contoh: Sekretaris Jenderal"),
    )
    official_acting = forms.ChoiceField(label=_("Memangku sebagai"), choices=Acting.choices, required=False)
    official_name = forms.CharField(label=_("Nama pejabat"), max_length=120, required=False)
    event = EventChoice(label=_("Diberikan pada kegiatan"), queryset=Event.objects.none(), required=False)
    letter = forms.CharField(label=_("Nomor surat"), max_length=120, required=False)
    given_on = day_field(_("Tanggal arahan"))
    summary = forms.CharField(
        label=_("Ringkasan"), max_length=4000, required=False, widget=forms.Textarea({"rows": 4})
    )
    regions = forms.ModelMultipleChoiceField(
        label=_("Wilayah"),
        queryset=Unit.objects.none(),
        required=False,
        help_text=_("Kosongkan untuk semua wilayah."),
    )
    types = forms.MultipleChoiceField(
        label=_("Jenis satuan"),
        required=False,
        choices=[choice for choice in UnitType.choices if choice[0] not in _ABOVE],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kosongkan untuk semua jenis."),
    )
    due = day_field(_("Satu batas untuk semua butir"), required=False)
    change = forms.CharField(label=_("Yang berubah dari edisi sebelumnya"), max_length=300, required=False)

    def __init__(self, *args: Any, units: QuerySet[Unit], regions: QuerySet[Unit], events: QuerySet[Event],
                 edition: int = 1, **kwargs: Any) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset, self.fields["regions"].queryset = units, regions
        self.fields["event"].queryset = events
        self.fields["event"].choices = [("", "—"), *_offered(self.fields["event"], events[:_OFFERED])]
        if edition == 1:
            del self.fields["change"]

    def words(self, points: "PointForms") -> DirectiveWords:
        """The form and its points in the words of the service."""
        given = dict(self.cleaned_data)
        given.pop("unit")
        event = given.pop("event")
        given["regions"] = tuple(region.pk for region in given["regions"])
        given["types"] = tuple(given["types"])
        lines = [form.cleaned_data for form in points if form.cleaned_data.get("words")]
        return DirectiveWords(
            **given, event_id=event.pk if event else None, points=tuple(PointWords(**line) for line in lines)
        )


class PointForm(forms.Form):
    """One point."""

    words = forms.CharField(
        label=_("Butir"), max_length=500, required=False, widget=forms.Textarea({"rows": 2})
    )
    indicator = forms.CharField(label=_("Ukuran berhasil"), max_length=300, required=False)
    proof = forms.CharField(label=_("Bukti yang diminta"), max_length=300, required=False)
    due = day_field(_("Batas butir ini"), required=False)


PointForms = formset_factory(PointForm, extra=1, max_num=MOST_POINTS, absolute_max=MOST_POINTS)


def initial_of(directive: Directive) -> dict[str, Any]:
    """What a draft's form begins with."""
    names = (
        "unit",
        "title",
        "source_kind",
        "official_title",
        "official_acting",
        "official_name",
        "event",
        "letter",
    )
    given = {name: getattr(directive, f"{name}_id" if name in ("unit", "event") else name) for name in names}
    names = ("given_on", "summary", "regions", "types", "change")
    return given | {name: getattr(directive, name) for name in names}


class EvidenceForm(forms.Form):
    """What proves a point."""

    words = forms.CharField(
        label=_("Apa yang sudah dikerjakan"),
        max_length=LONGEST_WORDS,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )
    story = StoryChoice(label=_("Berita satuan"), queryset=Story.objects.none(), required=False)
    event = EventChoice(label=_("Kegiatan penerusan"), queryset=Event.objects.none(), required=False)
    file = forms.FileField(
        label=_("Berkas bukti"), required=False, help_text=_("PDF, Word, Excel, gambar; paling besar 10 MB.")
    )

    def __init__(self, *args: Any, stories: list[Story], events: list[Event], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, rows in (("story", stories), ("event", events)):
            field = self.fields[name]
            field.queryset = field.queryset.model.objects.filter(pk__in=[row.pk for row in rows])
            field.choices = [("", "—"), *_offered(field, rows)]

    def shown(self) -> Shown:
        """The form in the words of the service."""
        given = self.cleaned_data
        story, event = given["story"], given["event"]
        return Shown(
            words=given["words"],
            file=given["file"],
            story_id=story.pk if story else None,
            event_id=event.pk if event else None,
        )


class EditionForm(forms.Form):
    """Which stretch an edition covers."""

    unit = forms.ModelChoiceField(label=_("Penerbit"), queryset=Unit.objects.none(), empty_label=None)
    kind = forms.ChoiceField(label=_("Jenis edisi"), choices=EditionKind.choices, widget=forms.RadioSelect)
    day = day_field(_("Minggu atau bulan yang memuat tanggal"))

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units


class NoteForm(forms.Form):
    """The desk's own words on top of an edition."""

    title = forms.CharField(label=_("Judul edisi"), max_length=160)
    note = forms.CharField(
        label=_("Pengantar redaksi"), max_length=4000, required=False, widget=forms.Textarea({"rows": 4})
    )


def _offered(field: forms.ModelChoiceField, rows: Any) -> list[tuple[int, str]]:
    return [(row.pk, field.label_from_instance(row)) for row in rows]
