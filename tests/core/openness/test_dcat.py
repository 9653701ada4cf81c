"""A register as DCAT 3, judged by a reader of linked data that is not ours."""

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import DCAT, DCTERMS, RDF, Graph, Literal, URIRef

from kentongan.core.openness.register.dcat import as_dcat
from kentongan.core.openness.register.listing import Copy, Record, Register

pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
SITE = "https://contoh.test/daftar-informasi/"


def record(**changes) -> Record:
    words = {
        "address": f"{SITE}lapas/1/",
        "id": "lapas:satu",
        "title": "Laporan",
        "summary": "Isi",
        "klass": "Berkala",
        "item": "B08",
        "publisher": "Lapas Contoh",
        "owner": "Tata Usaha",
        "language": "id",
        "made_on": date(2026, 1, 5),
        "refreshed_on": date(2026, 1, 5),
        "issued": datetime(2026, 1, 6, 2, tzinfo=UTC),
        "modified": datetime(2026, 1, 7, 2, tzinfo=UTC),
        "refresh_months": 6,
    }
    return Record(**words | changes)


def register(*records: Record, following: str = "") -> Register:
    return Register(
        address=f"{SITE}katalog.jsonld",
        title="Daftar",
        description="Semua",
        publisher="Contoh",
        home=SITE,
        records=records,
        following=following,
    )


def read(told: Register) -> Graph:
    return Graph().parse(data=json.dumps(as_dcat(told)), format="json-ld")


def test_a_file_is_told_with_type_size_and_checksum():
    copy = Copy(address=f"{SITE}a.pdf", is_file=True, media_type="application/pdf", size=7, sha256="ab" * 32)
    graph = read(register(record(copies=(copy,))))
    [held] = graph.objects(None, DCAT.distribution)
    assert graph.value(held, DCAT.byteSize).toPython() == 7
    assert graph.value(held, DCAT.downloadURL) == URIRef(f"{SITE}a.pdf")
    assert str(graph.value(held, DCAT.mediaType)).endswith("/application/pdf")


def test_an_address_elsewhere_claims_no_size():
    graph = read(register(record(copies=(Copy(address="https://lain.test/"),))))
    assert not list(graph.objects(None, DCAT.byteSize)) and not list(graph.objects(None, DCAT.downloadURL))


def test_parts_name_the_next():
    graph = read(register(following=f"{SITE}katalog.jsonld?hal=2"))
    assert URIRef(f"{SITE}katalog.jsonld?hal=2") in set(graph.objects(None, DCAT.catalog))


def test_what_has_no_rhythm_claims_none():
    graph = read(register(record(refresh_months=0)))
    assert not list(graph.objects(None, DCTERMS.accrualPeriodicity))


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40), max_size=5))
def test_every_title_arrives_as_it_was_written(titles):
    rows = (record(address=f"{SITE}x/{n}/", title=title) for n, title in enumerate(titles))
    graph = read(register(*rows))
    assert len(list(graph.subjects(RDF.type, DCAT.Dataset))) == len(titles)
    for number, title in enumerate(titles):
        assert graph.value(URIRef(f"{SITE}x/{number}/"), DCTERMS.title) == Literal(title, lang="id")
