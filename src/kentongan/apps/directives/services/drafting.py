"""Drafting a directive: begun, changed, thrown away, corrected by a new edition."""

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.directives.enums import DirectiveState
from kentongan.apps.directives.errors import NotAllowed, NotFound, Refused
from kentongan.apps.directives.models import Directive, Point
from kentongan.apps.directives.policies import may_issue
from kentongan.apps.directives.queries.directives import (
    directives_visible_to,
    events_to_name,
    issuing_offices,
)
from kentongan.apps.directives.services.wording import DirectiveWords, keep_points, look_at
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@transaction.atomic
def draft_directive(*, actor: Actor, unit_id: int, words: DirectiveWords) -> Directive:
    """Begins a directive of an office; nobody below sees it yet. Audited. Refuses incomplete words."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not issuing_offices(actor).filter(pk=unit_id).exists():
        raise NotFound
    if not may_issue(actor, unit):
        raise NotAllowed
    _look_at(actor, unit, words)
    row = Directive.objects.create(unit=unit, drafted_by_id=actor.user_id, **words.fields)
    keep_points(row, words)
    _record(actor, "directive_drafted", row)
    return row


@transaction.atomic
def change_directive(*, actor: Actor, directive_id: int, words: DirectiveWords) -> Directive:
    """Writes a draft anew. Audited. Refuses one that was issued: it is corrected by a new edition."""
    row = draft_to_work_on(actor, directive_id)
    _look_at(actor, row.unit, words)
    for name, value in words.fields.items():
        setattr(row, name, value)
    row.save()
    keep_points(row, words)
    _record(actor, "directive_changed", row)
    return row


@transaction.atomic
def discard_directive(*, actor: Actor, directive_id: int) -> None:
    """Throws a draft away. Audited. Refuses what was issued."""
    row = draft_to_work_on(actor, directive_id)
    _record(actor, "directive_discarded", row)
    row.delete()


@transaction.atomic
def revise_directive(*, actor: Actor, directive_id: int) -> Directive:
    """A draft of the next edition, a copy of the one in force; that stays in force until the new one is issued.

    Audited. Refuses a directive that is not in force or already has its next edition in work.
    """
    old = _locked(actor, directive_id)
    if not old.is_in_force:
        raise Refused(_("Hanya arahan yang berlaku dapat diperbaiki dengan edisi baru."))
    if Directive.objects.filter(previous=old).exists():
        raise Refused(_("Edisi berikutnya sudah disusun. Buka rancangannya."))
    points = list(old.points.all())
    row = Directive.objects.get(pk=old.pk)
    row.pk, row._state.adding = None, True
    row.previous, row.edition, row.state = old, old.edition + 1, DirectiveState.DRAFT
    row.number = row.year = row.issued_at = row.issued_by = None
    row.change, row.drafted_by_id = "", actor.user_id
    row.save()
    Point.objects.bulk_create(
        Point(
            directive=row,
            order=point.order,
            words=point.words,
            indicator=point.indicator,
            proof=point.proof,
            due=point.due,
        )
        for point in points
    )
    _record(actor, "directive_revised", row)
    return row


def draft_to_work_on(actor: Actor, directive_id: int) -> Directive:
    """The draft under lock; raises NotFound, NotAllowed, or Refused for one that was issued."""
    row = _locked(actor, directive_id)
    if not row.is_draft:
        raise Refused(_("Arahan ini sudah terbit. Perbaiki lewat edisi baru."))
    return row


def _locked(actor: Actor, directive_id: int) -> Directive:
    row = directives_visible_to(actor).filter(pk=directive_id).select_for_update(of=("self",)).first()
    if row is None:
        raise NotFound
    if not may_issue(actor, row.unit):
        raise NotAllowed
    return row


def _look_at(actor: Actor, unit: Unit, words: DirectiveWords) -> None:
    look_at(words)
    if words.event_id and not events_to_name(actor).filter(pk=words.event_id).exists():
        raise Refused(_("Kegiatan itu tidak ada atau di luar wilayah Anda."), "event")
    below = Unit.objects.filter(pk__in=words.regions, path__startswith=unit.path)
    if below.count() != len(set(words.regions)):
        raise Refused(_("Pilih wilayah di bawah penerbit."), "regions")


def _record(actor: Actor, verb: str, row: Directive) -> None:
    trail.record(actor, verb, f"directive:{row.pk}", path=row.unit.path, detail={"edition": row.edition})
