"""The reader's own account: profile, language, second step, keys for programs."""

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.units.queries.officers import own_appointments
from kentongan.apps.units.services.profile import change_profile
from kentongan.apps.units.services.tokens import create_api_token, revoke_api_token
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.units.forms import ProfileForm, TokenForm
from kentongan.faces.desk.units.units import tabs
from kentongan.foundation.accounts.models import ApiToken
from kentongan.foundation.errors import KentonganError


@staff_required
def account_own(request: HttpRequest) -> HttpResponse:
    """Shows the account; saves the profile."""
    form = ProfileForm(request.POST or None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        user = change_profile(actor=request.actor, **form.cleaned_data)
        messages.success(request, _("Profil disimpan."))
        response = redirect("account_own")
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            user.language,
            max_age=365 * 24 * 3600,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )
        return response
    return _page(request, form=form)


@staff_required
@require_POST
def token_create(request: HttpRequest) -> HttpResponse:
    """Makes a key and shows its secret, this once."""
    form = TokenForm(request.POST)
    if not form.is_valid():
        return _page(request, token_form=form, status=400)
    try:
        _made, secret = create_api_token(actor=request.actor, label=form.cleaned_data["label"])
    except KentonganError as error:
        form.add_error("label", error.message)
        return _page(request, token_form=form, status=400)
    response = _page(request, secret=secret)
    response["Cache-Control"] = "no-store"
    return response


@staff_required
@require_POST
def token_revoke(request: HttpRequest, token_id: int) -> HttpResponse:
    """Takes a key back."""
    revoke_api_token(actor=request.actor, token_id=token_id)
    messages.success(request, _("Kunci dicabut; program yang memakainya tidak dapat masuk lagi."))
    return redirect("account_own")


def _page(request: HttpRequest, *, status: int = 200, **words: object) -> HttpResponse:
    shown = {
        "form": ProfileForm(instance=request.user),
        "token_form": TokenForm(),
        "appointments": own_appointments(request.user.pk),
        "tokens": ApiToken.objects.filter(user=request.user, revoked_at=None).order_by("-id"),
        "has_second_step": is_mfa_enabled(request.user),
        **tabs(request),
        **words,
    }
    return render(request, "desk/units/account.html", shown, status=status)
