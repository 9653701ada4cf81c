"""Readers who want to be told: asked twice, leaving with one click, forgotten after the crisis."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.models import Subscriber
from kentongan.apps.statements.signals import subscription_asked
from kentongan.foundation.accounts.actor import PUBLIC
from kentongan.foundation.accounts.tokens import hash_of, sealed
from kentongan.foundation.audit import trail

CONFIRM_WITHIN = timedelta(hours=48)
KEPT_AFTER_STAND_DOWN = timedelta(days=14)
_PATIENCE = timedelta(minutes=10)
CONSENT = gettext_noop(
    "Saya setuju alamat surel ini dipakai hanya untuk mengirim pembaruan kasus ini, dan dihapus 14 hari setelah siaga "
    "diakhiri."
)


@transaction.atomic
def ask_subscription(*, case: Case, address: str) -> None:
    """Keeps an address and has the link mailed that proves it. Says nothing of what was there before.

    Asking again within ten minutes sends nothing, so that nobody can flood a stranger's mail box.
    """
    now = timezone.now()
    found = Subscriber.objects.select_for_update().filter(case=case, address__iexact=address).first()
    if found is None:
        found = Subscriber.objects.create(case=case, address=address.lower(), consent=CONSENT, asked_at=now)
        found.confirm_hash, found.leave_hash = hash_of(confirm_token(found)), hash_of(leave_token(found))
        found.save(update_fields=["confirm_hash", "leave_hash", "updated_at"])
    else:
        is_active = found.confirmed_at is not None and found.left_at is None
        if is_active or found.asked_at > now - _PATIENCE:
            return
        Subscriber.objects.filter(pk=found.pk).update(
            asked_at=now, mailed_at=None, confirmed_at=None, left_at=None
        )
    subscription_asked.send(Subscriber, subscriber_id=found.pk)


@transaction.atomic
def confirm_subscription(*, token: str) -> Subscriber | None:
    """Proves an address by the link of the mail; None for a link that is forged, too old, or of one who left."""
    rows = Subscriber.objects.select_for_update(of=("self",)).select_related("case__unit")
    found = rows.filter(confirm_hash=hash_of(token[:200])).first()
    if found is None or found.left_at or found.asked_at < timezone.now() - CONFIRM_WITHIN:
        return None
    if found.confirmed_at is None:
        found.confirmed_at = timezone.now()
        found.save(update_fields=["confirmed_at", "updated_at"])
        subject, path = f"subscriber:{found.pk}", found.case.unit.path
        trail.record(PUBLIC, "subscription_confirmed", subject, path=path, detail={"case": found.case_id})
    return found


@transaction.atomic
def leave(*, token: str) -> bool:
    """Takes a reader off by the link of a letter; True however often it is asked, False for an unknown link."""
    found = Subscriber.objects.select_related("case__unit").filter(leave_hash=hash_of(token[:200])).first()
    if found is None:
        return False
    if Subscriber.objects.filter(pk=found.pk, left_at=None).update(left_at=timezone.now()):
        subject, path = f"subscriber:{found.pk}", found.case.unit.path
        trail.record(PUBLIC, "subscription_left", subject, path=path, detail={"case": found.case_id})
    return True


@transaction.atomic
def erase_subscribers() -> int:
    """Forgets addresses: never confirmed within two days, or of a case that stood down two weeks ago; how many."""
    now = timezone.now()
    unproven = Subscriber.objects.filter(confirmed_at=None, asked_at__lt=now - CONFIRM_WITHIN)
    over = Subscriber.objects.filter(case__stood_down_at__lt=now - KEPT_AFTER_STAND_DOWN)
    return sum(rows.delete()[1].get("statements.Subscriber", 0) for rows in (unproven, over))


def confirm_token(row: Subscriber) -> str:
    """The secret of the link that proves the address."""
    return sealed("statement_confirm", f"{row.pk}:{row.created_at.isoformat()}")


def leave_token(row: Subscriber) -> str:
    """The secret of the link by which the reader leaves."""
    return sealed("statement_leave", f"{row.pk}:{row.created_at.isoformat()}")
