"""Photos in pieces, after the core of the tus protocol: begin, ask how far it came, go on from there."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from kentongan.apps.newsroom.errors import WrongOffset
from kentongan.apps.newsroom.queries.sending.uploads import upload_of
from kentongan.apps.newsroom.services.sending.preparing import prepare_upload
from kentongan.apps.newsroom.services.sending.uploads import MOST_BYTES_A_PIECE, add_piece, begin_upload
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.offline.arriving import refused
from kentongan.foundation.errors import KentonganError

_FAR = 2**31


@never_cache
@staff_required
@require_POST
def upload_begin(request: HttpRequest) -> HttpResponse:
    """Makes room for a photo, or finds the room that was made: both answer with the bytes that are held."""
    try:
        upload = begin_upload(
            actor=request.actor, key=UUID(request.POST.get("key", "")), size=_number(request.POST.get("size"))
        )
    except ValueError:
        return HttpResponse(status=400)
    except KentonganError as error:
        return refused(error)
    return _held(upload.held)


@never_cache
@staff_required
@require_http_methods(["HEAD", "PATCH"])
def upload_piece(request: HttpRequest, key: UUID) -> HttpResponse:
    """HEAD tells how much is held; PATCH adds what follows on it. With the last piece the photo is made ready."""
    try:
        if request.method == "HEAD":
            return _held(upload_of(request.actor, key).held)
        if int(request.META.get("CONTENT_LENGTH") or 0) > MOST_BYTES_A_PIECE:
            return HttpResponse(status=413)
        offset = _number(request.headers.get("Upload-Offset"))
        upload = add_piece(actor=request.actor, key=key, offset=offset, piece=request.body)
        if upload.is_whole:
            prepare_upload(actor=request.actor, key=key)
    except WrongOffset as error:
        return _held(error.held, status=409)
    except KentonganError as error:
        return refused(error)
    return _held(upload.held)


def _held(held: int, status: int = 200) -> JsonResponse:
    return JsonResponse({"held": held}, status=status, headers={"Upload-Offset": str(held)})


def _number(given: str | None) -> int:
    """A count of bytes; -1, which nothing follows on, for anything else."""
    return int(given) if given and given.isascii() and given.isdigit() and int(given[:12]) < _FAR else -1
