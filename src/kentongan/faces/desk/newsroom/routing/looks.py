"""Looks at stories that are out."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from kentongan.apps.newsroom.errors import BookNotFound
from kentongan.apps.newsroom.policies import may_look
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.queries.picturing.marking import marked_photos
from kentongan.apps.newsroom.queries.routing.looks import look_for_desk, looks_given, open_looks, taken_part
from kentongan.apps.newsroom.services.routing.looking import settle_look
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.filling import filled
from kentongan.faces.desk.newsroom.routing.books import must_read
from kentongan.faces.desk.newsroom.routing.forms import LookForm
from kentongan.faces.desk.paging import Uncounted
from kentongan.foundation.accounts.roles import Role

_PAGE = 20


@staff_required
@require_safe
def look_list(request: HttpRequest) -> HttpResponse:
    """What is owed in the reader's branches, the most urgent first; `selesai` shows what was looked at."""
    must_read(request.actor)
    shows_done = request.GET.get("selesai") == "1"
    rows = looks_given(request.actor) if shows_done else open_looks(request.actor)
    shown = {
        "page": Uncounted(rows, _PAGE).page(request.GET.get("page", "1")),
        "shows_done": shows_done,
        "now": timezone.now(),
        "here": "looks",
    }
    return render(request, "desk/newsroom/routing/looks.html", shown)


@staff_required
@require_http_methods(["GET", "POST"])
def look_page(request: HttpRequest, look_id: int) -> HttpResponse:
    """One look: the public text, why it is looked at, and the form for who owes it."""
    look = look_for_desk(request.actor, look_id)
    if look is None:
        raise BookNotFound
    story, form = look.story, LookForm(request.POST or None)
    version = story.public or story.current
    content = content_of(story, version)
    pictures = {photo.pk: photo for photo in marked_photos(story)}
    shown = {
        "look": look,
        "story": story,
        "content": content,
        "photos": [(line, pictures[line.photo]) for line in content.photos if line.photo in pictures],
        "findings": findings_of(version.report),
        "may_look": may_look(request.actor, look, taken_part(story)),
        "step": Role(look.step).label,
        "now": timezone.now(),
        "here": "looks",
    }

    def act(given: dict[str, Any]) -> str:
        settle_look(actor=request.actor, look_id=look.pk, **given)
        return reverse("route_looks")

    template = "desk/newsroom/routing/look.html"
    return filled(request, form, act, said=_("Tinjauan dicatat."), shown=shown, template=template)
