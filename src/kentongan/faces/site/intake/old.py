"""The stories of earlier sites for everybody: clearly marked, never among the stories of this newsroom."""

import re
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.apps.intake.queries.old_public import is_removed, public_old_stories, public_old_story
from kentongan.apps.units.queries.units import unit_by_key
from kentongan.core.oldsite.days import former_ministry
from kentongan.core.wire.bodies import paragraphs
from kentongan.faces.site.answers import if_changed, public_page
from kentongan.faces.site.newsroom.addresses import absolute, unit_path

LISTED = 40
_PLACE = re.compile(r"(\d{4}-\d{2}-\d{2})_(\d{1,15})")


@public_page
def old_list(request: HttpRequest) -> HttpResponse:
    """Old stories, newest day first, of all offices or of one."""
    key = request.GET.get("satuan", "")[:80].replace("\x00", "")
    unit = unit_by_key(key) if key else None
    if key and unit is None:
        raise Http404
    before = _before(request.GET.get("sebelum", ""))
    rows = list(public_old_stories(unit_key=key, before=before)[: LISTED + 1])
    last = rows[LISTED - 1] if len(rows) > LISTED else None
    query = f"&satuan={key}" if key else ""
    shown = {
        "rows": rows[:LISTED],
        "unit": unit,
        "is_first": before is None,
        "older": f"?sebelum={last.day.isoformat()}_{last.pk}{query}" if last else "",
        "canonical": absolute(f"/arsip-lama/?satuan={key}" if key else "/arsip-lama/"),
    }
    stamp = [key, before, *(f"{row.pk}.{row.headline}.{row.day}" for row in rows)]
    return if_changed(request, lambda: render(request, "site/intake/old_list.html", shown), stamp=stamp)


@public_page
def old_page(request: HttpRequest, row_id: int) -> HttpResponse:
    """One old story below the words that say what it is; 410 for one that was taken away."""
    row = public_old_story(row_id)
    if row is None:
        if is_removed(row_id):
            return render(request, "site/intake/old_gone.html", status=410)
        raise Http404
    shown = {
        "row": row,
        "paragraphs": paragraphs(row.body),
        "ministry": former_ministry(row.day),
        "unit_url": unit_path(row.unit),
        "canonical": absolute(f"/arsip-lama/{row.pk}/"),
    }
    stamp = [row.pk, row.headline, row.day, row.unit.name, len(row.body), row.opened_at]
    return if_changed(request, lambda: render(request, "site/intake/old_page.html", shown), stamp=stamp)


def _before(asked: str) -> tuple[date, int] | None:
    found = _PLACE.fullmatch(asked)
    if not found:
        return None
    try:
        return date.fromisoformat(found[1]), int(found[2])
    except ValueError:
        return None
