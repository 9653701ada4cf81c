"""Who is trained in what, and where nobody is."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from kentongan.apps.academy.models import Competence
from kentongan.apps.agents.errors import NotAllowed
from kentongan.apps.agents.policies import may_enter
from kentongan.apps.agents.queries.competences import competence_map, gaps
from kentongan.apps.agents.queries.shares import competence_shares
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import regions
from kentongan.faces.desk.access import staff_required
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_anywhere
from kentongan.foundation.sheets.writing import CSV_TYPE, XLSX_TYPE, to_csv, to_xlsx

_WRITERS = {"csv": (CSV_TYPE, to_csv), "xlsx": (XLSX_TYPE, to_xlsx)}
MOST_ROWS = 100


@staff_required
@require_safe
def competence_page(request: HttpRequest) -> HttpResponse:
    """Offices by competences, of one region; for all regions the shares only."""
    branches, branch = _asked(request)
    found = competence_shares(request.actor, branch=branch.path if branch else "")
    is_listed = branch is not None or found.of <= MOST_ROWS
    shown = {
        "of": found.of,
        "nobody": found.nobody,
        "shares": [(one, fresh, fresh * 100 // found.of if found.of else 0) for one, fresh in found.rows],
        "competences": [one for one, _fresh in found.rows],
        "rows": _rows(request.actor, branch) if is_listed else [],
        "branches": branches,
        "branch": branch,
        "here": "competences",
    }
    return render(request, "desk/agents/competences.html", shown)


def _rows(actor: Actor, branch: Unit | None) -> list:
    return competence_map(actor, branch=branch.path if branch else "").rows()


@staff_required
@require_safe
def competence_gaps(request: HttpRequest, key: str) -> HttpResponse:
    """The offices that should come next; leads to a new event with them in it."""
    branches, branch = _asked(request)
    competence = get_object_or_404(Competence, key=key, is_active=True)
    rows = gaps(request.actor, competence, branch=branch.path if branch else "")
    shown = {
        "competence": competence,
        "rows": rows[:MOST_ROWS],
        "count": len(rows),
        "branches": branches,
        "branch": branch,
        "may_invite": may_anywhere(request.actor, Permission.EVENT_MANAGE),
        "here": "competences",
    }
    return render(request, "desk/agents/gaps.html", shown)


@staff_required
@require_safe
def competence_export(request: HttpRequest, form: str) -> HttpResponse:
    """The map as a table: the day until which each is fresh."""
    if form not in _WRITERS:
        raise Http404
    _branches, branch = _asked(request)
    found = competence_map(request.actor, branch=branch.path if branch else "")
    header = ("satuan", *(one.label for one in found.competences))
    lines = (
        (unit.name, *(cell.until.isoformat() if cell and cell.is_fresh else "" for _one, cell in cells))
        for unit, cells, _fresh in found.rows()
    )
    kind, write = _WRITERS[form]
    headers = {"Content-Disposition": f'attachment; filename="peta-kompetensi.{form}"'}
    return HttpResponse(write(header, lines), content_type=kind, headers=headers)


def _asked(request: HttpRequest) -> tuple[list[Unit], Unit | None]:
    """The regions that may be chosen, and the chosen one; the only one is chosen by itself."""
    if not may_enter(request.actor):
        raise NotAllowed
    seen = tuple(post.path for post in request.actor.posts)
    branches = [
        one for one in regions() if one.path.startswith(seen) or any(p.startswith(one.path) for p in seen)
    ]
    asked = request.GET.get("wilayah", "")
    chosen = next((one for one in branches if one.key == asked), None)
    return branches, chosen or (branches[0] if len(branches) == 1 else None)
