"""After an hour without an answer: the template goes out, and everybody above hears of it."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.enums import UpdateKind, Way
from kentongan.apps.statements.errors import CannotRelease, DrillStaysInside, NotAllowed
from kentongan.apps.statements.gate import reasons_not_to_bypass
from kentongan.apps.statements.models import PublicUpdate
from kentongan.apps.statements.policies import may_warn
from kentongan.apps.statements.queries.givens import bare_template, checked, composed, usual_promise
from kentongan.apps.statements.queries.state import waiting_of
from kentongan.apps.statements.services.aftermath import carry_on
from kentongan.apps.statements.services.locking import case_in_hand
from kentongan.apps.statements.services.publishing import Outgoing, make_public
from kentongan.apps.statements.services.telling import tell_upward
from kentongan.core.standard.finding import Severity
from kentongan.foundation.accounts.actor import Actor

_BYPASSED = gettext_noop(
    "%(name)s menerbitkan templat kasus %(case)s tanpa persetujuan karena 60 menit terlampaui. Periksa dan lanjutkan."
)


@transaction.atomic
def release_template(*, actor: Actor, case_id: int, audience: Collection[str]) -> PublicUpdate:
    """Publishes the template of the case without signatures, because an hour has passed; audited, told upward.

    Nobody can put words of their own into it: it is composed here from the facts marked as known, and where even
    those may not be public, from none. Raises DrillStaysInside before any write, CannotRelease with every reason.
    """
    case = case_in_hand(actor, case_id)
    if case.is_drill:
        raise DrillStaysInside
    if not may_warn(actor, case):
        raise NotAllowed(_("Hanya pimpinan yang dapat menerbitkan templat tanpa persetujuan."))
    if reasons := reasons_not_to_bypass(waiting_of(case)):
        raise CannotRelease(reasons)
    promised = usual_promise(case)
    out = Outgoing(
        kind=UpdateKind.HOLDING,
        way=Way.TEMPLATE,
        text=template_text(case, promised),
        next_update_at=promised,
        author_id=actor.user_id,
        audience=audience,
    )
    update = make_public(case, actor, out)
    carry_on(case, actor, update)
    tell_upward(case, _BYPASSED, actor)
    return update


def template_text(case: Case, promised: datetime) -> str:
    """The words that would go out now: of what is known, or of nothing where that may not be public."""
    text = composed(case, next_update_at=promised, only_known=True)
    findings = checked(case, text, UpdateKind.HOLDING)
    is_fit = all(one.severity is not Severity.BLOCK for one in findings)
    return text if is_fit else bare_template(case, next_update_at=promised)
