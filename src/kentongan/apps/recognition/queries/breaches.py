"""Public corrections and removals of a year, with what the secretariat decided about them."""

from datetime import timedelta

from django.db.models import QuerySet

from kentongan.apps.newsroom.models import PublicNote
from kentongan.apps.newsroom.queries.counting.merits import taken_back
from kentongan.apps.recognition.models import AwardYear, Breach
from kentongan.core.scoring.reading import scheme_of


def notes_of(year: AwardYear) -> QuerySet[PublicNote]:
    """Every public note of the stretch of the year, newest first."""
    scheme = scheme_of(year.scheme)
    return taken_back(since=scheme.since, until=scheme.until + timedelta(days=1))


def decided(year: AwardYear, notes: list[PublicNote]) -> list[tuple[PublicNote, Breach | None]]:
    """The notes with their decisions; one query."""
    known = {row.note: row for row in Breach.objects.filter(year=year, note__in=[n.pk for n in notes])}
    return [(row, known.get(row.pk)) for row in notes]
