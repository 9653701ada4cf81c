"""Questions of an event, who answered them, and what was gained."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kentongan.apps.academy.enums import EventState
from kentongan.apps.academy.models import Event, Participant
from kentongan.apps.attendance.enums import Stage
from kentongan.apps.attendance.models import Assessment, Question, Sitting
from kentongan.core.scoring.gain import Gain, gain_of

HEADER = ("pertanyaan", "a", "b", "c", "d", "e", "kunci")


@dataclass(frozen=True, slots=True)
class UnitGain:
    """What the people of one office gained."""

    unit_id: int
    name: str
    gain: Gain


def assessment_of(event: Event) -> Assessment | None:
    """The questions of an event with their number of rows at hand; two queries."""
    return Assessment.objects.prefetch_related("questions").filter(event_id=event.pk).first()


def stage_now(event: Event, now: datetime) -> str:
    """Which stage is open: before until the event begins, after once it ended; in between and in drafts none.

    Up to the end of the first session somebody late may still answer "before"; what was taught by then is little.
    """
    if event.state not in (EventState.OPEN, EventState.ENDED):
        return ""
    if now >= event.ends_at:
        return Stage.AFTER
    first = event.sessions.order_by("starts_at", "id").first()
    return Stage.BEFORE if now < (first.starts_at if first else event.starts_at) else ""


def sittings_of(person: Participant) -> dict[str, Sitting]:
    """What a person answered, by stage; one query."""
    return {row.stage: row for row in person.sittings.all()}


def gains(event: Event) -> tuple[Gain, list[UnitGain]]:
    """The gain of the event and of each office, by name; one query."""
    rows = Sitting.objects.filter(assessment__event_id=event.pk).values_list(
        "participant_id", "participant__unit_id", "participant__unit__name", "stage", "score", "most"
    )
    shares: dict[tuple[int, int, str], dict[str, float]] = {}
    for person, unit, name, stage, score, most in rows:
        shares.setdefault((person, unit, name), {})[stage] = score / most if most else 0.0
    by_unit: dict[tuple[int, str], list[dict[str, float]]] = {}
    for (_person, unit, name), found in shares.items():
        by_unit.setdefault((unit, name), []).append(found)
    units = [UnitGain(unit, name, _gain(found)) for (unit, name), found in by_unit.items()]
    return _gain(shares.values()), sorted(units, key=lambda row: row.name)


def question_rows(questions: Iterable[Question]) -> list[tuple[str, ...]]:
    """The questions under HEADER, as they can be uploaded again."""
    rows = []
    for one in questions:
        choices = [*one.choices, *[""] * (5 - len(one.choices))]
        rows.append((one.text, *choices, "abcde"[one.key]))
    return rows


def _gain(found: Iterable[dict[str, float]]) -> Gain:
    return gain_of((one.get(Stage.BEFORE), one.get(Stage.AFTER)) for one in found)
