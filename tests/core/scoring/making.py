"""Facts and rules that the tests of scoring share."""

from datetime import date, timedelta

from kentongan.core.scoring.facts import Fact
from kentongan.core.scoring.points import Office
from kentongan.core.scoring.reading import scheme_of, shipped

NEWS = "kontributor-berita"
SCHEME = scheme_of(shipped(2026))
CATEGORY = SCHEME.category(NEWS)
# Twelve of one class, six of another: enough for groups of their own.
OFFICES = [
    *(Office(number, "lapas", "IIB", 2) for number in range(1, 13)),
    *(Office(number, "lapas", "I", 4) for number in range(13, 19)),
]


def story(unit: int, number: int, **changes) -> Fact:
    """A good story about the day with that number, published on its evening."""
    day = date(2026, 1, 1) + timedelta(days=number % 300)
    words = {
        "unit": unit,
        "source": "news.stories",
        "key": f"berita:{unit}-{number}",
        "title": f"Berita {number}",
        "on": day,
        "moment": f"{day}T20",
        "words": 200,
        "topic": "pembinaan",
        "signs": {"returned": 0, "warnings": 0, "hours": 0, "outlets": 1},
    }
    return Fact(**words | changes)


def breach(unit: int, number: int) -> Fact:
    return Fact(unit=unit, source="breaches", key=f"catatan:{number}", title="Ralat", topic="corrected")
