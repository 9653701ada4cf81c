"""Campaigns at the desk: the list, one campaign, planning, changing, who takes part, materials."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.campaigns.enums import Audience, ItemState
from kentongan.apps.campaigns.errors import BadWords, NotAllowed
from kentongan.apps.campaigns.models import Campaign
from kentongan.apps.campaigns.policies import may_plan_somewhere, may_run
from kentongan.apps.campaigns.queries.campaigns import campaign_visible_to, campaigns_listed, numbers_of
from kentongan.apps.campaigns.queries.items import items_of
from kentongan.apps.campaigns.queries.outputs import outputs_in_words
from kentongan.apps.campaigns.queries.takeup import joined_public
from kentongan.apps.campaigns.services import planning
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.campaigns.asking import enter, filled, leaf, organisers
from kentongan.faces.desk.campaigns.forms import CampaignForm, MaterialForm

GROUPS = ("berjalan", "nanti", "selesai")
_NEWEST = 8
_NEXT = 8


@staff_required
def campaign_list(request: HttpRequest) -> HttpResponse:
    """The campaigns that concern the reader."""
    enter(request)
    group = request.GET.get("isi", GROUPS[0])
    page = leaf(request, campaigns_listed(request.actor, group=group, today=timezone.localdate()))
    numbers = numbers_of(page.rows)
    shown = {
        "page": page,
        "rows": [(campaign, numbers[campaign.pk]) for campaign in page],
        "group": group,
        "today": timezone.localdate(),
        "may_plan": may_plan_somewhere(request.actor),
    }
    return render(request, "desk/campaigns/list.html", shown)


@staff_required
def campaign_page(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """One campaign: what it says, what comes next, what joined."""
    campaign = campaign_visible_to(request.actor, campaign_id)
    today = timezone.localdate()
    waiting = items_of(campaign).filter(state=ItemState.PLANNED)
    entries = joined_public(campaign).select_related("story__unit").order_by("-story__published_at", "-id")
    shown = {
        "campaign": campaign,
        "numbers": numbers_of([campaign])[campaign.pk],
        "items": list(waiting.filter(day__gte=today)[:_NEXT]),
        "late": list(waiting.filter(day__lt=today)[:_NEXT]),
        "entries": list(entries[:_NEWEST]),
        "materials": list(campaign.materials.all()),
        "audiences": [Audience(key).label for key in campaign.audiences if key in Audience.values],
        "kept": outputs_in_words(campaign.figures) if campaign.figures else [],
        "material_form": MaterialForm(auto_id="material-%s"),
        "may_run": may_run(request.actor, campaign),
        "today": today,
    }
    return render(request, "desk/campaigns/page.html", shown)


@staff_required
def campaign_add(request: HttpRequest) -> HttpResponse:
    """Plans a campaign."""
    if not may_plan_somewhere(request.actor):
        raise NotAllowed
    form = CampaignForm(request.POST or None, units=organisers(request))

    def act(given: dict[str, Any]) -> str:
        made = planning.plan_campaign(
            actor=request.actor, unit_id=given["unit"].pk, words=form.words(), everyone=given["everyone"]
        )
        return reverse("campaign_page", args=[made.pk])

    shown = {"heading": _("Kampanye baru"), "submit": _("Simpan kampanye"), "back": reverse("campaign_list")}
    return filled(request, form, act, said=_("Kampanye disimpan. Isi kalendernya."), shown=shown)


@staff_required
def campaign_change(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Writes a campaign anew."""
    campaign = _own(request, campaign_id)
    names = planning.CampaignWords.__dataclass_fields__
    form = CampaignForm(request.POST or None, initial={name: getattr(campaign, name) for name in names})

    def act(_given: dict[str, Any]) -> str:
        planning.change_campaign(actor=request.actor, campaign_id=campaign_id, words=form.words())
        return reverse("campaign_page", args=[campaign_id])

    back = reverse("campaign_page", args=[campaign_id])
    shown = {"heading": _("Ubah kampanye"), "submit": _("Simpan"), "back": back}
    return filled(request, form, act, said=_("Kampanye diubah."), shown=shown)


@staff_required
@require_POST
def material_add(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Lends a link."""
    campaign = _own(request, campaign_id)
    form = MaterialForm(request.POST, auto_id="material-%s")
    if form.is_valid():
        try:
            planning.add_material(actor=request.actor, campaign_id=campaign_id, **form.cleaned_data)
        except BadWords as error:
            form.add_error(error.field or None, error.message)
        else:
            messages.success(request, _("Bahan ditambahkan."))
            return redirect("campaign_page", campaign_id=campaign_id)
    back = reverse("campaign_page", args=[campaign_id])
    shown = {
        "form": form,
        "heading": _("Tambah bahan"),
        "submit": _("Tambah"),
        "back": back,
        "about": campaign.title,
    }
    return render(request, "desk/campaigns/form.html", shown, status=400)


@staff_required
@require_POST
def material_remove(request: HttpRequest, material_id: int) -> HttpResponse:
    """Takes a link away."""
    campaign = planning.remove_material(actor=request.actor, material_id=material_id)
    messages.success(request, _("Bahan dihapus."))
    return redirect("campaign_page", campaign_id=campaign.pk)


def _own(request: HttpRequest, campaign_id: int) -> Campaign:
    campaign = campaign_visible_to(request.actor, campaign_id)
    if not may_run(request.actor, campaign):
        raise NotAllowed
    return campaign
