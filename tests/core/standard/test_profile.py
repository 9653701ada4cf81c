"""What a house may set, and what no setting reaches."""

import pytest

from kentongan.core.standard.checker import check
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.house.helpfulness import ENOUGH, Followed, wilson
from kentongan.core.standard.house.ranges import CHOICES, Range, disordered, out_of_range, range_of
from kentongan.core.standard.profile import NATIONAL, Profile, differing, joined
from kentongan.core.standard.rule import Rule, document_of
from kentongan.core.standard.rulebook import RULES

PROTECTED = [rule for rule in RULES if not rule.waivable]
NUMBERED = [(rule, name) for rule in RULES for name in rule.limits]


@pytest.mark.parametrize("rule", PROTECTED, ids=lambda rule: rule.id)
def test_no_profile_and_no_waiver_reaches_a_protected_rule(rule: Rule):
    document = document_of(rule.bad[0])
    profile = Profile(
        limits={rule.id: dict.fromkeys(rule.limits, 9_999)},
        severities={rule.id: Severity.ADVISE},
        off=frozenset({rule.id}),
    )
    usual = check(document, rules=[rule])
    assert usual
    assert check(document, rules=[rule], profile=profile, waived=frozenset({rule.id})) == usual


def test_some_rules_are_protected():
    assert {rule.id for rule in PROTECTED} >= {"dignity.child_identity", "dignity.victim_identity"}


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.waivable], ids=lambda rule: rule.id)
def test_a_rule_left_out_finds_nothing(rule: Rule):
    assert check(document_of(rule.bad[0]), rules=[rule], profile=Profile(off=frozenset({rule.id}))) == ()


@pytest.mark.parametrize(("rule", "name"), NUMBERED, ids=lambda one: getattr(one, "id", one))
def test_every_number_has_bounds_that_hold_its_own_value(rule: Rule, name: str):
    assert rule.limits[name] in range_of(rule, name)
    if (rule.id, name) in CHOICES:
        assert rule.limits[name] in CHOICES[rule.id, name]


def test_numbers_out_of_bounds_and_unknown_numbers_are_named():
    lead = next(rule for rule in RULES if rule.id == "structure.lead_length")
    assert out_of_range(lead, {"words": 45}) == {}
    assert out_of_range(lead, {"words": 5, "letters": 3}).keys() == {"words", "letters"}
    assert out_of_range(lead, {"words": True}).keys() == {"words"}
    assert 7 not in Range(8, 9)


def test_the_nearest_profile_wins_rule_by_rule():
    nation = Profile(
        "Nasional", {"a": {"words": 1}, "b": {"words": 2}}, {"c": Severity.BLOCK}, frozenset({"d"})
    )
    region = Profile("Kanwil", {"a": {"words": 9}}, {"d": Severity.WARN}, frozenset({"c"}))
    both = joined([nation, region])
    assert both.limits == {"a": {"words": 9}, "b": {"words": 2}}
    assert both.severities == {"d": Severity.WARN}
    assert both.off == {"c"}
    assert both.name == "Nasional · Kanwil"


def test_a_digest_knows_settings_and_not_names():
    one = Profile("A", {"a": {"words": 1}})
    assert one.digest == Profile("B", {"a": {"words": 1}}).digest != Profile("A", {"a": {"words": 2}}).digest
    assert NATIONAL.digest == ""


def test_only_rules_that_are_read_otherwise_differ():
    after = Profile(
        limits={"structure.lead_length": {"words": 45}}, off=frozenset({"dignity.child_identity"})
    )
    assert [rule.id for rule in differing(NATIONAL, after, RULES)] == ["structure.lead_length"]


@pytest.mark.parametrize("byline", [0, 1, 2])
@pytest.mark.parametrize("dash", [1, 2, 3])
def test_a_fixed_dateline_satisfies_the_form_it_was_fixed_to(byline: int, dash: int):
    rule = next(rule for rule in RULES if rule.id == "structure.dateline")
    profile = Profile(limits={rule.id: {"byline": byline, "dash": dash}})
    body = "SERANG - Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti, Selasa (24/9)."
    found = check(document_of(body), rules=[rule], profile=profile)
    for finding in found:
        body = body[: finding.start] + finding.fix + body[finding.end :]
    assert check(document_of(body), rules=[rule], profile=profile) == ()


@pytest.mark.parametrize(("form", "marks"), [(1, '"…"'), (2, "“…”")])
def test_quotation_marks_of_the_other_form_are_found_only_where_a_house_has_chosen(form: int, marks: str):
    rule = next(rule for rule in RULES if rule.id == "attribution.quote_punctuation")
    body = f"{marks.replace('…', 'Kami siap melayani,')} ujar Budi Contoh."
    (finding,) = check(document_of(body), rules=[rule], profile=Profile(limits={rule.id: {"marks": form}}))
    assert check(document_of(finding.fix + body[finding.end :]), rules=[rule]) == ()
    assert check(document_of(body), rules=[rule]) == ()


def test_a_share_is_below_its_floor_only_by_enough_judgements():
    assert Followed(accepted=1, rejected=ENOUGH - 1).is_below(0.4)
    assert not Followed(accepted=1, rejected=ENOUGH - 2).is_below(0.4)
    assert not Followed(accepted=ENOUGH, waived=ENOUGH).is_below(0.5)
    assert Followed().share is None
    low, high = wilson(8, 10)
    assert 0.4 < low < 0.8 < high < 1
    assert wilson(0, 0) is None


def test_two_numbers_of_a_rule_keep_their_order():
    rule = next(rule for rule in RULES if rule.id == "language.sentence_length")
    assert disordered(rule, {"words": 35, "words_hard": 30}) == ("words", "words_hard")
    assert disordered(rule, {"words": 34}) is None
    assert disordered(rule, {"words_hard": 24}) == ("words", "words_hard")
