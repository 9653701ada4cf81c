"""League tables and scores, as an actor may see them."""

from django.db.models import QuerySet

from kentongan.apps.recognition.enums import YearState
from kentongan.apps.recognition.errors import NotFound
from kentongan.apps.recognition.models import AwardYear, Score
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may_centrally
from kentongan.foundation.accounts.scope import within


def scores_visible_to(actor: Actor) -> QuerySet[Score]:
    """The scores whose lines `actor` may read: of the own branches once shown; the secretariat sees all."""
    rows = within(Score.objects.all(), actor, Permission.AWARD_READ)
    if not may_centrally(actor, Permission.AWARD_RUN):
        rows = rows.filter(run__year__state__in=YearState.shown_to_units())
    return rows.select_related("unit", "run__year")


def league(actor: Actor, year: AwardYear, category: str) -> QuerySet[Score]:
    """The table of one category: everybody once it is published, the own branches before; without the lines.

    One query; 0 is no place in it.
    """
    rows = Score.objects if year.is_published else scores_visible_to(actor)
    table = rows.filter(run_id=year.run_id, category=category, total__gt=0)
    return table.select_related("unit").defer("lines").order_by("rank", "unit__name", "pk")


def own_scores(actor: Actor, year: AwardYear, limit: int = 12) -> list[Score]:
    """The best of the scores whose lines the actor may read; one query."""
    rows = scores_visible_to(actor).filter(run_id=year.run_id, total__gt=0).defer("lines")
    return list(rows.order_by("rank", "category", "pk")[:limit])


def score_visible_to(actor: Actor, score_id: int) -> Score:
    """One score with its lines; raises NotFound where the lines are none of the actor's."""
    found = scores_visible_to(actor).filter(pk=score_id).first()
    if found is None:
        raise NotFound
    return found


def line_of(score: Score, criterion: str, key: str) -> dict:
    """One line of a score with the criterion it stands under; raises NotFound."""
    for part in score.lines:
        if part["criterion"] == criterion and part["source"]:
            for line in part["lines"]:
                if line["key"] == key:
                    head = {"criterion": criterion, "title": part["title"], "source": part["source"]}
                    return head | {name: line[name] for name in ("key", "what", "raw", "points", "why")}
    raise NotFound


def only_region(rows: QuerySet[Score], path: str) -> QuerySet[Score]:
    """Those below one node, by their place in the region."""
    return rows.filter(unit__path__startswith=path)


def only_peers(rows: QuerySet[Score], words: str) -> QuerySet[Score]:
    return rows.filter(peers=words)


def peer_groups(year: AwardYear, category: str) -> list[str]:
    """The groups of a category; one query."""
    rows = Score.objects.filter(run_id=year.run_id, category=category, total__gt=0).exclude(peers="")
    return list(rows.order_by("peers").values_list("peers", flat=True).distinct())
