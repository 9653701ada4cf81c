"""Every rule proves itself: its examples run, its id is its path, its words are there."""

import importlib
import pkgutil
import re

import pytest

from kentongan.core.standard import rules as chapters
from kentongan.core.standard.checker import check
from kentongan.core.standard.rule import document_of
from kentongan.core.standard.rulebook import CHAPTER_TITLES, CHAPTERS, RULES

EXAMPLES = [
    pytest.param(rule, example, is_bad, id=f"{rule.id}-{'bad' if is_bad else 'good'}{place}")
    for rule in RULES
    for is_bad, examples in ((False, rule.good), (True, rule.bad))
    for place, example in enumerate(examples)
]


def modules():
    for _, name, is_package in pkgutil.walk_packages(chapters.__path__, chapters.__name__ + "."):
        if not is_package:
            yield name


@pytest.mark.parametrize(("rule", "example", "is_bad"), EXAMPLES)
def test_example(rule, example, is_bad):
    document = document_of(example)
    findings = check(document, rules=[rule])
    assert bool(findings) is is_bad
    for finding in findings:
        assert 0 <= finding.start <= finding.end <= len(document.parts.get(finding.part, ""))
        assert finding.message[0].isupper() or finding.message[0] in "“0123456789"


def test_id_is_the_path_and_every_file_is_in_its_chapter():
    in_files = {
        name.removeprefix(chapters.__name__ + "."): importlib.import_module(name).RULE for name in modules()
    }
    assert {path: rule.id for path, rule in in_files.items()} == {rule.id: rule.id for rule in RULES}
    assert {rule.chapter for rule in RULES} == set(CHAPTERS) == set(CHAPTER_TITLES)


def test_ids_are_unique_and_rules_complete():
    assert len({rule.id for rule in RULES}) == len(RULES) >= 40
    for rule in RULES:
        assert rule.good and rule.bad and rule.clause and rule.title and rule.why.endswith(".")
        assert re.fullmatch(r"[a-z]+\.[a-z0-9_]+", rule.id)


def test_what_protects_people_cannot_be_waived():
    """Decision 0033: identity, presumption of innocence, private data, health, security and the ways of a transfer."""
    assert {rule.id for rule in RULES if not rule.waivable} == {
        *(
            "dignity.child_identity",
            "dignity.victim_identity",
            "dignity.family_names",
            "dignity.presumption",
            "dignity.suicide_method",
            "dignity.sara",
        ),
        *(f"confidentiality.{name}" for name in ("nik", "phone", "plate", "home_address", "register_number")),
        *(f"confidentiality.{name}" for name in ("bank_account", "health", "informant")),
        *(f"confidentiality.{name}" for name in ("security_detail", "transfer_route")),
    }


def test_good_examples_block_nowhere():
    """A good example of one rule may break a lighter one, but must not be unfit for publication by another."""
    for rule in RULES:
        for example in rule.good:
            document = document_of(example)
            blocking = {f.rule for f in check(document) if f.blocks and f.rule != "structure.slots_essential"}
            assert not blocking, (rule.id, example, blocking)
