"""What is filled in at the editing room."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from kentongan.apps.editing.gate.parts import WHOLE, label_of
from kentongan.apps.editing.models.anchored import MOST_WORDS
from kentongan.apps.editing.queries.queue import Sieve
from kentongan.apps.editing.services.anchoring import Pointed
from kentongan.apps.editing.services.fixing import Spot
from kentongan.apps.editing.services.suggesting import EditWords
from kentongan.apps.newsroom.models import Topic
from kentongan.apps.newsroom.queries.filing import topics
from kentongan.faces.desk.fields import day_field, prose


class SieveForm(forms.Form):
    """What of a queue is shown; anything unknown asks for nothing."""

    satuan = forms.CharField(label=_("Satuan"), required=False, max_length=80)
    topik = forms.ModelChoiceField(
        label=_("Topik"),
        required=False,
        queryset=Topic.objects.none(),
        to_field_name="key",
        empty_label=_("Semua"),
    )
    temuan = forms.ChoiceField(
        label=_("Temuan standar"),
        required=False,
        choices=[
            ("", _("Semua")),
            ("clean", _("Tanpa peringatan")),
            ("warned", _("Ada peringatan")),
            ("blocked", _("Ada yang menahan")),
        ],
    )
    lingkup = forms.ChoiceField(
        label=_("Tahap"),
        required=False,
        choices=[("", _("Tahap saya")), ("luas", _("Juga tahap di bawah saya"))],
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, auto_id="id_saring_%s", **more)
        self.fields["topik"].queryset = topics()

    def sieve(self) -> Sieve:
        self.is_valid()
        given = self.cleaned_data
        topic = given.get("topik")
        return Sieve(
            unit=given.get("satuan") or "",
            topic=topic.key if topic else "",
            findings=given.get("temuan") or "",
            is_wide=given.get("lingkup") == "luas",
        )


class PointedForm(forms.Form):
    """Words of one part of the version that was read."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    start = forms.IntegerField(widget=forms.HiddenInput, required=False, min_value=0)
    part = forms.ChoiceField(label=_("Bagian"), required=False)
    excerpt = forms.CharField(
        label=_("Kata yang dimaksud"),
        required=False,
        strip=False,
        max_length=5000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Salin dari naskah, atau blok katanya di naskah lalu pilih tombol yang muncul."),
    )

    def __init__(self, *args: Any, parts: Mapping[str, str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["part"].choices = [(part, label_of(part)) for part in (WHOLE, *parts)]

    def pointed(self) -> Pointed:
        given = self.cleaned_data
        return Pointed(
            version=given["version"], part=given["part"], excerpt=given["excerpt"], start=given["start"]
        )


class RemarkForm(PointedForm):
    words = prose(_("Catatan"), most=MOST_WORDS, rows=3, help_text=_("Hanya dibaca redaksi dan penulis."))


class SuggestionForm(PointedForm):
    replacement = prose(
        _("Gantinya"),
        most=MOST_WORDS,
        rows=2,
        required=False,
        help_text=_("Kosongkan untuk menghapus katanya."),
    )
    why = forms.CharField(label=_("Mengapa"), required=False, max_length=300)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["part"].choices = self.fields["part"].choices[1:]
        self.fields["excerpt"].required = True

    def words(self) -> EditWords:
        return EditWords(self.cleaned_data["replacement"], self.cleaned_data["why"])


class ReplyForm(forms.Form):
    words = prose(_("Balasan"), most=MOST_WORDS, rows=2)


class SpotForm(forms.Form):
    """Which finding is meant."""

    version = forms.IntegerField(min_value=1, max_value=2**31 - 1)
    rule = forms.CharField(max_length=120)
    part = forms.CharField(max_length=16)
    start = forms.IntegerField(min_value=0, max_value=2**31 - 1)

    def spot(self) -> Spot:
        given = self.cleaned_data
        return Spot(given["version"], given["rule"], given["part"], given["start"])


class RestoreForm(forms.Form):
    number = forms.IntegerField(min_value=1, max_value=2**31 - 1)
    based_on = forms.IntegerField(min_value=1, max_value=2**31 - 1)


class MergeForm(forms.Form):
    """Which story leads, which go into it, and what their writers are told."""

    lead = forms.TypedChoiceField(label=_("Berita utama"), coerce=int, widget=forms.RadioSelect)
    note = prose(
        _("Pesan kepada penulis"),
        most=500,
        rows=2,
        required=False,
        help_text=_("Ditambahkan pada pemberitahuan bahwa beritanya digabung."),
    )

    def __init__(self, *args: Any, stories: Mapping[int, str], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["lead"].choices = list(stories.items())


class UntilForm(forms.Form):
    until = day_field(_("Sampai tanggal"))


class PickForm(UntilForm):
    story = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
