"""The yearly work plan and the catalogue of competences."""

import tomllib
from pathlib import Path

from django.db import transaction
from django.utils.translation import gettext as _

from kentongan.apps.academy.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.academy.models import Competence, PlanLine
from kentongan.apps.academy.policies import may_plan
from kentongan.apps.academy.queries.planning import plan_lines_visible_to
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

CATALOGUE = Path(__file__).parent / "competences.toml"
_YEARS = range(2000, 2101)


@transaction.atomic
def add_plan_line(
    *, actor: Actor, unit_id: int, year: int, title: str, code: str = "", goal: str = ""
) -> PlanLine:
    """Adds a line to an office's work plan; the same title once a year. Audited."""
    unit = Unit.objects.filter(pk=unit_id).first()
    if unit is None:
        raise NotFound(_("Satuan ini"))
    if not may_plan(actor, unit):
        raise NotAllowed
    plain = " ".join(title.split())[:200]
    if not plain:
        raise BadWords(_("Tulis kegiatan rencana kerjanya."), "title")
    if year not in _YEARS:
        raise BadWords(_("Tahun ini tidak masuk akal."), "year")
    words = {"code": code.strip()[:40], "goal": goal.strip()[:300]}
    line, is_new = PlanLine.objects.get_or_create(unit=unit, year=year, title=plain, defaults=words)
    if not is_new:
        raise BadWords(_("Rencana kerja tahun itu sudah memuat judul ini."), "title")
    trail.record(actor, "plan_line_added", f"plan_line:{line.pk}", path=unit.path or "")
    return line


@transaction.atomic
def drop_plan_line(*, actor: Actor, line_id: int) -> None:
    """Takes a line away that no event carries out. Audited."""
    line = plan_lines_visible_to(actor).select_for_update(of=("self",)).filter(pk=line_id).first()
    if line is None:
        raise NotFound(_("Baris rencana kerja ini"))
    if not may_plan(actor, line.unit):
        raise NotAllowed
    if line.events.exists():
        raise WrongStage(_("Sudah ada kegiatan yang melaksanakan baris ini."))
    trail.record(actor, "plan_line_removed", f"plan_line:{line.pk}", path=line.unit.path or "")
    line.delete()


@transaction.atomic
def load_competences() -> int:
    """Writes the catalogue of competences from its file; what the file no longer names is no longer offered."""
    rows = tomllib.loads(CATALOGUE.read_text(encoding="utf-8"))["competence"]
    for row in rows:
        words = {name: row.get(name) for name in ("label", "group", "source", "valid_from", "valid_to")}
        Competence.objects.update_or_create(key=row["key"], defaults={**words, "is_active": True})
    Competence.objects.exclude(key__in=[row["key"] for row in rows]).update(is_active=False)
    return len(rows)
