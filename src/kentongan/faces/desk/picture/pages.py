"""The picture of an office, and the stories behind it."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from kentongan.apps.picture.errors import NotAllowed
from kentongan.apps.picture.policies import may_enter
from kentongan.apps.picture.queries.branches import own_post
from kentongan.apps.picture.queries.catalogue.reading import Measure, catalogue, measure_named
from kentongan.apps.picture.queries.comparing import beside_each_other
from kentongan.apps.picture.queries.figures import picture_of
from kentongan.apps.picture.queries.months import shifted, this_month
from kentongan.apps.picture.queries.stories import stories_in
from kentongan.apps.picture.queries.wording import month_in_words
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.picture.asking import above, asked_office, month_asked
from kentongan.faces.desk.picture.plots import map_box, tiles
from kentongan.faces.desk.picture.showing import chapters, rows
from kentongan.foundation.accounts.policy import Permission, may

PER_PAGE = 30
FIRST = "berita-terbit"


@staff_required
def picture_home(request: HttpRequest) -> HttpResponse:
    """To the picture of the highest office over which the reader holds a post."""
    unit = own_post(request.actor) if may_enter(request.actor) else None
    if unit is None:
        raise NotAllowed
    return redirect("picture_page", key=unit.key)


@staff_required
def picture_page(request: HttpRequest, key: str) -> HttpResponse:
    """All figures of an office and month; a branch also shows what lies below it, on a map or in a table."""
    unit, month = asked_office(request, key), month_asked(request)
    picture = picture_of(request.actor, unit, month)
    shown = {"picture": picture, "chapters": chapters(picture), **frame(request, unit, month)}
    if picture.is_branch:
        shown |= _below(request, unit, month)
    return render(request, "desk/picture/page.html", shown)


@staff_required
def picture_stories(request: HttpRequest, key: str) -> HttpResponse:
    """What came out in the month: from a figure to the things it counts."""
    unit, month = asked_office(request, key), month_asked(request)
    page = Uncounted(stories_in(unit, month), PER_PAGE).page(request.GET.get("page", "1"))
    reads = may(request.actor, Permission.STORY_READ, unit.path)
    shown = {"page": page, "reads": reads, **frame(request, unit, month)}
    return render(request, "desk/picture/stories.html", shown)


def frame(request: HttpRequest, unit: Unit, month: date) -> dict[str, object]:
    """What all pages of an office show around their own."""
    now = this_month()
    return {
        "unit": unit,
        "above": above(request, unit),
        "month": month,
        "month_words": month_in_words(month),
        "previous": shifted(month, -1),
        "following": shifted(month, 1) if month < now else None,
        "is_running": month == now,
        "year": month.year,
        "is_nation": unit.type in (UnitType.MINISTRY, UnitType.DIRECTORATE),
        "reads_letter": may(request.actor, Permission.CASE_READ, unit.path),
    }


def _below(request: HttpRequest, unit: Unit, month: date) -> dict[str, object]:
    measure = _chosen(request)
    found = beside_each_other(unit, measure, month)
    return {
        "measure": measure,
        "choices": [one for one in catalogue().measures.values() if one.deck and not one.needs],
        "rows": rows(measure, found),
        "tiles": tiles(measure, found),
        "map_box": map_box(),
    }


def _chosen(request: HttpRequest) -> Measure:
    asked = measure_named(request.GET.get("ukuran", "")[:48])
    return asked if asked and asked.deck and not asked.needs else catalogue().measures[FIRST]
