"""Stories come into the archive, change, and go."""

from dataclasses import replace
from datetime import date

import pytest

from kentongan.apps.archive.models import Told, ToldKey, Utterance, UtteranceKey
from kentongan.apps.archive.queries.echoes import earlier_than
from kentongan.apps.archive.services.keeping import forget, keep

pytestmark = pytest.mark.django_db


def test_the_same_event_told_again_is_found_with_the_own_office_first(tell):
    tell(1, office="rutan-serang", url="/berita/1/")
    tell(2)
    found = earlier_than(tell(3, kept=False))
    assert [(one.own, one.url, one.likeness) for one in found] == [
        (True, "/meja/berita/2/", 100),
        (False, "/berita/1/", 100),
    ]
    assert found[0].day == date(2026, 10, 7)
    assert found[1].office == "Rutan Kelas IIB Serang"


def test_what_other_offices_have_not_published_is_not_told(tell):
    tell(1, office="rutan-serang")
    assert earlier_than(tell(2, kept=False)) == []


def test_a_story_is_no_echo_of_itself_nor_of_what_came_later(tell):
    first = tell(1)
    tell(2)
    assert earlier_than(first) == []
    assert [one.url for one in earlier_than(tell(2))] == ["/meja/berita/1/"]


def test_other_events_are_left_alone(tell):
    tell(1)
    other = tell(
        2,
        kept=False,
        headline="Rutan Serang Terima Kunjungan Pelajar",
        body="Delapan puluh pelajar sekolah menengah mendengar cerita petugas tentang bahaya narkoba di aula rutan, "
        "lalu bertanya tentang pekerjaan menjaga gerbang dan cara mendaftar menjadi pegawai negeri tahun depan.",
    )
    assert earlier_than(other) == []


def test_keeping_twice_changes_nothing(tell, spoken, django_assert_num_queries):
    telling = tell(1, quotes=spoken("Budi Contoh"))
    before = [sorted(model.objects.values_list()) for model in (Told, ToldKey, Utterance, UtteranceKey)]
    with django_assert_num_queries(3):  # savepoint, one read, release
        keep(telling=telling)
    assert [
        sorted(model.objects.values_list()) for model in (Told, ToldKey, Utterance, UtteranceKey)
    ] == before


def test_publication_changes_the_address_and_not_the_text(tell):
    telling = tell(1)
    keep(telling=replace(telling, url="/berita/1-panen/", day=date(2026, 10, 8)))
    row = Told.objects.get()
    assert (row.url, row.day) == ("/berita/1-panen/", date(2026, 10, 8))


def test_a_corrected_text_leaves_no_key_of_the_old_one(tell, spoken):
    telling = tell(1, quotes=spoken("Budi Contoh"))
    said = Utterance.objects.get().pk
    keep(telling=replace(telling, body=telling.body.replace("40", "45"), quotes=telling.quotes))
    row = Told.objects.get()
    assert sorted(ToldKey.objects.values_list("key", flat=True)) == row.keys
    assert Utterance.objects.get().pk == said
    keep(telling=replace(telling, quotes=spoken("Siti Peraga")))
    assert Utterance.objects.get().speaker == "Siti Peraga"
    assert sorted(UtteranceKey.objects.values_list("key", flat=True)) == Utterance.objects.get().keys


def test_a_forgotten_story_leaves_nothing(tell, spoken):
    tell(1, quotes=spoken("Budi Contoh"))
    forget(reference="story:1")
    forget(reference="story:1")
    assert not any(model.objects.exists() for model in (Told, ToldKey, Utterance, UtteranceKey))


def test_looking_up_takes_one_query_and_a_note_none(tell, django_assert_num_queries):
    for number in range(1, 8):
        tell(number)
    asked = tell(9, kept=False)
    with django_assert_num_queries(1):
        assert len(earlier_than(asked)) == 3
    with django_assert_num_queries(0):
        assert earlier_than(tell(10, kept=False, headline="", body="Ditutup dengan doa.")) == []


def test_keeping_takes_as_many_queries_for_many_quotations(tell, spoken, django_assert_max_num_queries):
    quotes = tuple(
        one
        for number in range(12)
        for one in spoken("Budi Contoh", f"Kalimat nomor {number} yang cukup panjang untuk dicatat.")
    )
    with django_assert_max_num_queries(9):
        tell(1, quotes=quotes)
    assert Utterance.objects.count() == 12
