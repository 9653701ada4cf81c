"""The registers as everybody reads them: light, cacheable, and no more than may be known."""

import json
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from rdflib import DCAT, DCTERMS, RDF, Graph, Literal, URIRef

from kentongan.apps.disclosure.gate.consequence import RulingWords
from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.services.entering import enter_entry
from kentongan.apps.disclosure.services.entries import EntryWords
from kentongan.apps.disclosure.services.ruling import decide_test
from kentongan.apps.disclosure.services.states import withdraw_entry
from kentongan.apps.disclosure.services.testing import WeighingWords, propose_test, submit_test
from kentongan.foundation.sheets.reading import read_sheet

pytestmark = pytest.mark.django_db
HIDDEN = "Gambar bangunan nomor 77"


@pytest.fixture
def entry(units, actors) -> Entry:
    words = EntryWords(
        klass="periodic",
        item="B08",
        title="Laporan kinerja",
        summary="Capaian & target <satuan>.",
        owner="Subbagian Tata Usaha",
        made_on=timezone.localdate(),
        address="https://ppid.contoh.test/laporan",
        key="kinerja",
    )
    file = SimpleUploadedFile("../../Laporan kinerja.csv", b"butir,nilai\nsatu,2\n")
    entered = enter_entry(
        actor=actors["unit_coord"],
        unit_id=units["lapas-cilegon"].pk,
        words=words,
        upload=file,
        wants_public=True,
    )
    return entered.entry


@pytest.fixture
def withheld(units, actors):
    words = WeighingWords(
        title="Denah blok",
        documents=HIDDEN,
        part="Lembar rahasia 3",
        ground="17a5",
        if_opened="Keamanan terganggu.",
        if_closed="Denah layanan tetap terbuka.",
        weighing="Keselamatan orang lebih besar daripada kepentingan lain.",
    )
    test = propose_test(actor=actors["unit_head"], unit_id=units["lapas-cilegon"].pk, words=words)
    submit_test(actor=actors["unit_head"], test_id=test.pk)
    until = timezone.localdate() + timedelta(days=400)
    ruling = RulingWords(
        decision="partly", reason="Alasan dalam berkas", officer="PPID", place="Jakarta", expires_on=until
    )
    return decide_test(actor=actors["ppid"], test_id=test.pk, words=ruling).exempted


@pytest.fixture
def addresses(entry) -> list[str]:
    own = f"/daftar-informasi/{entry.unit.key}/"
    return [
        "/daftar-informasi/",
        "/daftar-informasi/?q=laporan&golongan=periodic",
        "/daftar-informasi/dikecualikan/",
        "/daftar-informasi/katalog.jsonld",
        own,
        f"{own}{entry.pk}/",
        f"{own}daftar.csv",
        f"{own}daftar.json",
        f"{own}katalog.jsonld",
        f"/daftar-informasi/berkas/{entry.file_id}/{entry.file.name}",
    ]


def test_every_page_may_be_kept_by_any_cache(client, addresses):
    for address in addresses:
        response = client.get(address)
        content = b"".join(response)  # a file is closed when it was read to its end
        assert response.status_code == 200, address
        assert "max-age" in response["Cache-Control"] and "public" in response["Cache-Control"]
        assert not response.cookies and b"<script" not in content


def test_pages_cost_few_queries_and_few_bytes(client, addresses, django_assert_max_num_queries):
    for address in addresses:
        with django_assert_max_num_queries(5):
            response = client.get(address)
        assert sum(len(part) for part in response) < 30_000


def test_an_entry_tells_owner_dates_file_and_history(client, entry):
    page = client.get(f"/daftar-informasi/lapas-cilegon/{entry.pk}/").content.decode()
    for said in ("Subbagian Tata Usaha", "Diterbitkan", "Unduh CSV", "https://ppid.contoh.test/laporan"):
        assert said in page
    assert "&lt;satuan&gt;" in page and "Unit Coord Contoh" not in page


def test_a_withdrawn_entry_says_why_and_hands_out_nothing(client, entry, actors):
    withdraw_entry(actor=actors["unit_coord"], entry_id=entry.pk, reason="Angka keliru.")
    page = client.get(f"/daftar-informasi/lapas-cilegon/{entry.pk}/")
    assert page.status_code == 410 and "Angka keliru." in page.content.decode()
    assert client.get(f"/daftar-informasi/berkas/{entry.file_id}/{entry.file.name}").status_code == 404
    for address in (
        "/daftar-informasi/",
        "/daftar-informasi/lapas-cilegon/",
        "/daftar-informasi/katalog.jsonld",
    ):
        assert "Laporan kinerja" not in client.get(address).content.decode()


def test_files_are_handed_out_never_shown(client, entry):
    response = client.get(f"/daftar-informasi/berkas/{entry.file_id}/{entry.file.name}")
    assert response["Content-Disposition"] == 'attachment; filename="Laporan-kinerja.csv"'
    assert response["Content-Type"].startswith("text/csv") and response["X-Content-Type-Options"] == "nosniff"
    assert b"".join(response) == b"butir,nilai\nsatu,2\n"
    assert client.get(f"/daftar-informasi/berkas/{entry.file_id}/lain.html").status_code == 404


def test_of_what_is_withheld_only_class_ground_and_period_are_told(client, withheld):
    for address in ("/daftar-informasi/dikecualikan/", "/daftar-informasi/lapas-cilegon/"):
        page = client.get(address).content.decode()
        assert "Denah blok" in page and "Pasal 17 huruf a angka 5" in page and "sampai" in page
        for hidden in (HIDDEN, "Lembar rahasia", "Keamanan terganggu", "Alasan dalam berkas"):
            assert hidden not in page


def test_a_changed_register_has_another_stamp(client, entry, actors):
    first = client.get("/daftar-informasi/lapas-cilegon/")
    again = client.get("/daftar-informasi/lapas-cilegon/", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    withdraw_entry(actor=actors["unit_coord"], entry_id=entry.pk, reason="Keliru.")
    later = client.get("/daftar-informasi/lapas-cilegon/", headers={"If-None-Match": first["ETag"]})
    assert later.status_code == 200


@pytest.mark.parametrize(
    "address", ["/daftar-informasi/katalog.jsonld", "/daftar-informasi/lapas-cilegon/katalog.jsonld"]
)
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_the_catalogue_is_dcat_that_others_can_read(client, entry, address):
    response = client.get(address)
    assert response["Content-Type"].startswith("application/ld+json")
    graph = Graph().parse(data=response.content.decode(), format="json-ld")
    dataset = graph.value(predicate=RDF.type, object=DCAT.Dataset)
    assert (graph.value(predicate=RDF.type, object=DCAT.Catalog), DCAT.dataset, dataset) in graph
    assert graph.value(dataset, DCTERMS.title) == Literal("Laporan kinerja", lang="id")
    assert graph.value(dataset, DCTERMS.identifier) == Literal("lapas-cilegon:kinerja")
    assert graph.value(dataset, DCTERMS.created).toPython() == entry.made_on
    assert graph.value(dataset, DCTERMS.accrualPeriodicity) == URIRef("http://purl.org/cld/freq/semiannual")
    copies = list(graph.objects(dataset, DCAT.distribution))
    assert len(copies) == 2
    sizes = [size.toPython() for copy in copies for size in graph.objects(copy, DCAT.byteSize)]
    assert sizes == [entry.file.size]
    assert URIRef("https://ppid.contoh.test/laporan") in {
        graph.value(copy, DCAT.accessURL) for copy in copies
    }
    for _, _, value in graph:
        assert not isinstance(value, Literal) or not value.ill_typed


def test_tables_for_machines_hold_the_same(client, entry):
    sheet = read_sheet(client.get("/daftar-informasi/lapas-cilegon/daftar.csv").content)
    assert sheet.header[0] == "kunci" and sheet.rows[0].cells[3] == "Laporan kinerja"
    told = json.loads(client.get("/daftar-informasi/lapas-cilegon/daftar.json").content)
    assert [row["title"] for row in told["daftar"]] == ["Laporan kinerja"]


@pytest.mark.parametrize(
    "address",
    [
        "/daftar-informasi/tidak-ada/",
        "/daftar-informasi/lapas-cilegon/999999/",
        "/daftar-informasi/berkas/999999/a.pdf",
        "/daftar-informasi/tidak-ada/katalog.jsonld",
    ],
)
def test_what_is_not_there_is_not_there(client, units, address):
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "query", ["q=%00&hal=-1&golongan=x", "hal=99999999999", "q=" + "a" * 3000, "q=%22%22%26%7C!()"]
)
def test_odd_questions_get_a_page(client, units, query):
    assert client.get(f"/daftar-informasi/?{query}").status_code == 200
