"""How much time is left, in words; the page's script takes over from there."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Countdown:
    """One clock on a page. `now` is the server's: telephones may go wrong."""

    at: datetime
    words: str
    now: datetime

    @property
    def is_over(self) -> bool:
        return self.at <= self.now

    @property
    def left(self) -> str:
        """`12 menit lagi`, `lewat 1 jam 5 menit`."""
        if self.is_over:
            return _("lewat %(time)s") % {"time": span_in_words(self.now - self.at)}
        return _("%(time)s lagi") % {"time": span_in_words(self.at - self.now)}


def countdown(at: datetime | None, words: str) -> Countdown | None:
    """The clock that strikes at `at`; None where nothing is due."""
    return Countdown(at, words, timezone.now()) if at else None


def span_in_words(span: timedelta) -> str:
    """The two greatest parts: days and hours, hours and minutes, or minutes."""
    minutes = int(span.total_seconds() // 60)
    if minutes < 1:
        return _("kurang dari semenit")
    days, rest = divmod(minutes, 24 * 60)
    hours, minutes = divmod(rest, 60)
    parts = [(days, _("hari")), (hours, _("jam")), (minutes, _("menit"))]
    shown = [f"{number} {name}" for number, name in parts if number][:2]
    return " ".join(shown)
