"""Who may open the desk at all."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.cache import patch_cache_control
from django_htmx.http import HttpResponseClientRedirect

from kentongan.foundation.errors import KentonganError

View = Callable[..., HttpResponse]


def staff_required(view: View) -> View:
    """Lets through who is signed in and holds a post today; others meet the login page, or a refusal in words.

    What may be done on the page is asked of a policy, object by object; this opens the door only.
    """

    @wraps(view)
    def guarded(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_authenticated:
            return _to_login(request)
        if request.actor.is_public:
            raise KentonganError(
                "Akun Anda belum memegang penugasan di satuan mana pun. Minta pengelola menambahkannya.",
                "not_allowed",
            )
        response = view(request, *args, **kwargs)
        # Not no-store: it would empty a half-filled form when the reader goes back.
        patch_cache_control(response, private=True, no_cache=True)
        return response

    return guarded


def _to_login(request: HttpRequest) -> HttpResponse:
    here = request.get_full_path()
    if getattr(request, "htmx", False):
        # A fragment cannot hold a login page: the whole window goes there, and comes back to its own address.
        answer = redirect_to_login(
            request.htmx.current_url_abs_path or "/meja/", resolve_url("account_login")
        )
        return HttpResponseClientRedirect(answer.url)
    return redirect_to_login(here)
