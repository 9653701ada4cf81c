"""A partner with what is reckoned about it, for lists and maps."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from kentongan.apps.stakeholders.models import Partner
from kentongan.core.relations.health import Freshness, Health, health
from kentongan.core.relations.kinds import partner_kinds
from kentongan.core.relations.quadrant import Quadrant, quadrant_of

TONES = {Freshness.FRESH: "ok", Freshness.DUE: "warn", Freshness.COLD: "stop", Freshness.NEVER: "mute"}
STATES = {
    Freshness.FRESH: _("terawat"),
    Freshness.DUE: _("saatnya disapa"),
    Freshness.COLD: _("lama tak disapa"),
    Freshness.NEVER: _("belum pernah"),
}
STANCE_TONES = {"supportive": "ok", "neutral": "info", "critical": "stop"}


@dataclass(frozen=True, slots=True)
class Shown:
    """One partner, its quadrant and its health today."""

    partner: Partner
    quadrant: Quadrant
    health: Health

    @property
    def kind(self) -> str:
        """The kind in words; a kind that left the catalogue is told by its key."""
        known = partner_kinds().get(self.partner.kind)
        return known.label if known else self.partner.kind

    @property
    def state(self) -> str:
        """The health in words."""
        return STATES[self.health.state]

    @property
    def tone(self) -> str:
        """The colour of the health."""
        return TONES[self.health.state]

    @property
    def stance_tone(self) -> str:
        """The colour of the stance."""
        return STANCE_TONES.get(self.partner.stance, "mute")


def shown(partner: Partner, today: date) -> Shown:
    """A partner as it is shown."""
    quadrant = quadrant_of(partner.influence, partner.interest)
    return Shown(partner, quadrant, health(partner.last_contact_on, quadrant, today))
