"""Passes: a sheet of name badges to print, and the pass of one person."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from kentongan.apps.attendance.errors import NotFound
from kentongan.apps.attendance.queries.badges import badge_sheet, qr_path
from kentongan.apps.attendance.queries.codes import link_address, pass_code, spelled
from kentongan.apps.attendance.services.handing_out import take_badges
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.attendance.asking import event_to_take, frame


@staff_required
@require_safe
def badge_list(request: HttpRequest, event_id: int) -> HttpResponse:
    """All badges as a PDF; the trail keeps who took them."""
    event, people = take_badges(actor=request.actor, event_id=event_id)
    headers = {"Content-Disposition": f'attachment; filename="kartu-peserta-{event.pk}.pdf"'}
    return HttpResponse(badge_sheet(event, people), content_type="application/pdf", headers=headers)


@staff_required
@require_safe
def badge_page(request: HttpRequest, event_id: int, participant_id: int) -> HttpResponse:
    """One person's pass, to be shown on the steward's phone or sent as a link."""
    event = event_to_take(request, event_id)
    person = event.participants.select_related("unit").filter(pk=participant_id).first()
    if person is None:
        raise NotFound(_("Peserta ini"))
    code = pass_code(person.pk)
    size, path = qr_path(code)
    shown = frame(request, event, "list") | {
        "person": person,
        "code": spelled(code),
        "qr_size": size,
        "qr_path": path,
        "link": link_address(person.pk),
    }
    return render(request, "desk/attendance/badge.html", shown)
