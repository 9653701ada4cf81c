"""What becomes of findings: counted as texts are saved, and as people act on one finding."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.standards.enums import Outcome
from kentongan.apps.standards.errors import BadSetting
from kentongan.apps.standards.models import CheckReport, RuleOutcome
from kentongan.apps.standards.queries.marks import mark_of, mark_of_finding
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.apps.units.models import Unit
from kentongan.core.standard.house.helpfulness import Followed
from kentongan.core.standard.rulebook import RULES
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.audit import trail

KEPT_DAYS = 365
_LEAST_REASON = 5
_KNOWN = frozenset(rule.id for rule in RULES)
_ADD = """
INSERT INTO standards_ruletally (unit_id, rule, day, shown, accepted, fixed, rejected, waived)
SELECT %s, * FROM unnest(%s::text[], %s::date[], %s::int[], %s::int[], %s::int[], %s::int[], %s::int[])
ON CONFLICT (unit_id, rule, day) DO UPDATE SET
    shown = standards_ruletally.shown + EXCLUDED.shown,
    accepted = standards_ruletally.accepted + EXCLUDED.accepted,
    fixed = standards_ruletally.fixed + EXCLUDED.fixed,
    rejected = standards_ruletally.rejected + EXCLUDED.rejected,
    waived = standards_ruletally.waived + EXCLUDED.waived
"""


@transaction.atomic
def learn(*, unit: Unit, story: int, before: CheckReport | None, after: CheckReport) -> None:
    """Counts what a save of a changed text brought: findings shown for the first time, and findings gone.

    Gone counts as followed, unless somebody rejected or waived it before, or the two texts were read by different
    settings or engines: then nobody knows why it went. At most two statements.
    """
    was, now = _marked(before), _marked(after)
    counts = {rule: Followed(shown=n) for rule, n in _by_rule((now - was).elements()).items()}
    gone = was - now
    if gone and (before.profile, before.engine) == (after.profile, after.engine):
        judged = set(_judged(story))
        for rule, n in _by_rule(one for one in gone.elements() if one not in judged).items():
            counts[rule] = Followed(shown=counts.get(rule, Followed()).shown, accepted=n)
    add_tallies(unit=unit, day=_today(unit), counts=counts)


@transaction.atomic
def record(
    *,
    actor: Actor,
    unit: Unit,
    rule: str,
    outcome: str,
    part: str = "",
    excerpt: str = "",
    reason: str = "",
    story: int = 0,
    is_kept: bool = False,
) -> bool:
    """Notes that a person fixed, rejected or waived one finding; False where it was noted before.

    `is_kept`: whether the finding stands in the report of the saved text; then the next save counts a fix as
    followed, otherwise it is counted here. Of the words only a digest stays. Rejections and waivers are audited by
    rule and story. Refuses an unknown rule, and a rejection without a reason.
    """
    reason = " ".join(reason.split())[:300]
    if rule not in _KNOWN or outcome not in Outcome.values:
        raise BadSetting(_("Aturan atau tindakan ini tidak dikenal."))
    if outcome != Outcome.FIXED and len(reason) < _LEAST_REASON:
        raise BadSetting(_("Tulis alasannya dengan beberapa kata."), "reason")
    mark = mark_of(rule, part, excerpt)
    told = {"unit": unit, "reason": "" if outcome == Outcome.FIXED else reason, "by_id": actor.user_id}
    if story:
        key = {"story": story, "rule": rule, "mark": mark, "outcome": outcome}
        _row, is_new = RuleOutcome.objects.get_or_create(**key, defaults=told)
        if not is_new:
            return False
    else:
        RuleOutcome.objects.create(rule=rule, mark=mark, outcome=outcome, **told)
    add_tallies(unit=unit, day=_today(unit), counts={rule: _one(outcome, is_kept=is_kept)})
    if outcome != Outcome.FIXED:
        trail.record(actor, f"finding_{outcome}", f"story:{story}", path=unit.path, detail={"rule": rule})
    return True


def add_tallies(*, unit: Unit, day: date, counts: Mapping[str, Followed]) -> None:
    """Adds to the sums of a day; one statement, rules in order so that two writers never wait in a circle."""
    rows = sorted(counts.items())
    if not rows:
        return
    columns = [[getattr(row, name) for _rule, row in rows] for name in Followed.__slots__]
    with connection.cursor() as cursor:
        cursor.execute(_ADD, [unit.pk, [rule for rule, _row in rows], [day] * len(rows), *columns])


@transaction.atomic
def forget_old_outcomes() -> int:
    """Deletes acts of persons older than a year; the sums stay. How many went."""
    deleted, _by_table = RuleOutcome.objects.filter(
        at__lt=timezone.now() - timedelta(days=KEPT_DAYS)
    ).delete()
    return deleted


def _one(outcome: str, *, is_kept: bool) -> Followed:
    if outcome == Outcome.FIXED:
        return Followed(fixed=1) if is_kept else Followed(shown=1, accepted=1, fixed=1)
    unseen = 0 if is_kept else 1
    return Followed(shown=unseen, **{outcome: 1})


def _marked(report: CheckReport | None) -> Counter[tuple[str, str]]:
    return Counter((finding.rule, mark_of_finding(finding)) for finding in findings_of(report))


def _by_rule(marked: Iterable[tuple[str, str]]) -> Counter[str]:
    return Counter(rule for rule, _mark in marked)


def _judged(story: int) -> Iterable[tuple[str, str]]:
    acts = (Outcome.REJECTED, Outcome.WAIVED)
    return RuleOutcome.objects.filter(story=story, outcome__in=acts).values_list("rule", "mark")


def _today(unit: Unit) -> date:
    return timezone.now().astimezone(ZoneInfo(unit.time_zone)).date()
