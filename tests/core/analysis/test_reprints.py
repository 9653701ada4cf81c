import json
import random
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from kentongan.core.analysis.overlap.shingles import shingles, winnow, words_of
from kentongan.core.analysis.reprints import ReleaseIndex, candidate_hashes, compare

CORPUS = Path(__file__).parents[2] / "quality" / "analysis" / "releases.jsonl"
RELEASES = {
    row["id"]: row["text"] for row in map(json.loads, CORPUS.read_text(encoding="utf-8").splitlines())
}
OTHER_NEWS = (
    "Harga cabai rawit di pasar induk turun seperlima sejak awal pekan. Pedagang menyebut panen di dataran tinggi "
    "berlimpah dan ongkos angkut tidak berubah. Pembeli dari luar kota datang lebih pagi agar kebagian barang segar. "
)


def index():
    found = ReleaseIndex()
    for key, text in RELEASES.items():
        found.add(key, text)
    return found


INDEX = index()


@pytest.mark.parametrize("key", RELEASES)
def test_every_release_finds_itself_whole(key):
    best = INDEX.find(RELEASES[key])[0]
    assert (best.release, best.overlap.kind) == (key, "reprint")
    assert best.overlap.share_of_release_kept == 1.0
    assert best.overlap.quotes_kept == best.overlap.quotes_in_release >= 1


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(RELEASES)), st.integers(0, 2**32))
def test_a_reprint_with_dropped_and_shuffled_paragraphs_is_found(key, seed):
    rng = random.Random(seed)
    _, *body = [line for line in RELEASES[key].splitlines() if line]
    kept = rng.sample(body, k=rng.randint(1, len(body)))
    assume(any(len(words_of(line)) >= 12 for line in kept))
    best = INDEX.find("\n".join(["Judul Buatan Redaksi", *kept]))[0]
    assert best.release == key
    whole = sum(len(words_of(line)) for line in body)
    share = sum(len(words_of(line)) for line in kept) / whole
    assert abs(best.overlap.share_of_release_kept - share) < 0.25


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(sorted(RELEASES)), st.integers(0, 2**32))
def test_a_reprint_with_one_word_in_twelve_changed_is_found(key, seed):
    rng = random.Random(seed)
    words = RELEASES[key].split()
    changed = [word if rng.random() > 1 / 12 else "diganti" for word in words]
    best = INDEX.find(" ".join(changed))[0]
    assert best.release == key
    assert best.overlap.share_of_release_kept > 0.3


@pytest.mark.parametrize("key", RELEASES)
def test_one_quote_in_a_long_story_of_their_own_is_a_partial_reprint(key):
    text = RELEASES[key]
    quote = text[text.index("“") : text.index("”") + 1]
    best = INDEX.find(OTHER_NEWS * 3 + quote + OTHER_NEWS * 3)[0]
    assert (best.release, best.overlap.kind) == (key, "partial_reprint")
    assert best.overlap.quotes_kept == 1
    assert best.overlap.longest_run_words >= 12


def test_news_without_our_words_matches_nothing():
    assert INDEX.find(OTHER_NEWS * 5) == []


def test_an_official_name_alone_is_no_reprint():
    names = "Kantor Wilayah Kementerian Hukum dan Hak Asasi Manusia Republik Indonesia "
    release = (
        names
        + "memanen jagung di kebun belakang bersama petugas penyuluh dan anak sekolah dasar negeri lima."
    )
    overlap = compare("Rapat digelar " + names + OTHER_NEWS, release)
    assert overlap.kind == "unrelated"


def test_a_house_formula_in_many_releases_proves_nothing():
    closing = "Demikian siaran ini kami sampaikan untuk diketahui masyarakat luas dan disebarkan seperlunya."
    found = ReleaseIndex()
    for number in range(40):
        found.add(
            number,
            f"Kabar nomor {number} " + " ".join(f"kata{number}x{i}" for i in range(60)) + " " + closing,
        )
    assert found.find(OTHER_NEWS + closing) == []
    assert found.find(" ".join(f"kata7x{i}" for i in range(40)))[0].release == 7


def test_the_share_says_how_much_was_kept():
    text = " ".join(f"kata{i}" for i in range(200))
    half = compare(" ".join(f"kata{i}" for i in range(100)), text)
    assert half.share_of_release_kept == pytest.approx(96 / 196, abs=0.001)
    assert half.share_of_article == 1.0
    assert half.longest_run_words == 100
    assert compare(text, text).kind == "reprint"


def test_releases_can_be_replaced_and_forgotten():
    found = index()
    found.add("panen-jagung", OTHER_NEWS * 2)
    assert found.find(OTHER_NEWS)[0].release == "panen-jagung"
    assert found.find(RELEASES["panen-jagung"]) == []
    found.remove("panen-jagung")
    found.remove("tidak-ada")
    assert found.find(OTHER_NEWS) == []
    assert len(found) == len(RELEASES) - 1


def test_an_index_of_thousands_still_finds_the_one():
    found = index()
    rng = random.Random(7)
    for number in range(2_000):
        found.add(number, " ".join(f"w{rng.randrange(9_000)}" for _ in range(120)))
    assert found.find(RELEASES["donor-darah"])[0].release == "donor-darah"


@pytest.mark.parametrize("text", ["", "satu dua", "kata " * 30_000, "\x00\ud83d" * 10])
def test_odd_texts_do_no_harm(text):
    assert isinstance(candidate_hashes(text), list)
    assert INDEX.find(text) == []
    assert compare(text, RELEASES["donor-darah"]).kind == "unrelated"
    assert compare(text, "").share_of_release_kept == 0.0


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(RELEASES)), st.data())
def test_any_shared_run_of_eight_words_shares_a_stored_number(key, data):
    words = words_of(RELEASES[key])
    start = data.draw(st.integers(0, len(words) - 8))
    article = OTHER_NEWS + " ".join(words[start : start + 8]) + " " + OTHER_NEWS
    assert set(candidate_hashes(article)) & set(candidate_hashes(RELEASES[key]))


def test_numbers_fit_a_bigint_and_never_change():
    numbers = candidate_hashes(RELEASES["donor-darah"])
    assert all(-(2**63) <= number < 2**63 for number in numbers)
    # Stored in databases: another number here means every stored fingerprint must be rebuilt.
    assert shingles(words_of("satu dua tiga empat lima"))[0] == -4434391143884675279


def test_a_sample_is_smaller_than_the_whole():
    numbers = shingles(words_of(RELEASES["donor-darah"]))
    assert 0.25 * len(numbers) < len(winnow(numbers)) < 0.65 * len(numbers)


def test_a_text_that_repeats_one_phrase_takes_bounded_time():
    again = "lapas ini membuka pintu untuk semua orang " * 2_000
    assert compare(again, again).kind == "reprint"
