"""Telling offices in portions, so that 700 of them are no single long transaction."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.directives.enums import DirectiveState
from kentongan.apps.directives.models import Addressee
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import appointments_on
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices.services import tell

PORTION = 50
_ANSWERING = (Role.UNIT_HEAD, Role.UNIT_COORD, Role.REGION_HEAD, Role.REGION_EDITOR)
_NEW = gettext_noop("Arahan %(code)s untuk %(unit)s: %(title)s. Mohon diterima dan ditindaklanjuti.")


@transaction.atomic
def tell_some(*, directive_id: int) -> bool:
    """Tells the next addressed offices that were not told yet; False when none is left."""
    rows = list(
        Addressee.objects.select_for_update(of=("self",), skip_locked=True)
        .filter(directive_id=directive_id, told_at=None, directive__state=DirectiveState.ISSUED)
        .select_related("unit", "directive")
        .order_by("pk")[:PORTION]
    )
    Addressee.objects.filter(pk__in=[row.pk for row in rows]).update(told_at=timezone.now())
    tell_offices(rows, _NEW)
    return bool(rows)


def tell_offices(rows: Iterable[Addressee], words: str, **more: object) -> None:
    """One notice to each head and deputy of the offices; `more` are further values of the sentence."""
    asked = list(rows)
    officers = officers_at([row.unit_id for row in asked])
    for row in asked:
        values = {"code": row.directive.code, "title": row.directive.title, "unit": row.unit.name, **more}
        tell(
            users=officers.get(row.unit_id, []),
            words=words,
            values=values,
            url=f"/meja/arahan/satuan/{row.pk}/",
            path=row.unit.path,
            needs=Permission.DIRECTIVE_READ,
        )


def officers_at(unit_ids: list[int]) -> dict[int, list[User]]:
    """Heads and deputies by office; one query."""
    held: dict[int, list[User]] = {}
    seats: Iterable[Appointment] = appointments_on(timezone.localdate()).filter(
        unit_id__in=unit_ids, role__in=_ANSWERING, user__is_active=True
    )
    for seat in seats.select_related("user").order_by("pk"):
        held.setdefault(seat.unit_id, []).append(seat.user)
    return held
