import json
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.analysis.article import Page
from kentongan.core.analysis.document import analyse
from kentongan.core.analysis.naming.gazetteer import Gazetteer
from kentongan.core.analysis.raw.moments import WIB
from kentongan.core.analysis.reprints import ReleaseIndex
from kentongan.core.registry.offices import read_offices
from kentongan.core.registry.outlets import by_domain, read_outlets

GAZETTEER = Gazetteer(read_offices())
OUTLETS = by_domain(read_outlets())
TODAY = date(2026, 11, 21)
RELEASE = (
    "Cilegon, INFO_PAS – Lapas Kelas IIA Cilegon menanam seratus bibit kelapa di halaman depan bersama murid sekolah "
    "dasar, Jumat (6/11). Kalapas Cilegon, Budi Contoh, berharap pohon itu meneduhkan antrean keluarga di siang hari. "
    "“Kami ingin pengunjung menunggu di bawah pohon, bukan di bawah terpal yang panas dan bocor,” ujarnya."
)
FIELDS = {
    "source", "outlet", "outlet_domain", "title", "published", "published_confidence", "published_basis", "event_date",
    "event_date_confidence", "event_date_evidence", "language", "units", "officials", "kind", "kind_evidence",
    "own_channel",
    "reprint_of", "share_of_release_kept", "share_of_article", "longest_run_words", "quotes_kept", "canonical", "words",
}  # fmt: skip


def look(document, source="berkas.txt", releases=None):
    return analyse(
        document, source=source, gazetteer=GAZETTEER, outlets=OUTLETS, today=TODAY, releases=releases
    ).to_json()


def ours():
    releases = ReleaseIndex()
    releases.add("kelapa", RELEASE)
    return releases


def test_the_answer_has_every_field_and_is_json():
    answer = look(RELEASE)
    assert set(answer) == FIELDS
    assert json.loads(json.dumps(answer)) == answer


def test_a_reprint_names_the_release_and_the_share():
    page = Page(
        title="Kelapa di Lapas",
        text=RELEASE.replace("INFO_PAS", "kabar.example"),
        canonical="https://www.detik.com/a",
    )
    answer = look(page, source="https://www.detik.com/a", releases=ours())
    assert (answer["kind"], answer["reprint_of"], answer["outlet"]) == ("reprint", "kelapa", "detikcom")
    assert answer["share_of_release_kept"] > 0.9
    assert answer["quotes_kept"] == 1


def test_a_story_of_their_own_is_independent():
    text = "Antrean keluarga di Lapas Cilegon kini teduh, Sabtu (7/11). Pedagang es di depan Lapas Cilegon merugi."
    answer = look(text, releases=ours())
    assert (answer["kind"], answer["reprint_of"], answer["event_date"]) == ("independent", None, "2026-11-07")


def test_a_release_of_ours_that_is_not_at_hand_is_known_by_its_marks():
    assert look(RELEASE)["kind"] == "reprint"
    assert look(RELEASE, releases=ReleaseIndex())["kind"] == "reprint"
    assert (
        look(RELEASE.replace("INFO_PAS", "kabar.example"), releases=ReleaseIndex())["kind"] == "independent"
    )


def test_a_site_of_the_service_is_its_own_channel():
    answer = look(Page(title="x", text=RELEASE, canonical="https://www.ditjenpas.go.id/berita/1"))
    assert answer["own_channel"] is True
    assert answer["outlet_domain"] == "ditjenpas.go.id"


def test_the_day_of_publication_gives_the_year():
    page = Page(
        title="",
        text="Rapat di Lapas Cilegon digelar Rabu (9/10).",
        published=datetime(2024, 10, 10, 8, tzinfo=WIB),
    )
    answer = look(page)
    assert answer["event_date"] == "2024-10-09"
    assert "tanggal terbit" in answer["event_date_evidence"]


@pytest.mark.parametrize(
    "document", ["", "   \n", "\x00", "kata " * 300_000, "((((" * 50_000, "“" * 50_000, "1/1 " * 50_000]
)
def test_odd_documents_give_an_answer(document):
    assert look(document)["kind"] == "unrelated"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=500))
def test_any_text_gives_an_answer(text):
    assert look(text, releases=ours())["kind"] in {
        "reprint",
        "partial_reprint",
        "independent",
        "mention",
        "unrelated",
    }
