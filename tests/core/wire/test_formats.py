"""Every format of every state of a story holds before validators that are not ours."""

import json
import re

import pytest
from tests.core.wire.samples import (
    BODY,
    corrected,
    head,
    hostile,
    others,
    story,
    unpublished,
    withdrawn,
)
from tests.validators.feeds import assert_valid_atom, assert_valid_json_feed, assert_valid_rss
from tests.validators.wires import assert_valid_ninjs

from kentongan.core.wire.atom import atom_feed
from kentongan.core.wire.jsonfeed import json_feed
from kentongan.core.wire.ninjs import ninjs_collection, ninjs_item
from kentongan.core.wire.rss import rss_feed

_STATES = [story, corrected, withdrawn, unpublished, hostile]
_FORMATS = [
    pytest.param(atom_feed, assert_valid_atom, id="atom"),
    pytest.param(rss_feed, assert_valid_rss, id="rss"),
    pytest.param(json_feed, assert_valid_json_feed, id="jsonfeed"),
    pytest.param(ninjs_collection, assert_valid_ninjs, id="ninjs"),
]


def _words(document) -> str:
    return document.decode() if isinstance(document, bytes) else json.dumps(document, ensure_ascii=False)


@pytest.mark.parametrize(("write", "assert_valid"), _FORMATS)
@pytest.mark.parametrize("state", _STATES)
def test_feed_of_one_story_is_valid(write, assert_valid, state):
    assert_valid(write([state()], head()))


@pytest.mark.parametrize(("write", "assert_valid"), _FORMATS)
def test_feed_of_many_and_of_none_is_valid(write, assert_valid):
    assert_valid(write(others(60), head()))
    assert_valid(write([], head(subtitle="", rights="", icon="", logo="")))


@pytest.mark.parametrize(("write", "assert_valid"), _FORMATS)
def test_feed_of_bare_story_is_valid(write, assert_valid):
    bare = story(
        byline="",
        dateline="",
        located="",
        subjects=(),
        keywords=(),
        photos=(),
        body_html="",
        copyright="",
        usageterms="",
    )
    assert_valid(write([bare], head()))


@pytest.mark.parametrize(("write", "_valid"), _FORMATS)
def test_feed_never_carries_a_withheld_story(write, _valid):
    assert "7f3a" not in _words(write([story(pubstatus="withheld")], head()))


@pytest.mark.parametrize(("write", "_valid"), _FORMATS)
def test_feed_keeps_id_and_reason_of_a_withdrawn_story_but_not_its_words(write, _valid):
    told = _words(write([withdrawn()], head()))
    assert "berita/7f3a" in told
    assert "tidak terjadi" in told
    assert "DITARIK: Lapas Peraga" in told
    for lost in ("kangkung", "panen.jpg", "Budi Contoh", "ketahanan pangan"):
        assert lost not in told


@pytest.mark.parametrize(("write", "_valid"), _FORMATS)
def test_feed_keeps_nothing_but_the_reason_of_an_unpublished_story(write, _valid):
    told = _words(write([unpublished()], head()))
    assert "Melindungi masa depan anak" in told
    assert "Panen 120" not in told


@pytest.mark.parametrize(("write", "_valid"), _FORMATS)
def test_feed_tells_a_correction_and_keeps_the_story(write, _valid):
    told = _words(write([corrected()], head()))
    assert "Ralat (17 November 2026 pukul 12.15 WITA)" in told
    assert "kangkung" in told
    assert "2026-11-17T12:15:30+08:00" in told


@pytest.mark.parametrize(("write", "_valid"), _FORMATS)
def test_feed_of_a_hostile_story_carries_no_live_markup(write, _valid):
    told = _words(write([hostile()], head())).lower()
    assert "javascript:" not in told
    assert "onerror" not in told
    assert "iframe" not in told


def test_atom_marks_status_for_machines():
    gone, mended = (atom_feed([item], head()).decode() for item in (withdrawn(), corrected()))
    assert re.search(r'<category term="canceled" scheme="http://cv.iptc.org/newscodes/pubstatusg2/"', gone)
    assert re.search(r'<category term="correction" scheme="http://cv.iptc.org/newscodes/signal/"', mended)


def test_ninjs_of_one_story_tells_all_of_it():
    item = ninjs_item(story())
    assert_valid_ninjs(item)
    assert item["bodies"][0]["value"] == BODY
    assert item["pubStatus"] == "usable"
    assert item["associations"][0]["renditions"][0]["sizeInBytes"] == 184_320
    assert item["located"] == "Peraga"


def test_ninjs_of_a_withheld_story_says_so():
    item = ninjs_item(story(pubstatus="withheld", embargo=story().published))
    assert_valid_ninjs(item)
    assert item["pubStatus"] == "withheld"
    assert item["embargoedUntil"] == "2026-11-17T10:15:30+08:00"


def test_relative_link_in_a_body_becomes_absolute():
    assert (
        'href="https://humas.contoh.go.id/unit/"'
        in json_feed([hostile()], head())["items"][0]["content_html"]
    )


def test_rss_omits_an_enclosure_without_a_true_length():
    photo = story().photos[0]
    silent = story(photos=(type(photo)(url=photo.url),))
    told = rss_feed([silent], head())
    assert b"<enclosure" not in told
    assert b"<media:content" in told
    assert_valid_rss(told)
