"""The score of a drill is fair: sooner and fuller is never worse, and every part says why."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.drill.scenario import VOICES, scenarios
from kentongan.core.drill.score import CLOCKS, FULL, POINTS, Record, score

START = datetime(2026, 11, 20, 21, 40, tzinfo=UTC)


def after(minutes: float | None) -> datetime | None:
    return None if minutes is None else START + timedelta(minutes=minutes)


MINUTES = st.none() | st.floats(0, 300)
RECORDS = st.builds(
    Record,
    started=st.just(START),
    opened=MINUTES.map(after),
    informed=MINUTES.map(after),
    facts=MINUTES.map(after),
    statement=MINUTES.map(after),
    slots=st.integers(0, 8),
    blocked=st.integers(0, 5),
    approvals=st.integers(0, 4),
    calls=st.integers(0, 6),
    answered=st.integers(0, 6),
    promised=st.booleans(),
)


def test_the_parts_make_a_hundred():
    assert sum(most for _title, _minutes, most in CLOCKS.values()) + sum(POINTS.values()) == FULL


def test_everything_in_time_earns_all():
    best = Record(
        started=START,
        opened=after(5),
        informed=after(15),
        facts=after(30),
        statement=after(60),
        slots=8,
        approvals=2,
        calls=4,
        answered=4,
        promised=True,
    )
    assert score(best).total == FULL


def test_nothing_done_earns_nothing():
    assert score(Record(started=START, calls=3)).total == 0


def test_half_late_earns_half():
    (part,) = [p for p in score(Record(started=START, statement=after(90))).parts if p.key == "statement"]
    assert part.points == part.most / 2
    assert part.why == "Menit ke-90; sasaran menit ke-60."


@given(RECORDS)
def test_points_stay_between_nothing_and_their_most(record: Record):
    for part in score(record).parts:
        assert 0 <= part.points <= part.most
        assert part.why


@given(RECORDS, st.sampled_from(tuple(CLOCKS)), st.floats(0, 60))
def test_sooner_is_never_worse(record: Record, key: str, minutes: float):
    at = getattr(record, key)
    if at is None:
        return
    sooner = Record(
        **{name: getattr(record, name) for name in Record.__slots__} | {key: at - timedelta(minutes=minutes)}
    )
    assert score(sooner).total >= score(record).total


def test_scenarios_bring_pressure_from_several_sides():
    assert len(scenarios()) >= 5
    for scenario in scenarios().values():
        minutes = [call.minute for call in scenario.calls]
        assert minutes == sorted(minutes) and minutes[-1] < scenario.minutes
        assert len({call.voice for call in scenario.calls}) >= 3
        assert {call.voice for call in scenario.calls} <= set(VOICES)
        assert len({call.key for call in scenario.calls}) == len(minutes)
        assert {"what", "when", "unknown"} <= dict(scenario.first).keys()
