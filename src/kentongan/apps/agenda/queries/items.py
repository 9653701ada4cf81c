"""Items: who may see which, and a stretch of days with what a page needs."""

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from kentongan.apps.agenda.enums import AnswerState, Visibility
from kentongan.apps.agenda.models import Assignment, Item
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within

MOST = 300
# Own entries last a month at most; what an event of the academy drags on longer leaves the days it fills.
LONGEST = timedelta(days=92)


def items_visible_to(actor: Actor) -> QuerySet[Item]:
    """Items of the branches that `actor` reads; those for planners only where the actor plans.

    Beside them what an office above shares with those below, and whatever the actor is assigned to.
    """
    if not any(post.role in GRANTS[Permission.AGENDA_READ] for post in actor.posts):
        return Item.objects.none()
    read = within(Item.objects.exclude(visibility=Visibility.PLANNERS), actor, Permission.AGENDA_READ)
    planned = within(Item.objects.all(), actor, Permission.AGENDA_PLAN)
    shared = Item.objects.filter(visibility=Visibility.BELOW, unit_id__in=_above(actor))
    return (read | planned | shared | Item.objects.filter(_assigned(actor))).order_by("starts_at", "id")


def item_of(actor: Actor, item_id: int) -> Item | None:
    """One item within reach with all its page needs; two queries."""
    return _dressed(items_visible_to(actor)).filter(pk=item_id).first()


def items_of_desk(actor: Actor, begin: datetime, end: datetime, *, unit: Unit | None = None) -> list[Item]:
    """What touches [begin, end): of the actor's own offices, of those above that share it, and the actor's duties.

    With `unit` the agenda of that office alone. Three queries; at most MOST items.
    """
    rows = Item.objects.filter(starts_at__gt=begin - LONGEST, starts_at__lt=end, ends_at__gt=begin)
    wanted = rows.filter(unit=unit) if unit is not None else _of_desk(rows, actor)
    keys = [key for _at, key in wanted.order_by("starts_at", "pk").values_list("starts_at", "pk")[:MOST]]
    return list(_dressed(items_visible_to(actor)).filter(pk__in=keys))


def _of_desk(rows: QuerySet[Item], actor: Actor) -> QuerySet[Item]:
    """Three short walks along an index each, whatever the house holds; an OR over joins reads it all."""
    own = rows.filter(unit_id__in=_own(actor))
    above = rows.filter(unit_id__in=_above(actor), visibility=Visibility.BELOW)
    mine = Assignment.objects.filter(user_id=actor.user_id or 0).exclude(state=AnswerState.DECLINED)
    return own.union(above, rows.filter(pk__in=mine.values("item_id")))


def duties_of(actor: Actor, *, since: datetime) -> QuerySet[Assignment]:
    """What the actor itself is to cover from a moment on, next first; those declined left out."""
    rows = Assignment.objects.filter(user_id=actor.user_id or 0, item__ends_at__gte=since)
    return (
        rows.exclude(state=AnswerState.DECLINED)
        .select_related("item__unit", "item__coverage__story")
        .order_by("item__starts_at", "item_id", "-part")
    )


def _dressed(rows: QuerySet[Item]) -> QuerySet[Item]:
    people = Prefetch("assignments", Assignment.objects.select_related("user"))
    return rows.select_related("unit", "series", "event", "coverage__story__current").prefetch_related(people)


def _assigned(actor: Actor) -> Q:
    """Items that the actor is to cover; who declined sees them like anybody else."""
    own = Assignment.objects.filter(item=OuterRef("pk"), user_id=actor.user_id or 0)
    return Q(Exists(own.exclude(state=AnswerState.DECLINED)))


def _own(actor: Actor) -> set[int]:
    """The offices at which the actor holds a post that reads the agenda."""
    return {line[-1] for line in _lines(actor)}


def _above(actor: Actor) -> set[int]:
    """The offices above those of the actor."""
    return {key for line in _lines(actor) for key in line[:-1]}


def _lines(actor: Actor) -> list[list[int]]:
    """For each post the keys of the offices from the root down to its own."""
    paths = [post.path for post in actor.posts if post.role in GRANTS[Permission.AGENDA_READ]]
    return [keys for path in paths if (keys := [int(part) for part in path.strip("/").split("/") if part])]
