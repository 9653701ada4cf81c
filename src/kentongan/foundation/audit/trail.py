"""Writing the trail and proving it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone

from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import GRANTS, Permission
from kentongan.foundation.accounts.scope import within
from kentongan.foundation.audit.models import AuditEntry

GENESIS = "0" * 64
HOUSE = ("", "/")
ROOT_SLASHES = 2  # the path of a root is like "/1/"


def record(actor: Actor, verb: str, subject: str, *, path: str = "", detail: Mapping | None = None) -> None:
    """Writes one act in the running transaction; it is chained when that commits, and gone when it rolls back."""
    at = timezone.now()
    fields = {
        "at": at.isoformat(),
        "actor_id": actor.user_id,
        "actor_name": actor.name,
        "verb": verb,
        "subject": subject,
        "path": path,
        "detail": dict(detail or {}),
    }
    body = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=str)
    AuditEntry.objects.create(**{**fields, "at": at, "detail": json.loads(body)["detail"]}, body=body)


def of_subject(subject: str) -> QuerySet[AuditEntry]:
    """The acts upon one thing, oldest first."""
    return AuditEntry.objects.filter(subject=subject).order_by("id")


def visible_to(actor: Actor) -> QuerySet[AuditEntry]:
    """The acts in the branches that `actor` may inspect, newest first.

    Acts upon the house itself lie at no node ("" or "/"): whoever inspects a whole tree sees them, too.
    """
    seen = within(AuditEntry.objects.all(), actor, Permission.AUDIT_READ, path="path")
    inspects = (post for post in actor.posts if post.role in GRANTS[Permission.AUDIT_READ])
    if any(post.path.count("/") == ROOT_SLASHES for post in inspects):
        seen |= AuditEntry.objects.filter(path__in=HOUSE)
    return seen.order_by("-id")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What `verify` found: rows counted, and the place and reason of the first broken one."""

    rows: int
    broken_at: int | None = None
    reason: str = ""


def verify() -> Verdict:
    """Walks the chain from its beginning; memory is constant, time linear in rows."""
    previous, count = GENESIS, 0
    for entry in AuditEntry.objects.filter(place__isnull=False).order_by("place").iterator(chunk_size=2000):
        count += 1
        if reason := _fault(entry, previous, count):
            return Verdict(count, entry.place, reason)
        previous = entry.hash
    return Verdict(count)


def _fault(entry: AuditEntry, previous: str, count: int) -> str:
    if entry.place != count:
        return "ada catatan yang hilang sebelum ini"
    if entry.previous_hash != previous:
        return "rantai terputus"
    if entry.hash != hashlib.sha256((previous + entry.body).encode()).hexdigest():
        return "isi catatan berubah"
    return "" if _agrees(entry) else "kolom berbeda dari isi yang disegel"


def _agrees(entry: AuditEntry) -> bool:
    sealed = json.loads(entry.body)
    columns = ("actor_id", "actor_name", "verb", "subject", "path", "detail")
    return sealed["at"] == entry.at.isoformat() and all(
        sealed[name] == getattr(entry, name) for name in columns
    )
