"""Who counts: the apps whose tallies the picture keeps."""

from collections.abc import Callable, Collection
from datetime import date

from kentongan.apps.academy.queries.tallies import tallies as academy
from kentongan.apps.agents.queries.tallies import tallies as agents
from kentongan.apps.attendance.queries.tallies import tallies as attendance
from kentongan.apps.campaigns.queries.tallies import tallies as campaigns
from kentongan.apps.certificates.queries.tallies import tallies as certificates
from kentongan.apps.channels.queries.tallies import tallies as channels
from kentongan.apps.clarifications.queries.tallies import tallies as clarifications
from kentongan.apps.crisis.queries.tallies import tallies as crisis
from kentongan.apps.directives.queries.tallies import tallies as directives
from kentongan.apps.disclosure.queries.tallies import tallies as disclosure
from kentongan.apps.learning.queries.tallies import tallies as learning
from kentongan.apps.monitoring.queries.tallies import tallies as monitoring
from kentongan.apps.newsroom.queries.counting.tallies import tallies as newsroom
from kentongan.apps.openness.queries.tallies import tallies as openness
from kentongan.apps.picture.queries.months import shifted
from kentongan.apps.press.queries.tallies import tallies as press
from kentongan.apps.programmes.queries.tallies import tallies as programmes
from kentongan.apps.readiness.queries.tallies import tallies as readiness
from kentongan.apps.recognition.queries.tallies import tallies as recognition
from kentongan.apps.siteaudit.queries.tallies import tallies as siteaudit
from kentongan.apps.stakeholders.queries.tallies import tallies as stakeholders
from kentongan.apps.statements.queries.tallies import tallies as statements
from kentongan.core.scoring.tally import Tally

Counter = Callable[..., list[Tally]]
COUNTERS: tuple[Counter, ...] = (
    newsroom,
    monitoring,
    channels,
    crisis,
    statements,
    readiness,
    clarifications,
    press,
    openness,
    disclosure,
    siteaudit,
    stakeholders,
    academy,
    agents,
    attendance,
    learning,
    campaigns,
    certificates,
    directives,
    programmes,
    recognition,
)


def counted_in(month: date, units: Collection[int] | None = None) -> list[Tally]:
    """Everything that the apps count in a month, of some units or of all."""
    until = shifted(month, 1)
    return [
        tally
        for counter in COUNTERS
        for tally in counter(since=month, until=until, units=units)
        if tally.unit
    ]
