"""Addresses in the register are looked at, slowly and politely: a dead one is a finding on its entry."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from kentongan.apps.disclosure.enums import EntryStatus, LinkState
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.signals import links_leased
from kentongan.foundation.outbound.client import OutboundClient
from kentongan.foundation.outbound.errors import OutboundError, TooLarge

EVERY = timedelta(days=7)
AT_ONCE = 40
# A server may be away for a day: only what fails twice is called broken. Gone is gone at once.
_TRIES = 2
_GONE = (404, 410)
_NO_HEAD = (400, 403, 405, 501)


@transaction.atomic
def lease_links() -> list[int]:
    """Marks the public addresses that were not looked at for a week, at most AT_ONCE, and announces them."""
    now = timezone.now()
    due = Entry.objects.filter(status=EntryStatus.PUBLISHED).exclude(address="")
    due = due.filter(Q(link_checked_at=None) | Q(link_checked_at__lt=now - EVERY))
    order = F("link_checked_at").asc(nulls_first=True)
    ids = list(due.order_by(order).select_for_update(skip_locked=True).values_list("pk", flat=True)[:AT_ONCE])
    if ids:
        Entry.objects.filter(pk__in=ids).update(link_checked_at=now)
        links_leased.send(Entry, entry_ids=ids)
    return ids


def check_link(*, entry_id: int) -> None:
    """Asks for the address of an entry through the guard and keeps what came; nothing when it changed meanwhile."""
    entry = Entry.objects.filter(pk=entry_id, status=EntryStatus.PUBLISHED).exclude(address="").first()
    if entry is None:
        return
    problem, is_final = _problem(entry.address)
    failures = entry.link_failures + 1 if problem else 0
    is_broken = bool(problem) and (is_final or failures >= _TRIES)
    state = LinkState.BROKEN if is_broken else (LinkState.OK if not problem else entry.link_state)
    Entry.objects.filter(pk=entry.pk, address=entry.address).update(
        link_state=state, link_failures=failures, link_problem=problem[:300], link_checked_at=timezone.now()
    )


def _problem(address: str) -> tuple[str, bool]:
    """What is wrong with an address, and whether asking again would be idle."""
    client = OutboundClient(settings.OUTBOUND)
    try:
        answer = client.fetch(address, method="HEAD")
        if answer.status in _NO_HEAD or answer.status in _GONE:
            answer = client.fetch(address)  # some servers know no HEAD, or answer it with nonsense
    except TooLarge:
        return "", False  # there is something, more than we need to see
    except OutboundError as problem:
        return problem.message, not problem.retry
    if answer.status < 400:
        return "", False
    return f"Alamat menjawab dengan status {answer.status}.", answer.status in _GONE
