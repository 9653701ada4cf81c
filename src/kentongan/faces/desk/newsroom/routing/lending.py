"""Handing decisions to another for some days."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kentongan.apps.newsroom.errors import NotAllowed
from kentongan.apps.newsroom.policies import may_lend
from kentongan.apps.newsroom.queries.routing.lending import borrowers_of, delegations_visible_to, lendable
from kentongan.apps.newsroom.services.routing.lending import end_loan, lend_decisions
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.filling import filled
from kentongan.faces.desk.newsroom.routing.forms import LoanForm
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.policy import Permission, may_anywhere

_PAGE = 20


@staff_required
@require_http_methods(["GET", "POST"])
def loan_list(request: HttpRequest) -> HttpResponse:
    """The delegations that the reader gave, took or manages, and a form for a new one."""
    if not (may_lend(request.actor) or may_anywhere(request.actor, Permission.PEOPLE_MANAGE)):
        raise NotAllowed(_("Limpahan putusan adalah urusan yang memutus berita."))
    posts = lendable(request.actor)
    today = timezone.localdate()
    form = LoanForm(request.POST or None, posts=posts, people=borrowers_of(posts), initial={"first": today})

    def act(given: dict[str, Any]) -> str:
        post, to = given.pop("appointment"), given.pop("to")
        lend_decisions(actor=request.actor, appointment_id=post.pk, to_id=to.pk, **given)
        return reverse("route_loans")

    shown = {
        "page": Uncounted(delegations_visible_to(request.actor), _PAGE).page(request.GET.get("page", "1")),
        "may_lend": may_lend(request.actor),
        "today": today,
        "here": "loans",
    }
    template = "desk/newsroom/routing/loans.html"
    return filled(request, form, act, said=_("Putusan Anda dilimpahkan."), shown=shown, template=template)


@staff_required
@require_POST
def loan_end(request: HttpRequest, loan_id: int) -> HttpResponse:
    """Takes a delegation back at once."""
    end_loan(actor=request.actor, delegation_id=loan_id)
    messages.success(request, _("Limpahan diakhiri."))
    return redirect("route_loans")
