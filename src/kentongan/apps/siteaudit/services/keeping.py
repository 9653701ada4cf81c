"""Writing down what an audit came to, and reckoning its score anew when a word changes."""

from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from kentongan.apps.siteaudit.enums import AuditState
from kentongan.apps.siteaudit.models import Audit, Finding, Result, Site
from kentongan.apps.siteaudit.queries.catalogue import items_of_year
from kentongan.apps.siteaudit.queries.scores import confirmed_score, proposed_score
from kentongan.apps.siteaudit.signals import audit_judged
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import region_of
from kentongan.core.openness.audit import Audit as Judged
from kentongan.core.openness.finding import Finding as CoreFinding
from kentongan.core.openness.instrument.score import Score
from kentongan.core.openness.site.visit import Ended
from kentongan.foundation.accounts.actor import SYSTEM
from kentongan.foundation.audit import trail


@transaction.atomic
def keep_judged(*, audit_id: int, lease: str, judged: Judged) -> bool:
    """Writes findings and score of the run that holds the lease; what a lost run brings is dropped. Audited,
    announces `audit_judged`."""
    audit = (
        Audit.objects.select_for_update(of=("self",))
        .select_related("site__unit")
        .filter(pk=audit_id, state=AuditState.RUNNING, lease=lease)
        .first()
    )
    if audit is None:
        return False
    site = judged.site
    audit.state = AuditState.DONE if site.ended is Ended.COMPLETE else AuditState.PARTIAL
    audit.ended, audit.left, audit.pages, audit.asked = (
        site.ended.value,
        site.left,
        judged.pages,
        len(site.visits),
    )
    audit.ended_at, audit.lease, audit.leased_until, audit.address = timezone.now(), "", None, site.home[:300]
    audit.save()
    Finding.objects.bulk_create(
        finding_row(audit, found, place=place) for place, found in enumerate(judged.findings)
    )
    Site.objects.filter(pk=audit.site_id).update(latest=audit)
    rescore(audit)
    audit_judged.send(Audit, audit_id=audit.pk)
    detail = {"audit": audit.pk, "state": audit.state, "asked": audit.asked}
    trail.record(
        SYSTEM, "site_audit_judged", f"site:{audit.site_id}", path=audit.site.unit.path, detail=detail
    )
    return True


def finding_row(audit: Audit, found: CoreFinding, *, place: int, round_: int = 1) -> Finding:
    """An unsaved row for a finding of the core."""
    items = items_of_year(audit.year)
    return Finding(
        audit=audit,
        item=found.item,
        catalogue=items[found.item].catalogue if found.item in items else found.item[:1],
        place=place,
        round=round_,
        state=found.state.value,
        confidence=found.confidence,
        reason=_text(found.reason),
        evidence=[
            {
                "address": _link(one.address),
                "excerpt": _text(one.excerpt),
                "sha256": one.sha256,
                "at": one.at.isoformat(timespec="seconds"),
            }
            for one in found.evidence
        ],
        parts=[{"id": sub.id, "title": sub.title, "address": _link(sub.address)} for sub in found.subs],
    )


def rescore(audit: Audit) -> Result:
    """Reckons the result of an audit from its current findings; runs inside the caller's transaction."""
    findings = list(Finding.objects.filter(audit=audit, is_current=True))
    said, proposal = confirmed_score(findings, audit.instrument), proposed_score(findings, audit.instrument)
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.effective] = counts.get(finding.effective, 0) + 1
    figures = {
        **_figures(said, ""),
        **_figures(proposal, "proposed_"),
        "total": _decimal(said.total),
        "proposed": _decimal(proposal.total),
        "parts": _parts(said, proposal),
        "counts": counts,
        "confirmed": sum(finding.is_confirmed for finding in findings),
    }
    result, _made = Result.objects.update_or_create(
        audit=audit, defaults=figures, create_defaults={**figures, **_place_of(audit)}
    )
    _choose_current(audit)
    return result


def regroup() -> int:
    """After offices were moved: every result stands under the region that its office stands under now."""
    if not Result.objects.exists():
        return 0
    moved = 0
    for region in Unit.objects.filter(type=UnitType.REGION):
        stray = Result.objects.filter(unit__path__startswith=region.path).exclude(region=region)
        moved += stray.update(region=region)
    return moved


def _place_of(audit: Audit) -> dict[str, object]:
    unit = audit.site.unit
    return {
        "site": audit.site,
        "unit": unit,
        "region": region_of(unit),
        "instrument": audit.instrument,
        "year": audit.year,
        "is_current": False,
        "judged_on": timezone.localdate(),
    }


def _choose_current(audit: Audit) -> None:
    """The newest result with a confirmed total; while there is none, the newest of all."""
    own = Result.objects.filter(site=audit.site_id, instrument=audit.instrument)
    chosen = (
        own.filter(total__isnull=False).order_by("-audit_id").values_list("pk", flat=True).first()
        or own.order_by("-audit_id").values_list("pk", flat=True).first()
    )
    own.filter(is_current=True).exclude(pk=chosen).update(is_current=False)
    own.filter(pk=chosen, is_current=False).update(is_current=True)


def _figures(score: Score, prefix: str) -> dict[str, object]:
    return {
        f"{prefix}low": _decimal(score.low),
        f"{prefix}high": _decimal(score.high),
        f"{prefix}coverage": Decimal(str(round(score.coverage, 4))),
        f"{prefix}band": score.band.title_id if score.band else "",
    }


def _parts(said: Score, proposal: Score) -> list[dict[str, object]]:
    return [
        {
            "id": part.id,
            "title": part.title,
            "weight": part.weight,
            "points": round(part.points, 2),
            "judged": round(part.judged, 4),
            "proposed": round(other.points, 2),
        }
        for part, other in zip(said.indicators, proposal.indicators, strict=True)
    ]


def _decimal(value: float | None) -> Decimal | None:
    return None if value is None else Decimal(str(value)).quantize(Decimal("0.01"))


def _text(words: str) -> str:
    """Without the one sign that PostgreSQL knows no text with."""
    return words.replace("\x00", "")


def _link(address: str) -> str:
    """An address that a desk may link to, "" for any other scheme."""
    return _text(address) if address.startswith(("https://", "http://")) else ""
