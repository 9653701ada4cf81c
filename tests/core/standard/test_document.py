"""What in a plain file is headline, dateline, lead and body, and where each stands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.standard.document import Document

RELEASE = """Kabar Contoh

Lapas Demo Latih Warga Binaan Membuat Roti

Serang, INFO_PAS – Lapas Kelas IIA Demo melatih 20 warga binaan membuat roti di dapur, Selasa (24/9).

“Kami senang,” ujar Budi Contoh.
"""


def test_plain_file_is_cut_into_parts():
    document = Document.from_text(RELEASE)
    assert document.parts["headline"] == "Lapas Demo Latih Warga Binaan Membuat Roti"
    assert document.parts["preamble"].strip() == "Kabar Contoh"
    assert document.dateline.text == "Serang, INFO_PAS – "
    assert document.lead.text.startswith("Lapas Kelas IIA Demo melatih")
    assert document.body[document.lead.start : document.lead.end] == document.lead.text


def test_parts_keep_their_place_in_the_file():
    document = Document.from_text(RELEASE)
    for part, text in document.parts.items():
        origin = document.origins[part]
        assert RELEASE[origin : origin + len(text)] == text
    assert document.position("headline", 0) == (3, 1)
    assert document.position("body", document.body.index("“Kami")) == (7, 1)


def test_markdown_headline_loses_its_hashes():
    document = Document.from_text(
        "# Lapas Demo Gelar Donor Darah\n\nSerang, INFO_PAS – Lapas Demo menggelar donor darah di aula kantor."
    )
    assert document.parts["headline"] == "Lapas Demo Gelar Donor Darah"
    assert document.position("headline", 0) == (1, 3)


@pytest.mark.parametrize(
    "text",
    [
        "Serang, INFO_PAS – Lapas Demo menggelar donor darah di aula kantor pagi ini.",
        "Lapas Demo menggelar donor darah. Kegiatan diikuti banyak orang.",
        "",
        "\n\n",
    ],
)
def test_text_without_headline(text):
    assert "headline" not in Document.from_text(text).parts


@pytest.mark.parametrize(
    ("line", "dateline"),
    [
        ("Serang, INFO_PAS – ", "Serang, INFO_PAS – "),
        ("Bogor, INFO_PAS. ", "Bogor, INFO_PAS. "),
        ("NUNUKAN, kabarcontoh.id – ", "NUNUKAN, kabarcontoh.id – "),
        ("NUSAKAMBANGAN- ", "NUSAKAMBANGAN- "),
        ("Lamongan|Kabarcontoh.id, – ", "Lamongan|Kabarcontoh.id, – "),
        ("Purwodadi - ", "Purwodadi - "),
    ],
)
def test_dateline_forms(line, dateline):
    document = Document.from_text(line + "Lapas Kelas IIA Demo melatih dua puluh warga binaan membuat roti.")
    assert document.dateline.text == dateline


def test_desk_document_is_known_by_its_slots():
    assert Document({"slot_what": ""}).is_desk
    assert not Document({"body": "a"}).is_desk


@settings(deadline=None)
@given(st.text(max_size=400))
def test_any_text_keeps_all_its_words(text):
    document = Document.from_text(text)
    covered = set()
    for part, content in document.parts.items():
        origin = document.origins[part]
        assert text[origin : origin + len(content)] == content
        covered |= set(range(origin, origin + len(content)))
    assert not text or all(
        place in covered or text[place] in " \n\t#" for place in range(len(text)) if not text[place].isspace()
    )
