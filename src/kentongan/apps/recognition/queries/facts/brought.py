"""What people brought in for the year: social media, confirmed breaches, the jury's medians."""

from collections import defaultdict
from collections.abc import Iterator

from kentongan.apps.newsroom.queries.addresses import desk_path
from kentongan.apps.recognition.models import AwardYear, Breach, Sheet, SocialFigure
from kentongan.core.scoring.facts import Fact
from kentongan.core.scoring.ranking import told_medians

BREACHES, JURY = "breaches", "jury"
SOCIAL = ("social.cadence", "social.engagement", "social.responsiveness")
SOURCES = (BREACHES, JURY, *SOCIAL)


def facts(year: AwardYear) -> Iterator[Fact]:
    """Two queries. What juries said belongs to one category each: see `verdicts`."""
    for row in SocialFigure.objects.filter(year=year).order_by("unit_id", "period", "measure"):
        yield Fact(
            unit=row.unit_id,
            source=f"social.{row.measure}",
            key=f"medsos:{row.measure}:{row.period:%Y-%m}",
            title=f"{row.get_measure_display()}, {row.period:%m/%Y} ({row.source})",
            moment=row.period.isoformat(),
            value=row.value,
        )
    for row in Breach.objects.filter(year=year, is_breach=True).order_by("unit_id", "note"):
        yield Fact(
            unit=row.unit_id,
            source=BREACHES,
            key=f"catatan:{row.note}",
            title=f"{row.title}: {row.reason}",
            link=desk_path(row.story),
            moment=f"{row.note:012d}",
            topic=row.kind,
        )


def verdicts(year: AwardYear, category: str) -> Iterator[Fact]:
    """The medians of a closed panel, a fact a nominee and quality; nothing while the jury works. One query."""
    sheets = Sheet.objects.filter(
        entry__panel__year=year, entry__panel__category=category, entry__panel__closed_at__isnull=False
    )
    marks: dict[tuple[int, str], list[int]] = defaultdict(list)
    for unit, given in sheets.order_by("id").values_list("entry__unit_id", "marks"):
        for quality, mark in given.items():
            marks[unit, quality].append(mark)
    for (unit, quality), given in sorted(marks.items()):
        median, spread = told_medians(given)
        yield Fact(
            unit=unit, source=JURY, key=f"juri:{quality}", title=quality, moment=quality, topic=quality,
            value=median, signs={"sheets": len(given), "spread": spread},
        )  # fmt: skip
