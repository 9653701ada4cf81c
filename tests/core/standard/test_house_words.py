"""What the message house asks is advised or warned of, never blocked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.facts import Facts, HousePhrasing
from kentongan.core.standard.finding import Severity
from kentongan.core.standard.rules.terms.house_words import RULE


def findings(text: str, *phrasings: HousePhrasing):
    return check(Document({"body": text, "slot_what": text}, Facts(phrasings=phrasings)), rules=[RULE])


def asked(find: str, write: str = "", weight: str = "advise") -> HousePhrasing:
    return HousePhrasing(find, write, "Karena begitu.", weight, "Ditjenpas")


@pytest.mark.parametrize(("weight", "severity"), [("advise", Severity.ADVISE), ("warn", Severity.WARN)])
def test_reason_house_and_suggestion_are_told(weight, severity):
    (found,) = findings("Pencitraan bukan tujuan.", asked("pencitraan", "keterbukaan", weight))
    assert (found.severity, found.suggestion, found.part) == (severity, "Keterbukaan", "body")
    assert "Ditjenpas" in found.message
    assert "Karena begitu." in found.message


def test_without_a_suggestion_another_word_is_asked_for():
    (found,) = findings("Kegiatan pencitraan.", asked("pencitraan"))
    assert found.suggestion is None
    assert "cari kata lain" in found.message


def test_words_of_others_stay_as_they_said_them():
    assert findings("“Ini pencitraan,” kata Budi.", asked("pencitraan", "keterbukaan")) == ()


def test_part_of_a_word_is_no_use_of_it():
    assert findings("Pencitraannya lain.", asked("pencitraan")) == ()


@given(st.text(max_size=60), st.text(max_size=30), st.sampled_from(["advise", "warn", "block", ""]))
def test_no_phrasing_ever_blocks_or_breaks(text, find, weight):
    for found in findings(text, asked(find, "", weight)):
        assert not found.blocks
