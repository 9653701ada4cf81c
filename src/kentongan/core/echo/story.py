"""The echo of a story: what is kept of it so that a later one that tells the same is known."""

from dataclasses import dataclass

from kentongan.core.echo.bands import band_keys, day_keys
from kentongan.core.echo.sample import Sample, sample_of, shared
from kentongan.core.echo.telling import matter, runs, telling

# From here on the one is taken for the other told again; from WORTH_A_LOOK a person should look.
SAME = 85
WORTH_A_LOOK = 65
_MOST_RUNS, _MOST_WORDS = 256, 128
_OF_RUNS = 0.65
_SAME_DAY, _OTHER_DAY = 0.1, 0.92
# A note of a few words says too little to be known again.
FEWEST = 12


@dataclass(frozen=True, slots=True)
class Echo:
    """`runs` of neighbouring telling words, `words` that name things, `day` of the event (ISO, "" where unknown)."""

    runs: Sample
    words: Sample
    day: str


@dataclass(frozen=True, slots=True)
class Heard:
    """An echo with the numbers under which an index finds it; none for a text too short to be known again."""

    echo: Echo
    keys: tuple[int, ...]


def hear(headline: str, body: str, day: str = "") -> Heard:
    """Reads a story; `day` is that of the event."""
    title = telling(headline)
    stems = title + telling(body)
    all_runs, all_words = runs(stems), matter(stems)
    echo = Echo(sample_of(all_runs, _MOST_RUNS), sample_of(all_words, _MOST_WORDS), day)
    keys = (*band_keys(all_runs), *day_keys(matter(title), day)) if len(all_runs) >= FEWEST else ()
    return Heard(echo, keys)


def likeness(one: Echo, other: Echo) -> int:
    """How far two stories tell the same, in percent; symmetric, 100 for equal ones.

    Two thirds come from words that stand side by side in both (reused text), one third from what both name (persons,
    places, counts). The same day of the event lifts it by a tenth of what is missing, another day lowers it.
    """
    score = _OF_RUNS * shared(one.runs, other.runs) + (1 - _OF_RUNS) * shared(one.words, other.words)
    if one.day and other.day:
        score = score + _SAME_DAY * (1 - score) if one.day == other.day else score * _OTHER_DAY
    return round(100 * score)
