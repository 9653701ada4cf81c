"""How far a year has come, for its gate."""

from django.utils import timezone

from kentongan.apps.recognition.gate import YearStanding
from kentongan.apps.recognition.models import AwardYear, Panel, Score
from kentongan.apps.recognition.queries.years import open_objections, scheme_or_none
from kentongan.core.scoring.digest import digest_of_words


def standing_of(year: AwardYear, *, reason: str = "") -> YearStanding:
    """Three queries. Where nobody earned anything there is nobody to judge, and no jury to wait for."""
    scheme = scheme_or_none(year)
    closed = set(Panel.objects.filter(year=year, closed_at__isnull=False).values_list("category", flat=True))
    scored = set(
        Score.objects.filter(run_id=year.run_id, total__gt=0).values_list("category", flat=True).distinct()
    )
    judged = [row for row in scheme.categories if row.judged and row.key in scored] if scheme else []
    return YearStanding(
        has_check=year.checked_at is not None,
        check_is_current=year.checked_digest == digest_of_words(year.scheme),
        levels=tuple(row["level"] for row in year.checked),
        reason=reason,
        has_run=year.run_id is not None,
        unjudged=tuple(row.title for row in judged if row.key not in closed),
        open_objections=open_objections(year),
        window_until=year.window_until,
        now=timezone.now(),
    )
