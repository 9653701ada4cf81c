"""The first text of an answer, and ClaimReview."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib.namespace import SDO

from kentongan.core.claims.answer import Proven, answered
from kentongan.core.claims.claim_review import Reviewed, claim_review
from kentongan.core.claims.verdict import BEST, RATINGS, WORDS, WORST, Verdict
from kentongan.core.wire.newsitem import Party

CLAIM = "Rutan Contoh menjual remisi"
FACTS = (Proven("Remisi diberikan gratis kepada yang memenuhi syarat", "Pasal 10 UU 22/2022"),)
MOMENT = datetime(2026, 11, 20, 3, tzinfo=UTC)


@pytest.mark.parametrize("verdict", list(Verdict))
def test_the_fact_stands_before_and_after_the_claim(verdict):
    made = answered(
        verdict=verdict, claim=CLAIM, facts=FACTS, reason="Tarif itu tiruan.", proof="Bukti direkam.",
        office="Rutan Contoh", city="Serang", fix="Kami mohon maaf." if verdict == Verdict.TRUE else "",
    )  # fmt: skip
    told = made.body.lower()
    assert (
        told.index("remisi diberikan gratis")
        < told.index(CLAIM.lower())
        < told.rindex("remisi diberikan gratis")
    )
    assert CLAIM.lower() not in made.headline.lower()
    assert made.body.startswith("Serang, INFO_PAS – ")
    assert 4 <= len(made.headline.split()) <= 14


def test_ratings_run_from_worst_to_best():
    assert set(RATINGS) == set(WORDS) == set(Verdict)
    assert sorted(RATINGS.values())[0] == WORST and sorted(RATINGS.values())[-1] == BEST


@given(st.sampled_from(list(Verdict)), st.text(min_size=1, max_size=100))
def test_claim_review_uses_words_that_schema_org_knows(verdict, claim):
    told = claim_review(
        Reviewed(
            claim=claim,
            verdict=verdict,
            reason="Alasan.",
            url="https://contoh.test/klarifikasi/1/",
            story_url="https://contoh.test/berita/1/",
            author=Party(name="Lapas Contoh", url="https://contoh.test/satuan/x/"),
            published=MOMENT,
            changed=MOMENT,
            seen_at=MOMENT,
            places=("https://kabar.test/1",),
        )
    )
    for node in (told, told["itemReviewed"], told["reviewRating"], told["author"]):
        assert node["@type"] in SDO
        assert all(name.startswith("@") or name in SDO for name in node)
    assert told["reviewRating"]["ratingValue"] == RATINGS[verdict]
    assert told["reviewRating"]["alternateName"] == WORDS[verdict]
