"""What an old story lacks: its office, its day, and what must not be shown of anybody."""

from collections.abc import Iterable
from datetime import date, datetime, time

from django.utils import timezone

from kentongan.apps.intake.enums import OldState
from kentongan.apps.intake.gate import old_trouble
from kentongan.apps.intake.models import OldBatch, OldStory
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.queries.documents import document_of
from kentongan.apps.units.models import Unit
from kentongan.core.oldsite.days import day_in, former_ministry
from kentongan.core.oldsite.item import OldItem
from kentongan.core.standard.checker import check
from kentongan.core.standard.rulebook import RULES

# An old story is not held to the style of today, but people are protected whenever they were written about. No
# office's profile loosens these: they are run as the nation has them.
_PROTECTING = tuple(rule for rule in RULES if rule.chapter in ("dignity", "confidentiality"))
_MOST_FINDINGS = 20


class Judge:
    """Judges the rows of one batch. The offices below the batch's are read once."""

    def __init__(self, batch: OldBatch) -> None:
        self._batch = batch
        self._offices: dict[str, Unit] = {}
        for unit in Unit.objects.filter(path__startswith=batch.unit.path):
            for name in (unit.official_name, unit.name, unit.key):
                self._offices[_folded(name)] = unit

    def rows(self, items: Iterable[OldItem]) -> list[OldStory]:
        """The rows to be written; what stands in the archive, or twice in the file, is marked so."""
        made = [self._row(item) for item in items]
        known = set(
            OldStory.objects.filter(
                mark__in=[row.mark for row in made], state__in=OldState.standing()
            ).values_list("unit_id", "mark")
        )
        for row in made:
            if (row.unit_id, row.mark) in known:
                row.state, row.trouble, row.findings = OldState.REPEATED, "", []
            elif row.unit_id:
                known.add((row.unit_id, row.mark))
        return made

    def _row(self, item: OldItem) -> OldStory:
        office = self._offices.get(_folded(item.office)) if item.office else self._batch.unit
        row = OldStory(
            batch=self._batch,
            number=item.number,
            unit=office,
            mark=item.mark,
            headline=item.headline,
            body=item.body,
            day=day_in(item.day),
            said_day=item.day,
            said_office=item.office,
            address=item.address if item.address.startswith(("https://", "http://")) else "",
            pictures=item.pictures,
        )
        settle(row)
        return row


def settle(row: OldStory) -> None:
    """Sets ministry, findings, trouble and state from the row's own words; saves nothing."""
    row.ministry = former_ministry(row.day) if row.day else ""
    row.findings = findings_in(row.headline, row.body, row.unit, row.day) if row.unit and row.day else []
    row.trouble = old_trouble(
        headline=row.headline,
        body=row.body,
        day=row.day,
        today=timezone.localdate(),
        has_office=row.unit is not None,
        is_protected=bool(row.findings),
    )
    row.state = OldState.OPEN_QUESTION if row.trouble else OldState.READY


def findings_in(headline: str, body: str, unit: Unit, day: date) -> list[dict[str, str]]:
    """What of the words must not be shown: a child's or a victim's identity, numbers, secrets of security."""
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    document = document_of(Content(headline=headline, body=body), unit, published=noon)
    found = (finding for finding in check(document, rules=_PROTECTING) if finding.blocks)
    return [{"rule": one.rule, "message": one.message, "excerpt": one.excerpt} for one in found][
        :_MOST_FINDINGS
    ]


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
