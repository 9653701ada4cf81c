"""The day of the event that a story tells, with the year that it leaves out."""

from dataclasses import dataclass
from datetime import date

from kentongan.core.registry.parents import read_validity
from kentongan.core.text.dates import DateMention, find_dates, resolve

_LEAD = 700
_OLD_MINISTRY = (
    "kemenkumham",
    "kementerian hukum dan ham",
    "kementerian hukum dan hak asasi manusia",
    "kumham",
)
_NEW_MINISTRY = ("kemenimipas", "kementerian imigrasi dan pemasyarakatan", "kementerian imipas", "menimipas")
_TOO_FAR_AHEAD = 366


@dataclass(frozen=True, slots=True)
class EventDate:
    """A day with a confidence 0 to 1 and the words it rests on, offsets into the text."""

    day: date
    confidence: float
    evidence: str
    start: int
    end: int


def event_date(text: str, *, published: date | None = None, today: date) -> EventDate | None:
    """The day that `text` reports on; None when it names none.

    Without a printed year it is taken from `published`; without that from the weekday, at or before `today`, and
    within the years of the ministry that the text names (the corrections service changed ministry in October 2024).
    """
    latest = _latest_day(text, today) if published is None else today
    found = []
    for mention in find_dates(text):
        resolved = resolve(mention, anchor=published, today=latest)
        if resolved is None:
            continue
        day, confidence = resolved
        if published and (day - published).days > _TOO_FAR_AHEAD:
            continue
        found.append((_weight(mention, day, published or today), confidence, day, mention))
    if not found:
        return None
    _, confidence, day, mention = max(found, key=lambda one: (one[0], -one[3].start))
    note = "" if mention.year else "; tahun dari " + ("tanggal terbit" if published else "nama hari")
    return EventDate(day, round(confidence, 2), f"“{mention.text}”{note}", mention.start, mention.end)


def _weight(mention: DateMention, day: date, latest: date) -> float:
    """Events are told with a weekday, early, and in the past; birthdays, laws and plans are not."""
    weight = 3.0 if mention.weekday is not None else 0.0
    weight += 2.0 if mention.start < _LEAD else 0.0
    weight += 1.0 if "(" in mention.text else 0.0
    age = (latest - day).days
    if age < 0:
        weight -= 4.5
    elif age > 3 * 366 and mention.year is not None:
        weight -= 1.5
    elif age <= 31:
        weight += 1.0
    return weight


def _latest_day(text: str, today: date) -> date:
    """The last day that fits the ministry named in the text."""
    lowered = text.lower()
    if not any(name in lowered for name in _OLD_MINISTRY) or any(name in lowered for name in _NEW_MINISTRY):
        return today
    ended = next((line.valid_to for line in read_validity() if line.scope == "ministry:kemenkumham"), None)
    return min(today, ended) if ended else today
