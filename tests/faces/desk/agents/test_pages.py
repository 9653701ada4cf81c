"""The desk of agents: constant queries, and what each may do there."""

from datetime import date

import pytest
from django.utils import timezone
from tests.apps.certificates.gathering import gather

from kentongan.apps.academy.models import Competence
from kentongan.apps.agents.models import Agent, Cohort
from kentongan.apps.agents.services.cohorts import open_cohort

pytestmark = pytest.mark.django_db


@pytest.fixture
def cohort(actors) -> Cohort:
    year = timezone.localdate().year
    days = {"starts_on": date(year, 1, 1), "ends_on": date(year, 12, 31)}
    return open_cohort(actor=actors["central_lead"], year=year, theme="Sinergi", **days)


@pytest.fixture
def desk(client, people):
    def as_person(name: str):
        client.force_login(people[name])
        return client

    return as_person


def test_from_the_proposal_to_the_letter(desk, cohort, people, django_assert_max_num_queries):
    words = {"user": people["contributor"].pk, "seat": 1, "why": "Rajin."}
    answer = desk("unit_coord").post("/meja/agen/usul/", words)
    agent = Agent.objects.get()
    assert answer.headers["Location"] == f"/meja/agen/{agent.pk}/"
    assert "Tetapkan sebagai agen" not in desk("unit_head").get(f"/meja/agen/{agent.pk}/").content.decode()
    assert "Tetapkan sebagai agen" in desk("region_editor").get(f"/meja/agen/{agent.pk}/").content.decode()
    desk("region_editor").post(f"/meja/agen/{agent.pk}/tetapkan/")
    letter = desk("contributor").get(f"/meja/agen/{agent.pk}/surat/pdf/")
    assert letter.content.startswith(b"%PDF")
    assert desk("contributor").get(f"/meja/agen/{agent.pk}/surat/exe/").status_code == 404
    visitor = desk("region_editor")
    with django_assert_max_num_queries(20):
        assert visitor.get("/meja/agen/").status_code == 200
    visitor = desk("contributor")
    with django_assert_max_num_queries(22):
        assert visitor.get(f"/meja/agen/{agent.pk}/").status_code == 200


def test_a_note_that_is_wrong_is_explained_and_kept(desk, cohort, people):
    words = {"user": people["contributor"].pk, "seat": 1, "why": ""}
    desk("unit_coord").post("/meja/agen/usul/", words)
    agent = Agent.objects.get()
    desk("region_editor").post(f"/meja/agen/{agent.pk}/tetapkan/")
    note = {"duty": "gaung", "on": "2020-01-01", "text": "Kata yang tetap ada.", "link": ""}
    answer = desk("contributor").post(f"/meja/agen/{agent.pk}/catat/", note)
    assert answer.status_code == 400
    assert (
        "di luar masa tugas" in answer.content.decode() and "Kata yang tetap ada." in answer.content.decode()
    )


def test_before_a_year_is_opened_the_page_teaches(desk):
    assert "Belum ada angkatan" in desk("unit_coord").get("/meja/agen/").content.decode()
    assert desk("unit_coord").get("/meja/agen/usul/").status_code == 400


def test_the_map_and_who_comes_next(desk, units, people, django_assert_max_num_queries):
    Competence.objects.create(key="foto", label="Foto berita")
    gather(units["kanwil-banten"], people["region_editor"], of=units["lapas-cilegon"], competences=("foto",))
    visitor = desk("region_editor")
    with django_assert_max_num_queries(10):
        page = visitor.get("/meja/agen/kompetensi/").content.decode()
    assert "1 / 3" in page and "belum ada yang terlatih" in page
    page = desk("region_editor").get("/meja/agen/kompetensi/foto/").content.decode()
    assert f"kompetensi=foto&amp;satuan={units['kanwil-banten'].pk}" in page
    assert "Lapas Kelas IIA Cilegon" not in page
    assert desk("region_editor").get("/meja/agen/kompetensi/asing/").status_code == 404
    table = desk("region_editor").get("/meja/agen/kompetensi/unduh/csv/").content.decode("utf-8-sig")
    assert "Foto berita" in table and "Rutan Kelas IIB Serang" in table
    nation = desk("central_lead").get("/meja/agen/kompetensi/?wilayah=kanwil-kaltim").content.decode()
    assert "LPKA Kelas II Tenggarong" in nation and "Rutan Kelas IIB Serang" not in nation
