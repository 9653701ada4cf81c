"""The form of a story: shape is checked here, meaning by the services."""

from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from kentongan.apps.newsroom.gate.content import Content, PhotoLine
from kentongan.apps.newsroom.queries.filing import topics
from kentongan.apps.newsroom.services.groundwork.versioning import FACT_LIMIT, LIMITS
from kentongan.core.forms.form import QUESTIONS, USUAL, all_forms, form_named
from kentongan.core.forms.video import is_public_address
from kentongan.faces.desk.newsroom.forms.rows import PhotoRows, QuoteRows

# The control in which a question is answered, where it is called otherwise.
_CONTROLS = {"when": "when_date"}
_TEXTS = (
    *("what", "where", "who", "why", "how", "next", "video", "transcript", "description"),
    *("topic", "headline", "body"),
)


def _fact(label: str, help_text: str = "", rows: int = 2) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=False,
        help_text=help_text,
        max_length=FACT_LIMIT,
        widget=forms.Textarea(attrs={"rows": rows}),
    )


class StoryForm(forms.Form):
    """One page of a story. Every field may be empty: only submission is strict."""

    based_on = forms.IntegerField(required=False, widget=forms.HiddenInput)
    what = _fact(_("Apa yang terjadi?"), _("Satu kalimat: kegiatan atau peristiwanya."))
    when_date = forms.DateField(
        label=_("Tanggal"), required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    when_time = forms.TimeField(
        label=_("Jam"), required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    where = _fact(_("Di mana?"), rows=1)
    who = _fact(_("Siapa yang terlibat?"), _("Sebut jumlah, nama, dan jabatannya."))
    why = _fact(_("Mengapa?"), _("Tujuan kegiatan dan gunanya bagi masyarakat."))
    how = _fact(_("Bagaimana jalannya?"), rows=3)
    next = _fact(_("Apa yang dilakukan satuan setelah ini?"))
    video = forms.CharField(
        label=_("Alamat video"),
        required=False,
        max_length=LIMITS["video"],
        widget=forms.URLInput(attrs={"inputmode": "url", "placeholder": "https://"}),
    )
    transcript = forms.CharField(
        label=_("Transkrip"),
        required=False,
        max_length=LIMITS["transcript"],
        widget=forms.Textarea(attrs={"rows": 8}),
    )
    description = forms.CharField(
        label=_("Uraian lengkap infografis"),
        required=False,
        max_length=LIMITS["description"],
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    form = forms.ChoiceField(required=False, widget=forms.HiddenInput)
    topic = forms.ChoiceField(label=_("Topik"), required=False)
    headline = forms.CharField(
        label=_("Judul"),
        required=False,
        max_length=LIMITS["headline"],
        # All of it is seen on a telephone; a line break in it becomes a blank.
        widget=forms.Textarea(attrs={"rows": 1, "data-one-line": ""}),
    )
    body = forms.CharField(
        label=_("Naskah"),
        required=False,
        max_length=LIMITS["body"],
        help_text=_("Pisahkan paragraf dengan satu baris kosong."),
        widget=forms.Textarea(attrs={"rows": 12}),
    )
    wants_national = forms.BooleanField(label=_("Ajukan ke laman nasional"), required=False)
    embargo_until = forms.CharField(
        label=_("Embargo sampai"),
        required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        help_text=_("Kosongkan bila boleh terbit segera setelah disetujui."),
    )

    def __init__(self, *args: Any, zone: str, files: Any = None, **kwargs: Any) -> None:
        initial = kwargs.get("initial") or {}
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(zone)
        self.fields["topic"].choices = _topic_choices()
        data = args[0] if args else None
        self.kind = form_named((data or initial).get("form") or USUAL)
        self.fields["form"].choices = [(key, key) for key in all_forms()]
        self.fields["form"].initial = self.kind.key
        _worded(self)
        self.quotes = QuoteRows(data, prefix="q", initial=initial.get("quotes"))
        self.photos = PhotoRows(data, files, prefix="p", initial=initial.get("photos"))

    def is_valid(self) -> bool:
        """All three parts, so that every mistake is shown at once."""
        return all([super().is_valid(), self.quotes.is_valid(), self.photos.is_valid()])

    @property
    def asked(self) -> list[forms.BoundField]:
        """The questions of the story's form in their order; the first of a pair stands for both."""
        return [self[_CONTROLS.get(question.field, question.field)] for question in self.kind.questions]

    @property
    def left_over(self) -> list[forms.BoundField]:
        """What was answered for another form and is not asked in this one: it is kept, and shown."""
        asked = {question.field for question in self.kind.questions}
        fields = (self[_CONTROLS.get(name, name)] for name in QUESTIONS if name not in asked)
        return [field for field in fields if field.value()]

    def clean_headline(self) -> str:
        return " ".join(self.cleaned_data["headline"].splitlines())

    def clean_embargo_until(self) -> datetime | None:
        raw = self.cleaned_data["embargo_until"]
        try:
            return datetime.fromisoformat(raw).replace(tzinfo=self.zone) if raw else None
        except ValueError as error:
            raise ValidationError(_("Tulis tanggal dan jam embargo.")) from error

    def clean_video(self) -> str:
        address = self.cleaned_data["video"]
        if address and not is_public_address(address):
            raise ValidationError(_("Alamat video harus diawali https:// dan dapat dibuka siapa saja."))
        return address

    def content(self, photos: dict[int, int] | None = None) -> Content:
        """What was typed. `photos` gives the ids of new uploads by their row; rows without a picture are left out."""
        kept = self.cleaned_data
        day, time = kept.get("when_date"), kept.get("when_time")
        return Content(
            **{name: kept.get(name) or "" for name in _TEXTS},
            form=kept.get("form") or self.kind.key,
            when_date=day.isoformat() if day else "",
            when_time=time.strftime("%H:%M") if time else "",
            wants_national=kept.get("wants_national", False),
            embargo_until=kept.get("embargo_until"),
            quotes=tuple(row.line() for row in self.quotes if row.has_changed() or row.initial),
            photos=self._lines(photos or {}),
        )

    def uploads(self) -> dict[int, Any]:
        """The new files by their row."""
        rows = enumerate(self.photos)
        return {
            place: row.cleaned_data["upload"]
            for place, row in rows
            if row.cleaned_data.get("upload") and not row.cleaned_data.get("remove")
        }

    def sent(self) -> dict[int, UUID]:
        """The keys of photos that went ahead of the words, by their row."""
        return self._keys("upload")

    def begun(self) -> dict[int, UUID]:
        """The keys of photos that had begun to go ahead when the form took them along."""
        return self._keys("begun")

    def _keys(self, name: str) -> dict[int, UUID]:
        keys = {place: row.key(name) for place, row in enumerate(self.photos)}
        return {place: key for place, key in keys.items() if key}

    def _lines(self, fresh: dict[int, int]) -> tuple[PhotoLine, ...]:
        lines: dict[int, PhotoLine] = {}
        for place, row in enumerate(self.photos):
            photo = fresh.get(place) or row.cleaned_data.get("photo")
            if photo and not row.cleaned_data.get("remove"):
                lines.setdefault(photo, row.line(photo))
        return tuple(lines.values())


def initial_of(content: Content, zone: str) -> dict[str, Any]:
    """`content` as the form shows it, the embargo on the clock of the unit."""
    values = asdict(content)
    until = content.embargo_until
    values["embargo_until"] = until.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M") if until else ""
    values["quotes"], values["photos"] = list(values["quotes"]), list(values["photos"])
    return values


def _worded(form: StoryForm) -> None:
    """The questions in the words of the story's form."""
    english = get_language() == "en"
    for question in form.kind.questions:
        field = form.fields[_CONTROLS.get(question.field, question.field)]
        # The day and the clock time of the usual form have labels of their own.
        if question.field != "when" or form.kind.key != USUAL:
            field.label = question.label_en if english else question.label
        field.help_text = (question.help_en if english else question.help) or ""


def _topic_choices() -> list:
    groups: dict[str, list[tuple[str, str]]] = {}
    for topic in topics():
        groups.setdefault(topic.group, []).append((topic.key, topic.label))
    return [("", _("Pilih topik")), *groups.items()]
