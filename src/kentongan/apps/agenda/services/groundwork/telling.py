"""Telling the assigned: one notice a person and change."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from kentongan.apps.agenda.enums import AnswerState
from kentongan.apps.agenda.models import Item
from kentongan.apps.units.enums import TimeZone
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.notices.services import tell


def tell_assigned(item: Item, words: str, *, but: Actor | None = None, **values: object) -> list[int]:
    """One notice for each person who is to cover the item, however many parts they have; who declined hears nothing."""
    return tell_people(people_of(item), item, words, but=but, **values)


def tell_people(
    users: Iterable[User], item: Item, words: str, *, but: Actor | None = None, **values: object
) -> list[int]:
    """`words` may hold `%(title)s`, `%(when)s` and the names of `values`."""
    return tell(
        users=users,
        words=words,
        values={"title": item.title, "when": when(item), **values},
        url=f"/meja/agenda/{item.pk}/",
        path=item.unit.path or "",
        needs=Permission.AGENDA_READ,
        but=but,
    )


def people_of(item: Item) -> list[User]:
    """Whoever is to cover it and has not declined, once a part."""
    rows = item.assignments.exclude(state=AnswerState.DECLINED).filter(user__is_active=True)
    return [row.user for row in rows.select_related("user").order_by("pk")]


def when(item: Item) -> str:
    """Day and clock in the zone of the office, in figures that need no language."""
    local = item.starts_at.astimezone(ZoneInfo(item.unit.time_zone))
    return f"{local:%d/%m/%Y %H.%M} {TimeZone(item.unit.time_zone).label}"
