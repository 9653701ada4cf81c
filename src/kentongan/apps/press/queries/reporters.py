"""Reporters: with their contacts for those who work with them, by name and outlet for the others."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Lower
from django.utils import timezone

from kentongan.apps.channels.enums import RecipientStatus
from kentongan.apps.channels.models import Recipient
from kentongan.apps.press.enums import ReporterStatus
from kentongan.apps.press.gate import ContactState
from kentongan.apps.press.models import Refusal, Reporter
from kentongan.apps.press.queries.links import address_hash
from kentongan.apps.press.queries.reach import reaching
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.accounts.scope import within

# After a year nobody knows whether a desk phone still rings there.
STALE_AFTER = timedelta(days=365)
_MOST_NAMES = 300


def reporters_visible_to(actor: Actor) -> QuerySet[Reporter]:
    """Reporters with everything we know of them, in the branches where `actor` works with the press."""
    rows = Reporter.objects.select_related("outlet", "unit")
    return within(rows, actor, Permission.PRESS_WORK).order_by("name", "id")


@dataclass(frozen=True, slots=True)
class ReporterFilter:
    """What a reader of the list asked for; empty fields ask for nothing."""

    words: str = ""
    state: str = ""
    outlet_id: int | None = None


def filtered(rows: QuerySet[Reporter], wanted: ReporterFilter) -> QuerySet[Reporter]:
    """The reporters that a reader asked for, with `has_bounced`."""
    for word in wanted.words.split()[:5]:
        rows = rows.filter(
            Q(name__icontains=word) | Q(outlet__name__icontains=word) | Q(beat__icontains=word)
        )
    if wanted.outlet_id:
        rows = rows.filter(outlet_id=wanted.outlet_id)
    rows = rows.annotate(has_bounced=bounced())
    return rows.filter(_STATES[wanted.state]()) if wanted.state in _STATES else rows


def bounced() -> Exists:
    """For reporters: whether a mail to their address came back for good on any press list."""
    dead = Recipient.objects.annotate(low=Lower("address")).filter(
        low=Lower(OuterRef("email")), status=RecipientStatus.BOUNCED
    )
    return Exists(dead.exclude(last_diagnostic="Dinonaktifkan oleh pengelola."))


def reachable() -> Q:
    """Active, agreed, with an address: the only reporters to whom anything is ever sent."""
    return Q(status=ReporterStatus.ACTIVE, consent_at__isnull=False, withdrawn_at=None) & ~Q(email="")


def stale() -> Q:
    """Those whose data nobody confirmed for a year."""
    old = timezone.now() - STALE_AFTER
    known = Q(confirmed_at__gt=old) | Q(confirmed_at=None, consent_at__gt=old)
    return reachable() & ~known


_STATES = {
    "dapat": reachable,
    "belum": lambda: ~reachable() & ~Q(status=ReporterStatus.ERASED),
    "usang": stale,
    "pantul": lambda: Q(has_bounced=True),
}


def contact_state(reporter: Reporter) -> ContactState:
    """The facts that the gate decides on; one query."""
    is_refused = Refusal.objects.filter(address_hash=address_hash(reporter.email)).exists()
    return ContactState(
        status=reporter.status,
        has_consent=reporter.has_consent,
        email=reporter.email,
        is_refused=bool(reporter.email) and is_refused,
    )


def names_known_to(actor: Actor) -> list[tuple[int, str]]:
    """Keys with “name (outlet)” for suggestions: own branch and offices above. Never a contact; one query, bounded."""
    rows = reaching(Reporter.objects.all(), actor, Permission.PRESS_TAKE, path="unit__path")
    rows = rows.exclude(status=ReporterStatus.ERASED).order_by("-updated_at")
    named = rows.values_list("pk", "name", "outlet__name")[:_MOST_NAMES]
    return [(pk, f"{name} ({outlet})") for pk, name, outlet in named]


def reporter_of_words(actor: Actor, words: str) -> Reporter | None:
    """The reporter whom “name (outlet)” or a plain name means, if it means one alone; one query."""
    name, _, outlet = words.strip().removesuffix(")").partition(" (")
    rows = reaching(Reporter.objects.all(), actor, Permission.PRESS_TAKE, path="unit__path")
    rows = rows.filter(name__iexact=name).exclude(status=ReporterStatus.ERASED)
    found = list((rows.filter(outlet__name__iexact=outlet) if outlet else rows).select_related("outlet")[:2])
    return found[0] if len(found) == 1 else None
