"""Certificates, as an actor or the public may see them."""

import re
from datetime import date

from django.db.models import Q, QuerySet

from kentongan.apps.academy.models import Event
from kentongan.apps.certificates.enums import Standing
from kentongan.apps.certificates.errors import NotFound
from kentongan.apps.certificates.models import Certificate
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

_NOT_A_SIGN = re.compile(r"[^0-9A-Z]")
CODE_LENGTH = 12
GROUP = 4


def certificates_visible_to(actor: Actor) -> QuerySet[Certificate]:
    """What the branches of `actor` gave or hold, newest first."""
    every = Certificate.objects.all()
    given = within(every, actor, Permission.CERTIFICATE_READ)
    held = within(every, actor, Permission.CERTIFICATE_READ, path="holder_unit__path")
    return (given | held).select_related("unit", "holder_unit", "event").order_by("-id")


def certificate_visible_to(actor: Actor, certificate_id: int) -> Certificate:
    """One certificate with all that its page shows; raises NotFound."""
    more = ("design", "replaced_by", "replaces", "delivery", "participant", "user", "revoked_by")
    found = certificates_visible_to(actor).select_related("unit", "holder_unit", "event", *more)
    row = found.filter(pk=certificate_id).first()
    if row is None:
        raise NotFound
    return row


def searched(
    rows: QuerySet[Certificate], *, words: str = "", standing: str = "", event_id: int | None = None
) -> QuerySet[Certificate]:
    """Those of `rows` that bear the words in name, title, code or number."""
    if event_id is not None:
        rows = rows.filter(event_id=event_id)
    if standing == Standing.REVOKED:
        rows = rows.filter(revoked_at__isnull=False, replaced_by=None)
    elif standing == Standing.REPLACED:
        rows = rows.filter(replaced_by__isnull=False)
    elif standing == Standing.VALID:
        rows = rows.filter(revoked_at=None, replaced_by=None)
    for word in words.split()[:5]:
        rows = rows.filter(_bears(word))
    return rows


def certificate_by_code(code: str) -> Certificate | None:
    """The certificate behind a code, however it is written; one query, none for what is no code."""
    known = tidy_code(code)
    if not known:
        return None
    more = ("unit", "event", "holder_unit", "replaced_by", "participant", "user", "design")
    return Certificate.objects.select_related(*more).filter(code=known).first()


def tidy_code(code: str) -> str:
    """`k7qf 9m2x tb4c` as it is kept: `K7QF-9M2X-TB4C`; empty for what is no code."""
    signs = _NOT_A_SIGN.sub("", code[:40].upper())
    if len(signs) != CODE_LENGTH:
        return ""
    return "-".join(signs[start : start + GROUP] for start in range(0, CODE_LENGTH, GROUP))


def certificates_of_event(event: Event) -> QuerySet[Certificate]:
    """The newest edition of every certificate of an event."""
    return Certificate.objects.filter(event=event, replaced_by=None).order_by("id")


def issued_between(since: date, until: date) -> QuerySet[Certificate]:
    """Those dated in [since, until) that still hold, each person's once."""
    return Certificate.objects.filter(on__gte=since, on__lt=until, revoked_at=None, replaced_by=None)


def _bears(word: str) -> Q:
    found = Q(name__icontains=word) | Q(title__icontains=word)
    if tidy := tidy_code(word):
        found |= Q(code=tidy)
    serial = word.partition("/")[0]
    if serial.isascii() and serial.isdigit() and len(serial) < 9:
        found |= Q(serial=int(serial))
    return found
