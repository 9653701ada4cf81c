"""The door for those who were invited: no account is needed to open it, only the link."""

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth import login
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from kentongan.apps.units.services.inviting import accept_invitation
from kentongan.apps.units.services.links import CLOSED, open_invitation
from kentongan.faces.desk.units.forms import PasswordForm
from kentongan.foundation.limits import count_try

BACKEND = "django.contrib.auth.backends.ModelBackend"


@sensitive_post_parameters()
@never_cache
def invitation_accept(request: HttpRequest, token: str) -> HttpResponse:
    """Asks for a first password and lets its owner in; every dead link gets the same answer."""
    count_try("invitation", get_adapter(request).get_client_ip(request), at_most=30, seconds=300)
    invitation = open_invitation(token)
    if invitation is None:
        return _answer(request, {"closed": CLOSED}, status=404)
    form = PasswordForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            user = accept_invitation(token=token, password=form.cleaned_data["password"])
        except ValidationError as error:
            form.add_error("password", error)
        else:
            login(request, user, backend=BACKEND)
            messages.success(request, _("Selamat datang. Kata sandi Anda sudah tersimpan."))
            return redirect("/meja/")
    return _answer(request, {"form": form, "invited": invitation.user})


def _answer(request: HttpRequest, words: dict, status: int = 200) -> HttpResponse:
    response = render(request, "desk/units/invitation.html", words, status=status)
    # The address is the secret: it must not travel to any other page in the Referer. Not "no-referrer": with it
    # browsers send the form with `Origin: null`, which the CSRF check refuses.
    response["Referrer-Policy"] = "strict-origin"
    return response
