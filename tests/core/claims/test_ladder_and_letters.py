"""The ladder is data with sources; letters neither threaten nor ask for silence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.claims.ladder.fitting import fitting
from kentongan.core.claims.ladder.rungs import norms, rung, rungs
from kentongan.core.claims.letters.template import drafted, number_of, templates
from kentongan.core.claims.letters.wording import slips
from kentongan.core.clock.days.seed import seed_calendar
from kentongan.core.clock.deadlines.due import due

SLOTS = {
    "outlet": "Kabar Peraga",
    "title": "Judul",
    "date": "Senin, 2 November 2026",
    "address": "https://kabar.test/1",
    "office": "Lapas Contoh",
    "law": "UU 40/1999",
}


def test_every_rung_names_its_source_and_its_clock_exists():
    assert [one.key for one in rungs()] == [
        *("contact", "clarification", "correction", "reply", "press_council", "own")
    ]
    for one in rungs():
        assert one.source and one.certainty and one.teach
        assert not one.norm or norms().versions(one.norm)
        assert not one.letter or one.letter in templates()
    with pytest.raises(KeyError):
        rung("police")


def test_the_police_and_the_courts_are_no_rung_and_no_hint():
    told = " ".join(f"{one.key} {one.title} {one.teach}" for one in rungs()).lower()
    assert not any(word in told for word in ("polisi", "pengadilan", "pidana", "gugat"))


@given(st.booleans(), st.booleans())
def test_every_case_gets_a_hint_from_the_ladder(fact, name):
    hints = fitting(has_wrong_fact=fact, harms_name=name)
    assert hints and {hint.rung for hint in hints} <= {one.key for one in rungs()}
    assert ("correction" in {hint.rung for hint in hints}) == fact
    assert ("reply" in {hint.rung for hint in hints}) == name


def test_the_window_of_reply_is_two_months():
    window = due("claim_reply_window", date(2026, 9, 15), seed_calendar(), rules=norms())
    assert window.due == date(2026, 11, 15)
    assert window.rule.certainty.startswith("memory")


@pytest.mark.parametrize("kind", list(templates()))
def test_no_template_slips(kind):
    letter = drafted(kind, SLOTS)
    assert slips(letter.text) == () and slips(letter.subject) == ()
    assert "…" not in letter.text and "{" not in letter.text
    assert "…" in drafted(kind, {}).text


THREATS = (
    "Kami akan menempuh jalur hukum.",
    "Jika tidak dimuat dalam dua hari, maka kami menggugat.",
    "Perusahaan pers dapat dipidana denda Rp500 juta.",
    "Ini somasi pertama.",
    "Kami melaporkan wartawannya ke Polres setempat.",
    "Penulis akan dilaporkan kepada pihak kepolisian.",
    "Perbuatan ini melanggar UU ITE.",
    "Mohon berita itu dihapus.",
    "Segera lakukan take down.",
    "Turunkan? Kami minta redaksi menurunkan berita tersebut.",
    "Cabut berita itu.",
    "Berita itu fitnah.",
    "Wartawan bodrex memelintir keterangan kami.",
    "Kami meminta\nberita tersebut segera\ndicabut: cabut berita sekarang.",
    "Kami membawa perkara ini ke pengadilan.",
)
POLITE = (
    "Kami memohon pembetulan dimuat pada kesempatan pertama.",
    "Kasus itu ditangani polisi sejak Senin.",
    "Redaksi menulis “kami akan lapor ke polisi” pada paragraf ketiga.",
    "Putusan pengadilan atas perkara itu sudah berkekuatan tetap.",
    "Berita itu memuat angka yang keliru.",
    "Kami memahami hukum pers dan menghormati redaksi.",
)


@pytest.mark.parametrize("words", THREATS)
def test_threats_and_demands_are_found(words):
    found = slips(words)
    assert found and all(
        slip.why and words.replace("\n", " ")[slip.start :].startswith(slip.words[:3]) for slip in found
    )


@pytest.mark.parametrize("words", POLITE)
def test_polite_words_pass(words):
    assert slips(words) == ()


@given(st.text(max_size=400))
def test_the_reader_of_wording_never_breaks(text):
    assert all(0 <= slip.start <= len(text) for slip in slips(text))


@given(st.integers(1, 10_000), st.integers(1, 12), st.integers(2020, 2100))
def test_references_are_told_apart(number, month, year):
    reference = number_of("reply", number, office="lapas-contoh", month=month, year=year)
    assert reference.startswith(f"{number}/HJ/LAPAS-CONTOH/") and reference.endswith(f"/{year}")
