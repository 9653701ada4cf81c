"""What a reader asked of the radar: read from the address, never trusted."""

from datetime import date, timedelta

from django.http import HttpRequest
from django.utils import timezone

from kentongan.apps.monitoring.queries.articles import ArticleFilter
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import search_units, units_visible_to
from kentongan.foundation.accounts.policy import Permission

USUAL_DAYS = 30
LONGEST_DAYS = 366


def asked_words(request: HttpRequest, name: str) -> str:
    """At most 100 signs; without the one that PostgreSQL knows no text with."""
    return request.GET.get(name, "").replace("\x00", "").strip()[:100]


def asked_unit(request: HttpRequest) -> Unit | None:
    """The unit whose key or name was asked for, within the branches whose ledger the reader may see."""
    words = asked_words(request, "satuan")
    if not words:
        return None
    mine = units_visible_to(request.actor, Permission.LEDGER_READ)
    return mine.filter(key=words.lower()).first() or search_units(words, among=mine).first()


def own_unit(request: HttpRequest) -> Unit | None:
    """The highest unit whose ledger the reader may see."""
    return units_visible_to(request.actor, Permission.LEDGER_READ).order_by("path").first()


def asked_days(request: HttpRequest) -> tuple[date, date]:
    """The stretch that was asked for: the last 30 days without one, never over a year, never turned round."""
    until = _day(request, "sampai") or timezone.localdate()
    since = _day(request, "dari") or until - timedelta(days=USUAL_DAYS - 1)
    since, until = min(since, until), max(since, until)
    return max(since, until - timedelta(days=LONGEST_DAYS)), until


def asked_filter(request: HttpRequest) -> ArticleFilter:
    """The filter of the list of articles; what makes no sense asks for nothing."""
    outlet = request.GET.get("media", "")
    unit = asked_unit(request)
    return ArticleFilter(
        kind=request.GET.get("jenis", ""),
        unit=unit,
        outlet_id=int(outlet) if outlet.isascii() and outlet.isdigit() and len(outlet) < 10 else None,
        since=_day(request, "dari"),
        until=_day(request, "sampai"),
        words=asked_words(request, "q"),
        zone=unit.time_zone if unit else "Asia/Jakarta",
    )


def _day(request: HttpRequest, name: str) -> date | None:
    try:
        found = date.fromisoformat(request.GET.get(name, ""))
    except ValueError:
        return None
    return found if 2000 <= found.year <= 2100 else None
