"""Counting a newsroom that worked before anybody counted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from django.db import transaction
from django.db.models import Exists, F, OuterRef, Q

from kentongan.apps.learning.models import SeenDecision, SeenVersion
from kentongan.apps.learning.services.counting import decided_of, seen_of, sum_up
from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Decision, StoryVersion

_BATCH = 1000


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """How many texts and decisions were seen for the first time, and how many sums stand now."""

    versions: int
    decisions: int
    sums: int


@transaction.atomic
def rebuild_counts() -> Rebuilt:
    """Notes every text that was ever decided or waits, every decision, and writes all sums anew.

    What was seen before stays as it was seen: findings are those of its day. Run again it changes nothing.
    """
    handed = (
        StoryVersion.objects.filter(
            Q(Exists(Decision.objects.filter(version_id=OuterRef("pk"))))
            | Q(story__status=StoryStatus.IN_REVIEW, story__current_id=F("pk"))
        )
        .filter(~Exists(SeenVersion.objects.filter(version_id=OuterRef("pk"))))
        .select_related("story", "report")
        .order_by("pk")
    )
    versions = _keep(SeenVersion, (seen_of(one) for one in handed.iterator(chunk_size=_BATCH)))
    decided = (
        Decision.objects.filter(~Exists(SeenDecision.objects.filter(decision_id=OuterRef("pk"))))
        .select_related("story", "version")
        .order_by("pk")
    )
    decisions = _keep(SeenDecision, (decided_of(one) for one in decided.iterator(chunk_size=_BATCH)))
    return Rebuilt(versions, decisions, sum_up())


def _keep(table: type[SeenVersion] | type[SeenDecision], rows: Iterable) -> int:
    kept = 0
    for batch in _batches(rows):
        table.objects.bulk_create(batch, ignore_conflicts=True)
        kept += len(batch)
    return kept


def _batches(rows: Iterable) -> Iterator[list]:
    left = iter(rows)
    while batch := list(islice(left, _BATCH)):
        yield batch
