"""Pages behind a secret in the address: kept by no cache, in no list, and told to no other site."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache

View = Callable[..., HttpResponse]


def secret_page(view: View) -> View:
    """Marks the answer so."""

    @never_cache
    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers["X-Robots-Tag"] = "noindex"
        # Not no-referrer: browsers then send "Origin: null", and the check against forged forms refuses the answer.
        response.headers["Referrer-Policy"] = "same-origin"
        return response

    return answered
