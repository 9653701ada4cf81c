"""Directives at the desk: the list, one, and what waits to be judged."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from kentongan.apps.directives.errors import NotAllowed
from kentongan.apps.directives.models import Directive
from kentongan.apps.directives.policies import may_draft_anywhere, may_enter, may_issue
from kentongan.apps.directives.queries.directives import (
    GROUPS,
    directive_visible_to,
    directives_listed,
    inbox,
    own_addressees,
    waiting_for,
)
from kentongan.apps.directives.queries.status import bars_of, total_of
from kentongan.apps.directives.services.issuing import offices_meant
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted

PER_PAGE = 30
_MOST_OWN = 10


@staff_required
def directive_list(request: HttpRequest) -> HttpResponse:
    """What the own offices owe a word on, then all that may be seen."""
    if not may_enter(request.actor):
        raise NotAllowed
    group = request.GET.get("isi", GROUPS[0])
    group = group if group in GROUPS else GROUPS[0]
    words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
    rows = directives_listed(request.actor, group=group, words=words)
    shown = {
        "page": Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1")),
        "mine": list(inbox(request.actor)[:_MOST_OWN]),
        "group": group,
        "words": words,
        "may_draft": may_draft_anywhere(request.actor),
        "here": "directives",
    }
    return render(request, "desk/directives/list.html", shown)


@staff_required
def directive_page(request: HttpRequest, directive_id: int) -> HttpResponse:
    """One directive: its points, how it stands, what the actor may do."""
    row = directive_visible_to(request.actor, directive_id)
    today = timezone.localdate()
    bars = [] if row.is_draft else bars_of(request.actor, row, today=today)
    may = may_issue(request.actor, row.unit)
    shown = {
        "directive": row,
        "points": list(row.points.all()),
        "own": own_addressees(request.actor, row),
        "total": total_of(bars) if bars else None,
        "may_issue": may,
        "offices": offices_meant(row).count() if row.is_draft and may else None,
        "scope": _scope(row),
        "next": getattr(row, "next", None),
        "today": today,
    }
    return render(request, "desk/directives/page.html", shown)


@staff_required
def answer_list(request: HttpRequest) -> HttpResponse:
    """The answers that wait for a judgement, oldest first."""
    if not may_draft_anywhere(request.actor):
        raise NotAllowed
    page = Uncounted(waiting_for(request.actor), PER_PAGE).page(request.GET.get("page", "1"))
    return render(
        request, "desk/directives/waiting.html", {"page": page, "here": "waiting", "may_draft": True}
    )


def _scope(row: Directive) -> dict[str, list[str]]:
    """The names of regions and types that a directive is cut down to."""
    names = Unit.objects.filter(pk__in=row.regions).order_by("name").values_list("name", flat=True)
    labels = dict(Unit._meta.get_field("type").choices)
    return {
        "regions": list(names) if row.regions else [],
        "types": [labels[kind] for kind in row.types if kind in labels],
    }
