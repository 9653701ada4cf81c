"""Being told of a case by mail: asking, proving the address, leaving."""

from allauth.account.adapter import get_adapter
from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from kentongan.apps.statements.queries.addresses import case_path
from kentongan.apps.statements.queries.givens import public_title
from kentongan.apps.statements.queries.public import public_case
from kentongan.apps.statements.services import subscribing
from kentongan.faces.site.statements.secrecy import secret_page
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.limits import count_try

_FORM = ["GET", "HEAD", "POST"]


class ReaderForm(forms.Form):
    """An address, and the consent without which it is not kept."""

    address = forms.EmailField(
        label=_("Alamat surel"), max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )
    consent = forms.BooleanField(label=_(subscribing.CONSENT))


@secret_page
@require_http_methods(_FORM)
def crisis_subscribe(request: HttpRequest, slug: str) -> HttpResponse:
    """Takes an address; says the same whether it was known or not."""
    case = public_case(slug)
    if case is None or not case.is_open:
        raise Http404
    form = ReaderForm(request.POST or None)
    shown = {"case": case, "title": public_title(case), "path": case_path(case.code), "form": form}
    if request.method == "POST" and form.is_valid():
        try:
            count_try("subscribe", get_adapter(request).get_client_ip(request), at_most=10, seconds=600)
        except KentonganError as error:
            form.add_error(None, error.message)
            return render(request, "site/statements/subscribe.html", shown, status=error.status)
        subscribing.ask_subscription(case=case, address=form.cleaned_data["address"])
        return render(request, "site/statements/subscribe.html", {**shown, "is_sent": True})
    return render(request, "site/statements/subscribe.html", shown, status=400 if form.errors else 200)


@secret_page
@require_http_methods(_FORM)
def crisis_confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Proves an address. Scanners of mail servers follow every link, so that only a button does it."""
    if request.method != "POST":
        return render(request, "site/statements/confirm.html", {"step": "ask"})
    row = subscribing.confirm_subscription(token=token)
    if row is None:
        return render(request, "site/statements/confirm.html", {"step": "closed"}, status=410)
    shown = {"step": "done", "path": case_path(row.case.code), "title": public_title(row.case)}
    return render(request, "site/statements/confirm.html", shown)


# RFC 8058, section 3.2: the mail program posts without cookies, so there is no CSRF token; the token in the address is
# the proof. A GET changes nothing, since scanners of mail servers follow every link.
@csrf_exempt
@secret_page
@require_http_methods(_FORM)
def crisis_leave(request: HttpRequest, token: str) -> HttpResponse:
    """Shows what one would leave, or takes the reader off; the same answer however often it is asked."""
    if request.method != "POST":
        return render(request, "site/statements/leave.html", {"step": "ask"})
    known = subscribing.leave(token=token)
    step = "done" if known else "closed"
    return render(request, "site/statements/leave.html", {"step": step}, status=200 if known else 404)
