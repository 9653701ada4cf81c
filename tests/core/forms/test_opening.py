"""First texts and their places."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.forms.form import BadForm, all_forms
from kentongan.core.forms.opening import filled, names_in
from kentongan.core.forms.templates import beginnings, must_be_fillable, read_beginnings
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document
from kentongan.core.standard.rules.structure import open_slot

HOUSE = {"city": "Cilegon", "unit": "Lapas Kelas IIA Cilegon", "short": "Lapas Cilegon"}
ANSWERS = {name: f"jawaban {name}" for name in ("what", "where", "who", "why", "how", "next", "day", "time")}
OPENINGS = [
    *((form.key, form.headline, form.opening) for form in all_forms().values() if form.opening),
    *((one.key, one.headline, one.opening) for one in beginnings()),
]
ids = [key for key, _, _ in OPENINGS]


def held(headline: str, body: str) -> int:
    return len(check(Document({"headline": headline, "body": body}), rules=[open_slot.RULE]))


def test_a_known_fact_stands_in_its_place():
    assert filled("{unit} menerima {who: nama tamu}.", HOUSE | {"who": "Tamu Contoh."}) == (
        "Lapas Kelas IIA Cilegon menerima Tamu Contoh."
    )


def test_an_unknown_fact_stays_a_prompt():
    assert filled("Diterima {who: nama tamu}.", {}) == "Diterima [isi nama tamu]."


def test_a_place_without_prompt_falls_out_and_its_paragraph_with_it():
    assert filled("Awal.\n\n{quotes}\n\nAkhir {what} ini.", {}) == "Awal.\n\nAkhir ini."


def test_quotations_stay_paragraphs():
    assert filled("A.\n\n{quotes: kutipan}", {"quotes": "“Satu.”\n\n“Dua.”"}) == "A.\n\n“Satu.”\n\n“Dua.”"


@pytest.mark.parametrize(("key", "headline", "opening"), OPENINGS, ids=ids)
def test_every_opening_is_held_back_until_it_is_filled_in(key, headline, opening):
    assert held(filled(headline, HOUSE), filled(opening, HOUSE)) > 0


@pytest.mark.parametrize(("key", "headline", "opening"), OPENINGS, ids=ids)
def test_every_prompt_of_an_opening_is_one_that_the_standard_knows(key, headline, opening):
    """Each bracket is found by the rule: none can slip through because of its words."""
    for text in (filled(headline, HOUSE), filled(opening, HOUSE)):
        assert text.count("[") == held(text, "") == text.count("]")


@pytest.mark.parametrize(("key", "headline", "opening"), OPENINGS, ids=ids)
def test_every_opening_tells_all_that_was_answered(key, headline, opening):
    said = filled(opening, HOUSE | ANSWERS | {"quotes": "“Kutipan.”"})
    for name in names_in(opening) & ANSWERS.keys():
        assert ANSWERS[name].lower() in said.lower()


@given(st.text(max_size=60), st.text(max_size=60))
def test_facts_are_put_in_as_they_are_and_never_read_as_places(what, who):
    said = filled("A {what: apa} B {who: siapa} C", {"what": what, "who": who})
    for fact in (what, who):
        assert " ".join(fact.split()).strip().rstrip(".") in " ".join(said.split()) or not fact.strip()


def test_templates_serve_offices_of_every_kind():
    types = {kind for one in beginnings() for kind in one.unit_types}
    assert {"lapas", "rutan", "lpka", "bapas", "region"} <= types
    assert {one.form for one in beginnings()} == all_forms().keys() - {"participation"}


def test_places_that_no_fact_fills_are_refused():
    with pytest.raises(BadForm, match="weather"):
        must_be_fillable("activity", "{weather: cuaca}")
    with pytest.raises(BadForm, match="puisi"):
        must_be_fillable("puisi", "x")
    with pytest.raises(BadForm):
        read_beginnings('[x]\nform="activity"\nlabel="x"\nheadline="{mood}"\nopening="y"\n')
