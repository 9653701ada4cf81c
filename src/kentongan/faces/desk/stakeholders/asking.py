"""What an address asks for, made safe to look up."""

from datetime import date

from django.http import HttpRequest

from kentongan.apps.stakeholders.enums import Stance
from kentongan.apps.stakeholders.queries.partners import PartnerFilter
from kentongan.apps.stakeholders.queries.places import offices_called
from kentongan.apps.stakeholders.services.columns import read_month
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.core.relations.kinds import partner_kinds
from kentongan.core.relations.quadrant import quadrants
from kentongan.foundation.accounts.policy import Permission

CENTURY = 20


def words_of(request: HttpRequest, name: str) -> str:
    """A word of the query, short and without zero bytes."""
    return request.GET.get(name, "").replace("\x00", "").strip()[:100]


def one_of(request: HttpRequest, name: str, known: object) -> str:
    """A word of the query if it is one of the known ones."""
    asked = words_of(request, name)
    return asked if asked in known else ""


def partner_filter(request: HttpRequest) -> PartnerFilter:
    """What the list or the map is cut to."""
    cell = words_of(request, "sel").split("-")
    is_cell = len(cell) == 2 and all(mark in "12345" and len(mark) == 1 for mark in cell)
    return PartnerFilter(
        search=words_of(request, "q"),
        kind=one_of(request, "jenis", partner_kinds()),
        stance=one_of(request, "sikap", Stance.values),
        quadrant=one_of(request, "rawat", [one.key for one in quadrants()]),
        cell=(int(cell[0]), int(cell[1])) if is_cell else None,
    )


def office_called(request: HttpRequest, words: str, permission: Permission) -> Unit | None:
    """The office that was named, or the top of the actor's branch where none was; None for one out of reach."""
    if not words.strip():
        return units_visible_to(request.actor, permission).order_by("path").first()
    found = offices_called([words], request.actor, permission)
    return next(iter(found.values()), None)


def month_asked(words: str, otherwise: date) -> date:
    """A month of the query, `2026-03`; nobody counts in other centuries."""
    asked = read_month(words[:10])
    return asked if asked and asked.year // 100 == CENTURY else otherwise.replace(day=1)
