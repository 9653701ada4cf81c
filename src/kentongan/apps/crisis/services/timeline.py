"""The timeline: what happened in a case, kept for good."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.crisis.enums import MomentKind
from kentongan.apps.crisis.errors import BadCase
from kentongan.apps.crisis.models import Case, Moment
from kentongan.apps.crisis.services.groundwork.holding import case_to_work_on
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


def note(
    *,
    case: Case,
    kind: str,
    text: str,
    actor: Actor | None = None,
    detail: Mapping | None = None,
    at: datetime | None = None,
) -> Moment:
    """Writes one moment, now unless `at` says when; without an actor the system did it.

    For the services of crisis and of what stands on it: they have asked their policies.
    """
    return Moment.objects.create(
        case=case,
        kind=kind,
        text=text,
        actor_id=actor.user_id if actor else None,
        detail=dict(detail or {}),
        at=at or timezone.now(),
    )


@transaction.atomic
def add_note(*, actor: Actor, case_id: int, text: str) -> Moment:
    """A remark, decision or call, told by a person. Audited without the words."""
    case = case_to_work_on(actor, case_id)
    text = text.strip()[:1_000]
    if not text:
        raise BadCase(_("Tulis catatannya."), "text")
    moment = note(case=case, kind=MomentKind.NOTE, text=text, actor=actor)
    trail.record(actor, "crisis_note", f"case:{case.pk}", path=case.unit.path, detail={"moment": moment.pk})
    return moment
