"""Computing the scores of a year, from whatever stands today, so that anybody can do it again."""

import time
from dataclasses import dataclass
from itertools import groupby

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from kentongan.apps.recognition.enums import ObjectionState
from kentongan.apps.recognition.errors import Refused
from kentongan.apps.recognition.models import AwardYear, Objection, Run, Score
from kentongan.apps.recognition.queries.facts.brought import verdicts
from kentongan.apps.recognition.queries.facts.gathering import adjustments_of, facts_of, offices_of
from kentongan.apps.recognition.services.locking import note, year_in_hand
from kentongan.apps.recognition.services.placing import Places, places_of
from kentongan.apps.recognition.signals import scores_wanted
from kentongan.core.scoring.digest import digest_of_facts, digest_of_scores, digest_of_words
from kentongan.core.scoring.facts import Fact, adjusted
from kentongan.core.scoring.reading import scheme_of
from kentongan.core.scoring.scheme import Category, Scheme
from kentongan.core.scoring.score import Score as Reckoned
from kentongan.core.scoring.score import scores
from kentongan.foundation.accounts.actor import Actor

_BATCH = 500


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything that one computation gives, before it is kept."""

    facts: list[Fact]
    scores: list[tuple[str, Reckoned]]


@transaction.atomic
def request_run(*, actor: Actor, year: int) -> AwardYear:
    """Asks for the scores to be computed anew; the queue does it. Audited; announces `scores_wanted`."""
    row = year_in_hand(actor, year)
    if not row.is_running:
        raise Refused(_("Nilai dihitung dari tahun dibuka sampai nilai akhir ditetapkan."))
    note(actor, "award_run_requested", row)
    scores_wanted.send(AwardYear, year_id=row.pk, because=_("Diminta sekretariat"))
    return row


@transaction.atomic
def compute(*, year_id: int, because: str) -> Run | None:
    """Computes all scores and keeps them as a run with the digests of facts, rules and outcome.

    The run becomes the one that counts; accepted objections learn the new total. Nothing for a year that is over.
    """
    begun = time.monotonic()
    year = AwardYear.objects.select_for_update().get(pk=year_id)
    if not year.is_running:
        return None
    outcome = reckon(year)
    number = (year.runs.aggregate(n=Max("number"))["n"] or 0) + 1
    run = Run.objects.create(
        year=year,
        number=number,
        because=because[:300],
        facts=len(outcome.facts),
        facts_digest=digest_of_facts(outcome.facts),
        scheme_digest=digest_of_words(year.scheme),
        outcome_digest=digest_of_scores(outcome.scores),
    )
    _keep(run, scheme_of(year.scheme), outcome)
    run.seconds = round(time.monotonic() - begun, 3)
    run.save(update_fields=["seconds"])
    year.run = run
    year.save(update_fields=["run", "updated_at"])
    _tell_differences(year, run)
    return run


def reckon(year: AwardYear) -> Outcome:
    """The scores as things stand, without keeping them; the same again for the same facts."""
    scheme = scheme_of(year.scheme)
    decided, offices = adjustments_of(year), offices_of(scheme)
    facts = adjusted(facts_of(year, scheme), decided)
    every, found = list(facts), []
    for category in scheme.categories:
        judged = adjusted(verdicts(year, category.key), decided) if category.judged else []
        every += judged
        found += [(category.key, score) for score in scores(category, scheme, offices, [*facts, *judged])]
    return Outcome(every, found)


def _keep(run: Run, scheme: Scheme, outcome: Outcome) -> None:
    placed = places_of(outcome.scores)
    rows = (
        _row(run, scheme.category(category), score, placed[category, score.unit])
        for category, score in outcome.scores
    )
    Score.objects.bulk_create(rows, batch_size=_BATCH)


def _row(run: Run, category: Category, score: Reckoned, places: Places) -> Score:
    return Score(
        run=run,
        category=category.key,
        unit_id=score.unit,
        total=score.total,
        peers=score.peers,
        rank=places.nation,
        peer_rank=places.peers,
        region_rank=places.region,
        lines=_told(category, score),
    )


def _told(category: Category, score: Reckoned) -> list[dict]:
    """The lines by criterion, numbers as text: no float ever touches them."""
    rules = {rule.key: rule for rule in category.criteria}
    parts = []
    for key, lines in groupby(score.lines, key=lambda line: line.criterion):
        own, rule = list(lines), rules.get(key)
        parts.append(
            {
                "criterion": key,
                "title": rule.title if rule else own[0].what,
                "source": rule.source if rule else "",
                "weight": str(rule.weight) if rule else "0",
                "points": str(sum(line.points for line in own)),
                "basis": score.basis.get(key, ""),
                "lines": [
                    {"key": line.key, "what": line.what, "raw": str(line.raw), "points": str(line.points),
                     "why": line.why, "link": line.link}
                    for line in own
                ],
            }
        )  # fmt: skip
    return parts


def _tell_differences(year: AwardYear, run: Run) -> None:
    waiting = Objection.objects.filter(year=year, state=ObjectionState.ACCEPTED, after=None)
    for row in waiting:
        found = Score.objects.filter(run=run, category=row.category, unit_id=row.unit_id).first()
        row.after = found.total if found else 0
        row.save(update_fields=["after", "updated_at"])
