"""What the reader was told."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.units.queries.units import units_at
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.notices.queries import notices_of
from kentongan.foundation.notices.services import mark_read

PAGE = 30


@staff_required
def notice_list(request: HttpRequest) -> HttpResponse:
    """All notices, the newest first, each with the office that it is about."""
    page = Uncounted(notices_of(request.actor), PAGE).page(request.GET.get("page", "1"))
    units = units_at(notice.path for notice in page)
    rows = [(notice, units.get(notice.path)) for notice in page]
    return render(request, "desk/newsroom/notices.html", {"page": page, "rows": rows})


@staff_required
@require_POST
def notice_open(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Marks a notice as read and goes where it points."""
    notice = notices_of(request.actor).filter(pk=notice_id).first()
    if notice is None:
        raise KentonganError(_("Kabar itu tidak ada."), "not_found")
    mark_read(actor=request.actor, notice_id=notice_id)
    return redirect(notice.url)


@staff_required
@require_POST
def notices_all_read(request: HttpRequest) -> HttpResponse:
    mark_read(actor=request.actor)
    return redirect("notice_list")
