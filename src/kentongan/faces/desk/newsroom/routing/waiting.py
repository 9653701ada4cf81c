"""Whose turn it is, and what stands still."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from kentongan.apps.newsroom.queries.routing.turns import stuck_turns, turns_visible_to
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.newsroom.routing.books import must_read
from kentongan.faces.desk.paging import Uncounted

_PAGE = 30


@staff_required
@require_safe
def turn_list(request: HttpRequest) -> HttpResponse:
    """What waits in the reader's branches, the most urgent first.

    `semua` shows what is still in time as well, `satuan` (its key) one office alone.
    """
    must_read(request.actor)
    now, shows_all, office = (
        timezone.now(),
        request.GET.get("semua") == "1",
        request.GET.get("satuan", "")[:80],
    )
    rows = turns_visible_to(request.actor) if shows_all else stuck_turns(request.actor, now)
    if office:
        rows = rows.filter(story__unit__key=office)
    shown = {
        "page": Uncounted(rows, _PAGE).page(request.GET.get("page", "1")),
        "shows_all": shows_all,
        "office": office,
        "now": now,
        "here": "turns",
    }
    return render(request, "desk/newsroom/routing/turns.html", shown)
