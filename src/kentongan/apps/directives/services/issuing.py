"""Issuing a directive to the offices it is meant for; letting new ones in; closing it."""

from django.db import transaction
from django.db.models import Max, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.directives.enums import DirectiveState
from kentongan.apps.directives.errors import NotAllowed, NotFound, Refused
from kentongan.apps.directives.models import Addressee, Directive
from kentongan.apps.directives.policies import may_issue
from kentongan.apps.directives.queries.directives import directives_visible_to
from kentongan.apps.directives.services.drafting import draft_to_work_on
from kentongan.apps.directives.signals import directive_issued
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import public_units
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

_ABOVE = (UnitType.MINISTRY, UnitType.DIRECTORATE)


@transaction.atomic
def issue_directive(*, actor: Actor, directive_id: int) -> Directive:
    """Numbers a draft and addresses it to the offices of its scope as they stand now. Audited; the offices are told.

    The edition before it is superseded; its answers stay on record, the new one is acknowledged anew. Refuses a
    scope without offices, and a new edition that does not say what changed.
    """
    row = draft_to_work_on(actor, directive_id)
    if row.edition > 1 and not row.change.strip():
        raise Refused(_("Tulis apa yang berubah dari edisi sebelumnya."), "change")
    offices = list(offices_meant(row).values_list("pk", flat=True))
    if not offices:
        raise Refused(_("Tidak ada satuan dalam cakupan ini. Ubah wilayah atau jenisnya."), "scope")
    now = timezone.now()
    _number(row)
    row.state, row.issued_at, row.issued_by_id = DirectiveState.ISSUED, now, actor.user_id
    if row.previous_id:
        _supersede(row, now)
    row.save()
    Addressee.objects.bulk_create(Addressee(directive=row, unit_id=pk, joined_at=now) for pk in offices)
    _record(actor, "directive_issued", row, {"code": row.code, "offices": len(offices)})
    directive_issued.send(Directive, directive_id=row.pk)
    return row


@transaction.atomic
def let_new_offices_in(*, actor: Actor, directive_id: int) -> int:
    """Addresses the directive to offices of its scope that are new since its issue; how many. Audited, told."""
    row = _in_force(actor, directive_id)
    now = timezone.now()
    known = row.addressees.values("unit_id")
    fresh = list(offices_meant(row).exclude(pk__in=known).values_list("pk", flat=True))
    Addressee.objects.bulk_create(Addressee(directive=row, unit_id=pk, joined_at=now) for pk in fresh)
    if fresh:
        _record(actor, "directive_widened", row, {"offices": len(fresh)})
        directive_issued.send(Directive, directive_id=row.pk)
    return len(fresh)


@transaction.atomic
def close_directive(*, actor: Actor, directive_id: int, closing: str) -> Directive:
    """Ends a directive: nothing more is asked or reminded of. Audited. Refuses one without a word why."""
    row = _in_force(actor, directive_id)
    words = " ".join(closing.split())[:300]
    if not words:
        raise Refused(_("Tulis mengapa arahan ini ditutup."), "closing")
    row.state, row.closed_at, row.closing = DirectiveState.CLOSED, timezone.now(), words
    row.save(update_fields=["state", "closed_at", "closing", "updated_at"])
    _record(actor, "directive_closed", row, {})
    return row


def offices_meant(row: Directive) -> QuerySet[Unit]:
    """The offices of today below the issuer, cut down to the regions and types that the directive names."""
    meant = public_units().filter(path__startswith=row.unit.path).exclude(pk=row.unit_id)
    meant = meant.exclude(type__in=_ABOVE)
    if row.types:
        meant = meant.filter(type__in=row.types)
    if row.regions:
        branches = Q()
        for path in Unit.objects.filter(pk__in=row.regions).values_list("path", flat=True):
            branches |= Q(path__startswith=path)
        meant = meant.filter(branches) if branches else meant.none()
    return meant.order_by("path")


def _number(row: Directive) -> None:
    if row.previous:
        row.year, row.number = row.previous.year, row.previous.number
        return
    # Whoever numbers for the same office at the same moment waits here.
    Unit.objects.select_for_update().only("pk").get(pk=row.unit_id)
    row.year = timezone.localdate().year
    newest = Directive.objects.filter(unit_id=row.unit_id, year=row.year).aggregate(most=Max("number"))
    row.number = (newest["most"] or 0) + 1


def _supersede(row: Directive, now: object) -> None:
    changed = Directive.objects.filter(pk=row.previous_id, state=DirectiveState.ISSUED)
    if not changed.update(state=DirectiveState.SUPERSEDED, closed_at=now):
        raise Refused(_("Edisi sebelumnya sudah tidak berlaku; buat arahan baru."), "conflict")


def _in_force(actor: Actor, directive_id: int) -> Directive:
    row = directives_visible_to(actor).filter(pk=directive_id).select_for_update(of=("self",)).first()
    if row is None:
        raise NotFound
    if not may_issue(actor, row.unit):
        raise NotAllowed
    if not row.is_in_force:
        raise Refused(_("Arahan ini tidak sedang berlaku."))
    return row


def _record(actor: Actor, verb: str, row: Directive, detail: dict) -> None:
    trail.record(actor, verb, f"directive:{row.pk}", path=row.unit.path, detail=detail)
