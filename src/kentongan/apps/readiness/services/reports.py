"""Telling superiors how a case stands: numbered reports that never change once made."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.enums import MomentKind
from kentongan.apps.crisis.models import Case
from kentongan.apps.crisis.queries.cases import case_visible_to, is_member
from kentongan.apps.crisis.queries.roster import TOLD, roster_of
from kentongan.apps.crisis.services.telling import tell_of
from kentongan.apps.crisis.services.timeline import note
from kentongan.apps.readiness.enums import ReportKind
from kentongan.apps.readiness.errors import NotAllowed, Refused
from kentongan.apps.readiness.models import Report
from kentongan.apps.readiness.policies import may_report
from kentongan.apps.readiness.queries.reports import CADENCE
from kentongan.apps.readiness.services.reporting import content_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

LONGEST_SUMMARY = 1500
_MADE = gettext_noop("%(kind)s %(number)s tentang %(case)s sudah dibuat oleh %(name)s.")
_DUE = gettext_noop("%(kind)s tentang %(case)s sudah waktunya dibuat lagi.")


@transaction.atomic
def make_report(*, actor: Actor, case_id: int, kind: str, summary: str) -> Report:
    """Writes the next report of a kind from what the room knows now, and tells the superiors that it is there.

    `summary` are the officer's own words on top. The next one falls due by the level's cadence. Noted on the
    timeline, audited. Refuses who may not work on the case, a case that is not running, and a report without words.
    """
    case = case_visible_to(actor, case_id)
    if not may_report(actor, case, is_member=is_member(actor, case)):
        raise NotAllowed(_("Laporan dibuat oleh tim kasus ini."))
    kind = _kind(kind)
    if not case.is_open:
        raise Refused(_("Kasus ini tidak sedang berjalan; tulis evaluasinya."))
    words = " ".join(summary.split())[:LONGEST_SUMMARY]
    if not words:
        raise Refused(_("Tulis ringkasan keadaan dalam satu atau dua kalimat."))
    now = timezone.now()
    number = _next_number(case, kind)
    row = Report.objects.create(
        case=case, kind=kind, number=number, made_at=now, made_by_id=actor.user_id,
        next_at=_next_at(case, kind, now), content=content_of(case, kind, words, at=now),
    )  # fmt: skip
    label = ReportKind(kind).label
    note(case=case, kind=MomentKind.SITUATION, text=f"{label} {number}: {words[:300]}", actor=actor, at=now)
    values = {"kind": label, "number": number, "name": actor.name}
    tell_of(case, _superiors(case), _MADE, values=values, but=actor)
    detail = {"kind": kind, "number": number}
    trail.record(actor, "case_reported", f"case:{case.pk}", path=case.unit.path, detail=detail)
    return row


@transaction.atomic
def remind_of_report(*, report_id: int) -> bool:
    """Reminds the writer of a report that its successor is due, once; False when it was or no longer need be."""
    row = (
        Report.objects.select_for_update(of=("self",), skip_locked=True)
        .select_related("case__unit", "made_by")
        .filter(pk=report_id, reminded_at=None, next_at__lte=timezone.now())
        .first()
    )
    if row is None:
        return False
    row.reminded_at = timezone.now()
    row.save(update_fields=["reminded_at"])
    is_newest = not Report.objects.filter(case_id=row.case_id, kind=row.kind, number__gt=row.number).exists()
    if not (is_newest and row.case.is_open):
        return False
    tell_of(row.case, [row.made_by, row.case.lead], _DUE, values={"kind": row.get_kind_display()})
    return True


def due_reports() -> list[int]:
    """The reports whose successor is due and nobody was reminded of; at most 200 a run."""
    rows = Report.objects.filter(reminded_at=None, next_at__lte=timezone.now()).order_by("next_at")
    return list(rows.values_list("pk", flat=True)[:200])


def _kind(kind: str) -> str:
    if kind not in ReportKind.values:
        raise Refused(_("Jenis laporan itu tidak dikenal."))
    return kind


def _next_number(case: Case, kind: str) -> int:
    # Whoever makes the same report at the same moment waits here.
    Case.objects.select_for_update().only("pk").get(pk=case.pk)
    newest = Report.objects.filter(case_id=case.pk, kind=kind).order_by("-number").first()
    return newest.number + 1 if newest else 1


def _next_at(case: Case, kind: str, now: datetime) -> datetime | None:
    pace = CADENCE[ReportKind(kind)][case.severity]
    return now + pace if pace else None


def _superiors(case: Case) -> list:
    roster = roster_of(case.unit)
    told = [user for role in TOLD[case.severity] for user in roster.holders(role)]
    return (
        [*told, case.lead]
        if not case.is_drill
        else [member.user for member in case.members.select_related("user")]
    )
