"""Setting objectives, and noting what people found; whatever is taken away can be brought back."""

from dataclasses import asdict, dataclass

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.picture.enums import Stage
from kentongan.apps.picture.errors import NotAllowed, NotFound, Refused
from kentongan.apps.picture.models import Objective, Remark
from kentongan.apps.picture.policies import may_evaluate
from kentongan.apps.picture.queries.branches import units_seen_by
from kentongan.apps.picture.queries.catalogue.reading import measure_named
from kentongan.apps.picture.queries.evaluation import objective_for, remark_for
from kentongan.apps.units.models import Unit
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail


@dataclass(frozen=True, slots=True)
class ObjectiveWords:
    """What an objective says. With a measure there must be a target, in the unit of the measure."""

    text: str
    audience: str = ""
    indicator: str = ""
    measure: str = ""
    target: float | None = None


@dataclass(frozen=True, slots=True)
class RemarkWords:
    """What was found, and how that is known."""

    stage: str
    text: str
    source: str
    value: str = ""


@transaction.atomic
def add_objective(*, actor: Actor, unit_id: int, year: int, words: ObjectiveWords) -> Objective:
    """Sets an objective for a year. Refuses unknown measures, and a measure without a target."""
    unit = _office(actor, unit_id)
    _check(words)
    objective = Objective.objects.create(unit=unit, year=year, made_by_id=actor.user_id, **asdict(words))
    trail.record(actor, "objective_set", f"objective:{objective.pk}", path=unit.path)
    return objective


@transaction.atomic
def change_objective(*, actor: Actor, objective_id: int, words: ObjectiveWords) -> Objective:
    """Puts other words or another target into an objective; the trail keeps the old target."""
    objective = objective_for(actor, objective_id)
    _office(actor, objective.unit_id)
    _check(words)
    was = objective.target
    for name, value in asdict(words).items():
        setattr(objective, name, value)
    objective.save()
    detail = {"was": was, "now": objective.target}
    trail.record(
        actor,
        "objective_changed",
        f"objective:{objective.pk}",
        path=objective.unit.path,
        detail=detail,
    )
    return objective


@transaction.atomic
def drop_objective(*, actor: Actor, objective_id: int, back: bool = False) -> Objective:
    """Takes an objective off the page, or brings it back."""
    objective = objective_for(actor, objective_id)
    _drop(actor, objective, back, "objective")
    return objective


@transaction.atomic
def add_remark(*, actor: Actor, unit_id: int, year: int, words: RemarkWords) -> Remark:
    """Notes a finding of the year. Refuses one without its source."""
    unit = _office(actor, unit_id)
    if words.stage not in Stage.values:
        raise Refused(_("Pilih tahap evaluasi."))
    if not words.source.strip():
        raise Refused(_("Sebutkan sumbernya: survei, laporan, atau surat yang dapat diperiksa."))
    remark = Remark.objects.create(unit=unit, year=year, made_by_id=actor.user_id, **asdict(words))
    trail.record(actor, "remark_noted", f"remark:{remark.pk}", path=unit.path)
    return remark


@transaction.atomic
def drop_remark(*, actor: Actor, remark_id: int, back: bool = False) -> Remark:
    """Takes a finding off the page, or brings it back."""
    remark = remark_for(actor, remark_id)
    _drop(actor, remark, back, "remark")
    return remark


def _drop(actor: Actor, row: Objective | Remark, back: bool, kind: str) -> None:
    _office(actor, row.unit_id)
    row.dropped_at = None if back else timezone.now()
    row.save(update_fields=["dropped_at", "updated_at"])
    verb = f"{kind}_restored" if back else f"{kind}_dropped"
    trail.record(actor, verb, f"{kind}:{row.pk}", path=row.unit.path)


def _office(actor: Actor, unit_id: int) -> Unit:
    unit = units_seen_by(actor).filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    if not may_evaluate(actor, unit):
        raise NotAllowed
    return unit


def _check(words: ObjectiveWords) -> None:
    if not words.measure:
        return
    if measure_named(words.measure) is None:
        raise Refused(_("Ukuran itu tidak ada dalam katalog."))
    if words.target is None:
        raise Refused(_("Isi target untuk ukuran yang dipilih."))
