"""Pages of awards: what they show, what they cost."""

import pytest
import time_machine
from django.test import Client
from tests.apps.recognition.making import NEWS, TODAY, days, publish, shown

from kentongan.apps.recognition.models import AwardYear, Objection, Score

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def late_in_the_year():
    with time_machine.travel(TODAY, tick=False):
        yield


@pytest.fixture
def year(actors, units, people) -> AwardYear:
    for key, count in (("lapas-cilegon", 9), ("rutan-serang", 4)):
        publish(units[key], people["contributor"], days(count))
    publish(units["lapas-cilegon"], people["contributor"], days(1))
    return shown(actors["central_lead"])


@pytest.fixture
def visit(people):
    def sign_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name])
        return client

    return sign_in


def score_of(year: AwardYear, unit) -> Score:
    return Score.objects.get(run=year.run, category=NEWS, unit=unit)


def test_a_head_replays_the_score_and_objects_to_a_line(visit, year, units):
    head, score = visit("unit_head"), score_of(year, units["lapas-cilegon"])
    page = head.get(f"/meja/penghargaan/nilai/{score.pk}/").content.decode()
    assert "Kenapa segini?" in page
    assert "hari peristiwa yang sama dengan" in page
    line = next(one for one in score.lines[0]["lines"] if one["points"] == "0.00")
    asked = {"kriteria": "karya", "kunci": line["key"]}
    assert line["what"] in head.get(f"/meja/penghargaan/nilai/{score.pk}/", asked).content.decode()
    sent = {"criterion": "karya", "key": line["key"], "reason": "Dua acara berbeda pada hari itu juga."}
    assert head.post(f"/meja/penghargaan/nilai/{score.pk}/keberatan/", sent).status_code == 302
    assert Objection.objects.get().line["key"] == line["key"]
    assert "Dua acara berbeda" in head.get(f"/meja/penghargaan/{year.year}/keberatan/").content.decode()


def test_a_bare_objection_is_told_and_nothing_is_kept(visit, year, units):
    score = score_of(year, units["lapas-cilegon"])
    answer = visit("unit_head").post(
        f"/meja/penghargaan/nilai/{score.pk}/keberatan/", {"criterion": "karya"}, follow=True
    )
    assert "Jelaskan keberatan" in answer.content.decode()
    assert not Objection.objects.exists()


def test_the_league_is_cut_to_the_own_branches_and_costs_the_same(
    visit, year, units, people, django_assert_max_num_queries
):
    boss, stranger = visit("central_lead"), visit("other_unit_head")
    address = f"/meja/penghargaan/{year.year}/kategori/{NEWS}/"
    with django_assert_max_num_queries(12):
        assert "Rutan Kelas IIB Serang" in boss.get(address).content.decode()
    assert "Rutan Kelas IIB Serang" not in stranger.get(address).content.decode()
    assert (
        "Serang" not in boss.get(address, {"wilayah": "kanwil-kaltim"}).content.decode().split("<tbody>")[-1]
    )
    table = boss.get(f"{address}nilai.csv").content.decode("utf-8-sig").splitlines()
    assert table[1].startswith("1,lapas-cilegon,")


@pytest.mark.parametrize("words", ["x", "year = 2026"])
def test_a_broken_scheme_is_refused_with_its_words_kept(visit, actors, words):
    from tests.apps.recognition.making import prepared

    prepared(actors["central_lead"])
    answer = visit("central_lead").post("/meja/penghargaan/2026/skema/", {"words": words})
    assert answer.status_code == 400
    assert words in answer.content.decode()


def test_nothing_is_public_before_it_is_published(client, year):
    assert client.get(f"/penghargaan/{year.year}/").status_code == 404
    assert client.get(f"/penghargaan/{year.year}/nilai.csv").status_code == 404
    assert "Belum ada pengumuman" in client.get("/penghargaan/").content.decode()
