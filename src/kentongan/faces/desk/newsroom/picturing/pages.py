"""Reading at the photo desk: what waits, one photo, and its sharp picture for who marks it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import quote_etag
from django.views.decorators.http import require_safe

from kentongan.apps.newsroom.errors import StoryNotFound
from kentongan.apps.newsroom.models import Photo
from kentongan.apps.newsroom.policies import may_mark
from kentongan.apps.newsroom.queries.picturing.marking import photo_for_desk, photos_to_look_at
from kentongan.apps.newsroom.queries.picturing.sharp import sharp_view
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.picturing.showing import page_of
from kentongan.faces.desk.paging import Uncounted

_ON_A_PAGE = 24
_KEPT_SECONDS = 300


@staff_required
@require_safe
def photo_list(request: HttpRequest) -> HttpResponse:
    """Photos of my branches that nobody has looked at."""
    leaf = Uncounted(photos_to_look_at(request.actor), _ON_A_PAGE).page(request.GET.get("page", "1"))
    return render(request, "desk/newsroom/picturing/list.html", {"page": leaf})


@staff_required
@require_safe
def photo_page(request: HttpRequest, photo_id: int) -> HttpResponse:
    """One photo with what is marked in it, and why it may not leave yet."""
    return render(
        request, "desk/newsroom/picturing/photo.html", page_of(request, photo_or_404(request, photo_id))
    )


@staff_required
@require_safe
def photo_sharp(request: HttpRequest, photo_id: int) -> HttpResponse:
    """The picture with nothing hidden, for who decides about it and nobody else."""
    photo = photo_or_404(request, photo_id)
    if not may_mark(request.actor, photo.story):
        raise StoryNotFound
    etag = quote_etag(f"{photo.sharp.name}{photo.medium.name}")
    response = get_conditional_response(request, etag=etag)
    if response is None:
        response = HttpResponse(sharp_view(photo), content_type="image/webp")
    response.headers["ETag"] = etag
    response.headers["X-Robots-Tag"] = "noindex"
    # A page shows it several times over; a phone that is handed on forgets it within minutes.
    patch_cache_control(response, private=True, max_age=_KEPT_SECONDS)
    return response


def photo_or_404(request: HttpRequest, photo_id: int) -> Photo:
    """The photo as the reader may see it; raises StoryNotFound otherwise."""
    photo = photo_for_desk(request.actor, photo_id)
    if photo is None:
        raise StoryNotFound
    return photo
