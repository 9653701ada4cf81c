"""A repeated claim finds its answer: across offices when it is public, within sight otherwise, and fast."""

import time
from itertools import product

import pytest
from django.db import connection
from tests.apps.clarifications.claims import filed

from kentongan.apps.clarifications.models import Claim
from kentongan.apps.clarifications.queries.similar import similar_claims
from kentongan.core.claims.matching.likeness import keys_of_text

pytestmark = pytest.mark.django_db
TYPED = "besuk di lapas cilegon harus bayar 50 ribu"
MOST_MILLISECONDS = 100


def test_what_says_the_same_is_found_and_marked(actors, cilegon):
    first = filed(actors["contributor"], cilegon)
    filed(actors["contributor"], cilegon, "Sepuluh narapidana kabur dari Lapas Cilegon.")
    found = similar_claims(actors["contributor"], TYPED)
    assert [(one.claim, one.is_same) for one in found] == [(first, True)]
    assert similar_claims(actors["contributor"], first.text, but=first.pk) == []


@pytest.mark.parametrize("words", ["", "   ", "lapas", "\u0000", "“”", "a" * 400])
def test_words_that_say_nothing_find_nothing(actors, cilegon, words):
    filed(actors["contributor"], cilegon)
    assert similar_claims(actors["contributor"], words) == []


def test_hidden_claims_of_others_are_not_shown(actors, cilegon):
    filed(actors["contributor"], cilegon)
    assert similar_claims(actors["other_contributor"], TYPED) == []
    assert similar_claims(actors["auditor"], TYPED) == []


def test_it_takes_two_queries(actors, cilegon, django_assert_num_queries):
    filed(actors["contributor"], cilegon)
    with django_assert_num_queries(2):
        similar_claims(actors["contributor"], TYPED)


def test_ten_thousand_claims_are_searched_by_the_index(actors, people, units, cilegon):
    first = filed(actors["contributor"], cilegon)
    _fill(people["contributor"], cilegon, 10_000)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE clarifications_claim")
        cursor.execute(
            "EXPLAIN SELECT id FROM clarifications_claim WHERE keys && %s::bigint[]", [keys_of_text(TYPED)]
        )
        assert "claim_keys" in " ".join(row[0] for row in cursor.fetchall())
    similar_claims(actors["contributor"], TYPED)
    taken = []
    for _ in range(5):
        start = time.perf_counter()
        found = similar_claims(actors["contributor"], TYPED)
        taken.append((time.perf_counter() - start) * 1000)
    assert found[0].claim == first
    print(f"10,000 claims: {sorted(taken)[2]:.1f} ms (median of 5)")
    assert min(taken) < MOST_MILLISECONDS


def _fill(author, unit, count: int) -> None:
    """Claims made of what claims are made of: places, people, deeds, numbers."""
    places = [
        f"{kind} Kota{letter}{number}"
        for kind in ("Lapas", "Rutan")
        for letter in "abcde"
        for number in range(10)
    ]
    deeds = [
        "memungut biaya kunjungan",
        "menjual remisi",
        "menyajikan makanan basi",
        "menyiksa tahanan",
        "menutup kunjungan",
    ]
    deeds += ["membiarkan narapidana memakai ponsel", "membebaskan bandar sabu", "menyediakan kamar mewah"]
    whens = ["pada malam hari", "selama Lebaran", "sejak bulan lalu", "setiap Jumat", "tanpa pengumuman"]
    amounts = ["Rp50.000", "Rp5 juta", "dari 20 keluarga", "kepada 7 orang", "di blok dua"]
    texts = [" ".join(parts) + "." for parts in product(places, deeds, whens, amounts)][:count]
    Claim.objects.bulk_create(
        [
            Claim(
                unit=unit,
                text=text,
                keys=keys_of_text(text),
                owner=author,
                filed_by=author,
                filing_key=f"00000000-0000-0000-0000-{number:012d}",
            )
            for number, text in enumerate(texts)
        ],
        batch_size=1000,
    )
    assert len(texts) == count
