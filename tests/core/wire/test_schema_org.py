"""The JSON-LD of a story page."""

import pytest
from tests.core.wire.samples import DESK, corrected, hostile, story, unpublished, withdrawn
from tests.validators.articles import assert_valid_news_article

from kentongan.core.wire.schema_org import json_ld_script, news_article

LOGO = "https://humas.contoh.go.id/static/logo.png"


def _page(item) -> str:
    script = json_ld_script(news_article(item, DESK, logo=LOGO))
    return f'<html><head><script type="application/ld+json">{script}</script></head><body>x</body></html>'


@pytest.mark.parametrize("state", [story, corrected, withdrawn, unpublished])
def test_article_is_found_in_the_page(state):
    article = assert_valid_news_article(_page(state()))
    assert article["identifier"] == state().uri


def test_article_tells_who_when_and_with_which_picture():
    article = assert_valid_news_article(_page(story()))
    assert article["author"][0]["name"] == "Lapas Kelas IIB Peraga"
    assert article["publisher"]["logo"]["url"] == LOGO
    assert article["dateline"] == "Peraga"
    assert article["image"][0]["width"] == 1600
    assert article["isBasedOn"] == ["https://humas.contoh.go.id/dokumen/nota-panen.pdf"]


def test_article_corrected_carries_the_correction():
    article = assert_valid_news_article(_page(corrected()))
    assert article["correction"][0]["@type"] == "CorrectionComment"
    assert "<salah & keliru>" in article["correction"][0]["text"]


def test_article_withdrawn_carries_no_words():
    article = assert_valid_news_article(_page(withdrawn()))
    assert article["creativeWorkStatus"] == "Withdrawn"
    assert "kangkung" not in article["articleBody"]
    assert "image" not in article


def test_script_of_a_hostile_story_cannot_end_its_element():
    script = json_ld_script(news_article(hostile(), DESK))
    assert not {"<", ">", "&", "\u2028", "\u2029"} & set(script)
    assert_valid_news_article(_page(hostile()))
