"""Taking a case in hand: seen by the actor, locked, one writer at a time."""

from django.utils.translation import gettext as _

from kentongan.apps.crisis.errors import NotAllowed, NotFound
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.policies import may_lead, may_work
from kentongan.apps.crisis.queries.cases import case_visible_to, cases_visible_to, is_member
from kentongan.foundation.accounts.actor import Actor


def case_in_hand(actor: Actor, case_id: int) -> Case:
    """The case locked until the transaction ends; raises NotFound for one that `actor` may not see."""
    mine = cases_visible_to(actor).filter(pk=case_id)
    if mine.select_for_update(of=("self",)).values_list("pk", flat=True).first() is None:
        raise NotFound
    return case_visible_to(actor, case_id)


def case_to_work_on(actor: Actor, case_id: int) -> Case:
    """The same for who works on it; raises NotAllowed for others."""
    case = case_in_hand(actor, case_id)
    if not may_work(actor, case, is_member=is_member(actor, case)):
        raise NotAllowed(_("Anda tidak berwenang mengerjakan kasus ini, atau kasusnya sudah selesai."))
    return case


def case_to_lead(actor: Actor, case_id: int) -> Case:
    """The same for who leads it; raises NotAllowed for others."""
    case = case_in_hand(actor, case_id)
    if not may_lead(actor, case):
        raise NotAllowed(_("Langkah ini ada pada pimpinan kasus."))
    return case
