"""Telling those who judge."""

from kentongan.apps.directives.models import Addressee, Point
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices.services import tell


def tell_judges(row: Addressee, point: Point, words: str, *, but: Actor) -> None:
    """The editor of the region is told of a unit's answer, the editor of the centre of a region's."""
    role = Role.CENTRAL_EDITOR if row.unit.type == UnitType.REGION else Role.REGION_EDITOR
    values = {"unit": row.unit.name, "point": point.order, "code": row.directive.code}
    tell(
        users=[seat.user for seat in officers_for(row.unit.path, role)],
        words=words,
        values=values,
        url=f"/meja/arahan/satuan/{row.pk}/",
        path=row.unit.path,
        needs=Permission.DIRECTIVE_READ,
        but=but,
    )
