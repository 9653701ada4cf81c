"""Holidays: the year as a calendar, adding, correcting, taking back, a whole year from a list."""

import calendar as gregorian
from datetime import date

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.days.holiday import HolidayKind
from kentongan.core.text.months import MONTH_NAMES
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.lists import ListForm
from kentongan.faces.desk.openness.requests import tabs
from kentongan.foundation.accounts.policy import Permission, may_centrally
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.sheets.writing import to_csv
from kentongan.foundation.workdays import lists, services
from kentongan.foundation.workdays.errors import NotAllowed, NotFound
from kentongan.foundation.workdays.models import Holiday
from kentongan.foundation.workdays.queries import calendar as working_days
from kentongan.foundation.workdays.queries import holidays_of

KINDS = [
    (HolidayKind.NATIONAL.value, gettext_lazy("Hari libur nasional")),
    (HolidayKind.JOINT_LEAVE.value, gettext_lazy("Cuti bersama")),
    (HolidayKind.REGIONAL.value, gettext_lazy("Hari libur daerah")),
]


class HolidayForm(forms.Form):
    """A day and the decree that names it."""

    day = forms.DateField(
        label=gettext_lazy("Tanggal"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    name = forms.CharField(label=gettext_lazy("Nama"), max_length=120)
    kind = forms.ChoiceField(label=gettext_lazy("Jenis"), choices=KINDS)
    region = forms.CharField(label=gettext_lazy("Daerah"), max_length=60, required=False)
    decree = forms.CharField(
        label=gettext_lazy("Dasar (keputusan atau surat)"),
        max_length=200,
        help_text=gettext_lazy("Tercatat sebagai alasan setiap tenggat yang ikut bergeser."),
    )

    def as_day(self) -> services.Day:
        return services.Day(**{name: self.cleaned_data[name] for name in ("day", "name", "kind", "region")})


class YearForm(ListForm):
    """A list of a year and its decree."""

    decree = forms.CharField(label=gettext_lazy("Dasar (keputusan atau surat)"), max_length=200)


@staff_required
def holiday_year(request: HttpRequest, year: int = 0) -> HttpResponse:
    """The year as a calendar, for everybody at the desk; the forms for those who keep it."""
    return _page(request, year or timezone.localdate().year, HolidayForm())


@staff_required
@require_POST
def holiday_add(request: HttpRequest) -> HttpResponse:
    """Adds a day."""
    form = HolidayForm(request.POST)
    if form.is_valid() and _done(
        form,
        lambda: services.add_holiday(
            actor=request.actor, day=form.as_day(), decree=form.cleaned_data["decree"]
        ),
    ):
        messages.success(request, _("Hari libur ditambahkan. Tenggat yang berjalan dihitung ulang."))
        return redirect("holiday_year", year=form.cleaned_data["day"].year)
    _ask(request)
    return _page(request, timezone.localdate().year, form, status=400)


@staff_required
def holiday_change(request: HttpRequest, holiday_id: int) -> HttpResponse:
    """Corrects a day."""
    _ask(request)
    row = Holiday.objects.filter(pk=holiday_id).first()
    if row is None:
        raise NotFound
    first = {"day": row.day, "name": row.name, "kind": row.kind, "region": row.region}
    form = HolidayForm(request.POST or None, initial=first)
    if (
        request.method == "POST"
        and form.is_valid()
        and _done(
            form,
            lambda: services.correct_holiday(
                actor=request.actor, holiday_id=row.pk, day=form.as_day(), decree=form.cleaned_data["decree"]
            ),
        )
    ):
        messages.success(request, _("Hari libur diperbaiki. Tenggat yang berjalan dihitung ulang."))
        return redirect("holiday_year", year=form.cleaned_data["day"].year)
    shown = {"form": form, "row": row}
    return render(request, "desk/openness/holiday_form.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def holiday_withdraw(request: HttpRequest, holiday_id: int) -> HttpResponse:
    """Takes a day back; it stays on record. Adding it again undoes this."""
    services.withdraw_holiday(
        actor=request.actor, holiday_id=holiday_id, decree=request.POST.get("decree", "")
    )
    messages.success(request, _("Hari libur dicabut. Menambahkannya lagi membatalkan pencabutan."))
    return redirect("holidays")


@staff_required
@require_POST
def holiday_confirm(request: HttpRequest, year: int) -> HttpResponse:
    """Notes that the year was compared with its decree."""
    services.confirm_year(actor=request.actor, year=year, decree=request.POST.get("decree", ""))
    messages.success(request, _("Tahun ini sudah dicocokkan dengan keputusan."))
    return redirect("holiday_year", year=year)


@staff_required
def holiday_import(request: HttpRequest) -> HttpResponse:
    """Takes a list and shows what it would do; nothing is written yet."""
    _ask(request)
    form = YearForm(request.POST or None, request.FILES or None)
    plan = None
    if request.method == "POST" and form.is_valid():
        try:
            plan = lists.plan_days(form.cleaned_data["file"].read())
        except KentonganError as error:
            form.add_error("file", error.message)
    shown = {"form": form, "plan": plan, "header": lists.HEADER}
    if plan is not None:
        names = {kind.value: name for name, kind in lists.KINDS.items() if name not in ("nasional", "daerah")}
        rows = ((day.day.isoformat(), day.name, names[day.kind], day.region) for day in plan.new)
        shown["rows"] = to_csv(lists.HEADER, rows).decode("utf-8-sig")
        shown["decree"] = form.cleaned_data["decree"]
    return render(request, "desk/openness/holiday_import.html", shown, status=400 if form.errors else 200)


@staff_required
@require_POST
def holiday_import_apply(request: HttpRequest) -> HttpResponse:
    """Writes what the preview showed; every row is judged once more."""
    _ask(request)
    plan = lists.plan_days(request.POST.get("rows", "").encode())
    written = services.import_days(actor=request.actor, days=plan.new, decree=request.POST.get("decree", ""))
    messages.success(request, _("%(count)d hari ditambahkan.") % {"count": written})
    years = sorted({day.day.year for day in plan.new})
    return redirect("holiday_year", year=years[0]) if years else redirect("holidays")


def _done(form: forms.Form, act) -> bool:
    try:
        act()
    except KentonganError as error:
        if error.status in (403, 404):
            raise
        field = getattr(error, "field", "")
        form.add_error(field if field in form.fields else None, error.message)
        return False
    return True


def _ask(request: HttpRequest) -> None:
    if not may_centrally(request.actor, Permission.HOLIDAY_MANAGE):
        raise NotAllowed


def _page(request: HttpRequest, year: int, form: HolidayForm, *, status: int = 200) -> HttpResponse:
    if not services.FIRST_YEAR <= year <= services.LAST_YEAR:
        raise Http404
    known = working_days()
    first, last = date(year, 1, 1), date(year, 12, 31)
    is_known = known.knows(first)
    shown = tabs(request, "holidays") | {
        "year": year,
        "is_known": is_known,
        "about": known.years.get(year),
        "years": sorted(known.years),
        "months": _months(known, year) if is_known else [],
        "days": holidays_of(year),
        "working": known.working_between(first, last) + known.is_working(first) if is_known else 0,
        "working_otherwise": _otherwise(known, first, last) if is_known else 0,
        "may_keep": may_centrally(request.actor, Permission.HOLIDAY_MANAGE),
        "form": form,
    }
    return render(request, "desk/openness/holidays.html", shown, status=status)


def _otherwise(known: Calendar, first: date, last: date) -> int:
    other = known.counted_other_way
    return other.working_between(first, last) + other.is_working(first)


def _months(known: Calendar, year: int) -> list[dict]:
    """Twelve months of weeks; each day with its kind and the names of its holidays."""
    weeks_of = gregorian.Calendar().monthdatescalendar
    return [
        {
            "name": MONTH_NAMES[month - 1],
            "weeks": [
                [_cell(known, day) if day.month == month else None for day in week]
                for week in weeks_of(year, month)
            ],
        }
        for month in range(1, 13)
    ]


def _cell(known: Calendar, day: date) -> dict:
    names = "; ".join(one.name for one in known.holidays_on(day))
    return {"day": day.day, "kind": known.kind_of(day).value, "names": names}
