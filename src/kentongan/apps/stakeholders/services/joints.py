"""Stories that partners put their name to."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.stakeholders.enums import JointState
from kentongan.apps.stakeholders.errors import Invalid, NotFound, Settled
from kentongan.apps.stakeholders.models import JointRelease
from kentongan.apps.stakeholders.queries.contacts import joints_visible_to
from kentongan.apps.stakeholders.services.partners import partner_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True)
class JointWords:
    """What is asked of a partner: to which story, until when, and who there says yes."""

    title: str
    due: date
    story_number: int | None = None
    approver: str = ""
    notes: str = ""


@transaction.atomic
def ask_joint(*, actor: Actor, partner_id: int, words: JointWords) -> JointRelease:
    """Notes that a partner was asked to put its name to a story. Audited.

    A person's name at the partner's is kept only while the partner's contact has consented.
    """
    partner = partner_of(actor, partner_id)
    if not words.title.strip():
        raise Invalid(_("Tulis judul berita yang diajukan."), "title")
    if words.approver.strip() and not partner.consent_way:
        raise Invalid(
            _(
                "Nama pemberi persetujuan hanya dicatat bila narahubung mitra ini sudah setuju datanya disimpan."
            ),
            "approver",
        )
    made = JointRelease.objects.create(
        partner=partner,
        title=words.title.strip()[:200],
        due=words.due,
        story_number=words.story_number,
        approver=words.approver.strip()[:160],
        notes=words.notes.strip(),
    )
    _record(actor, "joint_asked", made)
    return made


@transaction.atomic
def answer_joint(
    *, actor: Actor, joint_id: int, state: str, logo_cleared: bool = False, quotes_cleared: bool = False
) -> JointRelease:
    """Notes what the partner said, or that we ask no more; asked again, an answer is taken back. Audited.

    What a partner did not agree to is not cleared, whatever was ticked.
    """
    joint = joints_visible_to(actor).select_for_update(of=("self",)).filter(pk=joint_id).first()
    if joint is None:
        raise NotFound
    if state not in JointState.values:
        raise Invalid(_("Jawaban ini tidak dikenal."), "state")
    if state == joint.state == JointState.ASKED:
        raise Settled
    agreed = state == JointState.AGREED
    joint.state = state
    joint.logo_cleared, joint.quotes_cleared = agreed and logo_cleared, agreed and quotes_cleared
    joint.answered_on = timezone.localdate() if state in (JointState.AGREED, JointState.REFUSED) else None
    joint.save()
    _record(actor, "joint_answered", joint)
    return joint


def _record(actor: Actor, verb: str, joint: JointRelease) -> None:
    detail = {"partner": joint.partner_id, "state": str(joint.state)}
    trail.record(actor, verb, f"joint:{joint.pk}", path=joint.partner.unit.path, detail=detail)
