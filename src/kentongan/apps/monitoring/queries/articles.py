"""What outlets printed about the branches of an actor."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import OuterRef, Prefetch, Q, QuerySet, Subquery

from kentongan.apps.monitoring.enums import ArticleKind
from kentongan.apps.monitoring.models import Article, Mention, PickUp
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within


@dataclass(frozen=True, slots=True)
class ArticleFilter:
    """What a reader of the list asked for; empty fields ask for nothing. Days are those of `zone`."""

    kind: str = ""
    unit: Unit | None = None
    outlet_id: int | None = None
    since: date | None = None
    until: date | None = None
    words: str = ""
    zone: str = "Asia/Jakarta"


def articles_visible_to(actor: Actor) -> QuerySet[Article]:
    """Articles that name a unit, or carry a release of one, whose ledger `actor` reads; newest first."""
    named = within(Mention.objects.all(), actor, Permission.LEDGER_READ)
    carried = within(PickUp.objects.all(), actor, Permission.LEDGER_READ, path="release__unit__path")
    mine = Q(pk__in=named.values("article")) | Q(pk__in=carried.values("article"))
    return Article.objects.filter(mine).select_related("outlet").order_by("-dated_at", "-id")


def filtered(articles: QuerySet[Article], wanted: ArticleFilter) -> QuerySet[Article]:
    """The articles of the list that a reader asked for."""
    if wanted.kind in ArticleKind.values:
        articles = articles.filter(kind=wanted.kind)
    if wanted.outlet_id:
        articles = articles.filter(outlet_id=wanted.outlet_id)
    if wanted.unit is not None:
        path = wanted.unit.path or ""
        named = Mention.objects.filter(unit__path__startswith=path)
        carried = PickUp.objects.filter(release__unit__path__startswith=path)
        articles = articles.filter(Q(pk__in=named.values("article")) | Q(pk__in=carried.values("article")))
    if wanted.words:
        articles = articles.filter(Q(title__icontains=wanted.words) | Q(outlet__name__icontains=wanted.words))
    start, end = stretch(wanted.since, wanted.until, wanted.zone)
    articles = articles.filter(dated_at__gte=start) if start else articles
    return articles.filter(dated_at__lt=end) if end else articles


def with_units(articles: QuerySet[Article]) -> QuerySet[Article]:
    """Rows of a list with their units (surest first) and pick-ups at hand: two more queries, whatever the length.

    `share` is the largest share of a release of ours that the article keeps.
    """
    best = PickUp.objects.filter(article=OuterRef("pk")).order_by("-share_kept").values("share_kept")[:1]
    named = Mention.objects.select_related("unit").order_by("-is_subject", "-confidence", "id")
    carried = PickUp.objects.select_related("release__unit").order_by("-share_kept")
    return articles.annotate(share=Subquery(best)).prefetch_related(
        Prefetch("mentions", named), Prefetch("pickups", carried)
    )


def stretch(since: date | None, until: date | None, zone: str) -> tuple[datetime | None, datetime | None]:
    """The moments at which a stretch of days begins and ends in a zone; the last day is included."""
    place = ZoneInfo(zone)
    start = datetime.combine(since, time.min, place) if since else None
    end = datetime.combine(until + timedelta(days=1), time.min, place) if until else None
    return start, end
