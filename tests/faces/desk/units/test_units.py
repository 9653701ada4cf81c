"""The pages of the offices: found, looked at, moved."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kentongan.apps.units.models import Unit

OFFICERS = (
    "contributor", "unit_coord", "unit_head", "region_editor", "region_head", "central_editor", "central_lead",
    "ppid", "auditor", "admin",
)  # fmt: skip


def body(answer) -> str:
    return answer.content.decode()


@pytest.mark.parametrize("name", OFFICERS)
def test_every_officer_finds_offices(browser, name):
    client = browser(name)
    assert "Kanwil Ditjenpas Banten" in body(client.get("/meja/satuan/"))
    found = body(client.get("/meja/satuan/", {"q": "nunukan"}))
    assert (
        "Lapas Kelas IIB Nunukan" in found
        and "Cilegon" not in found.split("<main", 1)[1].split("Satuan saya")[0]
    )
    assert client.get("/meja/satuan/lapas-nunukan/").status_code == 200


def test_strangers_meet_the_login_page(browser, units):
    for address in ("", "impor/", "orang/", "akun/", "lapas-cilegon/", "lapas-cilegon/undang/", "ekspor.csv"):
        answer = browser("").get(f"/meja/satuan/{address}")
        assert answer.status_code == 302 and answer["Location"].startswith("/akun/login/"), address


def test_people_of_an_office_are_shown_to_its_own_branch_only(browser):
    assert "Unit Head Contoh" in body(browser("contributor").get("/meja/satuan/lapas-cilegon/"))
    assert "Unit Head Contoh" in body(browser("region_head").get("/meja/satuan/lapas-cilegon/"))
    for name in ("other_contributor", "other_unit_head", "other_region_editor", "ppid"):
        page = body(browser(name).get("/meja/satuan/lapas-cilegon/"))
        assert ">Unit Head Contoh" not in page and "@contoh.test" not in page


def test_unknown_offices_and_searches_are_answered_in_words(browser):
    assert browser("contributor").get("/meja/satuan/entah/").status_code == 404
    assert "Tidak ada satuan yang cocok" in body(browser("contributor").get("/meja/satuan/", {"q": "zzz"}))
    hostile = body(browser("contributor").get("/meja/satuan/", {"q": "<script>x</script>"}))
    assert "<script>x" not in hostile


def test_closed_offices_are_found_on_request(browser, units):
    Unit.objects.filter(key="rutan-serang").update(active_to="2025-10-31")
    client = browser("contributor")
    assert "Rutan Kelas IIB Serang" not in body(client.get("/meja/satuan/", {"q": "rutan"}))
    assert "Rutan Kelas IIB Serang" in body(client.get("/meja/satuan/", {"q": "rutan", "tutup": "1"}))
    assert "tidak aktif" in body(client.get("/meja/satuan/rutan-serang/"))


def test_pages_cost_the_same_for_few_and_many_offices(browser, units):
    client = browser("central_lead")

    def cost(address: str) -> int:
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        return len(asked)

    addresses = (
        "/meja/satuan/",
        "/meja/satuan/?q=lapas",
        "/meja/satuan/kanwil-banten/",
        "/meja/satuan/ekspor.csv",
    )
    few = [cost(address) for address in addresses]
    parent = units["kanwil-banten"]
    for number in range(30):
        unit = Unit.objects.create(
            key=f"lapas-x{number}", type="lapas", name=f"Lapas X{number}", parent=parent
        )
        Unit.objects.filter(pk=unit.pk).update(path=f"{parent.path}{unit.pk}/")
    assert [cost(address) for address in addresses] == few
    assert max(few) <= 14


def test_an_administrator_moves_an_office(browser, units):
    client = browser("admin")
    form = {"parent": "kanwil-kaltim", "since": "2026-02-01", "letter": "SK-9"}
    answer = client.post("/meja/satuan/lapas-cilegon/pindah/", form)
    assert answer["Location"] == "/meja/satuan/lapas-cilegon/"
    assert Unit.objects.get(key="lapas-cilegon").parent.key == "kanwil-kaltim"
    assert "Kanwil Ditjenpas Banten" in body(client.get("/meja/satuan/lapas-cilegon/")), "the history tells"


@pytest.mark.parametrize("parent", ["entah", "lapas-cilegon", "kanwil-banten"])
def test_a_move_that_cannot_be_is_told_beside_the_form(browser, parent):
    answer = browser("admin").post(
        "/meja/satuan/lapas-cilegon/pindah/", {"parent": parent, "since": "2026-02-01"}
    )
    assert answer.status_code == 200 and 'id="galat"' in body(answer)
    assert Unit.objects.get(key="lapas-cilegon").parent.key == "kanwil-banten"


@pytest.mark.parametrize("name", [name for name in OFFICERS if name != "admin"])
def test_nobody_else_moves_or_imports_offices(browser, name):
    client = browser(name)
    assert "Pindahkan" not in body(client.get("/meja/satuan/lapas-cilegon/"))
    for method in (client.get, client.post):
        assert method("/meja/satuan/lapas-cilegon/pindah/", {"parent": "kanwil-kaltim"}).status_code == 403
        assert method("/meja/satuan/impor/").status_code == 403
    assert Unit.objects.get(key="lapas-cilegon").parent.key == "kanwil-banten"
