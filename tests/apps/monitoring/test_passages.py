"""Marked passages are exactly the words that both texts share in runs of five or more."""

from hypothesis import given
from hypothesis import strategies as st

from kentongan.apps.monitoring.queries.passages import passages
from kentongan.apps.monitoring.services.addresses import canonical_address, clean_address

WORDS = st.lists(
    st.sampled_from(["panen", "sayur", "lapas", "kebun", "Cilegon,", "İstanbul", "“kata”"]), max_size=60
)


def test_shared_run_is_marked_with_its_punctuation_inside():
    ours = "Empat puluh warga memanen pakcoy, kemarin pagi di kebun."
    theirs = "Menurut catatan kami, empat puluh warga memanen pakcoy, kemarin siang."
    assert [(one.text, one.kept) for one in passages(theirs, ours)] == [
        ("Menurut catatan kami, ", False),
        ("empat puluh warga memanen pakcoy, kemarin", True),
        (" siang.", False),
    ]


@given(WORDS, WORDS)
def test_passages_joined_give_the_text_again(first, second):
    text = " ".join(first)
    found = passages(text, " ".join(second))
    assert "".join(one.text for one in found) == text
    assert all(len(one.text.split()) >= 1 for one in found if one.kept)


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_is_cut_without_loss(first, second):
    assert "".join(one.text for one in passages(first, second)) == first


@given(st.text(max_size=200))
def test_cleaning_an_address_is_stable(url):
    cleaned = clean_address(url)
    assert clean_address(cleaned) == cleaned if cleaned else True
    assert clean_address(f"https://media.test/{url}") == clean_address(
        clean_address(f"https://media.test/{url}")
    )


def test_address_loses_counters_and_keeps_what_names_the_article():
    assert (
        clean_address("HTTPS://Media.test:443/a?id=7&utm_source=rss&fbclid=x#top")
        == "https://media.test/a?id=7"
    )
    assert clean_address("javascript:alert(1)") == clean_address("http://") == clean_address("http://[") == ""
    assert (
        canonical_address("https://www.media.test/a", "https://m.media.test/a?x=1")
        == "https://www.media.test/a"
    )
    assert canonical_address("https://lain.test/a", "https://media.test/b") == "https://media.test/b"
