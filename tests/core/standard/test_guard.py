"""Dignity, confidentiality and the press code against cases that were written to fool them.

guard_cases.tsv holds a case a line: what must be found with which weight, and what looks alike and must pass.
"""

import re
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts
from kentongan.core.standard.rulebook import RULES
from kentongan.core.standard.wordlists import read_table

BY_ID = {rule.id: rule for rule in RULES}
CASES = read_table(__file__, "guard_cases.tsv")
_OPTION = re.compile(r"@(today|type|phone|status)=(\S+(?: [A-Z]\w+:\w+)?)\s")
_PART = re.compile(r"\|(\w+)\|")


def document_of(told):
    options = dict(_OPTION.findall(told))
    told = _OPTION.sub("", told).replace("¶", "\n\n")
    name, status = options.get("status", ":").split(":")
    facts = Facts(
        unit_type=options.get("type"),
        public_phones=frozenset({options["phone"]} if "phone" in options else ()),
        statuses={name: status} if name else {},
    )
    first, *rest = _PART.split(told)
    parts = {"body": first} if first else {}
    parts |= dict(zip(rest[::2], rest[1::2], strict=True))
    today = date.fromisoformat(options["today"]) if "today" in options else None
    return Document(parts, facts, today, today)


@pytest.mark.parametrize(("rule", "weight", "told"), CASES, ids=[f"{n}-{c[0]}" for n, c in enumerate(CASES)])
def test_case(rule, weight, told):
    document = document_of(told)
    found = {finding.severity.value for finding in check(document, rules=[BY_ID[rule]])}
    heaviest = next((name for name in ("block", "warn", "advise") if name in found), "-")
    assert heaviest == weight, told


def test_cases_are_many_and_look_alike():
    weights = Counter(weight == "-" for _, weight, _ in CASES)
    assert len(CASES) >= 150 and min(weights.values()) >= 70
    assert len({told for _, _, told in CASES}) == len(CASES)


@pytest.mark.parametrize("rule", ["dignity.child_identity", "dignity.victim_identity"])
def test_one_clue_alone_says_nobody(rule):
    """The clues of a combination are found together, and none of them alone."""
    role = "Pelaku anak itu" if rule.endswith("child_identity") else "Korban pencabulan itu"
    clues = ("Ia bersekolah di SMP Negeri 3 Demo.", "Ia tinggal di Desa Contoh.", "Ia berinisial BC.")
    for place, clue in enumerate(clues):
        alone = Document({"body": f"{role} didampingi.\n\n{clue}"})
        assert not check(alone, rules=[BY_ID[rule]]) or "inisial" in clue
        other = clues[(place + 1) % len(clues)]
        both = Document(
            {"body": f"{role} didampingi. {clue}\n\nAcara ditutup.", "caption_1": f"{role}. {other}"}
        )
        assert {f.part for f in check(both, rules=[BY_ID[rule]])} == {"body", "caption_1"}


PRIVATE = ("NIK 3604014509900001", "0812-3456-7890", "B 1234 XYZ", "rekening BCA 1234567890", "B.I 123/2024")
WORDS = st.lists(
    st.sampled_from(
        ("Lapas", "Demo", "hadir", "dan", "petugas", "senang", ",", "\n", "(", ")", "–", "hari", "ini")
    ),
    max_size=8,
).map(" ".join)


@given(WORDS, st.sampled_from(PRIVATE), WORDS)
def test_a_number_is_found_wherever_it_stands(before, private, after):
    document = Document({"body": f"{before} {private} {after}"})
    blocking = [finding for finding in check(document) if finding.blocks and not finding.waivable]
    assert any(finding.excerpt in private for finding in blocking)
