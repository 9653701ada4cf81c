"""Pages of regions and units, and their index."""

from datetime import date

import pytest

from kentongan.apps.units.models import UnitAlias

pytestmark = pytest.mark.django_db


def test_region_shows_stories_of_its_branch_and_its_units(client, make_story):
    make_story("Dari Cilegon")
    make_story("Dari Nunukan", unit="lapas-nunukan")
    page = client.get("/wilayah/kanwil-banten/").text
    assert "Dari Cilegon" in page and "Dari Nunukan" not in page
    assert "/satuan/rutan-serang/" in page and "/satuan/lapas-nunukan/" not in page


def test_unit_shows_its_own_stories_only(client, make_story):
    make_story("Dari Cilegon")
    make_story("Dari Serang", unit="rutan-serang")
    page = client.get("/satuan/rutan-serang/").text
    assert "Dari Serang" in page and "Dari Cilegon" not in page
    assert "/wilayah/kanwil-banten/" in page


def test_branch_is_a_path_and_not_a_beginning_of_digits(client, make_story, units):
    """/1/2/3/ is not above /1/2/30/."""
    make_story("Dari Cilegon")
    twin = units["rutan-serang"]
    twin.path = units["lapas-cilegon"].path[:-1] + "0/"
    twin.save(update_fields=["path"])
    make_story("Dari Serang", unit="rutan-serang")
    assert "Dari Serang" not in client.get("/satuan/lapas-cilegon/").text


def test_office_at_the_wrong_kind_of_address_is_led_home(client, units):
    assert client.get("/satuan/kanwil-banten/").headers["Location"] == "/wilayah/kanwil-banten/"
    assert client.get("/wilayah/lapas-cilegon/").headers["Location"] == "/satuan/lapas-cilegon/"


def test_unknown_office_is_not_found(client, units):
    assert client.get("/satuan/tidak-ada/").status_code == 404
    assert client.get("/wilayah/tidak-ada/").status_code == 404


def test_office_outside_the_tree_has_no_stories(client, make_story, units):
    make_story("Dari Cilegon")
    lost = units["rutan-serang"]
    lost.path = None
    lost.save(update_fields=["path"])
    page = client.get("/satuan/rutan-serang/").text
    assert "Belum ada berita" in page and "Dari Cilegon" not in page


def test_closed_unit_says_since_when(client, units):
    unit = units["rutan-serang"]
    unit.active_to = date(2025, 10, 31)
    unit.save()
    assert "31 Okt 2025" in client.get("/satuan/rutan-serang/").text


def test_index_finds_by_name_nickname_and_place(client, units):
    UnitAlias.objects.create(unit=units["lapas-nunukan"], text="Lapas Perbatasan")
    for words in ("cilegon", "lembaga pemasyarakatan cilegon"):
        assert "/satuan/lapas-cilegon/" in client.get("/satuan/", {"q": words}).text
    assert "/satuan/lapas-nunukan/" in client.get("/satuan/", {"q": "perbatasan"}).text


def test_index_that_finds_nothing_says_what_to_try(client, units):
    page = client.get("/satuan/", {"q": "<b>entah</b>"}).text
    assert "Coba nama kotanya saja" in page and "<b>entah" not in page


def test_office_costs_the_same_with_three_and_thirty_stories(
    client, make_story, django_assert_max_num_queries
):
    for number in range(3):
        make_story(f"Judul {number}", minutes=number)
    with django_assert_max_num_queries(4) as few:
        client.get("/wilayah/kanwil-banten/")
    for number in range(30):
        make_story(f"Judul lagi {number}", unit="rutan-serang", minutes=number, pictured=1)
    with django_assert_max_num_queries(4) as many:
        client.get("/wilayah/kanwil-banten/")
    assert len(few) == len(many)
