"""Reminders before a deadline runs out: three working days before, one before, and once it is late."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.openness.enums import Owner
from kentongan.apps.openness.models import Deadline
from kentongan.apps.openness.services.dating import DECIDE
from kentongan.apps.openness.services.telling import tell_officers, tell_superiors
from kentongan.core.clock.days.calendar import Calendar
from kentongan.core.clock.errors import ClockFault
from kentongan.core.clock.zones import day_in_zone
from kentongan.foundation.workdays.queries import calendar as calendar_of_today

AT_ONCE = 200
SOON, NEXT, LATE = 1, 2, 3
WORDS = {
    SOON: gettext_noop("%(number)s jatuh tempo dalam tiga hari kerja."),
    NEXT: gettext_noop("%(number)s jatuh tempo dalam satu hari kerja."),
    LATE: gettext_noop("%(number)s sudah lewat tenggat. Jawab hari ini dan catat alasannya."),
}


@transaction.atomic
def remind_officers(*, now: datetime | None = None) -> int:
    """Tells officers (superiors for objections) what runs out, each level once; at most 200 a run. How many.

    Rows that another run holds are left to it.
    """
    now = now or timezone.now()
    calendar = calendar_of_today()
    found = _waiting(calendar, now).select_for_update(skip_locked=True, of=("self",))[:AT_ONCE]
    told = 0
    for deadline in found:
        level = _level(deadline, calendar, now)
        if level > deadline.reminded:
            _tell(deadline, level)
            Deadline.objects.filter(pk=deadline.pk).update(reminded=level)
            told += 1
    return told


def _waiting(calendar: Calendar, now: datetime) -> QuerySet[Deadline]:
    soon, tomorrow = (_ahead(calendar, now, days) for days in (3, 1))
    wanted = (
        Q(reminded__lt=SOON, due__lte=soon)
        | Q(reminded__lt=NEXT, due__lte=tomorrow)
        | Q(reminded__lt=LATE, due_at__lt=now)
    )
    rows = Deadline.objects.filter(wanted, met_at=None, owner=Owner.OFFICE)
    return rows.select_related("request__unit").order_by("due_at", "id")


def _ahead(calendar: Calendar, now: datetime, days: int):
    """The `days`-th working day from today, in the zone where the day is furthest along."""
    return calendar.nth_working(day_in_zone(now, "WIT"), days)


def _level(deadline: Deadline, calendar: Calendar, now: datetime) -> int:
    if now > deadline.due_at:
        return LATE
    try:
        left = calendar.working_between(day_in_zone(now, deadline.zone), deadline.due)
    except ClockFault:
        left = (deadline.due - now.date()).days
    return NEXT if left <= 1 else SOON if left <= 3 else 0


def _tell(deadline: Deadline, level: int) -> None:
    request = deadline.request
    if deadline.rule_key == DECIDE:
        objection = request.objection
        values = {"number": objection.number}
        tell_superiors(request=request, objection_id=objection.pk, words=WORDS[level], values=values)
    else:
        tell_officers(request=request, words=WORDS[level], values={})
