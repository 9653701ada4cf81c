"""Pages that belong to one reader: nobody keeps a copy, no search engine lists them, no address travels on."""

from collections.abc import Callable
from functools import wraps

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from kentongan.foundation.limits import count_try

View = Callable[..., HttpResponse]


def own_page(view: View) -> View:
    """Answers GET, HEAD and POST in Indonesian, for the one who holds the address or sends the form."""

    @sensitive_post_parameters()
    @never_cache
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        with translation.override("id"):
            response = view(request, *args, **kwargs)
        response.headers["X-Robots-Tag"] = "noindex"
        # Not "no-referrer": with it browsers send forms with `Origin: null`, which the CSRF check refuses.
        response.headers["Referrer-Policy"] = "strict-origin"
        return response

    return answered


def count_visit(request: HttpRequest, action: str, *, at_most: int, seconds: int) -> None:
    """Counts a try by the address of whoever asks; raises KentonganError beyond the limit."""
    count_try(action, get_adapter(request).get_client_ip(request), at_most=at_most, seconds=seconds)
