"""The embargoed room: terms first, then the words, each look logged, each copy named."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from kentongan.apps.press.errors import LinkClosed
from kentongan.apps.press.models import RoomPass
from kentongan.apps.press.queries.rooms import files_of, release_of
from kentongan.apps.press.services import rooms as service
from kentongan.apps.press.services.letters import told
from kentongan.apps.press.services.watermark import mark_of, marked_paper, marked_picture
from kentongan.faces.site.press.views import answer, closed, count_look
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf

_DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PAPERS = {"pdf": (as_pdf, "application/pdf"), "docx": (as_docx, _DOCX_TYPE)}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def room(request: HttpRequest, token: str) -> HttpResponse:
    """Asks for the terms, then shows the words under the reader's name; after the embargo, the way to the story."""
    count_look(request)
    try:
        found = service.open_pass(token)
        if request.method == "POST" and request.POST.get("setuju") == "1":
            service.accept_terms(token=token)
            return redirect("press_room", token=token)
        return _terms(request, found) if found.accepted_at is None else _words(request, token)
    except LinkClosed:
        return closed(request)


@never_cache
@require_safe
def room_text(request: HttpRequest, token: str, form: str) -> HttpResponse:
    """The words as a document with the name on every page."""
    count_look(request)
    if form not in _PAPERS:
        raise Http404
    try:
        found = service.note_visit(token=token, what=f"unduh naskah {form}")
    except LinkClosed:
        return closed(request)
    release = release_of(found.room)
    if not release.body:
        raise Http404
    write, kind = _PAPERS[form]
    paper = marked_paper(release, found, until=told(release.embargo_until, found.room.unit))
    return _handed(write(paper), kind, f"embargo-{found.room_id}.{form}")


@never_cache
@require_safe
def room_file(request: HttpRequest, token: str, file_id: int) -> HttpResponse:
    """A picture with the name laid over it."""
    count_look(request)
    try:
        found = service.open_pass(token)
        row = files_of(found.room).filter(pk=file_id).first()
        if row is None:
            raise Http404
        service.note_visit(token=token, what=f"unduh foto {file_id}")
    except LinkClosed:
        return closed(request)
    return _handed(marked_picture(row, found), "image/jpeg", f"embargo-{found.room_id}-{file_id}.jpg")


def _terms(request: HttpRequest, found: RoomPass) -> HttpResponse:
    shown = {"step": "syarat", "room": found.room, "pass": found, "form": True}
    return answer(request, "room", shown)


def _words(request: HttpRequest, token: str) -> HttpResponse:
    found = service.note_visit(token=token, what="membaca")
    release = release_of(found.room)
    shown = {
        "step": "naskah",
        "room": found.room,
        "pass": found,
        "release": release,
        "is_embargoed": release.is_embargoed(timezone.now()),
        "files": files_of(found.room),
        "mark": mark_of(found),
        "token": token,
    }
    return answer(request, "room", shown)


def _handed(content: bytes, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["X-Robots-Tag"], response.headers["Referrer-Policy"] = (
        "noindex, noarchive",
        "no-referrer",
    )
    return response
