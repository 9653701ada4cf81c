"""People assigned to two items at once."""

from collections.abc import Collection
from dataclasses import dataclass

from kentongan.apps.agenda.enums import AnswerState, ItemState
from kentongan.apps.agenda.models import Assignment, Item
from kentongan.apps.agenda.queries.items import items_visible_to
from kentongan.core.agenda.clashes import Duty, clashes
from kentongan.foundation.accounts.actor import Actor


@dataclass(frozen=True, slots=True)
class Clash:
    """The person `name` is wanted elsewhere at that time. Without `title` the reader may not see what for."""

    name: str
    item: int = 0
    title: str = ""


def clashes_of(actor: Actor, items: Collection[Item]) -> dict[int, tuple[Clash, ...]]:
    """For each item the clashes of its people; two queries, none without assigned people."""
    people = {
        one.user_id for item in items for one in item.assignments.all() if one.state != AnswerState.DECLINED
    }
    if not people:
        return {}
    rows = {row.pk: row for row in _duties(people, items)}
    met = clashes(
        Duty(row.pk, row.user_id, row.item_id, row.item.starts_at, row.item.ends_at) for row in rows.values()
    )
    shown = {item.pk for item in items}
    mine = {key: others for key, others in met.items() if rows[key].item_id in shown}
    seen = _seen(actor, {rows[one].item_id for others in mine.values() for one in others})
    found: dict[int, dict[Clash, None]] = {}
    for key, others in mine.items():
        kept = found.setdefault(rows[key].item_id, {})
        kept.update((_clash(rows[one], seen), None) for one in others)
    return {item: tuple(kept) for item, kept in found.items()}


def _duties(people: set[int], items: Collection[Item]):
    first, last = min(item.starts_at for item in items), max(item.ends_at for item in items)
    rows = Assignment.objects.filter(
        user_id__in=people,
        item__state=ItemState.PLANNED,
        item__starts_at__lt=last,
        item__ends_at__gt=first,
    )
    return rows.exclude(state=AnswerState.DECLINED).select_related("item", "user").order_by("pk")


def _seen(actor: Actor, item_ids: set[int]) -> set[int]:
    if not item_ids:
        return set()
    return set(items_visible_to(actor).filter(pk__in=item_ids).values_list("pk", flat=True))


def _clash(row: Assignment, seen: set[int]) -> Clash:
    if row.item_id not in seen:
        return Clash(row.user.name)
    return Clash(row.user.name, row.item_id, row.item.title)
