"""The faults that five real releases carry. Only what is found is kept here, never the texts."""

from datetime import date
from pathlib import Path

import pytest

from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.text.reading import read_text

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the five seed documents (../shared/seeds) are not here"
)

MUST_FIND = {
    "000": {
        ("language.doubled_word", "di di"),
        ("terms.wrong_expansion", "Kepala Lembaga (Kalapas)"),
        ("attribution.first_person", "kami"),
    },
    "001": {
        ("language.misspelling", "Rabo"),
        ("language.spacing", "Sulistyo,Kasubag"),
        ("language.spacing", "ini,Kalapas"),
    },
    "002": {
        ("accuracy.institution_spelling", "Pemasarakatan"),
        ("language.unclosed_quote", 'Pemasyarakatan,"'),
    },
    "003": {
        ("accuracy.institution_spelling", "Pemasayrakatan"),
        ("language.misspelling", "Pengelohan"),
        ("language.misspelling", "crusial"),
        ("language.misspelling", "pemangku kepentingkan"),
        ("language.misspelling", "aistensi"),
        ("language.misspelling", "managemen"),
        ("language.misspelling", "Publik Relation"),
        ("language.fused_words", "kataTaufiq"),
        ("language.spacing", "Pemasyarakatan.Dikesempatan"),
        ("language.joined_preposition", "kedepan"),
        ("language.joined_preposition", "dimata"),
    },
    "004": {("language.misspelling", "Infomasi")},
}
# Everything that may keep one of these from publication; more would be a false alarm.
BLOCKING = {
    "000": ["terms.wrong_expansion"],
    "001": [],
    "002": ["accuracy.institution_spelling", "accuracy.institution_spelling"],
    "003": ["accuracy.institution_spelling"],
    "004": [],
}


def findings_of(number):
    (path,) = SEEDS.glob(f"{number}_*.txt")
    return check(Document.from_text(read_text(path), today=date(2026, 11, 21)))


@pytest.mark.parametrize("number", sorted(MUST_FIND))
def test_real_faults_are_found(number):
    found = {(finding.rule, finding.excerpt) for finding in findings_of(number)}
    assert MUST_FIND[number] <= found


@pytest.mark.parametrize("number", sorted(BLOCKING))
def test_nothing_else_blocks(number):
    assert sorted(finding.rule for finding in findings_of(number) if finding.blocks) == BLOCKING[number]


def test_dates_of_the_seeds_agree_with_their_weekdays():
    assert not [f for number in MUST_FIND for f in findings_of(number) if f.rule == "accuracy.weekday_date"]
