"""Who covers an item: asked, released, and their own answer."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.agenda.errors import BadWords, WrongStage
from kentongan.apps.agenda.queries.people import titles_of
from kentongan.apps.agenda.services import assigning as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.agenda.asking import item_in_sight, item_to_plan, tried
from kentongan.faces.desk.agenda.forms import AssignForm
from kentongan.faces.desk.agenda.items import item_page


@staff_required
@require_POST
def agenda_assign(request: HttpRequest, item_id: int) -> HttpResponse:
    """Asks somebody to cover the item."""
    item = item_to_plan(request, item_id)
    form = AssignForm(request.POST, people=titles_of(item.unit))
    if form.is_valid():
        given = form.cleaned_data
        try:
            service.assign(actor=request.actor, item_id=item_id, user_id=given["user"], part=given["part"])
        except (BadWords, WrongStage) as error:
            form.add_error(None, error.message)
        else:
            messages.success(request, _("Ditugasi; yang bersangkutan diberi tahu."))
            return redirect("agenda_item", item_id=item_id)
    return item_page(request, item, form, status=400)


@staff_required
@require_POST
def agenda_release(request: HttpRequest, item_id: int, assignment_id: int) -> HttpResponse:
    """Takes somebody off the item."""
    item_to_plan(request, item_id)
    tried(
        request,
        lambda: service.release(actor=request.actor, item_id=item_id, assignment_id=assignment_id),
        _("Petugas dilepas."),
    )
    return redirect("agenda_item", item_id=item_id)


@staff_required
@require_POST
def agenda_answer(request: HttpRequest, item_id: int, assignment_id: int) -> HttpResponse:
    """My yes or no."""
    item_in_sight(request, item_id)
    accepts = request.POST.get("sanggup") == "1"
    tried(
        request,
        lambda: service.answer(
            actor=request.actor,
            item_id=item_id,
            assignment_id=assignment_id,
            accepts=accepts,
            reason=request.POST.get("reason", "")[:300],
        ),
        _("Terima kasih, Anda tercatat sanggup.")
        if accepts
        else _("Tercatat berhalangan; yang menugasi diberi tahu."),
    )
    back = request.POST.get("kembali", "")
    if url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return redirect(back)
    return redirect("agenda_item", item_id=item_id)
