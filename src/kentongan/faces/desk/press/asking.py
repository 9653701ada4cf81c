"""What the pages of the press desk share: tabs, offices to choose from, forms that call one service."""

from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest

from kentongan.apps.press.policies import may_open_contacts
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, units_visible_to
from kentongan.faces.desk import filling
from kentongan.faces.desk.paging import Leaf, Uncounted
from kentongan.foundation.accounts.policy import Permission

PER_PAGE = 30
filled = partial(filling.filled, template="desk/press/form.html")


def tabs(request: HttpRequest, here: str) -> dict[str, Any]:
    """What the tabs need."""
    return {"here": here, "with_contacts": may_open_contacts(request.actor)}


def asked_words(request: HttpRequest, name: str = "q") -> str:
    return request.GET.get(name, "").replace("\x00", "").strip()[:100]


def asked_number(request: HttpRequest, name: str) -> int | None:
    """A key in the address; None for what is no number."""
    asked = request.GET.get(name, "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else None


def keys_of(request: HttpRequest, name: str) -> list[int]:
    """The ticked keys of a posted form."""
    return [
        int(one) for one in request.POST.getlist(name) if one.isascii() and one.isdigit() and len(one) < 10
    ]


def leaf(request: HttpRequest, rows: QuerySet) -> Leaf:
    return Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1"))


def offices(request: HttpRequest, permission: Permission) -> QuerySet[Unit]:
    """The offices of today for which the actor may do a thing, widest first."""
    return (units_visible_to(request.actor, permission) & public_units()).order_by("path")


def zone_of(units: QuerySet[Unit]) -> str:
    """The zone in which a form without a thing yet is read: that of the widest office."""
    first = units.first()
    return first.time_zone if first else "Asia/Jakarta"
