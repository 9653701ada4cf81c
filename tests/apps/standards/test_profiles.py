"""Profiles: who sets what, what holds where, and what nobody can set."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from kentongan.apps.standards.errors import (
    BadSetting,
    CannotActivate,
    NotAllowed,
    NotFound,
    Protected,
    WrongStage,
)
from kentongan.apps.standards.models import PROTECTED_RULES, ProfileRule, StandardProfile
from kentongan.apps.standards.queries.profiles import (
    profile_for,
    profile_with,
    profiles_listed,
    profiles_visible_to,
)
from kentongan.apps.standards.services.profiles import (
    ProfileWords,
    RuleSetting,
    activate_profile,
    discard_draft,
    end_profile,
    set_rule,
    start_profile,
    start_version,
    write_profile,
)
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.profile import NATIONAL
from kentongan.core.standard.rulebook import RULES
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db
LEAD = "structure.lead_length"


@pytest.fixture
def drafted(actors: dict, units: dict) -> Callable[..., StandardProfile]:
    """A draft with one rule set: `drafted(by="region_head", unit="kanwil-banten", words=45)`."""

    def draft(
        by: str = "region_head", unit: str = "kanwil-banten", words: int = 45, **more: object
    ) -> StandardProfile:
        told = ProfileWords(name=f"Profil {unit}", **more)
        row = start_profile(actor=actors[by], unit_id=units[unit].pk, words=told)
        return set_rule(
            actor=actors[by], profile_id=row.pk, rule=LEAD, setting=RuleSetting(limits={"words": words})
        )

    return draft


@pytest.fixture
def active(actors: dict, drafted: Callable) -> Callable[..., StandardProfile]:
    def activate(by: str = "region_head", **more: object) -> StandardProfile:
        return activate_profile(actor=actors[by], profile_id=drafted(by, **more).pk)

    return activate


def _lead(unit: object, day: date | None = None) -> int:
    return profile_for(unit, day or timezone.localdate()).limits.get(LEAD, {}).get("words", 40)


def test_the_nearest_profile_holds_and_only_below_its_office(units, active):
    active("central_lead", unit="ditjenpas", words=35)
    active(words=45)
    assert _lead(units["lapas-cilegon"]) == _lead(units["kanwil-banten"]) == 45
    assert _lead(units["lapas-nunukan"]) == _lead(units["ditjenpas"]) == 35
    assert _lead(units["kemenimipas"]) == 40


def test_a_profile_for_types_holds_for_those_and_before_the_general_one(units, active):
    active(words=45)
    active(words=50, unit_types=("rutan",))
    assert _lead(units["rutan-serang"]) == 50
    assert _lead(units["lapas-cilegon"]) == 45


def test_a_draft_changes_nothing_and_a_later_day_holds_later(units, drafted, actors):
    later = timezone.localdate() + timedelta(days=9)
    row = drafted(valid_from=later)
    assert profile_for(units["lapas-cilegon"], later) is NATIONAL
    assert profile_with(row, units["lapas-cilegon"], timezone.localdate()).limits[LEAD] == {"words": 45}
    activate_profile(actor=actors["region_head"], profile_id=row.pk)
    assert _lead(units["lapas-cilegon"]) == 40
    assert _lead(units["lapas-cilegon"], later) == 45


def test_asking_again_costs_one_query(units, active, django_assert_num_queries):
    active()
    profile_for(units["lapas-cilegon"], timezone.localdate())
    with django_assert_num_queries(1):
        assert _lead(units["lapas-cilegon"]) == 45


def test_a_new_version_ends_the_one_before_and_an_old_one_comes_back(units, actors, active):
    head, first = actors["region_head"], active(words=45)
    second = start_version(actor=head, profile_id=first.pk)
    assert start_version(actor=head, profile_id=first.pk).pk == second.pk
    set_rule(actor=head, profile_id=second.pk, rule=LEAD, setting=RuleSetting(limits={"words": 55}))
    activate_profile(actor=head, profile_id=second.pk)
    assert _lead(units["lapas-cilegon"]) == 55
    first.refresh_from_db()
    assert (first.state, first.valid_to) == ("ended", timezone.localdate())
    undone = start_version(actor=head, profile_id=first.pk)
    activate_profile(actor=head, profile_id=undone.pk)
    assert _lead(units["lapas-cilegon"]) == 45
    end_profile(actor=head, profile_id=undone.pk)
    assert _lead(units["lapas-cilegon"]) == 40
    with pytest.raises(WrongStage):
        end_profile(actor=head, profile_id=undone.pk)


def test_weights_and_rules_left_out_are_read(units, actors, drafted):
    head, row = actors["region_head"], drafted()
    set_rule(
        actor=head, profile_id=row.pk, rule="structure.dateline", setting=RuleSetting(limits={}, is_off=True)
    )
    weight = RuleSetting(limits={}, weight="block")
    set_rule(actor=head, profile_id=row.pk, rule="language.spacing", setting=weight)
    activate_profile(actor=head, profile_id=row.pk)
    profile = profile_for(units["rutan-serang"], timezone.localdate())
    assert profile.off == {"structure.dateline"}
    assert profile.severities == {"language.spacing": Severity.BLOCK}


def test_numbers_like_the_rules_own_are_not_kept(actors, drafted):
    row = drafted()
    set_rule(
        actor=actors["region_head"], profile_id=row.pk, rule=LEAD, setting=RuleSetting(limits={"words": 40})
    )
    assert not row.rules.exists()


@pytest.mark.parametrize("rule", PROTECTED_RULES)
@pytest.mark.parametrize(
    "setting", [{"weight": "warn"}, {"is_off": True}, {"weight": ""}], ids=["lowered", "left out", "touched"]
)
def test_a_protected_rule_is_refused_by_service_and_table(actors, drafted, rule, setting):
    row = drafted()
    with pytest.raises(Protected):
        set_rule(
            actor=actors["region_head"],
            profile_id=row.pk,
            rule=rule,
            setting=RuleSetting(limits={}, **setting),
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        ProfileRule.objects.create(profile=row, rule=rule, **setting)


def test_the_table_protects_exactly_the_rules_that_nobody_may_waive():
    assert set(PROTECTED_RULES) == {rule.id for rule in RULES if not rule.waivable}


@pytest.mark.parametrize("words", [0, 24, 61, 10_000])
def test_numbers_out_of_bounds_are_refused(actors, drafted, words):
    with pytest.raises(BadSetting) as refused:
        drafted(words=words)
    assert refused.value.field == "limit_words"


def test_only_managers_below_whom_it_stands_may_set(actors, units, drafted):
    row = drafted()
    for name in ("other_region_head", "contributor", "unit_head", "auditor"):
        if name in actors:
            with pytest.raises((NotFound, NotAllowed)):
                activate_profile(actor=actors[name], profile_id=row.pk)
    with pytest.raises((NotFound, NotAllowed)):
        start_profile(
            actor=actors["region_head"], unit_id=units["ditjenpas"].pk, words=ProfileWords(name="Semua")
        )
    with pytest.raises((NotFound, NotAllowed)):
        start_profile(
            actor=actors["region_head"], unit_id=units["lapas-nunukan"].pk, words=ProfileWords(name="Semua")
        )


def test_a_draft_is_seen_by_managers_and_a_profile_in_force_by_those_below(actors, active, drafted):
    row, draft = active(), drafted()
    seen = set(profiles_visible_to(actors["contributor"]).values_list("pk", flat=True))
    assert seen == {row.pk}
    assert {one.pk for one in profiles_listed(actors["region_head"])} == {row.pk, draft.pk}
    assert not profiles_visible_to(actors["other_contributor"]).exists()


def test_the_gate_names_every_reason(actors, drafted):
    row = drafted()
    ProfileRule.objects.create(profile=row, rule="structure.of_old", is_off=True)
    StandardProfile.objects.filter(pk=row.pk).update(valid_from=date(2020, 1, 1), name=" ")
    with pytest.raises(CannotActivate) as refused:
        activate_profile(actor=actors["region_head"], profile_id=row.pk)
    assert [reason.code for reason in refused.value.reasons] == ["name", "unknown", "past"]


def test_drafts_are_renamed_and_discarded_and_what_holds_is_not(actors, active, drafted):
    head, row = actors["region_head"], drafted()
    write_profile(actor=head, profile_id=row.pk, words=ProfileWords(name="Lain", unit_types=["lapas"]))
    row.refresh_from_db()
    assert (row.name, row.unit_types) == ("Lain", ["lapas"])
    for wrong in (
        {"name": ""},
        {"name": "A", "unit_types": ["kapal"]},
        {"name": "A", "valid_from": date(2020, 1, 1)},
    ):
        with pytest.raises(BadSetting):
            write_profile(actor=head, profile_id=row.pk, words=ProfileWords(**wrong))
    discard_draft(actor=head, profile_id=row.pk)
    assert not StandardProfile.objects.exists()
    with pytest.raises(WrongStage):
        set_rule(actor=head, profile_id=active().pk, rule=LEAD, setting=RuleSetting(limits={"words": 50}))


def test_who_changed_what_stands_in_the_trail(actors, drafted):
    row = drafted(words=45)
    set_rule(
        actor=actors["region_head"], profile_id=row.pk, rule=LEAD, setting=RuleSetting(limits={"words": 50})
    )
    last = AuditEntry.objects.filter(subject=f"profile:{row.pk}").order_by("-pk").first()
    assert last.verb == "standard_profile_changed"
    assert last.detail["rule"] == LEAD
    assert (last.detail["was"]["limits"], last.detail["limits"]) == ({"words": 45}, {"words": 50})
