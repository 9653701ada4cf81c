"""Search, topics, the log of corrections."""

import pytest

from kentongan.apps.newsroom.enums import NoteKind, StoryStatus

pytestmark = pytest.mark.django_db


def test_search_finds_by_the_stem_of_a_word_and_marks_it(client, make_story):
    make_story("Pelatihan Las di Lapas", body="Cilegon – Peserta berlatih mengelas pipa.")
    make_story("Panen Raya", body="Cilegon – Warga binaan memanen padi.")
    page = client.get("/cari/", {"q": "melatih"}).text
    assert "Pelatihan Las di Lapas" in page and "Panen Raya" not in page
    page = client.get("/cari/", {"q": "memanen"}).text
    assert "<mark>memanen</mark>" in page


def test_search_shows_words_of_stories_as_words(client, make_story):
    make_story("Judul aman", body="Cilegon – <script>alert(1)</script> panen <b>tebal</b>.")
    page = client.get("/cari/", {"q": "panen"}).text
    assert "<script>alert" not in page and "<b>tebal" not in page
    assert "<mark>panen</mark>" in page


@pytest.mark.parametrize(
    "words", ["", "   ", "xyzzy", '"', "a & | ! :*", "\x00", "-", "(" * 150, "x" * 5000, "' OR 1=1--"]
)
def test_search_that_finds_nothing_teaches(client, make_story, words):
    make_story()
    answer = client.get("/cari/", {"q": words})
    assert answer.status_code == 200
    assert "Pakai satu atau dua kata pokok" in answer.text


def test_search_turns_pages_and_ends(client, make_story):
    for number in range(45):
        make_story(f"Panen ke-{number}", minutes=number)
    seen = [
        client.get("/cari/", {"q": "panen", "hal": number}).text.count("Panen ke-") for number in (1, 2, 3)
    ]
    assert seen == [20, 20, 5]
    assert 'rel="next"' not in client.get("/cari/", {"q": "panen", "hal": 3}).text
    assert client.get("/cari/", {"q": "panen", "hal": "zzz"}).text.count("Panen ke-") == 20


def test_search_of_a_withdrawn_story_does_not_quote_it(client, make_story):
    make_story(
        "Yang ditarik",
        status=StoryStatus.WITHDRAWN,
        body="Cilegon – Lead saja.\n\nAlamat narasumber di jalan melati.",
    )
    page = client.get("/cari/", {"q": "melati"}).text
    assert "Yang ditarik" in page and "Lead saja" in page
    assert "<mark>melati</mark>" not in page


def test_topic_lists_its_stories(client, make_story, topic):
    make_story("Tentang roti")
    page = client.get(f"/topik/{topic.key}/").text
    assert "Tentang roti" in page and topic.label in page
    assert client.get("/topik/tidak-ada/").status_code == 404


def test_log_names_what_was_done_and_hides_what_was_removed(client, make_story, note):
    corrected, removed = (
        make_story("Yang diralat"),
        make_story("Yang dihapus", status=StoryStatus.UNPUBLISHED),
    )
    note(corrected, NoteKind.CORRECTED, "Tanggal keliru.")
    note(removed, NoteKind.UNPUBLISHED, "Memuat nama anak.")
    page = client.get("/ralat/").text
    assert "Yang diralat" in page and "Tanggal keliru." in page and "Memuat nama anak." in page
    assert "Yang dihapus" not in page


def test_log_without_notes_is_a_calm_page(client, units):
    assert "Belum ada ralat" in client.get("/ralat/").text


def test_search_and_log_cost_the_same_for_three_and_thirty(
    client, make_story, note, django_assert_max_num_queries
):
    def add(count: int) -> None:
        for number in range(count):
            note(make_story(f"Panen {number}", minutes=number, pictured=1), NoteKind.CORRECTED, "Keliru.")

    add(3)
    with django_assert_max_num_queries(3) as few:
        client.get("/cari/", {"q": "panen"})
        client.get("/ralat/")
    add(30)
    with django_assert_max_num_queries(3) as many:
        client.get("/cari/", {"q": "panen"})
        client.get("/ralat/")
    assert len(few) == len(many)
