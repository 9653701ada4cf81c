"""The rhythm of news: when the public hears from us next."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import MomentKind
from kentongan.apps.crisis.errors import BadCase, WrongStage
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.services.groundwork.holding import case_to_work_on
from kentongan.apps.crisis.services.timeline import note
from kentongan.core.clock.zones import in_zone, short_name
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_FURTHEST = timedelta(days=31)


@transaction.atomic
def promise_update(*, actor: Actor, case: Case, at: datetime) -> Case:
    """Sets when the next news goes out; the board counts down to it. Refuses the past. Timeline; audited."""
    case = case_to_work_on(actor, case.pk)
    if not case.is_open:
        raise WrongStage(_("Kasus ini tidak sedang berjalan."))
    if not timezone.now() < at <= timezone.now() + _FURTHEST:
        raise BadCase(_("Waktu kabar berikutnya harus di masa depan, paling jauh 31 hari."), "at")
    case.next_update_at = at
    case.save(update_fields=["next_update_at", "updated_at"])
    there = in_zone(at, case.unit.time_zone)
    text = _("Kabar berikutnya dijanjikan %(at)s.") % {
        "at": f"{there:%d/%m/%Y %H.%M} {short_name(case.unit.time_zone)}"
    }
    note(case=case, kind=MomentKind.PROMISE, text=text, actor=actor, detail={"at": at.isoformat()})
    detail = {"at": at.isoformat()}
    trail.record(actor, "update_promised", f"case:{case.pk}", path=case.unit.path, detail=detail)
    return case
