"""One door: the office's routine posts rest while the case runs."""

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import MomentKind
from kentongan.apps.crisis.errors import WrongStage
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.services.groundwork.holding import case_to_lead
from kentongan.apps.crisis.services.timeline import note
from kentongan.apps.newsroom.services.freezing import freeze_unit, lift_freeze
from kentongan.foundation.accounts.actor import SYSTEM, Actor

# From this level on the posts rest at once; below it whoever leads decides.
FREEZES_AT = 3


@transaction.atomic
def freeze_posts(*, actor: Actor, case_id: int) -> Case:
    """Freezes the office's routine posts for this case. A drill freezes nothing. Timeline; audited."""
    case = case_to_lead(actor, case_id)
    if case.is_drill:
        raise WrongStage(_("Simulasi tidak membekukan berita sungguhan."))
    if not case.is_open:
        raise WrongStage(_("Kasus ini tidak sedang berjalan."))
    freeze_for(case, actor)
    return case


@transaction.atomic
def release_posts(*, actor: Actor, case_id: int) -> Case:
    """Lifts the freeze of this case before its alert ends. Timeline; audited."""
    case = case_to_lead(actor, case_id)
    release_for(case, actor)
    return case


def freeze_for(case: Case, actor: Actor | None) -> bool:
    """Freezes for a real case that runs and has no standing freeze; False otherwise."""
    if case.is_drill or not case.is_open or (case.freeze and case.freeze.lifted_at is None):
        return False
    # Read by everybody who files there: of the case it says no more than the code.
    reason = _("satu pintu selama %(code)s") % {"code": case.code}
    case.freeze = freeze_unit(actor=actor or SYSTEM, unit=case.unit, reason=reason)
    case.save(update_fields=["freeze", "updated_at"])
    text = _("Berita rutin %(unit)s dibekukan; ralat dan penarikan tetap dapat.") % {"unit": case.unit.name}
    note(case=case, kind=MomentKind.FREEZE, text=text, actor=actor)
    return True


def release_for(case: Case, actor: Actor | None) -> bool:
    """Lifts what this case and those merged into it froze; False when nothing stood."""
    held = [one for one in (case, *Case.objects.filter(merged_into=case)) if one.freeze_id]
    lifted = [lift_freeze(actor=actor or SYSTEM, freeze_id=one.freeze_id) for one in held]
    if not any(lifted):
        return False
    text = _("Pembekuan berita rutin %(unit)s dicabut.") % {"unit": case.unit.name}
    note(case=case, kind=MomentKind.FREEZE, text=text, actor=actor)
    return True
