"""The registers of a branch in numbers, for reports and dashboards."""

from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils import timezone

from kentongan.apps.disclosure.enums import (
    EntryClass,
    EntryStatus,
    ExemptionStatus,
    LinkState,
    WeighingStatus,
)
from kentongan.apps.disclosure.models import ConsequenceTest, Entry, ExemptedEntry


@dataclass(frozen=True, slots=True)
class RegisterFigures:
    """What the registers of a branch hold today."""

    periodic: int
    immediate: int
    any_time: int
    drafts: int
    overdue: int
    broken: int
    exempted: int
    lapsed: int
    tests_waiting: int

    @property
    def published(self) -> int:
        return self.periodic + self.immediate + self.any_time


def register_figures(path: str) -> RegisterFigures:
    """The figures of the node at `path` and all below it; three queries, counted by the database."""
    public = Q(status=EntryStatus.PUBLISHED)
    entries = Entry.objects.filter(unit__path__startswith=path).aggregate(
        **{klass.value: Count("pk", filter=public & Q(klass=klass)) for klass in EntryClass},
        drafts=Count("pk", filter=Q(status=EntryStatus.DRAFT)),
        overdue=Count("pk", filter=public & Q(due_on__lt=timezone.localdate())),
        broken=Count("pk", filter=public & Q(link_state=LinkState.BROKEN)),
    )
    exempted = ExemptedEntry.objects.filter(unit__path__startswith=path).aggregate(
        exempted=Count("pk", filter=Q(status=ExemptionStatus.ACTIVE)),
        lapsed=Count("pk", filter=Q(status=ExemptionStatus.LAPSED)),
    )
    waiting = ConsequenceTest.objects.filter(
        unit__path__startswith=path, status=WeighingStatus.SUBMITTED
    ).count()
    return RegisterFigures(**entries, **exempted, tests_waiting=waiting)
