"""Typing in how often the public took part, or taking in a table of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.stakeholders.errors import Invalid, NotAllowed
from kentongan.apps.stakeholders.models import ParticipationCount
from kentongan.apps.stakeholders.policies import may_count, may_open_partners
from kentongan.apps.stakeholders.queries.places import offices_called
from kentongan.apps.stakeholders.services.columns import BadRow, read_month, refuse_nothing, rows_by_name
from kentongan.apps.units.models import Unit
from kentongan.core.relations.participation import month_of, participation_kinds
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail

COLUMNS = {
    "unit": ("satuan", "unit", "upt", "kunci satuan"),
    "month": ("bulan", "periode", "month"),
    "kind": ("jenis", "kind"),
    "count": ("jumlah", "angka", "count"),
}
HEADER = tuple(names[0] for names in COLUMNS.values())
MOST = 10_000_000


@dataclass(frozen=True, slots=True)
class Counted:
    """One count that can be taken."""

    unit: Unit
    month: date
    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class CountPlan:
    """What an import would do."""

    taken: tuple[Counted, ...]
    bad: tuple[BadRow, ...]


@transaction.atomic
def enter_counts(*, actor: Actor, unit_id: int, month: date, counts: Mapping[str, int]) -> None:
    """Writes the counts of a month, over those that stood there. Audited.

    Refuses derived kinds, months to come and numbers below zero.
    """
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None or not may_count(actor, unit):
        raise NotAllowed
    for kind, count in counts.items():
        _refuse(kind, month, count)
    _write(actor, [Counted(unit, month_of(month), kind, count) for kind, count in counts.items()])
    detail = {"month": month_of(month), "counts": dict(counts)}
    trail.record(actor, "participation_entered", f"unit:{unit.pk}", path=unit.path, detail=detail)


def plan_counts(*, actor: Actor, content: bytes) -> CountPlan:
    """The dry run of a table: reads everything, writes nothing."""
    if not may_open_partners(actor):
        raise NotAllowed
    rows = list(rows_by_name(content, COLUMNS, needed=tuple(COLUMNS)))
    offices = offices_called((row["unit"] for _number, row in rows), actor, Permission.PARTNER_WORK)
    taken: dict[tuple[int, date, str], Counted] = {}
    bad = []
    for number, row in rows:
        try:
            one = _counted(row, offices)
            if (key := (one.unit.pk, one.month, one.kind)) in taken:
                raise Invalid(_("angka ini muncul dua kali dalam berkas"))
        except Invalid as fault:
            bad.append(BadRow(number, f"{row['unit'][:60]} {row['month'][:10]}", fault.message))
        else:
            taken[key] = one
    return CountPlan(tuple(taken.values()), tuple(bad))


@transaction.atomic
def import_counts(*, actor: Actor, content: bytes) -> CountPlan:
    """Does what the dry run of the same file shows; bad rows are left out. Audited once for each office."""
    plan = plan_counts(actor=actor, content=content)
    refuse_nothing(len(plan.taken))
    _write(actor, plan.taken)
    by_unit: dict[int, list[Counted]] = {}
    for one in plan.taken:
        by_unit.setdefault(one.unit.pk, []).append(one)
    for unit_id, own in by_unit.items():
        detail = {"counts": len(own)}
        trail.record(actor, "participation_imported", f"unit:{unit_id}", path=own[0].unit.path, detail=detail)
    return plan


def _write(actor: Actor, counted: list[Counted] | tuple[Counted, ...]) -> None:
    rows = [
        ParticipationCount(
            unit=one.unit, month=one.month, kind=one.kind, count=one.count, by_id=actor.user_id
        )
        for one in counted
    ]
    ParticipationCount.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["unit", "month", "kind"],
        update_fields=["count", "by", "updated_at"],
        batch_size=1000,
    )


def _counted(row: Mapping[str, str], offices: Mapping[str, Unit]) -> Counted:
    unit = offices.get(" ".join(row["unit"].lower().split()))
    if unit is None:
        raise Invalid(_("satuan tidak dikenal atau di luar wilayah kerja Anda"))
    month = read_month(row["month"])
    if month is None:
        raise Invalid(_("bulan tidak terbaca; tulis misalnya 2026-03"))
    wanted = row["kind"].strip().lower()
    kinds = participation_kinds().values()
    kind = next((kind.key for kind in kinds if wanted in (kind.key, kind.label.lower())), "")
    digits = row["count"].strip().replace(".", "")
    count = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else -1
    _refuse(kind, month, count)
    return Counted(unit, month, kind, count)


def _refuse(kind: str, month: date, count: int) -> None:
    known = participation_kinds().get(kind)
    if known is None:
        raise Invalid(_("jenis partisipasi ini tidak dikenal"), kind)
    if known.is_derived:
        raise Invalid(
            _("%(kind)s dihitung sendiri oleh Kentongan dan tidak diisi") % {"kind": known.label}, kind
        )
    if not 0 <= count <= MOST:
        raise Invalid(_("jumlah harus berupa angka nol atau lebih"), kind)
    if month_of(month) > month_of(timezone.localdate()):
        raise Invalid(_("bulan ini belum tiba"), "month")
