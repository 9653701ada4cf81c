"""The story about an item."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kentongan.apps.agenda.models import Coverage
from kentongan.apps.agenda.services import covering as service
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.agenda.asking import item_in_sight, tried


@staff_required
@require_POST
def agenda_cover(request: HttpRequest, item_id: int) -> HttpResponse:
    """Opens the story form with the facts of the item in it."""
    item_in_sight(request, item_id)
    made: list[Coverage] = []
    said = _("Fakta dari agenda sudah terisi. Lengkapi yang belum ada.")
    if tried(request, lambda: made.append(service.cover_item(actor=request.actor, item_id=item_id)), said):
        return redirect("story_edit", story_id=made[0].story_id)
    return redirect("agenda_item", item_id=item_id)


@staff_required
@require_POST
def agenda_link(request: HttpRequest, item_id: int) -> HttpResponse:
    """Notes that a story of the office is about the item."""
    item_in_sight(request, item_id)
    given = request.POST.get("story", "")
    story = int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0
    act = lambda: service.link_story(actor=request.actor, item_id=item_id, story_id=story)  # noqa: E731
    tried(request, act, _("Berita dikaitkan."))
    return redirect("agenda_item", item_id=item_id)


@staff_required
@require_POST
def agenda_unlink(request: HttpRequest, item_id: int) -> HttpResponse:
    """Takes the link to the story away."""
    item_in_sight(request, item_id)
    said = _("Kaitan dilepas; beritanya tetap ada.")
    tried(request, lambda: service.unlink_story(actor=request.actor, item_id=item_id), said)
    return redirect("agenda_item", item_id=item_id)
