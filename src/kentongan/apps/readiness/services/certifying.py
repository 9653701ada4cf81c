"""Certificates for those who lived through a drill: for what they did in its room, not for having been invited."""

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.certificates.enums import Kind
from kentongan.apps.certificates.services.issue import issue
from kentongan.apps.readiness.enums import DrillState
from kentongan.apps.readiness.errors import NotAllowed, Refused
from kentongan.apps.readiness.models import Drill
from kentongan.apps.readiness.policies import may_certify
from kentongan.apps.readiness.queries.drills import drill_visible_to, practised_in
from kentongan.core.drill.scenario import scenarios
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User

# House norm [design]: below this the team practises again.
PASSES_FROM = 60


@transaction.atomic
def certify_team(*, actor: Actor, drill_id: int) -> int:
    """Gives everybody who acted in an ended drill a certificate with its score; how many there are.

    Once each, however often it is asked. Refuses who may not give certificates there, a drill that is not scored, one
    below the passing score, and one in whose room nobody did anything. Audited by the certificates.
    """
    drill = drill_visible_to(actor, drill_id)
    if not may_certify(actor, drill):
        raise NotAllowed(_("Sertifikat diterbitkan oleh kepala atau redaktur di wilayah satuan itu."))
    if drill.state != DrillState.ENDED or drill.points is None:
        raise Refused(_("Akhiri simulasi dan hitung nilainya lebih dulu."))
    if drill.points < PASSES_FROM:
        raise Refused(_("Nilai di bawah %(least)d: ulangi simulasi bersama tim.") % {"least": PASSES_FROM})
    people = practised_in(drill)
    if not people:
        raise Refused(_("Tidak ada yang tercatat bertindak di ruang simulasi ini."))
    for person in people:
        _one(actor, drill, person)
    return len(people)


def _one(actor: Actor, drill: Drill, person: User) -> None:
    plan = scenarios().get(drill.scenario)
    issue(
        actor=actor,
        kind=Kind.DRILL,
        ground=f"drill:{drill.pk}:{person.pk}",
        unit=drill.case.unit,
        name=person.name,
        title=plan.title if plan else drill.case.title,
        lines=[_("Nilai tim %(points)d dari 100") % {"points": drill.points}],
        on=drill.ended_at.date(),
        user=person,
    )
