import gzip
import io
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.analysis.feeds import FeedFault, page_of_entry, parse_feed

WIB = timezone(timedelta(hours=7))
ITEMS = (
    """<item><title>Lapas Peraga panen &amp; raya</title><link>/2026/panen</link><guid isPermaLink="false">1</guid>
<pubDate>Sabtu, 21 November 2026 - 10:15 WIB</pubDate><category>Daerah</category>
<description><![CDATA[<p>Satu baris</p><p>Dua &amp; tiga</p><script>alert(1)</script>
<p>Baca juga: lain</p>]]></description></item>
<item><title>Kedua</title><link>https://kabar.example/b</link><pubDate>Sat, 21 Nov 2026 10:15:00 +0700</pubDate>
<content:encoded><![CDATA[<div>"""
    + "kata " * 200
    + """</div>]]></content:encoded></item>"""
)
RSS = (
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">'
    f"<channel><title>Kabar & "
    f"Peraga</title><link>https://kabar.example</link><language>id-ID</language>{ITEMS}</channel></rss>"
)
ADDRESS = "https://kabar.example/feed/"


def read(text, **options):
    content = text if isinstance(text, bytes) else text.encode()
    return parse_feed(content, address=ADDRESS, **options)


def fault(content):
    with pytest.raises(FeedFault) as caught:
        parse_feed(content)
    assert caught.value.message.endswith(".")
    return caught.value.kind


def test_an_rss_feed_is_read():
    feed = read(RSS)
    first, second = feed.entries
    assert (feed.title, feed.language, feed.complete) == ("Kabar & Peraga", "id-id", True)
    assert (first.title, first.url) == ("Lapas Peraga panen & raya", "https://kabar.example/2026/panen")
    assert first.text == "Satu baris\nDua & tiga"
    assert (first.categories, first.is_full_text, second.is_full_text) == (("Daerah",), False, True)


@pytest.mark.parametrize(
    ("printed", "hour"),
    [
        ("Sabtu, 21 November 2026 - 10:15 WIB", 3),
        ("Sabtu, 21 November 2026 | 10.15 WITA", 2),
        ("21 Nov 2026 10:15 WIT", 1),
        ("Sat, 21 Nov 2026 10:15:00 WIB", 3),
        ("Sat, 21 Nov 2026 10:15:00 +0700", 3),
        ("2026-11-21T10:15:00+07:00", 3),
        ("2026-11-21 10:15:00", 3),
        ("21/11/2026 10:15", 3),
    ],
)
def test_dates_as_they_are_printed(printed, hour):
    feed = read(RSS.replace("Sabtu, 21 November 2026 - 10:15 WIB", printed))
    assert feed.entries[0].published == datetime(2026, 11, 21, hour, 15, tzinfo=UTC)


def test_a_date_without_sense_is_left_out():
    assert (
        read(RSS.replace("Sabtu, 21 November 2026 - 10:15 WIB", "kemarin sore")).entries[0].published is None
    )


def test_gzip_is_unpacked():
    assert len(read(gzip.compress(RSS.encode(), mtime=0)).entries) == 2


def test_atom_and_json_feeds_are_read():
    atom = read(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>tag:1</id>'
        '<title type="html">&lt;b&gt;Judul&lt;/b&gt; ini</title><link href="c"/>'
        "<updated>2026-11-21T10:00:00Z</updated><summary>halo</summary></entry></feed>"
    )
    assert [(e.title, e.url, e.text) for e in atom.entries] == [
        ("Judul ini", "https://kabar.example/feed/c", "halo")
    ]
    json_feed = read(
        '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":7,"url":"https://kabar.example/1",'
        '"title":"T","content_html":"<p>a</p>","authors":[{"name":"P"}],"date_published":"2026-11-21T10:00:00+07:00"}]}'
    )
    (entry,) = json_feed.entries
    assert (entry.id, entry.author, entry.text) == ("7", "P", "a")
    assert entry.published == datetime(2026, 11, 21, 10, tzinfo=WIB)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_declared_encoding_may_be_wrong(encoding):
    text = RSS.replace("panen", "panen “raya” é")
    assert read(text.encode(encoding)).entries[0].title == "Lapas Peraga panen “raya” é &".replace(
        " &", " & raya"
    )


def test_unclosed_items_are_read():
    assert [entry.title for entry in read(RSS.replace("</item>", "", 1)).entries][-1] == "Kedua"


def test_a_feed_that_breaks_off_gives_what_came_through_whole():
    feed = read(RSS[: RSS.index("Kedua") + 3])
    assert [entry.title for entry in feed.entries] == ["Lapas Peraga panen & raya"]
    assert not feed.complete


def test_bare_ampersands_and_control_characters_do_no_harm():
    assert (
        read(RSS.replace("panen &amp; raya", "panen & raya\x0b\x00")).entries[0].title
        == "Lapas Peraga panen & raya"
    )


def test_a_feed_without_entries_is_no_fault():
    assert read('<rss version="2.0"><channel><title>x</title></channel></rss>').entries == ()


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "empty"),
        (b"  \n ", "empty"),
        (b"<!DOCTYPE html><html><body>rss</body></html>", "html"),
        (b"<html><head></head><rss></html>", "html"),
        (RSS[:150].encode(), "truncated"),
        (gzip.compress(RSS.encode(), mtime=0)[:40], "truncated"),
        (b"\x1f\x8bxxxxxxxx", "truncated"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": [', "truncated"),
        (b'{"a": 1}', "not_feed"),
        (b"halo dunia", "not_feed"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not_feed"),
        (b"<urlset></urlset>", "not_feed"),
        (
            b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss><channel>&c;</channel></rss>',
            "unsafe",
        ),
        (
            b'<?xml version="1.0"?><!DOCTYPE x [<!entity a SYSTEM "file:///etc/passwd">]><rss><channel/></rss>',
            "unsafe",
        ),
        (b"<rss><channel>" + b"<item>" * 20_000, "truncated"),
    ],
)
def test_what_cannot_be_used_is_refused_with_a_reason(content, kind):
    assert fault(content) == kind


def test_a_gzip_bomb_is_refused_before_it_is_unpacked():
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb") as stream:
        for _ in range(300):
            stream.write(b" " * 1_000_000)
    assert len(packed.getvalue()) < 400_000
    assert fault(packed.getvalue()) == "too_large"


def test_nested_gzip_is_not_followed():
    assert fault(gzip.compress(gzip.compress(RSS.encode(), mtime=0))) == "not_feed"


def test_a_feed_of_more_than_ten_megabytes_is_refused():
    assert fault(b"<rss>" + b" " * 10_000_001) == "too_large"


def test_deeply_nested_markup_in_an_entry_takes_bounded_time():
    deep = RSS.replace("Satu baris", "<div>" * 100_000)
    assert len(read(deep).entries) == 2


def test_entries_never_lead_to_other_schemes():
    feed = read(RSS.replace("/2026/panen", "javascript:alert(1)"))
    assert feed.entries[0].url == ""


def test_an_entry_with_the_whole_text_becomes_a_page():
    feed = read(RSS)
    page = page_of_entry(feed.entries[1], feed)
    assert (page.site_name, page.canonical, page.language) == (
        "Kabar & Peraga",
        "https://kabar.example/b",
        "id",
    )


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.integers(0, len(RSS)).map(lambda n: RSS[:n].encode())))
def test_any_bytes_give_a_feed_or_a_fault(content):
    try:
        parse_feed(content)
    except FeedFault as error:
        assert error.kind in {"html", "empty", "truncated", "too_large", "not_feed", "unsafe"}
