"""Counting weaknesses: each text and each decision once, in the month of its own moment."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.db.models import F
from django.db.models.functions import Coalesce, Greatest

from kentongan.apps.learning.enums import Kind
from kentongan.apps.learning.models import OfficeCount, SeenDecision, SeenVersion, WriterCount
from kentongan.apps.newsroom.enums import Verdict
from kentongan.apps.newsroom.models import Decision, StoryVersion
from kentongan.core.learning.lesson import REASON

_HOME = ZoneInfo("Asia/Jakarta")
# Counting goes on side by side; a rebuild waits for all of it and lets none begin.
_LOCK = 4_019_031

Mark = tuple[Kind, str]


def month_of(at: datetime) -> date:
    """The first day of the month, as the calendar of Jakarta has it."""
    return at.astimezone(_HOME).date().replace(day=1)


@transaction.atomic
def count_version(*, version_id: int) -> bool:
    """Counts a version that was handed in with the rules found broken; False where it was counted before."""
    _take_turns(is_alone=False)
    version = StoryVersion.objects.select_related("story", "report").get(pk=version_id)
    row = seen_of(version)
    if not _note(SeenVersion, row):
        return False
    _add(row.unit_id, row.writer_id, row.at, _marks_of_version(row.rules))
    return True


@transaction.atomic
def count_decision(*, decision_id: int) -> bool:
    """Counts a decision, and why where it sent the story back; False where it was counted before."""
    _take_turns(is_alone=False)
    decision = Decision.objects.select_related("story", "version").get(pk=decision_id)
    row = decided_of(decision)
    if not _note(SeenDecision, row):
        return False
    _add(row.unit_id, row.writer_id, row.at, _marks_of_decision(row.reason))
    return True


@transaction.atomic
def sum_up() -> int:
    """Writes all sums anew from what was seen; returns how many rows were written. Counting waits meanwhile."""
    _take_turns(is_alone=True)
    offices: Counter[tuple] = Counter()
    writers: Counter[tuple] = Counter()
    last: dict[tuple, datetime] = {}
    for unit, writer, at, marks in _everything():
        for kind, key in marks:
            for sums, whose in ((offices, unit), (writers, writer)):
                place = (whose, month_of(at), kind, key)
                sums[place] += 1
                named = (sums is offices, *place)
                last[named] = max(at, last.get(named, at))
    OfficeCount.objects.all().delete()
    WriterCount.objects.all().delete()
    made = (OfficeCount(unit_id=at[0], **_row(at, number, last[True, *at])) for at, number in offices.items())
    OfficeCount.objects.bulk_create(made, batch_size=2000)
    own = (
        WriterCount(writer_id=at[0], **_row(at, number, last[False, *at])) for at, number in writers.items()
    )
    WriterCount.objects.bulk_create(own, batch_size=2000)
    return len(offices) + len(writers)


def seen_of(version: StoryVersion) -> SeenVersion:
    """A version as it is noted; needs its story and report at hand."""
    findings = version.report.findings if version.report else []
    rules = sorted({finding["rule"] for finding in findings})
    return SeenVersion(
        version=version,
        unit_id=version.story.unit_id,
        writer_id=version.author_id,
        at=version.saved_at,
        rules=rules,
    )


def decided_of(decision: Decision) -> SeenDecision:
    """A decision as it is noted; needs its story and version at hand."""
    reason = decision.reason if decision.verdict == Verdict.RETURN else ""
    return SeenDecision(
        decision=decision,
        unit_id=decision.story.unit_id,
        writer_id=decision.version.author_id,
        at=decision.at,
        reason=reason,
    )


def _note(table: type[SeenVersion] | type[SeenDecision], row: SeenVersion | SeenDecision) -> bool:
    """Whether the row is new: of two that note the same thing at once, one waits and finds it noted."""
    what = "version_id" if table is SeenVersion else "decision_id"
    fields = {field.name: getattr(row, field.name) for field in table._meta.fields if field.name != "id"}
    return table.objects.get_or_create(**{what: getattr(row, what)}, defaults=fields)[1]


def _marks_of_version(rules: Iterable[str]) -> list[Mark]:
    return [(Kind.HANDED, ""), *((Kind.FOUND, rule) for rule in rules)]


def _marks_of_decision(reason: str) -> list[Mark]:
    return [(Kind.DECIDED, ""), *([(Kind.RETURNED, f"{REASON}.{reason}")] if reason else [])]


def _add(unit_id: int, writer_id: int, at: datetime, marks: list[Mark]) -> None:
    """Two statements a table: rows that are missing are made, then all go up by one."""
    for table, whose in ((OfficeCount, {"unit_id": unit_id}), (WriterCount, {"writer_id": writer_id})):
        place = whose | {"month": month_of(at)}
        made = [table(kind=kind, key=key, **place) for kind, key in sorted(marks)]
        table.objects.bulk_create(made, ignore_conflicts=True)
        table.objects.filter(
            **place, kind__in={kind for kind, _key in marks}, key__in={key for _kind, key in marks}
        ).update(number=F("number") + 1, last_at=Greatest(Coalesce("last_at", at), at))


def _everything() -> Iterator[tuple[int, int, datetime, list[Mark]]]:
    versions = SeenVersion.objects.values_list("unit_id", "writer_id", "at", "rules")
    for unit, writer, at, rules in versions.iterator(chunk_size=5000):
        yield unit, writer, at, _marks_of_version(rules)
    decisions = SeenDecision.objects.values_list("unit_id", "writer_id", "at", "reason")
    for unit, writer, at, reason in decisions.iterator(chunk_size=5000):
        yield unit, writer, at, _marks_of_decision(reason)


def _row(place: tuple, number: int, last_at: datetime) -> dict:
    _whose, month, kind, key = place
    return {"month": month, "kind": kind, "key": key, "number": number, "last_at": last_at}


def _take_turns(*, is_alone: bool) -> None:
    with connection.cursor() as cursor:
        shared = "" if is_alone else "_shared"
        cursor.execute(f"SELECT pg_advisory_xact_lock{shared}(%s)", [_LOCK])
