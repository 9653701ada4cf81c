"""Forms of the agenda: shape only, meaning is the services' affair."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kentongan.apps.agenda.enums import ItemKind, Part, Repeat, Visibility
from kentongan.apps.agenda.services.groundwork.wording import ItemWords, Telling
from kentongan.apps.agenda.services.series import SeriesWords
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.fields import day_field, prose

_TELLING = ("title", "kind", "venue", "who", "about", "visibility", "wants_coverage")
_DAYS = (_("Senin"), _("Selasa"), _("Rabu"), _("Kamis"), _("Jumat"), _("Sabtu"), _("Minggu"))


def clock_field(label: str, **more: Any) -> forms.TimeField:
    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    return forms.TimeField(label=label, widget=widget, input_formats=["%H:%M", "%H:%M:%S"], **more)


def _telling_fields() -> dict[str, forms.Field]:
    """What, where, who, for whose eyes: alike for a day and for a routine."""
    return {
        "venue": forms.CharField(label=_("Tempat"), max_length=200, required=False),
        "who": forms.CharField(
            label=_("Siapa yang hadir"),
            max_length=200,
            required=False,
            help_text=_(
                "Jabatan lebih baik daripada nama, misalnya Kepala Lapas dan tamu dari dinas kesehatan."
            ),
        ),
        "about": prose(
            _("Catatan untuk petugas"),
            most=2000,
            rows=3,
            required=False,
            help_text=_("Tetap di dalam; tidak ikut ke naskah berita."),
        ),
        "wants_coverage": forms.BooleanField(label=_("Perlu diliput"), required=False, initial=True),
        "visibility": forms.ChoiceField(label=_("Terlihat oleh"), choices=Visibility.choices),
    }


class WordsForm(forms.Form):
    """What every form of the agenda asks. With one office to choose from, nothing is asked about it."""

    unit = forms.ModelChoiceField(label=_("Satuan"), queryset=Unit.objects.none())
    title = forms.CharField(label=_("Acara"), max_length=200)
    kind = forms.ChoiceField(label=_("Jenis"), choices=ItemKind.choices)

    def __init__(self, *args: Any, units: QuerySet[Unit] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields |= _telling_fields()
        if units is None:
            del self.fields["unit"]
            return
        self.fields["unit"].queryset = units
        first = list(units[:2])
        self.fields["unit"].initial = first[0] if first else None
        if len(first) == 1:
            self.fields["unit"].widget = forms.HiddenInput()

    def telling(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in _TELLING}


class ItemForm(WordsForm):
    """One thing on the agenda: a day and two clock times, told by the clock of its office."""

    day = day_field(_("Tanggal"))
    begins = clock_field(_("Mulai pukul"))
    ends = clock_field(_("Selesai pukul"), help_text=_("Jam setempat di satuan itu."))
    until = day_field(_("Sampai tanggal"), required=False, help_text=_("Hanya bila lebih dari satu hari."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields(["unit", "title", "kind", "day", "begins", "ends", "until", *_telling_fields()])

    def words(self, zone: str) -> ItemWords:
        given, place = self.cleaned_data, ZoneInfo(zone)
        last = given["until"] or given["day"]
        return ItemWords(
            **self.telling(),
            starts_at=datetime.combine(given["day"], given["begins"], place),
            ends_at=datetime.combine(last, given["ends"], place),
        )


class FollowingForm(WordsForm):
    """An item that follows an event: title, time and place are the event's."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("title", "venue"):
            del self.fields[name]

    def words(self, item: ItemWords) -> ItemWords:
        """The item's own words with what may be changed."""
        given = {name: self.cleaned_data[name] for name in _TELLING if name in self.cleaned_data}
        return ItemWords(
            **{"title": item.title, "venue": item.venue} | given,
            starts_at=item.starts_at,
            ends_at=item.ends_at,
        )


class RoutineForm(WordsForm):
    """Words and clock of a routine."""

    begins = clock_field(_("Mulai pukul"))
    ends = clock_field(
        _("Selesai pukul"), help_text=_("Jam setempat; lebih awal dari mulai berarti keesokan harinya.")
    )

    def minutes(self) -> int:
        """How long it lasts; past midnight where the end lies before the beginning."""
        begin, end = (_minute(self.cleaned_data[name]) for name in ("begins", "ends"))
        return (end - begin) % (24 * 60) or 24 * 60


class SeriesForm(RoutineForm):
    """A routine with the rule of its days."""

    every = forms.ChoiceField(label=_("Berulang"), choices=Repeat.choices)
    weekdays = forms.TypedMultipleChoiceField(
        label=_("Pada hari"),
        coerce=int,
        choices=tuple(enumerate(_DAYS)),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Hanya untuk yang berulang setiap pekan."),
    )
    interval = forms.IntegerField(
        label=_("Setiap berapa pekan atau bulan"), min_value=1, max_value=12, initial=1
    )
    starts_on = day_field(_("Mulai tanggal"))
    ends_on = day_field(_("Sampai tanggal"), help_text=_("Paling lama setahun."))
    skips_holidays = forms.BooleanField(
        label=_("Lewati hari libur nasional dan cuti bersama"), required=False, initial=True
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rule = ["every", "weekdays", "interval", "starts_on", "ends_on", "skips_holidays"]
        self.order_fields(["unit", "title", "kind", *rule, "begins", "ends", *_telling_fields()])

    def words(self) -> SeriesWords:
        given = self.cleaned_data
        rule = {name: given[name] for name in ("every", "interval", "starts_on", "ends_on", "skips_holidays")}
        return SeriesWords(
            **self.telling(),
            **rule,
            weekdays=tuple(given["weekdays"]),
            begins=given["begins"],
            minutes=self.minutes(),
        )


class ChangeSeriesForm(RoutineForm):
    """What may be changed of a routine that runs."""

    def words(self) -> Telling:
        return Telling(**self.telling())


class AssignForm(forms.Form):
    """Who, and what they do there."""

    user = forms.TypedChoiceField(label=_("Siapa"), coerce=int)
    part = forms.ChoiceField(label=_("Tugas"), choices=Part.choices)

    def __init__(self, *args: Any, people: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user"].choices = list(people)


def item_initial(item: Any, zone: str) -> dict[str, Any]:
    """An item as its form shows it."""
    place = ZoneInfo(zone)
    begin, end = item.starts_at.astimezone(place), item.ends_at.astimezone(place)
    until = end.date() if end.date() != begin.date() else None
    when = {"day": begin.date(), "begins": begin.time(), "ends": end.time(), "until": until}
    return when | {name: getattr(item, name) for name in _TELLING}


def series_initial(series: Any) -> dict[str, Any]:
    """A routine as its form shows it."""
    end = datetime.combine(date.min, series.begins) + timedelta(minutes=series.minutes)
    when = {"begins": series.begins, "ends": end.time()}
    return when | {name: getattr(series, name) for name in _TELLING}


def _minute(clock: time) -> int:
    return clock.hour * 60 + clock.minute
