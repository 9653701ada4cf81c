"""A first text from filed facts."""

import pytest

from kentongan.apps.newsroom.errors import BadContent
from kentongan.apps.newsroom.gate.content import Content, QuoteLine
from kentongan.apps.newsroom.services.compose import compose
from kentongan.apps.newsroom.services.composing import compose_story
from kentongan.core.standard.checker import check
from kentongan.core.standard.document import Document

PLACE = {"city": "Cilegon", "unit_name": "Lapas Kelas IIA Cilegon", "zone": "WIB"}


def test_release_has_dateline_lead_course_purpose_and_quotes(words):
    made = compose(words, **PLACE)
    paragraphs = made.body.split("\n\n")
    assert made.headline == "Lapas Cilegon Gelar Panen Kangkung 40 Kilogram"
    assert paragraphs == [
        "Cilegon, INFO_PAS – Lapas Kelas IIA Cilegon menggelar panen kangkung 40 kilogram di Kebun Lapas "
        "Kelas IIA Cilegon, Rabu (7/10).",
        "Kegiatan ini diikuti dua puluh warga binaan dan tiga petugas. Kegiatan dimulai pukul 08.00 WIB. Sayur "
        "dipetik, ditimbang, lalu dibawa ke dapur.",
        "Kegiatan ini bertujuan melatih kemandirian dan memenuhi kebutuhan dapur.",
        "“Kebun ini tempat belajar yang nyata,” ujar Kepala Lapas, Budi Contoh.",
    ]


def test_made_text_has_the_form_that_the_standard_asks_for(words):
    made = compose(words, **PLACE)
    document = Document({"headline": made.headline, "body": made.body})
    assert document.dateline and document.lead
    assert not [finding for finding in check(document) if finding.blocks]


@pytest.mark.parametrize(
    ("what", "headline", "lead"),
    [
        ("Memanen kangkung", "Lapas Cilegon Memanen Kangkung", "Lapas Kelas IIA Cilegon memanen kangkung"),
        (
            "WBP ikut donor",
            "Lapas Cilegon Gelar WBP Ikut Donor",
            "Lapas Kelas IIA Cilegon menggelar WBP ikut donor",
        ),
        ("Lapas Cilegon raih WBK", "Lapas Cilegon Raih WBK", "Lapas Kelas IIA Cilegon raih WBK."),
        ("Panen.", "Lapas Cilegon Gelar Panen", "Lapas Kelas IIA Cilegon menggelar panen."),
    ],
)
def test_headline_and_lead_follow_what_was_filed(what, headline, lead):
    made = compose(Content(what=what), city="", unit_name="Lapas Kelas IIA Cilegon", zone="WIB")
    assert made.headline == headline
    assert made.body.startswith(lead)


def test_nothing_is_invented():
    assert compose(Content(), **PLACE).body == ""
    assert compose(Content(quotes=(QuoteLine(text="Baik?"),)), **PLACE).body == "“Baik?”"


@pytest.mark.parametrize(
    ("why", "sentence"),
    [
        ("Untuk melatih", "Kegiatan ini dilakukan untuk melatih."),
        ("ketahanan pangan", "Kegiatan ini dilakukan untuk ketahanan pangan."),
        ("Melatih kemandirian.", "Kegiatan ini bertujuan melatih kemandirian."),
    ],
)
def test_purpose_is_a_sentence(why, sentence):
    assert compose(Content(why=why), **PLACE).body == sentence


def test_composing_keeps_the_words_before_in_the_last_version(filed, newsroom, words):
    story = filed()
    version = compose_story(actor=newsroom["contributor"], story_id=story.pk, based_on=1)
    assert version.number == 2 and "INFO_PAS" in version.body
    assert story.versions.get(number=1).body == words.body


def test_composing_asks_for_what_happened(filed, newsroom):
    with pytest.raises(BadContent, match="Apa yang terjadi"):
        compose_story(actor=newsroom["contributor"], story_id=filed(what="").pk, based_on=1)
