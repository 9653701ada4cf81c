"""The calendar of one campaign: what is planned, by whom, and what became of it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.campaigns.enums import ItemState
from kentongan.apps.campaigns.errors import NotAllowed, WrongStage
from kentongan.apps.campaigns.models import Campaign, Item
from kentongan.apps.campaigns.policies import may_run, may_settle, may_write
from kentongan.apps.campaigns.queries.campaigns import campaign_visible_to
from kentongan.apps.campaigns.queries.items import item_visible_to, items_of
from kentongan.apps.campaigns.queries.takers import makers_of
from kentongan.apps.campaigns.services import items
from kentongan.apps.messagehouse.queries.houses import pillars_for
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.campaigns.asking import asked_day, filled, leaf
from kentongan.faces.desk.campaigns.forms import ItemForm
from kentongan.faces.desk.campaigns.ics import calendar_answer

_NAMES = ("day", "what", "who", "outlet", "format", "audience", "pillar", "note")


@staff_required
def item_list(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """The whole calendar of a campaign, by day."""
    campaign = campaign_visible_to(request.actor, campaign_id)
    shown = {
        "campaign": campaign,
        "page": leaf(request, items_of(campaign)),
        "may_run": may_run(request.actor, campaign),
        "today": timezone.localdate(),
    }
    return render(request, "desk/campaigns/items.html", shown)


@staff_required
def item_page(request: HttpRequest, item_id: int) -> HttpResponse:
    """One planned item and what may be done with it."""
    item = item_visible_to(request.actor, item_id)
    labels = {pillar.key: pillar.label for pillar in pillars_for(item.unit)} if item.pillar else {}
    is_open = item.campaign.is_open
    shown = {
        "item": item,
        "campaign": item.campaign,
        "pillar": labels.get(item.pillar, item.pillar),
        "may_run": is_open and may_run(request.actor, item.campaign),
        "may_settle": is_open and may_settle(request.actor, item),
        "may_write": is_open and item.state != ItemState.DROPPED and may_write(request.actor, item),
        "today": timezone.localdate(),
    }
    return render(request, "desk/campaigns/item.html", shown)


@staff_required
def item_add(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Puts something on the calendar."""
    campaign = campaign_visible_to(request.actor, campaign_id)
    _must_run(request, campaign)
    day = asked_day(request, "hari") or max(campaign.starts_on, min(timezone.localdate(), campaign.ends_on))
    form = _form(request, campaign, {"day": day, "unit": campaign.unit.name})

    def act(_given: dict[str, Any]) -> str:
        items.plan_item(actor=request.actor, campaign_id=campaign_id, words=form.words())
        return reverse("item_list", args=[campaign_id])

    back = reverse("item_list", args=[campaign_id])
    shown = {
        "heading": _("Butir rencana baru"),
        "submit": _("Simpan butir"),
        "back": back,
        "about": campaign.title,
    }
    return filled(request, form, act, said=_("Butir masuk kalender."), shown=shown)


@staff_required
def item_change(request: HttpRequest, item_id: int) -> HttpResponse:
    """Writes an item anew, or hands it to another office."""
    item = item_visible_to(request.actor, item_id)
    _must_run(request, item.campaign)
    given = {name: getattr(item, name) for name in _NAMES} | {"unit": item.unit.name}
    form = _form(request, item.campaign, given, item)

    def act(_given: dict[str, Any]) -> str:
        items.change_item(actor=request.actor, item_id=item_id, words=form.words())
        return reverse("item_page", args=[item_id])

    shown = {"heading": _("Ubah butir"), "submit": _("Simpan"), "back": reverse("item_page", args=[item_id])}
    return filled(request, form, act, said=_("Butir diubah."), shown=shown)


@staff_required
@require_POST
def item_settle(request: HttpRequest, item_id: int) -> HttpResponse:
    """Says what became of an item."""
    item = items.settle_item(actor=request.actor, item_id=item_id, state=request.POST.get("keadaan", ""))
    messages.success(request, _("Dicatat: %(state)s.") % {"state": item.get_state_display()})
    return redirect("item_page", item_id=item_id)


@staff_required
@require_POST
def item_write(request: HttpRequest, item_id: int) -> HttpResponse:
    """Begins its story, or opens the one that stands."""
    story = items.write_item(actor=request.actor, item_id=item_id)
    return redirect("story_edit", story_id=story.pk)


@staff_required
def campaign_ics(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """The calendar of a campaign as a file for other calendars."""
    campaign = campaign_visible_to(request.actor, campaign_id)
    rows = items_of(campaign).exclude(state=ItemState.DROPPED)[: items.MOST_ITEMS]
    return calendar_answer(rows, name=f"kampanye-{campaign.pk}", title=campaign.title)


def _form(
    request: HttpRequest, campaign: Campaign, initial: dict[str, Any], item: Item | None = None
) -> ItemForm:
    unit = item.unit if item else campaign.unit
    return ItemForm(
        request.POST or None, among=makers_of(campaign), pillars=pillars_for(unit), initial=initial
    )


def _must_run(request: HttpRequest, campaign: Campaign) -> None:
    if not may_run(request.actor, campaign):
        raise NotAllowed
    if not campaign.is_open:
        raise WrongStage(_("Kampanye ini sudah ditutup."))
