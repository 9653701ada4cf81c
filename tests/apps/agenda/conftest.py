"""Agendas of the small nation."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from kentongan.apps.agenda.models import Assignment, Item
from kentongan.apps.agenda.services import assigning, items
from kentongan.apps.agenda.services.groundwork.wording import ItemWords
from kentongan.foundation.notices.models import Notice


@pytest.fixture
def at() -> datetime:
    """In three days at ten in the morning of Jakarta: whatever the hour of the run, two hours end on the same day."""
    return timezone.now().replace(hour=3, minute=0, second=0, microsecond=0) + timedelta(days=3)


@pytest.fixture
def words(at) -> Callable[..., ItemWords]:
    def given(*, hours: float = 0, lasts: float = 2, **more) -> ItemWords:
        begin = at + timedelta(hours=hours)
        known = {"title": "Panen sayur", "venue": "Kebun", "who": "Kepala Lapas", "starts_at": begin}
        return ItemWords(**known | {"ends_at": begin + timedelta(hours=lasts)} | more)

    return given


@pytest.fixture
def planned(actors, units, words) -> Callable[..., Item]:
    """An item of Lapas Cilegon."""

    def plan(*, by: str = "unit_coord", unit: str = "lapas-cilegon", **more) -> Item:
        return items.plan_item(actor=actors[by], unit_id=units[unit].pk, words=words(**more))

    return plan


@pytest.fixture
def assigned(actors, people) -> Callable[..., Assignment]:
    """The contributor of Lapas Cilegon is asked."""

    def assign(
        item: Item, who: str = "contributor", *, by: str = "unit_coord", part: str = "writer", says: str = ""
    ) -> Assignment:
        row = assigning.assign(actor=actors[by], item_id=item.pk, user_id=people[who].pk, part=part)
        if says:
            reason = "" if says == "yes" else "Sidang TPP"
            row = assigning.answer(
                actor=actors[who],
                item_id=item.pk,
                assignment_id=row.pk,
                accepts=says == "yes",
                reason=reason,
            )
        return row

    return assign


@pytest.fixture
def told(people) -> Callable[[str], list[str]]:
    """What a person was told, in order."""

    def texts(who: str) -> list[str]:
        rows = Notice.objects.filter(user=people[who], url__startswith="/meja/agenda/")
        return list(rows.order_by("id").values_list("text", flat=True))

    return texts
