"""The item survives its storage as JSON."""

import json
from dataclasses import fields
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.wire.samples import PUBLISHED, corrected, hostile, story, unpublished, withdrawn

from kentongan.core.wire.newsitem import CorrectionNote, NewsItem, Party, Photo, Subject

_MOMENTS = st.datetimes(
    min_value=datetime(1990, 1, 1),
    max_value=datetime(2100, 1, 1),
    timezones=st.integers(-720, 840).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
_WORDS = st.text(max_size=40)
_PARTIES = st.builds(Party, name=_WORDS, uri=_WORDS, role=_WORDS, url=_WORDS)
_NOTES = st.builds(
    CorrectionNote,
    at=_MOMENTS,
    kind=st.sampled_from(["corrected", "withdrawn", "unpublished"]),
    reason=_WORDS,
)
_ITEMS = st.builds(
    NewsItem,
    version=st.integers(1, 10**6),
    issuer=_PARTIES,
    firstcreated=_MOMENTS,
    versioncreated=_MOMENTS,
    published=_MOMENTS,
    embargo=st.none() | _MOMENTS,
    pubstatus=st.sampled_from(["usable", "withheld", "canceled"]),
    subjects=st.lists(st.builds(Subject, code=_WORDS, name=_WORDS, scheme=_WORDS), max_size=3).map(tuple),
    photos=st.lists(st.builds(Photo, url=_WORDS, width=st.integers(0, 9999)), max_size=3).map(tuple),
    corrections=st.lists(_NOTES, max_size=3).map(tuple),
    keywords=st.lists(_WORDS, max_size=3).map(tuple),
    based_on=st.lists(_WORDS, max_size=3).map(tuple),
    **dict.fromkeys(("uri", "headline", "slug", "body_text", "body_html", "url", "ednote", "byline"), _WORDS),
)


@given(_ITEMS)
def test_item_stored_as_json_comes_back_equal(item):
    again = NewsItem.from_json(json.loads(json.dumps(item.to_json())))
    assert again == item
    assert [type(getattr(again, f.name)) for f in fields(item)] == [
        type(getattr(item, f.name)) for f in fields(item)
    ]
    assert again.published.utcoffset() == item.published.utcoffset()


def test_item_with_key_of_a_newer_version_is_still_read():
    assert NewsItem.from_json(story().to_json() | {"rating": 5}) == story()


def test_item_without_a_later_field_gets_its_default():
    stored = story(based_on=()).to_json()
    del stored["based_on"]
    assert NewsItem.from_json(stored) == story(based_on=())


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 0},
        {"pubstatus": "deleted"},
        {"published": datetime(2026, 1, 1)},
        {"embargo": datetime(2026, 1, 1)},
        {"corrections": (CorrectionNote(at=datetime(2026, 1, 1), kind="corrected", reason=""),)},
        {"corrections": (CorrectionNote(at=PUBLISHED, kind="erased", reason=""),)},
    ],
)
def test_item_that_makes_no_sense_is_refused(changes):
    with pytest.raises(ValueError, match=r"version|pubstatus|zone|corrected"):
        story(**changes)


def test_item_knows_what_is_left_of_it():
    states = [(item.is_gone, item.is_removed) for item in (story(), corrected(), withdrawn(), unpublished())]
    assert states == [(False, False), (False, False), (True, False), (True, True)]


def test_item_withdrawn_but_for_its_status_counts_as_gone():
    assert story(corrections=withdrawn().corrections).is_gone


def test_item_changed_at_its_last_correction():
    assert withdrawn().changed == withdrawn().corrections[-1].at
    assert story().changed == PUBLISHED
    assert hostile().changed == PUBLISHED
