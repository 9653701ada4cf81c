"""Who of an event gets a certificate."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.academy.models import Event
from kentongan.apps.certificates.errors import NotAllowed, NotFound, Refused
from kentongan.apps.certificates.models import Design, Rule
from kentongan.apps.certificates.policies import may_issue
from kentongan.apps.certificates.queries.designs import designs_for
from kentongan.apps.certificates.queries.eligibility import events_to_certify
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

MOST_LINES, LONGEST_LINE = 4, 120


@dataclass(frozen=True, slots=True)
class RuleWords:
    """What the desk decides on."""

    least_sessions: int
    needs_assessment: bool
    least_score: int | None
    needs_follow_up: bool
    lines: tuple[str, ...]
    place: str
    signer_name: str
    signer_title: str
    design_id: int


@transaction.atomic
def save_rule(*, actor: Actor, event_id: int, words: RuleWords) -> Rule:
    """Sets the rule of an event, or changes it; certificates given before stay. Audited.

    Refuses who gives none there, more sessions than the event has, a rule without a signer.
    """
    event = event_in_hand(actor, event_id)
    most = event.sessions.count()
    if not 1 <= words.least_sessions <= max(most, 1):
        text = _("Kegiatan ini mempunyai %(count)d sesi; isi antara 1 dan %(count)d.") % {
            "count": max(most, 1)
        }
        raise Refused(text, "least_sessions")
    if words.least_score is not None and not 0 <= words.least_score <= 100:
        raise Refused(_("Nilai ditulis dalam persen, 0 sampai 100."), "least_score")
    if not words.signer_name.strip() or not words.signer_title.strip():
        raise Refused(_("Isi nama dan jabatan penanda tangan."), "signer_name")
    design = designs_for(event.unit).filter(pk=words.design_id).first()
    if design is None:
        raise Refused(_("Pilih rancangan dari daftar."), "design")
    rule, _made = Rule.objects.update_or_create(event=event, defaults=_fields(actor, words, design))
    trail.record(actor, "certificate_rule_set", f"event:{event.pk}", path=event.unit.path,
                 detail={"least_sessions": rule.least_sessions, "least_score": rule.least_score,
                         "assessment": rule.needs_assessment, "follow_up": rule.needs_follow_up})  # fmt: skip
    return rule


def event_in_hand(actor: Actor, event_id: int) -> Event:
    """The event, locked for certificates by this actor; raises NotFound or NotAllowed."""
    event = events_to_certify(actor).select_for_update(of=("self",)).filter(pk=event_id).first()
    if event is None:
        raise NotFound(_("Kegiatan ini tidak ada."))
    if not may_issue(actor, event):
        raise NotAllowed
    return event


def _fields(actor: Actor, words: RuleWords, design: Design) -> dict:
    lines = [" ".join(line.split())[:LONGEST_LINE] for line in words.lines]
    return {
        "least_sessions": words.least_sessions,
        "needs_assessment": words.needs_assessment,
        "least_score": words.least_score,
        "needs_follow_up": words.needs_follow_up,
        "lines": [line for line in lines if line][:MOST_LINES],
        "signed_at_place": " ".join(words.place.split())[:80],
        "signer_name": " ".join(words.signer_name.split())[:120],
        "signer_title": " ".join(words.signer_title.split())[:160],
        "design": design,
        "set_by_id": actor.user_id,
    }
