"""Items: one, a new one, changed, called off, brought back."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.agenda.models import Item
from kentongan.apps.agenda.policies import may_cover, may_plan
from kentongan.apps.agenda.queries.covering import stories_to_link
from kentongan.apps.agenda.queries.people import titles_of
from kentongan.apps.agenda.queries.weeks import lines_of
from kentongan.apps.agenda.services import events as event_service
from kentongan.apps.agenda.services import items as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.agenda.asking import (
    day_asked,
    filled,
    item_in_sight,
    item_to_plan,
    office_asked,
    office_at_home,
    offices,
    planner,
    tabs,
    tried,
)
from kentongan.faces.desk.agenda.forms import AssignForm, FollowingForm, ItemForm, item_initial
from kentongan.foundation.accounts.policy import Permission


@staff_required
def agenda_item(request: HttpRequest, item_id: int) -> HttpResponse:
    """One item: what, when, where; who covers it; what came of it."""
    return item_page(request, item_in_sight(request, item_id))


def item_page(
    request: HttpRequest, item: Item, form: AssignForm | None = None, status: int = 200
) -> HttpResponse:
    """The page of an item, with a form that was refused where there is one."""
    plans, covers = may_plan(request.actor, item.unit), may_cover(request.actor, item)
    (line,) = lines_of(request.actor, [item])
    has_story = hasattr(item, "coverage")
    if plans and form is None:
        form = AssignForm(people=titles_of(item.unit))
    shown = {
        "item": item,
        "line": line,
        "plans": plans,
        "covers": covers,
        "form": form,
        "is_over": item.ends_at <= timezone.now(),
        "stories": stories_to_link(request.actor, item) if covers and not has_story else (),
        "actor_id": request.actor.user_id,
        **tabs(request, ""),
    }
    return render(request, "desk/agenda/item.html", shown, status=status)


@staff_required
def agenda_add(request: HttpRequest) -> HttpResponse:
    """Puts something onto the agenda."""
    planner(request)
    units = offices(request)
    asked = office_asked(request, Permission.AGENDA_PLAN)
    home = asked or office_at_home(request)
    initial = {"day": day_asked(request, home), "unit": home.pk}
    form = ItemForm(request.POST or None, units=units, initial=initial)

    def act(given: dict[str, Any]) -> str:
        words = form.words(given["unit"].time_zone)
        made = service.plan_item(actor=request.actor, unit_id=given["unit"].pk, words=words)
        return reverse("agenda_item", args=[made.pk])

    shown = {"heading": _("Agenda baru"), "submit": _("Simpan"), "back": reverse("agenda_day")}
    return filled(request, form, act, said=_("Masuk agenda. Tugaskan yang meliput."), shown=shown)


@staff_required
def agenda_change(request: HttpRequest, item_id: int) -> HttpResponse:
    """Changes an item; what follows an event keeps the event's words."""
    item = item_to_plan(request, item_id)
    back = reverse("agenda_item", args=[item_id])
    kind = FollowingForm if item.event_id else ItemForm
    form = kind(request.POST or None, initial=item_initial(item, item.unit.time_zone))

    def act(_given: dict[str, Any]) -> str:
        words = form.words(item if item.event_id else item.unit.time_zone)
        service.change_item(actor=request.actor, item_id=item_id, words=words)
        return back

    shown = {
        "heading": _("Ubah agenda"),
        "about": _("Petugas diberi tahu sekali bila acara, waktu, tempat, atau yang hadir berubah."),
        "submit": _("Simpan"),
        "back": back,
    }
    return filled(request, form, act, said=_("Agenda diubah."), shown=shown)


@staff_required
@require_POST
def agenda_cancel(request: HttpRequest, item_id: int) -> HttpResponse:
    """Calls an item off."""
    item_to_plan(request, item_id)
    reason = request.POST.get("reason", "")[:300]
    said = _("Dibatalkan; petugas diberi tahu. Masih dapat dipulihkan.")
    tried(request, lambda: service.cancel_item(actor=request.actor, item_id=item_id, reason=reason), said)
    return redirect("agenda_item", item_id=item_id)


@staff_required
@require_POST
def agenda_restore(request: HttpRequest, item_id: int) -> HttpResponse:
    """Takes a cancellation back."""
    item_to_plan(request, item_id)
    said = _("Jadi lagi; petugas diberi tahu.")
    tried(request, lambda: service.restore_item(actor=request.actor, item_id=item_id), said)
    return redirect("agenda_item", item_id=item_id)


@staff_required
@require_POST
def agenda_take(request: HttpRequest, event_id: int, unit_id: int) -> HttpResponse:
    """Puts an event onto the agenda of an office."""
    planner(request)
    made = event_service.take_event(actor=request.actor, event_id=event_id, unit_id=unit_id)
    return redirect("agenda_item", item_id=made.pk)
