"""One measure: how it is counted, thirteen months, and offices beside each other."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.apps.picture.errors import NotFound
from kentongan.apps.picture.queries.branches import is_branch, is_open
from kentongan.apps.picture.queries.catalogue.reading import catalogue, measure_named
from kentongan.apps.picture.queries.comparing import ORDERS, beside_each_other, spread_of
from kentongan.apps.picture.queries.figures import lines_of
from kentongan.apps.picture.queries.wording import comparable
from kentongan.apps.units.enums import UnitType
from kentongan.faces.desk.access import staff_required
from kentongan.faces.desk.paging import Uncounted
from kentongan.faces.desk.picture.asking import asked_office, month_asked
from kentongan.faces.desk.picture.pages import frame
from kentongan.faces.desk.picture.plots import columns, columns_box
from kentongan.faces.desk.picture.showing import order_words, rows, show

PER_PAGE = 50


@staff_required
def picture_measure(request: HttpRequest, key: str, measure: str) -> HttpResponse:
    """The figure explains itself; a branch shows its offices by name unless another order is asked for."""
    unit, month = asked_office(request, key), month_asked(request)
    one = measure_named(measure)
    if one is None or not is_open(request.actor, unit, one.needs):
        raise NotFound
    shown = {"measure": one, "group": catalogue().groups[one.group], **frame(request, unit, month)}
    if found := lines_of(request.actor, unit, month, [one]):
        line = show(found[0], is_branch(unit))
        bars = [(f"{at:%m/%y}", value) for at, value in found[0].rows]
        shown |= {"line": line, "columns": columns(one, bars), "columns_box": columns_box(len(bars))}
    if is_branch(unit) and one.is_measured:
        order = request.GET.get("urut", "")
        order = order if order in ORDERS else ORDERS[0]
        beside = rows(one, beside_each_other(unit, one, month, order))
        shown |= {
            "page": Uncounted(beside, PER_PAGE).page(request.GET.get("page", "1")),
            "order": order,
            "orders": order_words().items(),
            **_spread(unit, one, month),
        }
    return render(request, "desk/picture/measure.html", shown)


def _spread(unit, measure, month) -> dict[str, object]:
    """Where the middle half of the regions lies; offices of a region differ in kind, so that they have none."""
    found = spread_of(UnitType.REGION, measure, month) if unit.type != UnitType.REGION else None
    if found is None:
        return {}
    return {"spread": [comparable(measure, value) for value in (found.low, found.middle, found.high)]}
