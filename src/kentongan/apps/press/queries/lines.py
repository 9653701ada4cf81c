"""Lines to take: own branch and those of the offices above."""

from datetime import timedelta

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from kentongan.apps.press.gate import LineState
from kentongan.apps.press.models import Line, LineVersion
from kentongan.apps.press.queries.reach import reaching
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission

SEARCH_CONFIG = "indonesian"
# Warned before it lapses: a day is time enough to renew a fact.
WARN_BEFORE = timedelta(hours=24)
GROUPS = ("berlaku", "draf", "lewat")


def lines_visible_to(actor: Actor) -> QuerySet[Line]:
    """Lines of the branches of `actor` and of every office above them."""
    rows = Line.objects.select_related("unit", "owner", "newest", "approved")
    return reaching(rows, actor, Permission.PRESS_TAKE, path="unit__path")


def line_shelf(actor: Actor, *, group: str = "berlaku", words: str = "") -> QuerySet[Line]:
    """One group of the shelf; with words, the best hits in front."""
    rows = lines_visible_to(actor).filter(_GROUPS.get(group, usable)())
    asked = " ".join(words.replace("\x00", " ").split())[:200]
    if not asked:
        return rows.order_by("-updated_at", "-id")
    query = SearchQuery(asked, config=SEARCH_CONFIG, search_type="websearch")
    return rows.filter(search=query).annotate(rank=SearchRank(F("search"), query)).order_by("-rank", "-id")


def usable() -> Q:
    """What may be said now; the same as the gate, for lists."""
    return Q(retired_at=None, approved__valid_until__gt=timezone.now())


def usable_versions(actor: Actor, *, words: str = "", most: int = 20) -> list[LineVersion]:
    """The approved words that fit a question best, for the form of an answer; two queries at most.

    Words of a question are many: any of them may hit.
    """
    rows = lines_visible_to(actor).filter(usable())
    stems = [word for word in "".join(c if c.isalnum() else " " for c in words).split() if len(word) > 3][:12]
    hits: list[Line] = []
    if stems:
        query = SearchQuery(" OR ".join(stems), config=SEARCH_CONFIG, search_type="websearch")
        ranked = rows.filter(search=query).annotate(rank=SearchRank(F("search"), query))
        hits = list(ranked.order_by("-rank", "-id")[:most])
    rest = rows.exclude(pk__in=[one.pk for one in hits]).order_by("-used_count", "-id")[: most - len(hits)]
    return [line.approved for line in [*hits, *rest]]


def state_of(line: Line) -> LineState:
    """The facts that the gate decides on."""
    return LineState(
        is_approved=line.approved_id is not None,
        is_retired=line.retired_at is not None,
        valid_until=line.approved.valid_until if line.approved else None,
        now=timezone.now(),
    )


def _drafts() -> Q:
    return Q(retired_at=None) & (Q(approved=None) | ~Q(newest=F("approved")))


def _lapsed() -> Q:
    return Q(retired_at__isnull=False) | Q(approved__valid_until__lte=timezone.now())


_GROUPS = {"berlaku": usable, "draf": _drafts, "lewat": _lapsed}
