"""Periodic information comes due: the keepers of its register are told before, and once more when it is late."""

from collections import defaultdict
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.disclosure.enums import EntryStatus, Stage
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.notices.services import tell

BEFORE = timedelta(days=14)
AT_ONCE = 500
_SOON = gettext_noop("%(count)d informasi berkala %(unit)s perlu diperbarui dalam 14 hari.")
_LATE = gettext_noop("%(count)d informasi berkala %(unit)s sudah lewat batas pembaruan.")
_KEEPERS = {"region": Role.REGION_EDITOR, "directorate": Role.CENTRAL_EDITOR, "ministry": Role.CENTRAL_EDITOR}


@transaction.atomic
def remind_of_refreshes() -> int:
    """Tells the keepers of each register, once a stage: what comes due in 14 days, and what is late.

    One notice an office and stage, whatever the number of entries; at most AT_ONCE entries a run, the most urgent
    first. An entry is told of again only after it was renewed. Returns how many entries were told of.
    """
    today = timezone.localdate()
    late = _remind(Stage.PAST, _LATE, due_on__lt=today)
    return late + _remind(Stage.SOON, _SOON, due_on__gte=today, due_on__lte=today + BEFORE)


def _remind(stage: Stage, words: str, **due: object) -> int:
    rows = Entry.objects.filter(status=EntryStatus.PUBLISHED, reminded__lt=stage, **due).select_related(
        "unit"
    )
    found = list(rows.select_for_update(of=("self",), skip_locked=True).order_by("due_on", "pk")[:AT_ONCE])
    of_unit: dict[Unit, int] = defaultdict(int)
    for entry in found:
        of_unit[entry.unit] += 1
    for unit, count in of_unit.items():
        tell(
            users=_keepers(unit),
            words=words,
            values={"count": count, "unit": unit.name},
            url=f"/meja/daftar-informasi/?satuan={unit.key}",
            path=unit.path or "",
            needs=Permission.REGISTER_MANAGE,
        )
    Entry.objects.filter(pk__in=[entry.pk for entry in found]).update(reminded=stage)
    return len(found)


def _keepers(unit: Unit) -> list[User]:
    """Who works at the register of an office; where nobody sits, the PPID above."""
    posts = officers_for(unit.path or "", _KEEPERS.get(unit.type, Role.UNIT_COORD))
    return [post.user for post in posts or officers_for(unit.path or "", Role.PPID)]
