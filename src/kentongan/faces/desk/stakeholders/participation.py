"""Figures of participation: the year in a picture and a table, the offices below, one month to type in."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.stakeholders.errors import Invalid, NotAllowed, NotFound
from kentongan.apps.stakeholders.policies import may_count, may_open_participation, may_open_partners
from kentongan.apps.stakeholders.queries import participation as figures
from kentongan.apps.stakeholders.services.participation import HEADER, enter_counts
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import ancestors
from kentongan.core.relations.participation import months_until, participation_kinds
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.stakeholders import asking
from kentongan.faces.desk.stakeholders.complaint_forms import CountForm
from kentongan.faces.desk.stakeholders.drawing import HEIGHT, WIDTH, lines
from kentongan.faces.desk.stakeholders.forms import tell_refusal
from kentongan.faces.desk.stakeholders.frame import show
from kentongan.faces.desk.stakeholders.sheets import download, is_form
from kentongan.foundation.accounts.policy import Permission

MONTHS = 12


@staff_required
def participation_page(request: HttpRequest) -> HttpResponse:
    """Twelve months of one office with all below it."""
    unit, months = _office(request), _months(request)
    cells = figures.by_month(unit, months)
    kinds = participation_kinds().values()
    drawn, scale = lines(
        (kind.key, kind.label, [cells.get((m, kind.key), 0) for m in months]) for kind in kinds
    )
    table = [(month, [cells.get((month, kind.key), 0) for kind in kinds]) for month in months]
    below = figures.by_child(unit, months)
    words = {
        "unit": unit,
        "trail": _trail(request, unit),
        "kinds": kinds,
        "months": months,
        "lines": drawn,
        "scale": scale,
        "width": WIDTH,
        "height": HEIGHT,
        "table": table,
        "sums": [sum(row[at] for _month, row in table) for at in range(len(kinds))],
        "below": [(one.unit, [one.counts.get(kind.key, 0) for kind in kinds]) for one in below],
        "may_count": may_count(request.actor, unit),
        "has_any": bool(cells),
        "is_keeper": may_open_partners(request.actor),
        "here": "participation",
    }
    return show(request, "desk/stakeholders/participation.html", words)


@staff_required
def participation_enter(request: HttpRequest) -> HttpResponse:
    """Types in the counts of an office for one month."""
    if not may_open_partners(request.actor):
        raise NotAllowed
    unit = asking.office_called(request, asking.words_of(request, "satuan"), Permission.PARTNER_WORK)
    if unit is None:
        raise NotFound
    month = asking.month_asked(asking.words_of(request, "bulan"), timezone.localdate())
    form = CountForm(request.POST or None, initial=figures.counts_of(unit, month))
    if request.method == "POST" and form.is_valid():
        try:
            enter_counts(actor=request.actor, unit_id=unit.pk, month=month, counts=form.counts())
        except Invalid as error:
            tell_refusal(form, error)
        else:
            messages.success(request, _("Angka bulan ini disimpan."))
            return redirect(f"{reverse('participation_page')}?satuan={unit.key}")
    words = {"form": form, "unit": unit, "month": month, "here": "participation"}
    return show(
        request, "desk/stakeholders/participation_form.html", words, status=400 if form.errors else 200
    )


@staff_required
def participation_export(request: HttpRequest, form: str) -> HttpResponse:
    """The typed counts of a branch, in the columns that the import reads."""
    if not is_form(form):
        raise Http404
    unit, months = _office(request), _months(request)
    kinds = participation_kinds()
    rows = (
        (row.unit.key, f"{row.month:%Y-%m}", kinds[row.kind].label, row.count)
        for row in figures.rows_for_export(unit, months).iterator(chunk_size=2000)
    )
    return download(f"partisipasi-{unit.key}", form, HEADER, rows)


def _office(request: HttpRequest) -> Unit:
    if not may_open_participation(request.actor):
        raise NotAllowed
    unit = asking.office_called(request, asking.words_of(request, "satuan"), Permission.PARTICIPATION_READ)
    if unit is None:
        raise NotFound
    return unit


def _months(request: HttpRequest) -> tuple[date, ...]:
    return months_until(asking.month_asked(asking.words_of(request, "sampai"), timezone.localdate()), MONTHS)


def _trail(request: HttpRequest, unit: Unit) -> list[Unit]:
    """The offices above that the reader may look at, too."""
    return [
        one for one in ancestors(unit) if any(post.covers(one.path or "") for post in request.actor.posts)
    ]
