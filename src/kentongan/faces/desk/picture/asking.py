"""Which office, which month: read from the address, never trusted."""

from datetime import date

from django.http import HttpRequest

from kentongan.apps.picture.errors import NotAllowed, NotFound
from kentongan.apps.picture.policies import may_enter
from kentongan.apps.picture.queries.branches import seen_by_key
from kentongan.apps.picture.queries.months import asked_month
from kentongan.apps.units.models import Unit


def asked_office(request: HttpRequest, key: str) -> Unit:
    """The office of that key within the reader's branches; anything else is not found."""
    if not may_enter(request.actor):
        raise NotAllowed
    unit = seen_by_key(request.actor, key)
    if unit is None:
        raise NotFound
    return unit


def month_asked(request: HttpRequest) -> date:
    return asked_month(request.GET.get("bulan", "")[:7])


def above(request: HttpRequest, unit: Unit) -> list[Unit]:
    """The offices above that the reader may look at, highest first; no query more."""
    line = [unit.parent.parent if unit.parent else None, unit.parent]
    posts = request.actor.posts
    return [one for one in line if one and any(post.covers(one.path or "") for post in posts)]
