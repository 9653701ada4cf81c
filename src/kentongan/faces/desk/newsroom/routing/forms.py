"""Forms of books, rules, loans of decisions, looks, and of what cannot wait."""

from datetime import timedelta
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from kentongan.apps.newsroom.enums import Asked, FindingsAsked, LookOutcome
from kentongan.apps.newsroom.gate.lending import MOST_DAYS
from kentongan.apps.newsroom.models import RouteBook, RouteRule, Topic
from kentongan.apps.newsroom.services.routing.books import BookWords
from kentongan.apps.newsroom.services.routing.rules import RuleWords
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.fields import day_field, prose
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import TIERS

MINUTES = [
    (60, _("1 jam kerja")),
    (120, _("2 jam kerja")),
    (240, _("4 jam kerja")),
    (510, _("1 hari kerja")),
    (1020, _("2 hari kerja")),
]
PERCENTS = [
    (0, _("tidak ada")),
    (5, "5%"),
    (10, "10%"),
    (20, "20%"),
    (50, "50%"),
    (100, _("semua")),
]


class BookForm(forms.Form):
    """What a book is called, why it is made and when it holds."""

    name = forms.CharField(label=_("Nama"), max_length=80, help_text=_("Misalnya “Jalur Kanwil 2026”."))
    note = forms.CharField(label=_("Mengapa diubah"), max_length=300, required=False)
    first = day_field(
        _("Hari pertama"), required=False, help_text=_("Kosongkan bila mulai pada hari diberlakukan.")
    )
    last = day_field(_("Hari terakhir"), required=False, help_text=_("Kosongkan bila sampai diganti."))

    @classmethod
    def initial_of(cls, book: RouteBook) -> dict[str, Any]:
        last = book.valid_to - timedelta(days=1) if book.valid_to else None
        return {"name": book.name, "note": book.note, "first": book.valid_from, "last": last}

    def words(self) -> BookWords:
        return BookWords(**{name: self.cleaned_data[name] for name in BookForm.base_fields})


class NewBookForm(BookForm):
    """The same with the office at whose branch the rules hold."""

    unit = forms.ModelChoiceField(
        label=_("Berlaku di bawah"),
        queryset=Unit.objects.none(),
        help_text=_("Satuan ini dan semua di bawahnya."),
    )
    field_order = ("unit", "name", "note", "first", "last")

    def __init__(self, *args: Any, units: QuerySet[Unit], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = units
        self.fields["unit"].initial = units.first()


class RuleForm(forms.Form):
    """When a rule takes a story, and which way it then goes."""

    label = forms.CharField(label=_("Nama aturan"), max_length=80)
    steps = forms.MultipleChoiceField(
        label=_("Disetujui oleh"),
        choices=[(role.value, role.label) for role in TIERS[1:]],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Dari bawah ke atas; pejabat yang lebih tinggi selalu dapat menggantikan yang di bawah."),
        error_messages={"required": _("Pilih paling sedikit satu tingkat yang menyetujui.")},
    )
    sensitive = forms.ChoiceField(label=_("Topik peka"), choices=Asked.choices, required=False)
    children = forms.ChoiceField(label=_("Menyangkut anak"), choices=Asked.choices, required=False)
    national = forms.ChoiceField(label=_("Diajukan ke laman nasional"), choices=Asked.choices, required=False)
    findings = forms.ChoiceField(label=_("Temuan standar"), choices=FindingsAsked.choices, required=False)
    topics = forms.MultipleChoiceField(
        label=_("Hanya topik"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kosongkan bila untuk semua topik."),
    )
    unit_types = forms.MultipleChoiceField(
        label=_("Hanya jenis satuan"),
        choices=UnitType.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Kosongkan bila untuk semua jenis."),
    )
    step_minutes = forms.TypedChoiceField(
        label=_("Batas tiap tingkat"),
        choices=MINUTES,
        coerce=int,
        initial=240,
        help_text=_("Jam kerja satuan; lewat dari itu giliran naik ke tingkat di atas."),
    )
    sample_percent = forms.TypedChoiceField(
        label=_("Contoh acak sesudah terbit"),
        choices=PERCENTS,
        coerce=int,
        initial=0,
        help_text=_("Bagian berita yang ditinjau lagi satu tingkat di atas setelah terbit."),
    )

    def __init__(self, *args: Any, rule: RouteRule | None = None, **kwargs: Any) -> None:
        initial = {name: getattr(rule, name) for name in RuleForm.base_fields} if rule else {}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["topics"].choices = Topic.objects.order_by("place").values_list("key", "label")
        if rule:  # a number of another making stays to be chosen
            for name in ("step_minutes", "sample_percent"):
                _keep(self.fields[name], getattr(rule, name))

    def words(self) -> RuleWords:
        given = dict(self.cleaned_data)
        lists = {name: tuple(given.pop(name)) for name in ("steps", "topics", "unit_types")}
        return RuleWords(**lists, **given)


class LoanForm(forms.Form):
    """To whom one's decisions go, and for which days."""

    appointment = forms.ModelChoiceField(label=_("Putusan saya sebagai"), queryset=None)
    to = forms.ModelChoiceField(
        label=_("Dilimpahkan kepada"),
        queryset=User.objects.none(),
        help_text=_("Pejabat yang sudah memutus berita di satuan itu."),
    )
    first = day_field(_("Hari pertama"))
    last = day_field(_("Hari terakhir"), help_text=_("Paling lama %d hari.") % MOST_DAYS)
    reason = forms.CharField(
        label=_("Sebab"), max_length=200, help_text=_("Misalnya “cuti” atau “dinas luar”.")
    )

    def __init__(self, *args: Any, posts: QuerySet, people: QuerySet[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["appointment"].queryset = posts
        self.fields["appointment"].label_from_instance = _post_label
        self.fields["appointment"].initial = posts.first()
        self.fields["to"].queryset = people


class LookForm(forms.Form):
    """What a look at a public story brought."""

    outcome = forms.ChoiceField(
        label=_("Hasil tinjauan"),
        choices=[(one.value, one.label) for one in (LookOutcome.FINE, LookOutcome.AMISS)],
        widget=forms.RadioSelect,
    )
    note = prose(
        _("Catatan"), most=500, rows=3, required=False, help_text=_("Wajib bila ada yang perlu diperbaiki.")
    )


class AheadForm(forms.Form):
    """Why a story cannot wait for its route."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    reason = forms.CharField(
        label=_("Mengapa tidak dapat menunggu?"),
        min_length=10,
        max_length=300,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"min_length": _("Tulis paling sedikit satu kalimat pendek.")},
    )


def _keep(field: forms.TypedChoiceField, value: int) -> None:
    if value not in {int(known) for known, _label in field.choices}:
        field.choices = [*field.choices, (value, str(value))]


def _post_label(post: Any) -> str:
    return f"{post.get_role_display()}, {post.unit.name}"
