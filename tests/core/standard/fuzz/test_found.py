"""Texts that once broke a rule, and a handful of new ones; `./dev fuzz` hunts for an hour."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuzz.found import FOLDER
from tests.fuzz.growth import slow_rules
from tests.fuzz.properties import Fault, examine, examine_document, examine_parts
from tests.fuzz.texts import parts_of, text_of

from kentongan.core.standard.document import Document

FOUND = sorted(FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.stem)
def test_what_was_found_stays_mended(path):
    text = path.read_bytes().decode("utf-8", "surrogatepass")
    examine(text)
    examine_document(Document({"headline": text[:200].replace("\n", " "), "body": text}))


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=3, max_size=300))
def test_mad_texts(data):
    examine(text_of(data))
    examine_parts(parts_of(data))


def test_same_bytes_give_the_same_text():
    assert text_of(bytes(range(90))) == text_of(bytes(range(90))) != text_of(bytes(range(1, 91)))


def test_a_fault_is_seen(monkeypatch):
    """The examiner itself: a rule whose correction corrects nothing."""
    monkeypatch.setattr("tests.fuzz.properties.check", _with_useless_fixes)
    with pytest.raises(Fault, match="doubled_word"):
        examine("Kegiatan digelar di di aula.")


def test_a_quadratic_rule_is_seen(monkeypatch):
    """The detector itself: a rule that looks at each sign as often as there are signs."""
    monkeypatch.setattr("tests.fuzz.growth.RULES", (_Slow(),))
    monkeypatch.setattr("tests.fuzz.growth._check", _slow_check)
    texts = [("a" * 2_000, "a" * 4_000)]
    assert [growth.what for growth in slow_rules(texts=iter(texts))] == ["slow"]


ONCE_SLOW = (
    "." * 4_000,
    "AaAa" * 1_000,
    "1.111" * 800,
    "a." * 2_000,
    "Aa, " * 1_000,
    "pema" * 1_000,
    " ," * 2_000,
)


@pytest.mark.parametrize("text", ONCE_SLOW, ids=lambda text: text[:6])
def test_what_once_was_slow_stays_quick(text):
    assert list(slow_rules(texts=iter([(text, text * 2)]))) == []


class _Slow:
    id = "slow"


def _slow_check(text, rules=()):
    import time

    begun = time.process_time()
    for _ in range(len(text) // 4):
        sum(map(ord, text))
    return time.process_time() - begun


def _with_useless_fixes(document, *, rules=None):
    from dataclasses import replace

    from kentongan.core.standard.checker import check
    from kentongan.core.standard.rulebook import RULES

    found = check(document, rules=rules or RULES)
    return tuple(
        replace(each, fix="di di") if each.rule == "language.doubled_word" else each for each in found
    )
