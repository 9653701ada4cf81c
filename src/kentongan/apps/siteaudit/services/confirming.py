"""A person's word on findings: confirmed, overruled with a reason, taken back; many sure ones at once."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.siteaudit.enums import AppealState, ItemState, VerdictKind
from kentongan.apps.siteaudit.errors import Incomplete, NotAllowed, NotFound, NotNow
from kentongan.apps.siteaudit.models import Appeal, Audit, Finding, Verdict
from kentongan.apps.siteaudit.policies import may_confirm
from kentongan.apps.siteaudit.queries.audits import sure_findings
from kentongan.apps.siteaudit.services.keeping import rescore
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

LEAST_REASON = 10


@transaction.atomic
def decide_finding(
    *, actor: Actor, finding_id: int, state: str, reason: str = "", address: str = ""
) -> Finding:
    """Gives a finding the word of a person; the machine's proposal stays beside it, every word stays in the history.

    A state other than the proposed one needs a reason, and one that says something is there needs an address where
    the machine has none. Reckons the score anew; audited. Refuses findings that a newer look replaced.
    """
    finding = confirmable(actor, finding_id)
    said, why = _checked(finding, state, reason, address)
    apply_word(actor, finding, said, why, address)
    rescore(finding.audit)
    return finding


@transaction.atomic
def take_back(*, actor: Actor, finding_id: int) -> Finding:
    """Takes the word on a finding back: it is a proposal again. Audited, kept in the history."""
    finding = confirmable(actor, finding_id)
    if not finding.is_confirmed:
        raise NotNow(_("Butir ini belum disahkan."))
    finding.person_state = finding.person_reason = finding.person_address = ""
    finding.person, finding.decided_at = None, None
    finding.save()
    Verdict.objects.create(finding=finding, kind=VerdictKind.TAKEN_BACK, user_id=actor.user_id)
    rescore(finding.audit)
    _record(actor, finding, "finding_taken_back")
    return finding


@transaction.atomic
def confirm_sure(*, actor: Actor, audit_id: int, finding_ids: Sequence[int]) -> int:
    """Confirms the ticked findings of the preview that are still sure and undecided; returns how many.

    Audited once for all. What changed since the preview is left out.
    """
    audit = (
        Audit.objects.select_related("site__unit").select_for_update(of=("self",)).filter(pk=audit_id).first()
    )
    if audit is None:
        raise NotFound
    if not may_confirm(actor, audit.site):
        raise NotAllowed
    chosen = list(sure_findings(audit).filter(pk__in=list(finding_ids)[:500]).select_for_update(of=("self",)))
    now = timezone.now()
    for finding in chosen:
        finding.person_state, finding.person_id, finding.decided_at = finding.state, actor.user_id, now
    Finding.objects.bulk_update(chosen, ["person_state", "person", "decided_at"])
    kind = VerdictKind.CONFIRMED
    Verdict.objects.bulk_create(
        Verdict(finding=one, kind=kind, state=one.state, user_id=actor.user_id) for one in chosen
    )
    if chosen:
        rescore(audit)
        detail = {"items": [one.item for one in chosen]}
        trail.record(
            actor, "findings_confirmed", f"audit:{audit.pk}", path=audit.site.unit.path, detail=detail
        )
    return len(chosen)


def confirmable(actor: Actor, finding_id: int) -> Finding:
    """The finding, locked, if `actor` may decide it and it is the current one."""
    finding = (
        Finding.objects.select_for_update(of=("self",))
        .select_related("audit__site__unit")
        .filter(pk=finding_id)
        .first()
    )
    if finding is None:
        raise NotFound
    if not may_confirm(actor, finding.audit.site):
        raise NotAllowed
    if not finding.is_current:
        raise NotNow(_("Butir ini sudah diperiksa ulang; putuskan temuan yang terbaru."))
    return finding


def apply_word(actor: Actor, finding: Finding, state: str, reason: str, address: str = "") -> None:
    """Writes the word and its history; the caller has checked it and reckons the score."""
    finding.person_state, finding.person_reason = state, reason
    finding.person_address = address.strip()[:500]
    finding.person_id, finding.decided_at = actor.user_id, timezone.now()
    finding.save()
    kind = VerdictKind.CONFIRMED if state == finding.state else VerdictKind.OVERRULED
    Verdict.objects.create(finding=finding, kind=kind, state=state, reason=reason, user_id=actor.user_id)
    _record(actor, finding, "finding_confirmed" if kind == VerdictKind.CONFIRMED else "finding_overruled")


def _checked(finding: Finding, state: str, reason: str, address: str) -> tuple[str, str]:
    if state not in ItemState.values:
        raise Incomplete(_("Pilih keadaan butir ini."), "state")
    if Appeal.objects.filter(finding=finding, state=AppealState.FILED).exists():
        raise NotNow(_("Ada banding yang belum dijawab. Jawab bandingnya lebih dulu."))
    why = " ".join(reason.replace("\x00", "").split())[:600]
    if state != finding.state and len(why) < LEAST_REASON:
        raise Incomplete(_("Jelaskan mengapa usulan mesin diubah (paling sedikit 10 huruf)."), "reason")
    shows = state in (ItemState.FOUND, ItemState.PARTLY)
    if shows and not finding.evidence and not address.startswith(("https://", "http://")):
        raise Incomplete(_("Tulis alamat halaman yang memuat butir ini."), "address")
    return state, why


def _record(actor: Actor, finding: Finding, verb: str) -> None:
    detail = {"item": finding.item, "machine": finding.state, "person": finding.person_state}
    trail.record(actor, verb, f"audit:{finding.audit_id}", path=finding.audit.site.unit.path, detail=detail)
