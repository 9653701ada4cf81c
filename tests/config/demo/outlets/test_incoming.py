"""Reading our own feed."""

import pytest
from tests.config.demo.outlets.samples import changed, feed, items, news_items

from kentongan.config.demo.outlets.incoming import read_feed

BOMB = b'<?xml version="1.0"?><!DOCTYPE f [<!ENTITY a "aaaa">]><feed xmlns="http://www.w3.org/2005/Atom">&a;</feed>'


def test_the_whole_text_and_the_office_come_through():
    ours = {f"tag:demo.invalid,2026:{item.slug}": item for item in news_items()}
    for item in items():
        assert "\n\n".join(item.paragraphs) == ours[item.id].body_text
        assert item.published == ours[item.id].published.replace(microsecond=item.published.microsecond)
        assert item.unit.split()[0] in ours[item.id].issuer.name or item.unit
        assert item.city


def test_corrections_and_withdrawals_are_recognised(hour):
    first, second = news_items()[:2]
    batch = read_feed(
        feed([changed(first, "corrected", after=hour), changed(second, "withdrawn", after=hour)])
    )
    by_id = {item.id: item for item in batch.items}
    assert by_id[first.uri].is_corrected and not by_id[first.uri].is_gone
    assert by_id[first.uri].paragraphs[0].startswith(first.body_text[:30])
    assert by_id[second.uri].is_gone


def test_the_next_older_page_is_found():
    body = feed(news_items()[:1]).replace(b"<entry", b'<link rel="next" href="/feed.atom?page=2"/><entry', 1)
    assert read_feed(body).older == "/feed.atom?page=2"


@pytest.mark.parametrize("body", [b"", b"<html><p>bukan feed", b"<feed", b"{}", BOMB])
def test_what_is_no_feed_is_refused(body):
    with pytest.raises(ValueError, match=r".+"):
        read_feed(body)


def test_an_entry_without_id_or_date_is_left_out():
    body = b'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>x</title></entry></feed>'
    assert read_feed(body).items == ()
