"""The ruling on a consequence test, and the line of the exempted register that it writes."""

from dataclasses import fields

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.disclosure.enums import EXEMPTING, ExemptionStatus, WeighingStatus
from kentongan.apps.disclosure.errors import BadEntry, CannotDecide, NotAllowed
from kentongan.apps.disclosure.gate.consequence import (
    RulingWords,
    reasons_against_ruling,
    reasons_not_to_decide,
)
from kentongan.apps.disclosure.models import ConsequenceTest, ExemptedEntry
from kentongan.apps.disclosure.policies import may_decide_test, may_end_exemption
from kentongan.apps.disclosure.services.locking import exempted_in_hand, weighing_in_hand
from kentongan.apps.disclosure.services.testing import add_step
from kentongan.apps.disclosure.signals import exemption_decided
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission, may
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.services import tell

_LONGEST_REASON = 300
_DECIDED = gettext_noop("Uji konsekuensi “%(title)s” sudah diputus.")


@transaction.atomic
def decide_test(*, actor: Actor, test_id: int, words: RulingWords) -> ConsequenceTest:
    """Rules on a test: withheld wholly or partly until a day, or opened; never by its proposer.

    An exempting ruling writes the line of the exempted register; one on a test that replaces an older exemption ends
    that. Raises NotAllowed, or CannotDecide with every reason. Tells the proposer; audited, announced.
    """
    test = weighing_in_hand(actor, test_id)
    today = timezone.localdate()
    if not may(actor, Permission.EXEMPTION_DECIDE, test.unit.path or ""):
        raise NotAllowed(_("Hanya PPID yang memutus uji konsekuensi."))
    reasons = reasons_not_to_decide(test, decider_id=actor.user_id)
    reasons += reasons_against_ruling(test, words, today=today)
    if reasons:
        raise CannotDecide(reasons)
    if not may_decide_test(actor, test):
        raise NotAllowed
    _rule(actor, test, words)
    if test.decision in EXEMPTING:
        _withhold(test)
    _end_replaced(actor, test)
    add_step(actor, test, "decided", test.get_decision_display())
    tell(
        users=[test.proposed_by],
        words=_DECIDED,
        values={"title": test.title},
        url=f"/meja/daftar-informasi/uji/{test.pk}/",
        path=test.unit.path or "",
        needs=Permission.EXEMPTION_READ,
        but=actor,
    )
    exemption_decided.send(ConsequenceTest, test_id=test.pk)
    return test


@transaction.atomic
def open_exempted(*, actor: Actor, exempted_id: int, reason: str) -> ExemptedEntry:
    """Ends an exemption: the information is open from now on. Audited; the line stays in the books with its reason."""
    exempted = exempted_in_hand(actor, exempted_id)
    if not may_end_exemption(actor, exempted):
        raise NotAllowed(_("Hanya PPID yang membuka informasi yang masih dikecualikan."))
    words = " ".join(reason.replace("\x00", "").split())
    if not words:
        raise BadEntry(_("Tulis alasan informasi ini dibuka."), "reason")
    if len(words) > _LONGEST_REASON:
        raise BadEntry(_("Alasan terlalu panjang; paling banyak 300 huruf."), "reason")
    _end(actor, exempted, ExemptionStatus.OPENED, words)
    return exempted


def _rule(actor: Actor, test: ConsequenceTest, words: RulingWords) -> None:
    exempts = words.decision in EXEMPTING
    for field in fields(words):
        value = getattr(words, field.name)
        setattr(test, field.name, value.replace("\x00", "").strip() if isinstance(value, str) else value)
    if not exempts:
        test.is_permanent, test.expires_on, test.review_on = False, None, None
    for name in ("officer", "place", "number"):
        if len(getattr(test, name)) > ConsequenceTest._meta.get_field(name).max_length:
            raise BadEntry(_("Isian ini terlalu panjang."), name)
    test.status, test.decided_by_id = WeighingStatus.DECIDED, actor.user_id
    test.decided_at, test.decided_on = timezone.now(), timezone.localdate()
    test.save()


def _withhold(test: ConsequenceTest) -> ExemptedEntry:
    same = (
        "unit",
        "decision",
        "title",
        "ground",
        "other_law",
        "is_permanent",
        "expires_on",
        "review_on",
        "decided_on",
    )
    return ExemptedEntry.objects.create(test=test, **{name: getattr(test, name) for name in same})


def _end_replaced(actor: Actor, test: ConsequenceTest) -> None:
    if test.replaces_id is None:
        return
    old = ExemptedEntry.objects.select_for_update().select_related("unit").get(pk=test.replaces_id)
    if old.status in (ExemptionStatus.ACTIVE, ExemptionStatus.LAPSED):
        status = ExemptionStatus.REPLACED if test.decision in EXEMPTING else ExemptionStatus.OPENED
        _end(actor, old, status, test.reason[:_LONGEST_REASON])


def _end(actor: Actor, exempted: ExemptedEntry, status: ExemptionStatus, reason: str) -> None:
    exempted.status, exempted.ended_at, exempted.ended_reason = status, timezone.now(), reason
    exempted.save()
    detail = {"status": status.value}
    trail.record(
        actor, "exemption_ended", f"exempted:{exempted.pk}", path=exempted.unit.path or "", detail=detail
    )
