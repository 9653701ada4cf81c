"""What the reader was told."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from kentongan.apps.newsroom.errors import StoryNotFound
from kentongan.apps.newsroom.queries.notices import notices_of
from kentongan.apps.newsroom.services.telling import mark_read
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted

PAGE = 30


@staff_required
def notice_list(request: HttpRequest) -> HttpResponse:
    """All notices, the newest first."""
    page = Uncounted(notices_of(request.actor), PAGE).page(request.GET.get("page", "1"))
    return render(request, "desk/newsroom/notices.html", {"page": page})


@staff_required
@require_POST
def notice_open(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Marks a notice as read and goes where it points."""
    notice = notices_of(request.actor).filter(pk=notice_id).first()
    if notice is None:
        raise StoryNotFound
    mark_read(actor=request.actor, notice_id=notice_id)
    return redirect(notice.url)


@staff_required
@require_POST
def notices_all_read(request: HttpRequest) -> HttpResponse:
    mark_read(actor=request.actor)
    return redirect("notice_list")
