"""Programmes and their log."""

from collections.abc import Iterator

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.programmes.errors import NotAllowed
from kentongan.apps.programmes.models import Broadcast
from kentongan.apps.programmes.policies import may_run
from kentongan.apps.programmes.queries import reading
from kentongan.apps.programmes.queries.episodes import episodes_visible_to, log_of
from kentongan.apps.programmes.services import founding
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.openness.downloads import sheet_download
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.programmes.filling import filled
from kentongan.faces.desk.programmes.forms import ProgrammeForm
from kentongan.foundation.accounts.policy import Permission, may_anywhere

_PER_PAGE = 20
_SHOWN = 10
_MOST_EXPORTED = 5_000


@staff_required
@require_safe
def programme_list(request: HttpRequest) -> HttpResponse:
    """Programmes, and what is wanted of the reader's offices now."""
    _must_read(request)
    now = timezone.now()
    calls = reading.calls_visible_to(request.actor).filter(closed_at=None)
    shown = {
        "page": Uncounted(
            reading.programmes_visible_to(request.actor).order_by("title", "id"), _PER_PAGE
        ).page(request.GET.get("page", "")),
        "calls": calls.order_by("deadline", "id")[:_SHOWN],
        "now": now,
        "may_found": may_anywhere(request.actor, Permission.PROGRAMME_RUN),
        "here": "programmes",
    }
    return render(request, "desk/programmes/list.html", shown)


@staff_required
@require_safe
def programme_page(request: HttpRequest, programme_id: int) -> HttpResponse:
    """One programme: its calls, its episodes, where it went out."""
    programme = reading.programme_visible_to(request.actor, programme_id)
    calls = reading.calls_visible_to(request.actor).filter(programme=programme)
    shown = {
        "programme": programme,
        "calls": calls[:_SHOWN],
        "episodes": episodes_visible_to(request.actor).filter(programme=programme)[:_SHOWN],
        "page": Uncounted(log_of(programme), _PER_PAGE).page(request.GET.get("page", "")),
        "may_run": may_run(request.actor, programme),
        "now": timezone.now(),
    }
    return render(request, "desk/programmes/programme.html", shown)


@staff_required
def programme_found(request: HttpRequest) -> HttpResponse:
    """Starts a programme."""
    units = units_visible_to(request.actor, Permission.PROGRAMME_RUN) & public_units()
    if not may_anywhere(request.actor, Permission.PROGRAMME_RUN):
        raise NotAllowed
    form = ProgrammeForm(request.POST or None, units=units.order_by("path"))

    def act(given: dict) -> str:
        row = founding.found_programme(actor=request.actor, unit_id=given["unit"].pk, words=form.words())
        return reverse("programme_page", args=[row.pk])

    shown = {"heading": _("Buat program"), "back": reverse("programme_list")}
    return filled(request, form, act, said=_("Program dibuat."), shown=shown)


@staff_required
def programme_change(request: HttpRequest, programme_id: int) -> HttpResponse:
    """Changes how a programme is described."""
    programme = reading.programme_visible_to(request.actor, programme_id)
    if not may_run(request.actor, programme):
        raise NotAllowed
    names = ("title", "rhythm", "formats", "about")
    form = ProgrammeForm(request.POST or None, initial={name: getattr(programme, name) for name in names})
    page = reverse("programme_page", args=[programme.pk])

    def act(given: dict) -> str:
        founding.change_programme(actor=request.actor, programme_id=programme.pk, words=form.words())
        return page

    shown = {"heading": _("Ubah program"), "back": page}
    return filled(request, form, act, said=_("Program diubah."), shown=shown)


@staff_required
@require_POST
def programme_end(request: HttpRequest, programme_id: int) -> HttpResponse:
    """Ends a programme, or takes it up again."""
    is_over = request.POST.get("is_over") == "1"
    founding.end_programme(actor=request.actor, programme_id=programme_id, is_over=is_over)
    messages.success(request, _("Program diakhiri.") if is_over else _("Program dilanjutkan."))
    return redirect("programme_page", programme_id=programme_id)


@staff_required
@require_safe
def broadcast_export(request: HttpRequest, programme_id: int, form: str) -> HttpResponse:
    """The log as a table: one row for each contribution that went out."""
    programme = reading.programme_visible_to(request.actor, programme_id)
    header = (
        *("episode", "judul episode", "tayang (UTC)", "saluran", "tautan"),
        *("penonton", "sumber angka", "dihitung pada", "segmen", "satuan"),
    )
    lines = (line for row in log_of(programme)[:_MOST_EXPORTED] for line in _lines(row))
    return sheet_download(header, lines, f"tayang-{programme.key}", form)


def _lines(row: Broadcast) -> Iterator[tuple]:
    head = (row.episode.number, row.episode.title, f"{row.aired_at:%Y-%m-%d %H:%M}", row.medium, row.link)
    counted = (row.viewers, row.viewers_source, row.counted_on)
    segments = list(row.episode.segments.all())
    for segment in segments:
        yield (*head, *counted, segment.title, segment.submission.unit.name)
    if not segments:
        yield (*head, *counted, "", "")


def _must_read(request: HttpRequest) -> None:
    if not may_anywhere(request.actor, Permission.PROGRAMME_READ):
        raise NotAllowed
