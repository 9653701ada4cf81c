"""Books of routes: which an actor may see, and one with its rules."""

from collections.abc import Sequence

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When

from kentongan.apps.newsroom.enums import BookState
from kentongan.apps.newsroom.models import Route, RouteBook, RouteRule
from kentongan.core.registry.tables import FOLDER, rows_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within

_ORDER = (BookState.DRAFT, BookState.ACTIVE, BookState.ENDED)


def books_visible_to(actor: Actor) -> QuerySet[RouteBook]:
    """Books below the posts of who reads stories, and those that bind them from above; drafts where they manage."""
    settled = ~Q(state=BookState.DRAFT)
    below = within(RouteBook.objects.filter(settled), actor, Permission.STORY_READ)
    drafts = within(RouteBook.objects.filter(state=BookState.DRAFT), actor, Permission.ROUTE_MANAGE)
    above = settled & Q(unit_id__in=_above(actor))
    return RouteBook.objects.filter(Q(pk__in=below.values("pk")) | Q(pk__in=drafts.values("pk")) | above)


def books_listed(actor: Actor) -> QuerySet[RouteBook]:
    """Drafts first, then what holds, then what held; with how many rules each has."""
    places = [When(state=state, then=Value(place)) for place, state in enumerate(_ORDER)]
    rows = books_visible_to(actor).select_related("unit", "activated_by").annotate(lines=Count("rules"))
    return rows.order_by(Case(*places, output_field=IntegerField()), "-updated_at", "-pk")


def book_for_desk(actor: Actor, book_id: int) -> RouteBook | None:
    """One book with office, people, trial and rules; two queries."""
    rows = books_visible_to(actor).select_related("unit", "made_by", "activated_by", "trial__asked_by")
    return rows.prefetch_related("rules").filter(pk=book_id).first()


def book_in_force(unit_id: int) -> RouteBook | None:
    """The book that is in force, or will be, at the node itself."""
    return RouteBook.objects.filter(unit_id=unit_id, state=BookState.ACTIVE).first()


def house_routes() -> Sequence[Route]:
    """The routes that hold where no rule takes a story, in the order of the house's list; one query."""
    keys = [row["key"] for row in rows_of(FOLDER / "routes.csv")]
    found = {route.key: route for route in Route.objects.filter(key__in=keys)}
    return [found[key] for key in keys if key in found]


def rule_of(story_route_id: int | None) -> RouteRule | None:
    """The rule that made a route; None for the house's own."""
    return RouteRule.objects.filter(route_id=story_route_id).select_related("book").first()


def _above(actor: Actor) -> set[int]:
    steps = (post.path for post in actor.posts if post.role in GRANTS[Permission.STORY_READ])
    return {int(part) for path in steps for part in path.strip("/").split("/") if part}
