"""Who signs for an office, and where."""

from dataclasses import dataclass

from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.roles import Acting, Role

_HEAD_OF = {UnitType.REGION: Role.REGION_HEAD, UnitType.DIRECTORATE: Role.CENTRAL_LEAD}
_ACTING = {Acting.PLT: "Plt. ", Acting.PLH: "Plh. "}


@dataclass(frozen=True, slots=True)
class Signer:
    """A name and a title as they are printed; both empty where the chair is empty."""

    name: str = ""
    title: str = ""


def signer_of(unit: Unit) -> Signer:
    """Who heads the office today, or the next office above whose head is known; one query."""
    role = _HEAD_OF.get(unit.type, Role.UNIT_HEAD)
    found = officers_for(unit.path, role)
    if not found:
        return Signer()
    # The one who acts signs while the other is away.
    row = max(found, key=lambda one: (bool(one.acting), one.pk))
    office = row.unit.name
    title = Role(role).label if role == Role.CENTRAL_LEAD else f"Kepala {office}"
    return Signer(row.user.name, _ACTING.get(row.acting, "") + title)
