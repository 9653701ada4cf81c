"""Calls at the desk: opened, read, moved, closed."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.programmes.enums import Stage
from kentongan.apps.programmes.errors import NotAllowed
from kentongan.apps.programmes.policies import may_run
from kentongan.apps.programmes.queries import reading
from kentongan.apps.programmes.services import calling
from kentongan.apps.units.queries.units import public_units
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.openness.downloads import sheet_download
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.programmes.filling import filled
from kentongan.faces.desk.programmes.forms import CallForm

_PER_PAGE = 30
_MOST_EXPORTED = 5_000


@staff_required
def call_open(request: HttpRequest, programme_id: int) -> HttpResponse:
    """Asks offices for contributions."""
    programme = reading.programme_visible_to(request.actor, programme_id)
    if not may_run(request.actor, programme):
        raise NotAllowed
    scopes = public_units().filter(path__startswith=programme.unit.path).order_by("path")
    form = CallForm(request.POST or None, scopes=scopes, zone=programme.unit.time_zone)

    def act(given: dict) -> str:
        row = calling.open_call(
            actor=request.actor, programme_id=programme.pk, scope_id=given["scope"].pk, words=form.words()
        )
        return reverse("programme_call", args=[row.pk])

    shown = {"heading": _("Buka panggilan"), "back": reverse("programme_page", args=[programme.pk])}
    said = _("Panggilan dibuka; satuan yang dituju sedang diberi tahu.")
    return filled(request, form, act, said=said, shown=shown)


@staff_required
@require_safe
def call_page(request: HttpRequest, call_id: int) -> HttpResponse:
    """What is wanted, and what came in from the reader's branches."""
    call = reading.call_visible_to(request.actor, call_id)
    rows = reading.submissions_visible_to(request.actor).filter(call=call)
    stage = request.GET.get("keadaan", "")
    listed = rows.filter(stage=stage) if stage in Stage.values else rows
    offices = reading.offices_that_submit(request.actor, call)
    numbers = reading.stages_of(rows)
    shown = {
        "call": call,
        "page": Uncounted(listed, _PER_PAGE).page(request.GET.get("page", "")),
        "stages": [(one.value, one.label, numbers[one.value]) for one in Stage if numbers[one.value]],
        "stage": stage,
        "is_late": timezone.now() > call.deadline,
        "may_submit": call.closed_at is None and offices.exists(),
        "may_run": may_run(request.actor, call.programme),
    }
    return render(request, "desk/programmes/call.html", shown)


@staff_required
def call_change(request: HttpRequest, call_id: int) -> HttpResponse:
    """Changes the words or moves the deadline."""
    call = reading.call_visible_to(request.actor, call_id)
    if not may_run(request.actor, call.programme):
        raise NotAllowed
    given = {"theme": call.theme, "wanted": call.wanted, "deadline": call.deadline}
    form = CallForm(request.POST or None, initial=given, zone=call.programme.unit.time_zone)
    page = reverse("programme_call", args=[call.pk])

    def act(_given: dict) -> str:
        calling.change_call(actor=request.actor, call_id=call.pk, words=form.words())
        return page

    shown = {"heading": _("Ubah panggilan"), "back": page}
    return filled(request, form, act, said=_("Panggilan diubah."), shown=shown)


@staff_required
@require_POST
def call_close(request: HttpRequest, call_id: int) -> HttpResponse:
    """Takes in nothing more."""
    calling.close_call(actor=request.actor, call_id=call_id)
    messages.success(request, _("Panggilan ditutup."))
    return redirect("programme_call", call_id=call_id)


@staff_required
@require_safe
def submission_export(request: HttpRequest, call_id: int, form: str) -> HttpResponse:
    """What came in as a table."""
    call = reading.call_visible_to(request.actor, call_id)
    rows = reading.submissions_visible_to(request.actor).filter(call=call)[:_MOST_EXPORTED]
    header = ("nomor", "satuan", "judul", "bentuk", "dikirim (UTC)", "tepat waktu", "keadaan", "tautan")
    lines = (
        (
            row.pk,
            row.unit.name,
            row.title,
            row.get_format_display(),
            f"{row.submitted_at:%Y-%m-%d %H:%M}",
            "tidak" if row.is_late else "ya",
            row.get_stage_display(),
            row.link,
        )
        for row in rows
    )
    return sheet_download(header, lines, f"usulan-{call.pk}", form)
