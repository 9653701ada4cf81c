"""Old stories as everyone may read them. Nothing here knows a row that was not opened."""

from datetime import date

from django.db.models import Q, QuerySet

from kentongan.apps.intake.enums import OldState
from kentongan.apps.intake.models import OldStory


def public_old_stories(*, unit_key: str = "", before: tuple[date, int] | None = None) -> QuerySet[OldStory]:
    """Newest day first, with office, without their text; of one office, and after a place in the list."""
    rows = OldStory.objects.filter(state=OldState.PUBLIC).select_related("unit").defer("body", "findings")
    if unit_key:
        rows = rows.filter(unit__key=unit_key)
    if before:
        day, number = before
        rows = rows.filter(day__lte=day).filter(Q(day__lt=day) | Q(pk__lt=number))
    return rows.order_by("-day", "-id")


def public_old_story(row_id: int) -> OldStory | None:
    """One with its office and the site that it comes from; one query."""
    rows = OldStory.objects.filter(pk=row_id, state=OldState.PUBLIC)
    return rows.select_related("unit", "batch").first()


def is_removed(row_id: int) -> bool:
    """Whether it was shown once and is gone."""
    return OldStory.objects.filter(pk=row_id, state=OldState.REMOVED).exists()
