"""What the public may read of crises: cases of which something was said, and nothing else of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.utils import timezone

from kentongan.apps.crisis.enums import CaseStatus
from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import Operation, UpdateKind
from kentongan.apps.statements.models import PublicUpdate
from kentongan.apps.statements.queries.addresses import case_path
from kentongan.apps.statements.queries.givens import public_title

# A case still running after this is no news on the front page any more.
_FRONT_FOR = timedelta(days=60)
_FRONT_ROWS, _FRONT_CASES = 30, 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the page as a reader sees it: the newest words, and what was done to it."""

    number: int
    kind: str
    label: str
    headline: str
    text: str
    released_at: datetime
    changed_at: datetime | None
    reason: str
    is_withdrawn: bool
    chain: tuple[PublicUpdate, ...]

    @property
    def is_warning(self) -> bool:
        return self.kind == UpdateKind.WARNING

    @property
    def is_corrected(self) -> bool:
        return self.changed_at is not None and not self.is_withdrawn


@dataclass(frozen=True, slots=True)
class FrontNotice:
    """One line on the front page about a running case. `warning` holds the words of danger, "" where there is none."""

    title: str
    path: str
    label: str
    at: datetime
    warning: str
    stamp: str


def public_cases() -> QuerySet[Case]:
    """Cases of which something was said to the public, newest event first; never a drill.

    `last_said` is when; a case merged into another is left out: its page leads there.
    """
    said = PublicUpdate.objects.filter(case=OuterRef("pk"))
    cases = Case.objects.filter(Exists(said), is_drill=False, merged_into=None).select_related("unit")
    newest = said.order_by("-released_at").values("released_at")[:1]
    return cases.annotate(last_said=Subquery(newest)).order_by("-detected_at", "-id")


def public_case(slug: str) -> Case | None:
    """The case behind a public address; None where nothing was said, which is no other answer than for none at all."""
    said = PublicUpdate.objects.filter(case=OuterRef("pk"))
    rows = Case.objects.filter(Exists(said), is_drill=False)
    return rows.select_related("unit", "merged_into").filter(code=slug.upper()).first()


def entries_of(case: Case) -> list[Entry]:
    """Everything said of a case, newest first; one query."""
    chains: dict[str, list[PublicUpdate]] = {}
    for update in PublicUpdate.objects.filter(case=case).order_by("number"):
        chains.setdefault(update.uri, []).append(update)
    return sorted((_entry(chain) for chain in chains.values()), key=lambda one: -one.number)


def front_notices() -> list[FrontNotice]:
    """The running cases that the front page speaks of, warnings first; one query."""
    taken_back = PublicUpdate.objects.filter(changes=OuterRef("pk"), operation=Operation.WITHDRAW)
    rows = PublicUpdate.objects.filter(
        ~Exists(taken_back),
        operation=Operation.PUBLISH,
        case__status=CaseStatus.OPEN,
        released_at__gte=timezone.now() - _FRONT_FOR,
    )
    by_case: dict[int, list[PublicUpdate]] = {}
    for row in rows.select_related("case__unit").order_by("-released_at", "-id")[:_FRONT_ROWS]:
        by_case.setdefault(row.case_id, []).append(row)
    told = [_front(group) for group in by_case.values()]
    return sorted(told, key=lambda one: not one.warning)[:_FRONT_CASES]


def stamp_of(notices: Iterable[FrontNotice]) -> list[str]:
    """What the front page's ETag must hold of them."""
    return [notice.stamp for notice in notices]


def _entry(chain: list[PublicUpdate]) -> Entry:
    first, last = chain[0], chain[-1]
    is_withdrawn = last.operation == Operation.WITHDRAW
    return Entry(
        number=first.number,
        kind=first.kind,
        label=str(first.get_kind_display()),
        headline=first.headline,
        text="" if is_withdrawn else last.text,
        released_at=first.released_at,
        changed_at=last.released_at if len(chain) > 1 else None,
        reason=last.reason,
        is_withdrawn=is_withdrawn,
        chain=tuple(chain),
    )


def _front(rows: list[PublicUpdate]) -> FrontNotice:
    newest, case = rows[0], rows[0].case
    warning = next((row for row in rows if row.kind == UpdateKind.WARNING), None)
    return FrontNotice(
        title=public_title(case),
        path=case_path(case.code),
        label=str(newest.get_kind_display()),
        at=newest.released_at,
        warning=warning.parts.get("hazard", "") if warning else "",
        stamp=f"{case.pk}.{newest.pk}.{warning.pk if warning else 0}",
    )
