"""What the press makes of a case, in numbers for the judge."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Count, Q
from django.utils import timezone

from kentongan.apps.crisis.models import Case, Sounding

_DAY, _WEEK = timedelta(days=1), timedelta(days=8)
NATIONAL = 1


@dataclass(frozen=True, slots=True)
class Figures:
    """Outlets that print about the case; bad news about its office today and in the mean of the week before."""

    outlets: int = 0
    national_outlets: int = 0
    articles_today: int = 0
    articles_mean: float = 0.0


def figures_of(cases: Iterable[Case]) -> dict[int, Figures]:
    """The figures by case, whatever their number; three queries. A drill has no press."""
    real = [case for case in cases if not case.is_drill]
    printed = _printed([case.pk for case in real])
    first = _first_articles(real)
    swell = _swell({case.unit_id for case in real})
    found = {}
    for case in real:
        outlets, national = printed.get(case.pk, (0, 0))
        tier = first.get(case.pk)
        found[case.pk] = Figures(
            max(outlets, tier is not None),
            max(national, tier == NATIONAL),
            *swell.get(case.unit_id, (0, 0.0)),
        )
    return found


def _printed(case_ids: list[int]) -> dict[int, tuple[int, int]]:
    rows = (
        Sounding.objects.filter(alarm__case_id__in=case_ids)
        .order_by()
        .values_list("alarm__case_id")
        .annotate(
            all_of_them=Count("article__outlet", distinct=True),
            national=Count("article__outlet", distinct=True, filter=Q(article__outlet__tier=NATIONAL)),
        )
    )
    return {case_id: (outlets, national) for case_id, outlets, national in rows}


def _first_articles(cases: list[Case]) -> dict[int, int]:
    wanted = [case.pk for case in cases if case.article_id]
    return dict(Case.objects.filter(pk__in=wanted).values_list("pk", "article__outlet__tier"))


def _swell(unit_ids: set[int]) -> dict[int, tuple[int, float]]:
    now = timezone.now()
    rows = (
        Sounding.objects.filter(unit_id__in=unit_ids, at__gt=now - _WEEK)
        .order_by()
        .values_list("unit_id")
        .annotate(
            today=Count("pk", filter=Q(at__gt=now - _DAY)), before=Count("pk", filter=Q(at__lte=now - _DAY))
        )
    )
    return {unit_id: (today, before / 7) for unit_id, today, before in rows}
