"""Who is asked to take part in a campaign."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from kentongan.apps.campaigns.errors import BadWords, NotAllowed
from kentongan.apps.campaigns.policies import may_run
from kentongan.apps.campaigns.queries.campaigns import campaign_visible_to
from kentongan.apps.campaigns.queries.takers import branches_of
from kentongan.apps.campaigns.services import planning
from kentongan.apps.units.queries.units import search_units
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.campaigns.asking import keys_of


@staff_required
def campaign_invite(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """The branches below the organiser, how many of each are asked, and a field to name one office."""
    campaign = campaign_visible_to(request.actor, campaign_id)
    if not may_run(request.actor, campaign):
        raise NotAllowed
    problem, name = "", ""
    if request.method == "POST":
        name = request.POST.get("nama", "").replace("\x00", "").strip()[:100]
        keys = keys_of(request, "cabang")
        if name:
            keys += [unit.pk for unit in search_units(name)[:1] if unit.path.startswith(campaign.unit.path)]
        try:
            new = planning.invite(actor=request.actor, campaign_id=campaign_id, unit_ids=keys)
        except BadWords as error:
            problem = error.message
        else:
            said = ngettext("%(n)d satuan baru diajak.", "%(n)d satuan baru diajak.", new) % {"n": new}
            messages.success(request, said)
            return redirect("campaign_invite", campaign_id=campaign_id)
    shown = {"campaign": campaign, "branches": branches_of(campaign), "problem": problem, "name": name}
    return render(request, "desk/campaigns/invite.html", shown, status=400 if problem else 200)


@staff_required
@require_POST
def campaign_uninvite(request: HttpRequest, campaign_id: int) -> HttpResponse:
    """Takes a branch out again."""
    keys = keys_of(request, "satuan")[:1] or [0]
    gone = planning.uninvite(actor=request.actor, campaign_id=campaign_id, unit_id=keys[0])
    messages.success(request, _("%(n)d satuan tidak lagi diajak; beritanya tetap.") % {"n": gone})
    return redirect("campaign_invite", campaign_id=campaign_id)
