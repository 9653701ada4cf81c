"""Living press lists: the rule fills the mail list, and takes off who no longer agrees or fits."""

from dataclasses import dataclass

from django.db import transaction
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.channels.enums import RecipientStatus
from kentongan.apps.channels.models import ChannelAccount, Recipient
from kentongan.apps.channels.services.recipients import Reader, add_recipients, set_recipient_active
from kentongan.apps.press.errors import BadWords, NotAllowed, NotFound
from kentongan.apps.press.gate import reasons_not_to_write
from kentongan.apps.press.models import Member, PressList, Reporter
from kentongan.apps.press.policies import may_keep_list
from kentongan.apps.press.queries.lists import lists_visible_to, meant_by
from kentongan.apps.press.queries.reporters import contact_state, reachable
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleWords:
    """Whom a living list means."""

    highest_tier: int = 5
    city: str = ""
    province: str = ""
    beat: str = ""
    only_verified: bool = True
    is_active: bool = True


@transaction.atomic
def keep_list(*, actor: Actor, account_id: int, words: RuleWords) -> PressList:
    """Ties a rule to a mail account; from now on it runs with the rights of `actor`. Audited. Filled at once."""
    account = ChannelAccount.objects.select_related("unit").filter(pk=account_id).first()
    if account is None:
        raise NotFound(_("Saluran ini"))
    if not may_keep_list(actor, account):
        raise NotAllowed
    if account.channel != "email" or PressList.objects.filter(account=account).exists():
        raise BadWords(_("Pilih saluran surel yang belum mempunyai daftar hidup."), "account")
    row = PressList(account=account, unit=account.unit, keeper_id=actor.user_id)
    _apply(row, words)
    _record(actor, row, "press_list_kept", {"rule": _rule(row)})
    _sync(row, actor)
    return row


@transaction.atomic
def change_list(*, actor: Actor, list_id: int, words: RuleWords) -> PressList:
    """Changes the rule; who changes it lends it their rights from now on. Audited. Filled anew at once."""
    row = _in_hand(actor, list_id)
    row.keeper_id = actor.user_id
    _apply(row, words)
    _record(actor, row, "press_list_changed", {"rule": _rule(row)})
    _sync(row, actor)
    return row


def sync_lists(*, path: str = "") -> int:
    """Fills every running list that draws on the node at `path` (all without one); how many ran."""
    running = PressList.objects.filter(is_active=True).order_by("id").values_list("pk", "unit__path")
    ran = 0
    for pk, drawn_from in running:
        if not path or path.startswith(drawn_from):
            sync_list(list_id=pk)
            ran += 1
    return ran


@transaction.atomic
def sync_list(*, list_id: int) -> PressList:
    """Fills one list with the rights of its keeper as they are today; without them it stops and says so."""
    row = (
        PressList.objects.select_for_update(of=("self",))
        .select_related("account__unit", "unit", "keeper")
        .get(pk=list_id)
    )
    actor = actor_of(row.keeper)
    if not may_keep_list(actor, row.account):
        row.trouble = _(
            "Penjaga daftar ini tidak lagi berwenang. Buka dan simpan aturannya untuk mengambil alih."
        )
        row.save(update_fields=["trouble", "updated_at"])
        return row
    _sync(row, actor)
    return row


def _sync(row: PressList, actor: Actor) -> None:
    meant = {one.pk: one for one in meant_by(row)} if row.is_active else {}
    off = _take_off(row, actor, meant)
    added = _put_on(row, actor, meant)
    row.trouble, row.synced_at = "", timezone.now()
    row.counts = {"meant": len(meant), "added": added, "off": off}
    row.save()
    if added or off:
        _record(actor, row, "press_list_synced", row.counts)


def _put_on(row: PressList, actor: Actor, meant: dict[int, Reporter]) -> int:
    known = {one.reporter_id: one for one in row.members.select_related("recipient")}
    fresh = [
        one
        for pk, one in meant.items()
        if pk not in known or known[pk].recipient.address.lower() != one.email.lower()
    ]
    if fresh:
        add_recipients(
            actor=actor, account_id=row.account_id, readers=[Reader(one.email, one.name) for one in fresh]
        )
    by_address = (
        {r.address.lower(): r for r in Recipient.objects.filter(account_id=row.account_id)} if fresh else {}
    )
    for one in fresh:
        Member.objects.update_or_create(
            press_list=row,
            reporter=one,
            defaults={"recipient": by_address[one.email.lower()], "off_at": None, "why_off": ""},
        )
    back = [
        m
        for pk, m in known.items()
        if pk in meant and m.off_at and m.reporter_id not in {f.pk for f in fresh}
    ]
    for member in back:
        _bring_back(row, actor, member)
    return len(fresh) + len(back)


def _bring_back(row: PressList, actor: Actor, member: Member) -> None:
    """Who fits again comes back, unless they left by their own will: that takes their own word."""
    if member.recipient.status == RecipientStatus.BOUNCED:
        set_recipient_active(
            actor=actor, account_id=row.account_id, recipient_id=member.recipient_id, is_active=True
        )
    member.off_at, member.why_off = None, ""
    member.save()


def _take_off(row: PressList, actor: Actor, meant: dict[int, Reporter]) -> int:
    stay = row.members.filter(off_at=None).select_related("recipient", "reporter")
    gone = [one for one in stay if one.reporter_id not in meant or _moved(one, meant[one.reporter_id])]
    for member in gone:
        if member.recipient.status == RecipientStatus.ACTIVE:
            set_recipient_active(
                actor=actor, account_id=row.account_id, recipient_id=member.recipient_id, is_active=False
            )
        reasons = reasons_not_to_write(contact_state(member.reporter))
        member.off_at = timezone.now()
        member.why_off = (reasons[0].text if reasons else _("Tidak lagi cocok dengan aturan daftar."))[:200]
        member.save()
    return len(gone) + _silence(row, actor)


def _silence(row: PressList, actor: Actor) -> int:
    """Closes addresses that stand on the list by hand and belong to a reporter who does not agree."""
    unwilling = (
        Reporter.objects.filter(unit__path__startswith=row.unit.path).exclude(reachable()).exclude(email="")
    )
    standing = Recipient.objects.filter(account_id=row.account_id, status=RecipientStatus.ACTIVE)
    found = standing.annotate(low=Lower("address")).filter(low__in=unwilling.values(low=Lower("email")))
    for recipient in found:
        set_recipient_active(
            actor=actor, account_id=row.account_id, recipient_id=recipient.pk, is_active=False
        )
    return len(found)


def _moved(member: Member, reporter: Reporter) -> bool:
    return member.recipient.address.lower() != reporter.email.lower()


def _apply(row: PressList, words: RuleWords) -> None:
    row.highest_tier, row.only_verified, row.is_active = (
        words.highest_tier,
        words.only_verified,
        words.is_active,
    )
    row.city, row.province, row.beat = (
        words.city.strip()[:80],
        words.province.strip()[:60],
        words.beat.strip()[:80],
    )
    row.save()


def _rule(row: PressList) -> dict:
    return {
        name: getattr(row, name)
        for name in ("highest_tier", "city", "province", "beat", "only_verified", "is_active")
    }


def _in_hand(actor: Actor, list_id: int) -> PressList:
    row = (
        lists_visible_to(actor)
        .select_for_update(of=("self",))
        .select_related("account__unit")
        .filter(pk=list_id)
        .first()
    )
    if row is None:
        raise NotFound(_("Daftar ini"))
    return row


def _record(actor: Actor, row: PressList, verb: str, detail: dict) -> None:
    trail.record(actor, verb, f"press_list:{row.pk}", path=row.unit.path or "", detail=detail)
