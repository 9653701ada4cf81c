"""Profiles: drafting, setting rule by rule, putting in force, ending, and going back to an older version."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kentongan.apps.standards.enums import ProfileState
from kentongan.apps.standards.errors import BadSetting, CannotActivate, NotAllowed, NotFound, WrongStage
from kentongan.apps.standards.gate import DraftState, reasons_not_to_activate, refuse_bad_setting
from kentongan.apps.standards.models import ProfileRule, StandardProfile
from kentongan.apps.standards.policies import may_manage
from kentongan.apps.standards.queries.profiles import profiles_visible_to
from kentongan.apps.units.enums import UnitType
from kentongan.apps.units.queries.units import units_visible_to
from kentongan.core.standard.rule import Rule
from kentongan.core.standard.rulebook import RULES
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.policy import Permission
from kentongan.foundation.audit import trail

_RULES: Mapping[str, Rule] = {rule.id: rule for rule in RULES}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileWords:
    """What a profile is called, for whom it holds, since when and why."""

    name: str
    unit_types: Sequence[str] = ()
    valid_from: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSetting:
    """One rule as a profile has it; all empty gives the rule back to the profiles above."""

    limits: Mapping[str, int]
    weight: str = ""
    is_off: bool = False


@transaction.atomic
def start_profile(*, actor: Actor, unit_id: int, words: ProfileWords) -> StandardProfile:
    """Begins the first draft of a new profile for an office and all below it. Audited."""
    unit = units_visible_to(actor, Permission.STANDARD_READ).filter(pk=unit_id).first()
    if unit is None:
        raise NotFound
    if not may_manage(actor, unit):
        raise NotAllowed
    row = StandardProfile(unit=unit, drafted_by_id=actor.user_id)
    _write(row, words)
    _record(actor, row, "standard_profile_started")
    return row


@transaction.atomic
def start_version(*, actor: Actor, profile_id: int) -> StandardProfile:
    """The draft of a profile: the one in work, or a copy of the version given, which may be an old one. Audited.

    So every change can be undone: the version before becomes a draft again, and is put in force like any other.
    """
    source = _found(actor, profile_id)
    # Whoever begins a draft of the same profile at the same moment waits here.
    family = list(StandardProfile.objects.select_for_update().filter(family=source.family).order_by("number"))
    if draft := next((row for row in family if row.state == ProfileState.DRAFT), None):
        return draft
    row = StandardProfile.objects.create(
        family=source.family,
        number=family[-1].number + 1,
        name=source.name,
        unit=source.unit,
        unit_types=source.unit_types,
        drafted_by_id=actor.user_id,
    )
    copies = source.rules.filter(rule__in=_RULES)
    ProfileRule.objects.bulk_create(
        ProfileRule(profile=row, rule=one.rule, limits=one.limits, weight=one.weight, is_off=one.is_off)
        for one in copies
    )
    _record(actor, row, "standard_profile_started", source=source.number)
    return row


@transaction.atomic
def write_profile(*, actor: Actor, profile_id: int, words: ProfileWords) -> StandardProfile:
    """Name, types, first day and reason of a draft anew. Audited."""
    row = draft_in_hand(actor, profile_id)
    _write(row, words)
    _record(actor, row, "standard_profile_changed")
    return row


@transaction.atomic
def set_rule(*, actor: Actor, profile_id: int, rule: str, setting: RuleSetting) -> StandardProfile:
    """Sets one rule in a draft; only numbers that differ from the rule's own are kept. Audited with what it was.

    Raises Protected for a rule that nobody may waive, BadSetting for numbers out of range.
    """
    row = draft_in_hand(actor, profile_id)
    known = _RULES.get(rule)
    if known is None:
        raise NotFound(_("Aturan ini tidak ada."))
    limits, weight = dict(setting.limits), setting.weight
    refuse_bad_setting(known, limits=limits, weight=weight, is_off=setting.is_off)
    limits = {name: number for name, number in limits.items() if number != known.limits[name]}
    before = ProfileRule.objects.filter(profile=row, rule=rule).first()
    if limits or weight or setting.is_off:
        given = {"limits": limits, "weight": weight, "is_off": setting.is_off}
        ProfileRule.objects.update_or_create(profile=row, rule=rule, defaults=given)
    else:
        ProfileRule.objects.filter(profile=row, rule=rule).delete()
    row.save(update_fields=["updated_at"])
    change = {"rule": rule, "limits": limits, "weight": weight, "off": setting.is_off}
    was = {"limits": before.limits, "weight": before.weight, "off": before.is_off} if before else None
    _record(actor, row, "standard_profile_changed", **change, was=was)
    return row


@transaction.atomic
def activate_profile(*, actor: Actor, profile_id: int) -> StandardProfile:
    """Puts a draft in force from its first day on (today without one); the version before ends that day. Audited.

    Raises CannotActivate with every reason.
    """
    row = draft_in_hand(actor, profile_id)
    today = timezone.localdate()
    before = (
        StandardProfile.objects.select_for_update()
        .filter(family=row.family, state=ProfileState.ACTIVE)
        .first()
    )
    names = list(row.rules.values_list("rule", flat=True))
    state = DraftState(
        is_draft=row.is_draft,
        name=row.name,
        settings=len(names),
        unknown=tuple(name for name in names if name not in _RULES),
        valid_from=row.valid_from,
        today=today,
        previous_from=before.valid_from if before else None,
    )
    if reasons := reasons_not_to_activate(state):
        raise CannotActivate(reasons)
    since = row.valid_from or today
    if before:
        before.state, before.valid_to = ProfileState.ENDED, since
        before.save(update_fields=["state", "valid_to", "updated_at"])
    row.state, row.valid_from = ProfileState.ACTIVE, since
    row.activated_by_id, row.activated_at = actor.user_id, timezone.now()
    row.save()
    _record(actor, row, "standard_profile_activated", since=since.isoformat())
    return row


@transaction.atomic
def end_profile(*, actor: Actor, profile_id: int) -> StandardProfile:
    """Takes a profile out of force from today; what stands above it holds again. Audited."""
    row = _in_hand(actor, profile_id)
    if row.state != ProfileState.ACTIVE:
        raise WrongStage(_("Hanya profil yang berlaku yang dapat diakhiri."))
    row.state, row.valid_to = ProfileState.ENDED, max(timezone.localdate(), row.valid_from)
    row.save(update_fields=["state", "valid_to", "updated_at"])
    _record(actor, row, "standard_profile_ended")
    return row


@transaction.atomic
def discard_draft(*, actor: Actor, profile_id: int) -> None:
    """Throws a draft away. Audited. Refuses what is or was in force."""
    row = draft_in_hand(actor, profile_id)
    _record(actor, row, "standard_profile_discarded")
    row.delete()


def draft_in_hand(actor: Actor, profile_id: int) -> StandardProfile:
    """The draft under lock; raises NotFound, NotAllowed, or WrongStage for a version that is or was in force."""
    row = _in_hand(actor, profile_id)
    if not row.is_draft:
        raise WrongStage(_("Versi yang berlaku tidak diubah; susun versi baru."))
    return row


def _found(actor: Actor, profile_id: int) -> StandardProfile:
    row = profiles_visible_to(actor).select_related("unit").filter(pk=profile_id).first()
    if row is None:
        raise NotFound
    if not may_manage(actor, row.unit):
        raise NotAllowed
    return row


def _in_hand(actor: Actor, profile_id: int) -> StandardProfile:
    row = _found(actor, profile_id)
    return StandardProfile.objects.select_for_update(of=("self",)).select_related("unit").get(pk=row.pk)


def _write(row: StandardProfile, words: ProfileWords) -> None:
    row.name = " ".join(words.name.split())[:80]
    if not row.name:
        raise BadSetting(_("Beri profil ini nama."), "name")
    if set(words.unit_types) - set(UnitType.values):
        raise BadSetting(_("Jenis satuan ini tidak dikenal."), "unit_types")
    if words.valid_from and words.valid_from < timezone.localdate():
        raise BadSetting(_("Profil tidak berlaku surut: pilih hari ini atau sesudahnya."), "valid_from")
    row.unit_types, row.valid_from = sorted(set(words.unit_types)), words.valid_from
    row.note = " ".join(words.note.split())[:300]
    row.save()


def _record(actor: Actor, row: StandardProfile, verb: str, **detail: object) -> None:
    told = {"number": row.number} | detail
    trail.record(actor, verb, f"profile:{row.pk}", path=row.unit.path, detail=told)
