"""Who works on a case, who leads, who speaks, and who may know of it."""

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.enums import Duty, MomentKind
from kentongan.apps.crisis.errors import BadCase, NotFound, WrongStage
from kentongan.apps.crisis.models import Case, Member
from kentongan.apps.crisis.queries.people import officers_to_ask
from kentongan.apps.crisis.services.groundwork.holding import case_to_lead
from kentongan.apps.crisis.services.telling import tell_of
from kentongan.apps.crisis.services.timeline import note
from kentongan.apps.units.models import Appointment
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_JOINED = gettext_noop("Anda masuk tim kasus %(case)s sebagai %(duty)s.")


@transaction.atomic
def add_member(*, actor: Actor, case_id: int, user_id: int, duty: str) -> Member:
    """Gives a duty to an officer of the branch. There is one leader and one spokesperson: the former steps back.

    Timeline; tells the new member; audited. Refuses people without a post over the office.
    """
    case = case_to_lead(actor, case_id)
    if duty not in Duty.values:
        raise BadCase(_("Pilih tugasnya."), "duty")
    officer = _officer(case, user_id)
    if duty == Duty.LEAD:
        _step_back(case, duty)
        case.lead = officer.user
    if duty == Duty.SPOKESPERSON:
        _step_back(case, duty)
        case.spokesperson = officer.user
        case.spokesperson_title = f"{officer.get_role_display()}, {officer.unit.name}"[:160]
    case.save()
    member, is_new = Member.objects.get_or_create(case=case, user=officer.user, duty=duty)
    if not is_new:
        return member
    kind = MomentKind.SPOKESPERSON if duty == Duty.SPOKESPERSON else MomentKind.TEAM
    words = {"name": officer.user.name, "duty": member.get_duty_display()}
    note(case=case, kind=kind, text=_("%(duty)s: %(name)s.") % words, actor=actor)
    _recorded(case, actor, "crisis_member_added", {"user": officer.user_id, "duty": duty})
    tell_of(case, [officer.user], _JOINED, values={"duty": member.get_duty_display()}, but=actor)
    return member


@transaction.atomic
def remove_member(*, actor: Actor, case_id: int, member_id: int) -> Case:
    """Takes a duty back; leader and spokesperson are replaced, never removed. Timeline; audited."""
    case = case_to_lead(actor, case_id)
    member = Member.objects.select_related("user").filter(pk=member_id, case=case).first()
    if member is None:
        raise NotFound
    if member.duty in (Duty.LEAD, Duty.SPOKESPERSON):
        raise WrongStage(_("Tunjuk penggantinya; kasus tidak boleh tanpa pemimpin atau juru bicara."))
    member.delete()
    words = {"name": member.user.name, "duty": member.get_duty_display()}
    note(
        case=case, kind=MomentKind.TEAM, text=_("%(name)s tidak lagi menjadi %(duty)s.") % words, actor=actor
    )
    _recorded(case, actor, "crisis_member_removed", {"user": member.user_id, "duty": member.duty})
    return case


@transaction.atomic
def restrict(*, actor: Actor, case_id: int, is_restricted: bool) -> Case:
    """Lets only members and those who lead know of the case, or lets the branch read it again. Timeline; audited."""
    case = case_to_lead(actor, case_id)
    if case.is_restricted == is_restricted:
        return case
    case.is_restricted = is_restricted
    case.save(update_fields=["is_restricted", "updated_at"])
    text = _("Kasus dibatasi bagi tim.") if is_restricted else _("Pembatasan dicabut.")
    note(case=case, kind=MomentKind.RESTRICTION, text=text, actor=actor)
    _recorded(case, actor, "case_restricted" if is_restricted else "case_unrestricted", {})
    return case


def _officer(case: Case, user_id: int) -> Appointment:
    found = officers_to_ask(case).filter(user_id=user_id).first()
    if found is None:
        raise BadCase(_("Orang ini tidak memegang penugasan atas satuan itu."), "user")
    return found


def _step_back(case: Case, duty: str) -> None:
    Member.objects.filter(case=case, duty=duty).delete()


def _recorded(case: Case, actor: Actor, verb: str, detail: dict) -> None:
    trail.record(actor, verb, f"case:{case.pk}", path=case.unit.path, detail=detail)
