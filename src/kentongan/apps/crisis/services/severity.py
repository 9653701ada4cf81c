"""The level of a case: people set it with a reason, the judge raises it for new reasons and never lowers it."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kentongan.apps.crisis.enums import MomentKind, Severity
from kentongan.apps.crisis.errors import BadCase, NotAllowed, WrongStage
from kentongan.apps.crisis.models import Case, SeverityChange
from kentongan.apps.crisis.policies import may_end
from kentongan.apps.crisis.queries.press import Figures, figures_of
from kentongan.apps.crisis.queries.roster import TOLD, roster_of
from kentongan.apps.crisis.queries.weighing import cases_to_weigh, judgement_of
from kentongan.apps.crisis.services.groundwork.holding import case_to_lead, case_to_work_on
from kentongan.apps.crisis.services.groundwork.laying import lay_out
from kentongan.apps.crisis.services.one_door import FREEZES_AT, freeze_for
from kentongan.apps.crisis.services.telling import team_of, tell_of
from kentongan.apps.crisis.services.timeline import note
from kentongan.apps.crisis.signals import case_severity_changed
from kentongan.core.crisis.severity import TOLD as SIGNS
from kentongan.core.crisis.severity import Judgement
from kentongan.foundation.accounts.actor import SYSTEM, Actor
from kentongan.foundation.audit import trail

_CHANGED = gettext_noop("Kasus %(case)s kini tingkat %(level)d.")
_MOST = 100_000


@transaction.atomic
def change_severity(*, actor: Actor, case_id: int, level: int, reason: str) -> Case:
    """Sets the level, up or down, with a reason; the judge then raises it for reasons that are new.

    Going down takes the tier that ends an alert of the level. New tasks and shorter clocks follow, from level 3 the
    freeze. Timeline; tells the team and who is called at the level; audited.
    """
    case = case_to_lead(actor, case_id)
    reason = " ".join(reason.split())[:600]
    if level not in Severity.values:
        raise BadCase(_("Tingkat berkisar dari 1 sampai 4."), "level")
    if len(reason) < 5:
        raise BadCase(_("Tulis alasan perubahan tingkat."), "reason")
    if not case.is_open:
        raise WrongStage(_("Tingkat hanya berubah selama kasus berjalan."))
    if level == case.severity:
        raise BadCase(_("Kasus ini sudah pada tingkat itu."), "level")
    if level < case.severity and not may_end(actor, case):
        raise NotAllowed(_("Menurunkan tingkat 3 dan 4 ada pada Kanwil atau pusat."))
    codes = [one.code for one in judgement_of(case).reasons]
    _set(case, level, [reason], codes, actor)
    return case


@transaction.atomic
def set_signs(*, actor: Actor, case_id: int, signs: Mapping[str, int], is_danger: bool | None = None) -> Case:
    """Keeps what people know of victims, weapons and the like, and lets the judge look at once. Timeline; audited."""
    case = case_to_work_on(actor, case_id)
    case.signs = clean_signs(signs)
    if is_danger is not None:
        case.is_danger = is_danger
    case.save(update_fields=["signs", "is_danger", "updated_at"])
    told = ", ".join(f"{name} {number}" for name, number in case.signs.items()) or "-"
    trail.record(actor, "crisis_signs", f"case:{case.pk}", path=case.unit.path, detail={"signs": case.signs})
    text = _("Tanda diperbarui (%(count)d terisi).") % {"count": len(case.signs)}
    note(case=case, kind=MomentKind.SEVERITY, text=text, actor=actor, detail={"told": told})
    weigh(case, figures_of([case]).get(case.pk, Figures()))
    return case


def weigh_cases(*, limit: int = 200) -> int:
    """Lets the judge look at the open cases that it saw longest ago, at most `limit`; how many rose.

    Four queries and one write for all of them; more only for those that rise.
    """
    cases = list(cases_to_weigh(limit))
    figures = figures_of(cases)
    risen = sum(_weigh_fresh(case.pk) for case in cases if _would_rise(case, figures.get(case.pk, Figures())))
    Case.objects.filter(pk__in=[case.pk for case in cases]).update(judged_at=timezone.now())
    return risen


def weigh(case: Case, figures: Figures) -> bool:
    """Raises a running case where a reason that was not weighed before asks for more; the caller holds the lock."""
    if not case.is_open:
        return False
    judged = judgement_of(case, figures)
    new = [one for one in judged.reasons if one.code not in case.weighed and one.level > case.severity]
    if not new:
        return False
    level = max(one.level for one in new)
    _set(case, level, [one.text for one in new], [one.code for one in judged.reasons], None)
    return True


def clean_signs(signs: Mapping[str, int]) -> dict[str, int]:
    """The known signs with whole numbers above nothing."""
    kept = {}
    for name in SIGNS:
        try:
            number = int(signs.get(name) or 0)
        except (TypeError, ValueError) as fault:
            raise BadCase(_("Tanda diisi dengan angka."), "signs") from fault
        if number > 0:
            kept[name] = min(number, _MOST)
    return kept


def _would_rise(case: Case, figures: Figures) -> bool:
    judged: Judgement = judgement_of(case, figures)
    return any(one.level > case.severity and one.code not in case.weighed for one in judged.reasons)


@transaction.atomic
def _weigh_fresh(case_id: int) -> bool:
    case = Case.objects.select_for_update(of=("self",)).select_related("unit", "freeze").get(pk=case_id)
    return weigh(case, figures_of([case]).get(case.pk, Figures()))


def _set(case: Case, level: int, reasons: list[str], weighed: list[str], actor: Actor | None) -> None:
    old, case.severity, case.weighed = case.severity, level, sorted({*case.weighed, *weighed})
    case.save(update_fields=["severity", "weighed", "updated_at"])
    SeverityChange.objects.create(
        case=case, old=old, new=level, reasons=reasons, actor_id=actor.user_id if actor else None
    )
    words = {"old": old, "new": level, "reasons": " ".join(reasons)}
    text = _("Tingkat %(old)d menjadi %(new)d: %(reasons)s") % words
    note(case=case, kind=MomentKind.SEVERITY, text=text, actor=actor, detail={"old": old, "new": level})
    roster = roster_of(case.unit)
    new = lay_out(case, roster)
    if level >= FREEZES_AT:
        freeze_for(case, actor)
    detail = {"old": old, "new": level}
    trail.record(actor or SYSTEM, "case_severity", f"case:{case.pk}", path=case.unit.path, detail=detail)
    called = [user for role in TOLD[level] for user in roster.holders(role)]
    tell_of(
        case,
        [*team_of(case), *called, *(task.owner for task in new)],
        _CHANGED,
        values={"level": level},
        but=actor,
    )
    case_severity_changed.send(Case, case_id=case.pk)
