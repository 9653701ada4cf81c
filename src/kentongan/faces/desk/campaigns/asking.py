"""What a reader asked of the desk of campaigns, and forms that call one service."""

from datetime import date, timedelta
from functools import partial

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone

from kentongan.apps.campaigns.errors import NotAllowed
from kentongan.apps.campaigns.policies import may_enter
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units, search_units, units_visible_to
from kentongan.faces.desk import filling
from kentongan.faces.desk.paging import Leaf, Uncounted
from kentongan.foundation.accounts.policy import Permission

PER_PAGE = 30
USUAL_DAYS = 90
LONGEST_DAYS = 366
filled = partial(filling.filled, template="desk/campaigns/form.html")


def enter(request: HttpRequest) -> None:
    """Raises NotAllowed for who has no business here."""
    if not may_enter(request.actor):
        raise NotAllowed


def leaf(request: HttpRequest, rows: QuerySet) -> Leaf:
    return Uncounted(rows, PER_PAGE).page(request.GET.get("page", "1"))


def asked_words(request: HttpRequest, name: str) -> str:
    """At most 100 signs; without the one that PostgreSQL knows no text with."""
    return request.GET.get(name, "").replace("\x00", "").strip()[:100]


def asked_unit(request: HttpRequest) -> Unit | None:
    """The office whose key or name was asked for, within the branches that the reader may see."""
    words = asked_words(request, "satuan")
    if not words:
        return None
    mine = units_visible_to(request.actor, Permission.CAMPAIGN_READ)
    return mine.filter(key=words.lower()).first() or search_units(words, among=mine).first()


def own_unit(request: HttpRequest) -> Unit | None:
    """The highest office that the reader may see."""
    return units_visible_to(request.actor, Permission.CAMPAIGN_READ).order_by("path").first()


def organisers(request: HttpRequest) -> QuerySet[Unit]:
    """The offices of today for which the reader may run a campaign, widest first."""
    return (units_visible_to(request.actor, Permission.CAMPAIGN_RUN) & public_units()).order_by("path")


def asked_days(request: HttpRequest) -> tuple[date, date]:
    """The stretch that was asked for: the last 90 days without one, never over a year, never turned round."""
    until = asked_day(request, "sampai") or timezone.localdate()
    since = asked_day(request, "dari") or until - timedelta(days=USUAL_DAYS - 1)
    since, until = min(since, until), max(since, until)
    return max(since, until - timedelta(days=LONGEST_DAYS)), until


def asked_month(request: HttpRequest) -> date:
    """The first day of the month that was asked for (`2026-11`); of this month without one."""
    words = request.GET.get("bulan", "")
    return _day(f"{words}-01") or timezone.localdate().replace(day=1)


def asked_day(request: HttpRequest, name: str) -> date | None:
    return _day(request.GET.get(name, ""))


def keys_of(request: HttpRequest, name: str) -> list[int]:
    """The ticked keys of a posted form."""
    return [
        int(one) for one in request.POST.getlist(name) if one.isascii() and one.isdigit() and len(one) < 10
    ]


def _day(words: str) -> date | None:
    try:
        found = date.fromisoformat(words)
    except ValueError:
        return None
    return found if 2000 <= found.year <= 2100 else None
