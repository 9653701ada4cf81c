"""The unit objects to a finding, and gets an answer."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.siteaudit.enums import AppealState, ItemState
from kentongan.apps.siteaudit.errors import Incomplete, NotAllowed, NotFound, NotNow
from kentongan.apps.siteaudit.models import Appeal, Finding
from kentongan.apps.siteaudit.policies import may_confirm, may_work
from kentongan.apps.siteaudit.queries.catalogue import title_of
from kentongan.apps.siteaudit.services.confirming import apply_word
from kentongan.apps.siteaudit.services.keeping import rescore
from kentongan.apps.units.queries.officers import officers_for
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.roles import Role
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

LEAST_WORDS = 20


@transaction.atomic
def file_appeal(*, actor: Actor, finding_id: int, words: str, address: str = "") -> Appeal:
    """The unit objects to a finding, with the address where the item stands. Tells who confirms; audited.

    Refuses a second appeal while one waits, an item that is there already, and too few words.
    """
    finding = _finding(finding_id)
    if not may_work(actor, finding.audit.site):
        raise NotAllowed
    said = words.replace("\x00", "").strip()[:3000]
    if len(said) < LEAST_WORDS:
        raise Incomplete(_("Tulis alasan banding (paling sedikit 20 huruf)."), "words")
    if address and not address.startswith(("https://", "http://")):
        raise Incomplete(_("Alamat bukti harus diawali https:// atau http://."), "address")
    if not finding.is_current or finding.effective == ItemState.FOUND:
        raise NotNow(_("Butir ini sudah dinilai ada, atau sudah diperiksa ulang."))
    if Appeal.objects.filter(finding=finding, state=AppealState.FILED).exists():
        raise NotNow(_("Banding untuk butir ini masih menunggu jawaban."))
    made = Appeal.objects.create(
        finding=finding, words=said, address=address.strip()[:500], user_id=actor.user_id
    )
    _record(actor, made, "appeal_filed")
    path = finding.audit.site.unit.path
    judges = [post.user for role in (Role.AUDITOR, Role.CENTRAL_LEAD) for post in officers_for(path, role)]
    _tell(made, judges, gettext_noop("Banding atas temuan audit situs %(unit)s: %(item)s."), actor)
    return made


@transaction.atomic
def answer_appeal(*, actor: Actor, appeal_id: int, granted: bool, answer: str, state: str = "") -> Appeal:
    """Answers an appeal in words; granted, `state` becomes the person's word on the finding. Tells who objected;
    audited. Nobody answers an appeal of their own."""
    appeal = Appeal.objects.select_for_update().filter(pk=appeal_id).first()
    if appeal is None:
        raise NotFound
    finding = _finding(appeal.finding_id)
    if not may_confirm(actor, finding.audit.site) or appeal.user_id == actor.user_id:
        raise NotAllowed
    if appeal.state != AppealState.FILED:
        raise NotNow(_("Banding ini sudah dijawab."))
    said = answer.replace("\x00", "").strip()[:3000]
    if len(said) < LEAST_WORDS:
        raise Incomplete(_("Tulis jawaban banding (paling sedikit 20 huruf)."), "answer")
    if granted and state not in (ItemState.FOUND, ItemState.PARTLY, ItemState.NOT_JUDGED):
        raise Incomplete(_("Pilih keadaan butir setelah banding dikabulkan."), "state")
    appeal.state = AppealState.GRANTED if granted else AppealState.REFUSED
    appeal.answer, appeal.answered_by_id, appeal.answered_at = said, actor.user_id, timezone.now()
    appeal.save()
    if granted:
        apply_word(actor, finding, state, said[:600], appeal.address)
        rescore(finding.audit)
    _record(actor, appeal, "appeal_answered")
    users = [appeal.user] if appeal.user else []
    _tell(
        appeal, users, gettext_noop("Banding Anda atas temuan audit situs %(unit)s dijawab: %(item)s."), actor
    )
    return appeal


def _finding(finding_id: int) -> Finding:
    rows = Finding.objects.select_for_update(of=("self",)).select_related("audit__site__unit")
    found = rows.filter(pk=finding_id).first()
    if found is None:
        raise NotFound
    return found


def _record(actor: Actor, appeal: Appeal, verb: str) -> None:
    finding = appeal.finding
    detail = {"item": finding.item, "state": appeal.state}
    path = finding.audit.site.unit.path
    trail.record(actor, verb, f"audit:{finding.audit_id}", path=path, detail=detail)


def _tell(appeal: Appeal, users: list[User], words: str, actor: Actor) -> None:
    audit = appeal.finding.audit
    tell(
        users=users,
        words=words,
        values={"unit": audit.site.unit.name, "item": title_of(appeal.finding.item, audit.year)},
        url=f"/meja/audit-situs/temuan/{appeal.finding_id}/",
        path=audit.site.unit.path,
        needs=Permission.SITE_AUDIT_READ,
        but=actor,
    )
