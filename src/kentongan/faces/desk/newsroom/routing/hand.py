"""Taking a story in hand, letting it go, and sending it out ahead of its route."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from kentongan.apps.newsroom.errors import NotAllowed
from kentongan.apps.newsroom.policies import may_go_ahead
from kentongan.apps.newsroom.queries.state import reasons_against
from kentongan.apps.newsroom.queries.stories import author_ids
from kentongan.apps.newsroom.services.routing.claiming import claim_story, release_claim
from kentongan.apps.newsroom.services.routing.forcing import publish_ahead
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.filling import filled
from kentongan.faces.desk.newsroom.routing.forms import AheadForm
from kentongan.faces.desk.newsroom.views.finding import story_or_404

# What a story that goes ahead owes; all other reasons hold as always.
_OWED = frozenset({"approval", "changed"})


@staff_required
@require_POST
def story_claim(request: HttpRequest, story_id: int) -> HttpResponse:
    claim_story(actor=request.actor, story_id=story_id)
    messages.success(request, _("Berita ini Anda pegang selama satu jam."))
    return redirect("story_review", story_id)


@staff_required
@require_POST
def story_release(request: HttpRequest, story_id: int) -> HttpResponse:
    release_claim(actor=request.actor, story_id=story_id)
    messages.success(request, _("Berita dilepas; pejabat lain dapat memegangnya."))
    return redirect("story_review", story_id)


@staff_required
@require_http_methods(["GET", "POST"])
def story_ahead(request: HttpRequest, story_id: int) -> HttpResponse:
    """Why a story cannot wait, and what it will owe."""
    story = story_or_404(request.actor, story_id)
    if not may_go_ahead(request.actor, story, author_ids(story)):
        raise NotAllowed(_("Hanya yang berwenang menerbitkan dan tidak ikut menulis yang dapat mendahului."))
    form = AheadForm(request.POST or None, initial={"version": story.current.number})

    def act(given: dict[str, Any]) -> str:
        publish_ahead(actor=request.actor, story_id=story.pk, **given)
        return reverse("story_lifeline", args=[story.pk])

    reasons = reasons_against(story)
    shown = {
        "story": story,
        "owed": [reason for reason in reasons if reason.code in _OWED],
        "barred": [reason for reason in reasons if reason.code not in _OWED],
    }
    template = "desk/newsroom/routing/ahead.html"
    said = _("Berita terbit mendahului persetujuan. Tinjauan sudah diminta.")
    return filled(request, form, act, said=said, shown=shown, template=template)
