"""The rules on file: complete, in force, and never two versions at once."""

from datetime import date

import pytest

from kentongan.core.clock.deadlines.rule import Receiver, Unit
from kentongan.core.clock.deadlines.rulebook import Rulebook, read_rules, shipped_rules
from kentongan.core.clock.errors import BadRule

AMOUNTS = {
    "kip_answer": (Unit.WORKING_DAYS, 10),
    "kip_extension": (Unit.WORKING_DAYS, 7),
    "kip_objection_file": (Unit.WORKING_DAYS, 30),
    "kip_objection_answer": (Unit.WORKING_DAYS, 30),
    "kip_dispute_file": (Unit.WORKING_DAYS, 14),
    "ki_mediation_start": (Unit.WORKING_DAYS, 14),
    "ki_settlement": (Unit.WORKING_DAYS, 100),
    "kip_court_appeal": (Unit.WORKING_DAYS, 14),
    "kip_cassation": (Unit.CALENDAR_DAYS, 14),
    "periodic_refresh": (Unit.CALENDAR_MONTHS, 6),
    "lapor_triage": (Unit.WORKING_DAYS, 3),
    "lapor_normative": (Unit.WORKING_DAYS, 5),
    "lapor_no_oversight": (Unit.WORKING_DAYS, 14),
    "lapor_oversight": (Unit.WORKING_DAYS, 60),
    "crisis_statement_level_1": (Unit.CLOCK_MINUTES, 240),
    "crisis_statement_level_2": (Unit.CLOCK_MINUTES, 120),
    "crisis_statement_level_3": (Unit.CLOCK_MINUTES, 60),
    "crisis_statement_level_4": (Unit.CLOCK_MINUTES, 60),
}
TABLE = """
[[rule]]
key = "answer"
unit = "working_days"
amount = 10
law = "UU uji"
clause = "Pasal 1"
valid_from = 2010-04-30
source = "uji"
certainty = "seen"
"""


@pytest.mark.parametrize("key", AMOUNTS)
def test_a_rule_has_its_amount(key):
    rule = shipped_rules().in_force(key, date(2026, 11, 21))
    assert (rule.unit, rule.amount) == AMOUNTS[key]


def test_every_rule_names_its_ground_and_how_sure_we_are():
    certainties = {"seen", "memory:high", "memory:med", "memory:low", "design"}
    for key in shipped_rules().keys:
        for rule in shipped_rules().versions(key):
            assert rule.law and rule.clause and rule.source, key
            assert rule.certainty in certainties, key
            assert all(rule.titles[language] and rule.events[language] for language in ("id", "en")), key


def test_only_the_answer_can_be_extended():
    rules = shipped_rules()
    on = date(2026, 11, 21)
    extended = {key: found.key for key in rules.keys if (found := rules.extension_of(key, on))}
    assert extended == {"kip_answer": "kip_extension"}


def test_what_a_citizen_does_is_not_bound_to_office_hours():
    on = date(2026, 11, 21)
    citizen = {
        key
        for key in shipped_rules().keys
        if shipped_rules().in_force(key, on).receiver is Receiver.REQUESTER
    }
    assert citizen == {"kip_objection_file", "kip_dispute_file", "kip_court_appeal", "kip_cassation"}


@pytest.mark.parametrize(
    "table",
    [
        TABLE + TABLE,
        TABLE + TABLE.replace("2010-04-30", "2024-01-01"),
        TABLE + "valid_to = 2024-01-01\n" + TABLE.replace("2010-04-30", "2024-01-01"),
        TABLE.replace('unit = "working_days"', 'unit = "moons"'),
        TABLE.replace('unit = "working_days"\n', ""),
        TABLE.replace("amount = 10", "amount = -1"),
        TABLE.replace("amount = 10", "amuont = 10"),
        TABLE.replace('law = "UU uji"\n', ""),
        TABLE + "valid_to = 2010-04-29\n",
        TABLE + 'extends = "nothing"\n',
        TABLE.replace("working_days", "fixed_date").replace("amount = 10", "month = 2\nday = 29"),
    ],
)
def test_rules_that_contradict_themselves_are_refused(table):
    with pytest.raises(BadRule):
        Rulebook(read_rules(table))
