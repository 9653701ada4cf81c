"""Reminding who holds a task: three days before, on the day, and a week after; each once."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.siteaudit.enums import FollowUpState, ReminderKind
from kentongan.apps.siteaudit.models import FollowUp, Reminder
from kentongan.apps.siteaudit.services.follow_ups import tell_owner

SOON, LATE = timedelta(days=3), timedelta(days=7)
MOST = 500
_WORDS = {
    ReminderKind.SOON: gettext_noop("Tugas perbaikan situs %(unit)s segera jatuh tempo: %(item)s, %(due)s."),
    ReminderKind.DUE: gettext_noop("Tugas perbaikan situs %(unit)s jatuh tempo: %(item)s, %(due)s."),
    ReminderKind.LATE: gettext_noop("Tugas perbaikan situs %(unit)s lewat tenggat: %(item)s, %(due)s."),
}


@transaction.atomic
def remind(*, on: date | None = None) -> int:
    """Tells the holders of open tasks what is due; returns how many were told. Running it again tells nobody twice."""
    today = on or timezone.localdate()
    told = 0
    for kind, rows in _due(today):
        for follow_up in rows:
            Reminder.objects.create(follow_up=follow_up, kind=kind, due_on=follow_up.due_on)
            tell_owner(follow_up, _WORDS[kind])
            told += 1
    return told


def _due(today: date) -> list[tuple[ReminderKind, list[FollowUp]]]:
    """Each open task under one kind only, the gravest that applies."""
    spans = {
        ReminderKind.LATE: (date.min, today - LATE),
        ReminderKind.DUE: (today - LATE + timedelta(days=1), today),
        ReminderKind.SOON: (today + timedelta(days=1), today + SOON),
    }
    rows = FollowUp.objects.exclude(state=FollowUpState.CLOSED).select_related("site__unit", "finding__audit")
    rows = rows.select_for_update(of=("self",), skip_locked=True).order_by("due_on", "id")
    return [
        (kind, list(rows.filter(due_on__range=span).exclude(_heard(kind))[:MOST]))
        for kind, span in spans.items()
    ]


def _heard(kind: ReminderKind) -> Exists:
    """A reminder of the same kind for the same day."""
    return Exists(Reminder.objects.filter(follow_up=OuterRef("pk"), kind=kind, due_on=OuterRef("due_on")))
