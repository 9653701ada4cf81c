"""From a finding to a mended site: the task, its proof, its end."""

from dataclasses import dataclass
from datetime import date
from typing import BinaryIO

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.siteaudit.enums import ClosedBy, FollowUpState, ItemState
from kentongan.apps.siteaudit.errors import Incomplete, NotAllowed, NotFound, NotNow
from kentongan.apps.siteaudit.models import Finding, FollowUp
from kentongan.apps.siteaudit.policies import may_assign, may_confirm, may_work
from kentongan.apps.siteaudit.queries.catalogue import title_of
from kentongan.apps.siteaudit.services.proofs import keep_proof
from kentongan.apps.siteaudit.signals import follow_up_closed
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

LEAST_WORDS = 10
# Who can be given a task; others may not work on findings.
OWNERS = (
    Role.PPID,
    Role.UNIT_COORD,
    Role.UNIT_HEAD,
    Role.REGION_EDITOR,
    Role.REGION_HEAD,
    Role.CENTRAL_EDITOR,
    Role.CENTRAL_LEAD,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be done, by whom, until when."""

    words: str
    owner: str
    due_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What the unit hands in; at least an address or a file."""

    address: str = ""
    words: str = ""
    file: BinaryIO | None = None
    size: int = 0


@transaction.atomic
def make_follow_up(*, actor: Actor, finding_id: int, wish: Wish) -> FollowUp:
    """Makes a task of a finding and tells who holds it. Audited.

    Refuses an item that is there, one that has an open task already, a day gone by and a role that cannot work on it.
    """
    finding = Finding.objects.select_related("audit__site__unit").filter(pk=finding_id).first()
    if finding is None:
        raise NotFound
    site = finding.audit.site
    if not may_assign(actor, site):
        raise NotAllowed
    _check(finding, wish)
    if FollowUp.objects.filter(site=site, item=finding.item).exclude(state=FollowUpState.CLOSED).exists():
        raise NotNow(_("Butir ini sudah punya tugas perbaikan yang terbuka."))
    made = FollowUp.objects.create(
        site=site,
        finding=finding,
        item=finding.item,
        words=wish.words.replace("\x00", "").strip()[:2000],
        owner=wish.owner,
        due_on=wish.due_on,
        made_by_id=actor.user_id,
    )
    detail = {"item": finding.item, "due_on": wish.due_on.isoformat(), "owner": wish.owner}
    trail.record(actor, "follow_up_made", f"follow_up:{made.pk}", path=site.unit.path, detail=detail)
    tell_owner(made, gettext_noop("Tugas perbaikan situs %(unit)s: %(item)s, tenggat %(due)s."), but=actor)
    return made


@transaction.atomic
def hand_in_proof(*, actor: Actor, follow_up_id: int, proof: Proof) -> FollowUp:
    """The unit says where the mended item stands; it is looked at again on request. Audited.

    Refuses a closed task and a proof without address and file.
    """
    follow_up = locked(follow_up_id)
    if not may_work(actor, follow_up.site):
        raise NotAllowed
    ask_open(follow_up)
    address = proof.address.strip()[:500]
    if address and not address.startswith(("https://", "http://")):
        raise Incomplete(_("Alamat bukti harus diawali https:// atau http://."), "address")
    if not address and proof.file is None:
        raise Incomplete(
            _("Tulis alamat halaman yang sudah diperbaiki, atau lampirkan berkas bukti."), "address"
        )
    if proof.file is not None:
        follow_up.proof_file, follow_up.proof_type = keep_proof(proof.file, proof.size)
    follow_up.proof_address = address or follow_up.proof_address
    follow_up.proof_words = " ".join(proof.words.replace("\x00", "").split())[:600]
    follow_up.state, follow_up.proved_at = FollowUpState.PROVED, timezone.now()
    follow_up.save()
    record(actor, follow_up, "follow_up_proved")
    return follow_up


@transaction.atomic
def close_with_reason(*, actor: Actor, follow_up_id: int, reason: str) -> FollowUp:
    """A person who confirms findings closes a task without a re-check, with a reason on record. Audited."""
    follow_up = locked(follow_up_id)
    if not may_confirm(actor, follow_up.site):
        raise NotAllowed
    ask_open(follow_up)
    why = " ".join(reason.replace("\x00", "").split())[:600]
    if len(why) < LEAST_WORDS:
        raise Incomplete(_("Jelaskan mengapa tugas ini ditutup (paling sedikit 10 huruf)."), "reason")
    close(actor, follow_up, by=ClosedBy.REASON, reason=why)
    return follow_up


def close(actor: Actor, follow_up: FollowUp, *, by: ClosedBy, reason: str = "") -> None:
    """Ends a locked task, tells who held it and announces it."""
    follow_up.state, follow_up.closed_at = FollowUpState.CLOSED, timezone.now()
    follow_up.closed_by, follow_up.close_reason = by, reason
    follow_up.save()
    record(actor, follow_up, "follow_up_closed")
    tell_owner(follow_up, gettext_noop("Tugas perbaikan situs %(unit)s selesai: %(item)s."), but=actor)
    follow_up_closed.send(FollowUp, follow_up_id=follow_up.pk)


def locked(follow_up_id: int) -> FollowUp:
    """The task, locked for a write."""
    rows = FollowUp.objects.select_for_update(of=("self",)).select_related("site__unit", "finding__audit")
    found = rows.filter(pk=follow_up_id).first()
    if found is None:
        raise NotFound
    return found


def ask_open(follow_up: FollowUp) -> None:
    """Raises NotNow for a task that is done."""
    if follow_up.state == FollowUpState.CLOSED:
        raise NotNow(_("Tugas ini sudah selesai."))


def record(actor: Actor, follow_up: FollowUp, verb: str) -> None:
    """One line of the trail about a task."""
    path, detail = follow_up.site.unit.path, {"item": follow_up.item}
    trail.record(actor, verb, f"follow_up:{follow_up.pk}", path=path, detail=detail)


def tell_owner(follow_up: FollowUp, words: str, *, but: Actor | None = None) -> None:
    """A notice and a mail to whoever holds the task's role over the unit; `words` name unit, item and due."""
    unit = follow_up.site.unit
    values = {
        "unit": unit.name,
        "item": title_of(follow_up.item, follow_up.finding.audit.year),
        "due": follow_up.due_on.strftime("%d-%m-%Y"),
    }
    tell(
        users=[post.user for post in officers_for(unit.path, Role(follow_up.owner))],
        words=words,
        values=values,
        url=f"/meja/audit-situs/tugas/{follow_up.pk}/",
        path=unit.path,
        needs=Permission.SITE_AUDIT_READ,
        but=but,
    )


def _check(finding: Finding, wish: Wish) -> None:
    if finding.effective == ItemState.FOUND:
        raise NotNow(_("Butir ini sudah ada; tidak perlu tugas perbaikan."))
    if not finding.is_current:
        raise NotNow(_("Butir ini sudah diperiksa ulang; buat tugas dari temuan yang terbaru."))
    if len(wish.words.strip()) < LEAST_WORDS:
        raise Incomplete(_("Tulis apa yang harus dikerjakan (paling sedikit 10 huruf)."), "words")
    if wish.owner not in OWNERS:
        raise Incomplete(_("Pilih siapa yang memegang tugas ini."), "owner")
    if wish.due_on < timezone.localdate():
        raise Incomplete(_("Tenggat tidak boleh hari yang sudah lewat."), "due_on")
