"""Stories put under pillars and into campaigns: one on its page, many on a list."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.campaigns.errors import NotAllowed
from kentongan.apps.campaigns.policies import may_tag, may_tag_somewhere
from kentongan.apps.campaigns.queries.tags import standings_of, stories_to_tag
from kentongan.apps.campaigns.services import tagging
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.campaigns.asking import asked_unit, keys_of, leaf


@staff_required
@require_POST
def story_tags(request: HttpRequest, story_id: int) -> HttpResponse:
    """Keeps what was ticked on the page of a story."""
    tagging.tag_story(
        actor=request.actor,
        story_id=story_id,
        pillars=[key[:40] for key in request.POST.getlist("pilar")],
        campaigns=keys_of(request, "kampanye"),
    )
    messages.success(request, _("Pilar dan kampanye disimpan."))
    return redirect("story_lifeline", story_id=story_id)


@staff_required
def story_tagging(request: HttpRequest) -> HttpResponse:
    """Stories without a pillar, each with what is proposed; many are tagged at once."""
    if not may_tag_somewhere(request.actor):
        raise NotAllowed
    if request.method == "POST":
        return _tag(request)
    unit = asked_unit(request)
    everything = request.GET.get("isi") == "semua"
    rows = stories_to_tag(request.actor, only_bare=not everything, path=unit.path if unit else "")
    page = leaf(request, rows)
    standings = standings_of(page.rows)
    shown = {
        "page": page,
        "rows": [(one, may_tag(request.actor, one.story)) for one in standings],
        "pillars": {p.key: p.label for one in standings for p in one.pillars}.items(),
        "campaigns": {c.pk: c.title for one in standings for c in one.campaigns}.items(),
        "unit": unit,
        "everything": everything,
    }
    return render(request, "desk/campaigns/tagging.html", shown)


def _tag(request: HttpRequest) -> HttpResponse:
    campaign = keys_of(request, "kampanye")[:1]
    done = tagging.tag_stories(
        actor=request.actor,
        story_ids=keys_of(request, "berita"),
        pillar=request.POST.get("pilar", "")[:40],
        campaign_id=campaign[0] if campaign else None,
    )
    words = _("%(n)d berita ditandai.") % {"n": done.stories}
    if done.untouched:
        words += " " + _("%(n)d dibiarkan: tidak ada usulan, sudah bertanda, atau tidak cocok.") % {
            "n": done.untouched
        }
    messages.success(request, words)
    return redirect(request.get_full_path())
