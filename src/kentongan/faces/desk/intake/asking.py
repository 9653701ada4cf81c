"""What the pages of the intake share: tabs, offices to choose from, pages of lists, forms that call one service."""

from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from kentongan.apps.intake.policies import may_keep_doors
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk import filling
from kentongan.faces.desk.paging import Leaf, Uncounted
from kentongan.foundation.accounts.policy import Permission

PER_PAGE = 30
filled = partial(filling.filled, template="desk/intake/form.html")


def tabs(request: HttpRequest, here: str) -> dict[str, Any]:
    """What the tabs need."""
    return {"here": here, "keeps": may_keep_doors(request.actor)}


def leaf(request: HttpRequest, rows: QuerySet) -> Leaf:
    return Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1"))


def offices(request: HttpRequest, permission: Permission) -> QuerySet[Unit]:
    """The offices of today for which the actor may do a thing, widest first."""
    return (units_visible_to(request.actor, permission) & public_units()).order_by("path")
