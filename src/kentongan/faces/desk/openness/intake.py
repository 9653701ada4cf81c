"""Writing down what came by mail, at the counter or by post, and its receipt."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kentongan.apps.openness.errors import NotAllowed, NotFound
from kentongan.apps.openness.models import Request
from kentongan.apps.openness.policies import may_print_receipt, may_work
from kentongan.apps.openness.queries.clock import proof_of
from kentongan.apps.openness.queries.papers import receipt
from kentongan.apps.openness.queries.requests import requests_visible_to, taken_by
from kentongan.apps.openness.services.intake import take_request
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.openness.downloads import paper_download
from kentongan.faces.desk.openness.forms import TakeForm
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.errors import KentonganError
from kentongan.foundation.workdays.queries import calendar


@staff_required
def request_take(request: HttpRequest) -> HttpResponse:
    """The form of the counter."""
    if not may_anywhere(request.actor, Permission.REQUEST_TAKE):
        raise NotAllowed
    units = (units_visible_to(request.actor, Permission.REQUEST_TAKE) & public_units()).order_by("path")
    form = TakeForm(request.POST or None, request.FILES or None, units=units)
    if request.method == "POST" and form.is_valid() and (answer := _taken(request, form)):
        return answer
    return render(request, "desk/openness/take.html", {"form": form}, status=400 if form.errors else 200)


@staff_required
def request_receipt(request: HttpRequest, request_id: int, form: str) -> HttpResponse:
    """The receipt to print: for who handles the request, and for a day for who took it."""
    found = (requests_visible_to(request.actor).filter(pk=request_id)).first()
    found = (
        found
        or Request.objects.select_related("unit")
        .filter(pk__in=taken_by(request.actor).filter(pk=request_id).values("pk"))
        .first()
    )
    if found is None or not may_print_receipt(request.actor, found):
        raise NotFound
    proof = proof_of(found.deadlines.get(rule_key="kip_answer"), calendar())
    return paper_download(receipt(found, found.requester, proof), f"tanda-terima-{found.number}", form)


def _taken(request: HttpRequest, form: TakeForm) -> HttpResponse | None:
    words = form.cleaned_data
    try:
        made = take_request(
            actor=request.actor,
            unit_id=words["unit"].pk,
            wish=form.wish(),
            person=form.person(),
            way=words["way"],
            received_at=words["received_at"],
            uploads=request.FILES.getlist("files"),
            key=words["key"],
        )
    except KentonganError as error:
        field = getattr(error, "field", "")
        form.add_error(field if field in form.fields else None, error.message)
        return None
    messages.success(request, _("Permohonan dicatat dengan nomor %(number)s.") % {"number": made.number})
    if may_work(request.actor, made):
        return redirect("request_page", request_id=made.pk)
    return redirect("request_desk")
