"""How the public is answered: the same bytes for every reader, so that any cache in front may keep them."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import wraps
from hashlib import blake2b

from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag
from django.views.decorators.http import require_safe

from kentongan import __version__

View = Callable[..., HttpResponse]
# A correction must reach every reader soon: a minute in caches, no more.
FRESH_SECONDS = 60


def public_page(view: View) -> View:
    """Answers GET and HEAD in Indonesian, whoever asks: no session, no cookie, no language of the browser."""

    @require_safe
    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        with translation.override("id"):
            response = view(request, *args, **kwargs)
        response.headers["Content-Language"] = "id"
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, public=True, max_age=FRESH_SECONDS)
        response.is_public_page = True
        return response

    return answered


def if_changed(
    request: HttpRequest,
    build: Callable[[], HttpResponse],
    *,
    stamp: Iterable[object],
    changed: datetime | None = None,
) -> HttpResponse:
    """What `build` makes, or 304 where the reader already holds it.

    `stamp` names everything that the answer is made from; `changed` is when any of it last did. A list that loses a
    story gets another stamp, even when nothing in it is newer.
    """
    etag = quote_etag(_digest([__version__, request.path, *stamp]))
    moment = int(changed.timestamp()) if changed else None
    response = get_conditional_response(request, etag=etag, last_modified=moment)
    if response is None:
        response = build()
    response.headers["ETag"] = etag
    if moment is not None:
        response.headers["Last-Modified"] = http_date(moment)
    patch_cache_control(response, public=True, max_age=FRESH_SECONDS)
    return response


def latest(moments: Iterable[datetime | None]) -> datetime | None:
    """The last of the moments, None where there is none."""
    return max((moment.astimezone(UTC) for moment in moments if moment), default=None)


def _digest(parts: Iterable[object]) -> str:
    words = "\x1f".join(str(part) for part in parts)
    return blake2b(words.encode(), digest_size=12).hexdigest()
