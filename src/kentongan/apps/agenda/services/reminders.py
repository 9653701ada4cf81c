"""What the clock does: the day before, everybody who is to cover something."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.agenda.enums import AnswerState, ItemState
from kentongan.apps.agenda.models import Assignment, Item
from kentongan.apps.agenda.services.groundwork.telling import tell_people
from kentongan.foundation.accounts.models import User

AHEAD = timedelta(days=1)
WORDS = gettext_noop("Besok Anda meliput: %(title)s, %(when)s.")
_A_RUN = 500


@transaction.atomic
def remind_assigned(*, now: datetime | None = None) -> int:
    """One look at the clock: each person is reminded once of each start within a day; how many reminders.

    A moved start is another start. Who was asked within the last day before it needs no word about tomorrow.
    """
    at = now or timezone.now()
    rows = Assignment.objects.exclude(state=AnswerState.DECLINED).filter(
        Q(reminded_for=None) | ~Q(reminded_for=F("item__starts_at")),
        item__state=ItemState.PLANNED,
        item__starts_at__gt=at,
        item__starts_at__lte=at + AHEAD,
        user__is_active=True,
    )
    rows = rows.select_related("item__unit", "user").select_for_update(of=("self",), skip_locked=True)
    due = list(rows.order_by("item__starts_at", "pk")[:_A_RUN])
    people: dict[int, tuple[Item, dict[int, User]]] = {}
    for row in due:
        people.setdefault(row.item_id, (row.item, {}))[1][row.user_id] = row.user
        row.reminded_for = row.item.starts_at
    Assignment.objects.bulk_update(due, ["reminded_for"])
    return sum(len(tell_people(users.values(), item, WORDS)) for item, users in people.values())
