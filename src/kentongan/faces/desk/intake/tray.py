"""The tray: what came in, and what a person decides on it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from kentongan.apps.intake.enums import ArrivalState
from kentongan.apps.intake.errors import NotAllowed, NotFound
from kentongan.apps.intake.policies import may_open, may_settle
from kentongan.apps.intake.queries.arrivals import arrival_seen_by, arrivals_listed
from kentongan.apps.intake.services import tray
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.intake.asking import leaf, tabs

_STATES = (ArrivalState.HELD, ArrivalState.FILED, ArrivalState.DROPPED)


@staff_required
@require_safe
def intake_list(request: HttpRequest) -> HttpResponse:
    """What came to my offices, newest first."""
    if not may_open(request.actor):
        raise NotAllowed
    state = request.GET.get("isi", "")
    shown = {
        "page": leaf(request, arrivals_listed(request.actor, state=state)),
        "state": state,
        "states": [(one.value, one.label) for one in _STATES],
        **tabs(request, "tray"),
    }
    return render(request, "desk/intake/list.html", shown)


@staff_required
@require_safe
def intake_page(request: HttpRequest, arrival_id: int) -> HttpResponse:
    """One arrival: who says that they sent it, its words, its pictures by name only."""
    arrival = arrival_seen_by(request.actor, arrival_id)
    if arrival is None:
        raise NotFound(_("Kiriman ini"))
    shown = {"arrival": arrival, "may_settle": may_settle(request.actor, arrival), **tabs(request, "tray")}
    return render(request, "desk/intake/page.html", shown)


@staff_required
@require_POST
def intake_take(request: HttpRequest, arrival_id: int) -> HttpResponse:
    """Makes a draft of a held arrival."""
    story = tray.take_in(actor=request.actor, arrival_id=arrival_id)
    messages.success(request, _("Kiriman menjadi draf. Lengkapi fakta dan keterangan fotonya."))
    return redirect("story_edit", story_id=story.pk)


@staff_required
@require_POST
def intake_drop(request: HttpRequest, arrival_id: int) -> HttpResponse:
    """Sets an arrival aside."""
    tray.drop(actor=request.actor, arrival_id=arrival_id)
    messages.success(
        request, _("Kiriman disisihkan. Anda masih dapat mengembalikannya sampai hari terakhirnya.")
    )
    return redirect("intake_page", arrival_id=arrival_id)


@staff_required
@require_POST
def intake_restore(request: HttpRequest, arrival_id: int) -> HttpResponse:
    """Brings an arrival back into the tray."""
    tray.restore(actor=request.actor, arrival_id=arrival_id)
    messages.success(request, _("Kiriman kembali ke kotak masuk."))
    return redirect("intake_page", arrival_id=arrival_id)
