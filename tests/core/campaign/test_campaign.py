"""Hashtags, words of pillars, shares of a mix."""

from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.campaign.hashtags import hashtag_key, hashtags_in
from kentongan.core.campaign.matching import Line, guess_campaigns, guess_pillars
from kentongan.core.campaign.mix import REST, Planned, mix_of, whole_shares

WORDS = st.text(alphabet="abcdefghij_0", min_size=2, max_size=20).filter(lambda word: not word.isdecimal())


@given(WORDS, st.booleans())
def test_a_hashtag_is_found_however_it_is_written(word, is_loud):
    written = word.upper() if is_loud else word
    assert hashtags_in(f"Ayo ikut #{written}, sekarang.") == {hashtag_key(word)}


def test_what_is_no_hashtag():
    assert hashtags_in("harga#satu https://a.test/#bagian #1 #a ##dua pasal #45 &#39;") == set()
    assert [hashtag_key(one) for one in ("", "#", "a", "#2026", "dua kata!")] == [""] * 5
    assert hashtag_key("# Humas Bergerak") == "humasbergerak"


def test_pillars_by_whole_words_strongest_first():
    lines = [Line("a", ("panen",)), Line("b", ("kunjungan keluarga", "loket")), Line("c", ("WBK",))]
    text = "Loket kunjungan  keluarga dibuka. Panen raya. Panenan lain. Loket kedua."
    found = guess_pillars(text, lines)
    assert [(one.key, one.words, one.strength) for one in found] == [
        ("b", ("kunjungan keluarga", "loket"), 3),
        ("a", ("panen",), 1),
    ]
    assert guess_pillars("tidak ada", lines, topic="Menuju WBK")[0].key == "c"
    assert len(guess_pillars("panen loket wbk", lines)) == 2


def test_campaigns_by_their_hashtag():
    assert guess_campaigns("#SATU dan #tiga", [(1, "satu"), (2, "dua"), (3, "")]) == [1]


WEIGHTS = st.dictionaries(
    st.sampled_from("abcdefg"),
    st.floats(0, 10_000, allow_nan=False).map(lambda x: round(x * 2) / 2),
    min_size=1,
)


@given(WEIGHTS)
def test_shares_are_whole_and_add_up(weights):
    shares = whole_shares(weights)
    assert sum(shares.values()) == (100 if sum(weights.values()) else 0)
    total = sum(weights.values()) or 1
    assert all(abs(shares[key] - weight * 100 / total) < 1 or total == 1 for key, weight in weights.items())


@given(WEIGHTS, st.permutations("abc"))
def test_a_mix_holds_everything_that_was_told(weights, keys):
    parts = mix_of([Planned(key, key, 30) for key in keys], weights, rest="lain")
    assert [part.key for part in parts[:3]] == list(keys)
    assert sum(part.actual for part in parts) == (100 if any(weights.values()) else 0)
    assert sum(part.weight for part in parts) == sum(weights.values())
    outside = sum(weight for key, weight in weights.items() if key not in keys)
    assert [part.label for part in parts if part.key == REST] == (["lain"] if outside else [])


def test_gap_and_what_counts_as_kept():
    first, second = mix_of([Planned("a", "A", 60), Planned("b", "B", 40)], {"a": 1, "b": 1})
    assert (first.gap, first.is_kept, second.gap, second.is_kept) == (-10, False, 10, False)
    assert mix_of([Planned("a", "A", 96)], {"a": 3})[0].is_kept
