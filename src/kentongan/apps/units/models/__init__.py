"""Units, their names and parents through time, and the posts in them."""

from kentongan.apps.units.models.appointment import Appointment
from kentongan.apps.units.models.official import Official
from kentongan.apps.units.models.roster import UnitImport
from kentongan.apps.units.models.unit import Affiliation, Unit, UnitAlias, UnitName

__all__ = ["Affiliation", "Appointment", "Official", "Unit", "UnitAlias", "UnitImport", "UnitName"]
