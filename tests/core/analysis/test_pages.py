import gzip
import json
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.analysis.pages import page_from_html
from kentongan.core.analysis.raw.unpack import TooLarge

WIB, WITA = timezone(timedelta(hours=7)), timezone(timedelta(hours=8))
PARAGRAPHS = [
    f"Paragraf nomor {n} menceritakan panen raya yang digelar di Lapas bersama petugas, penyuluh, dan tamu undangan."
    for n in ("satu", "dua", "tiga", "empat", "lima", "enam")
]
BODY = "".join(f"<p>{line}</p>" for line in PARAGRAPHS)
CLUTTER = "<p>Baca juga: Berita lain yang tidak kalah menarik untuk dibaca</p><p>SCROLL TO CONTINUE WITH CONTENT</p>"


def html(head="", before="", title="<h1>Lapas Peraga Panen Raya</h1>"):
    return (
        f'<!DOCTYPE html><html lang="id-ID"><head>{head}</head><body><nav><a href="/">Beranda</a></nav>{title}{before}'
        f"<article>{BODY}{CLUTTER}</article><footer>Hak cipta redaksi</footer></body></html>"
    )


def linked_data(**fields):
    return f'<script type="application/ld+json">{json.dumps(fields)}</script>'


def test_what_the_page_states_in_json_ld_comes_first():
    head = (
        linked_data(
            **{
                "@context": "https://schema.org",
                "@graph": [
                    {"@type": "WebPage", "name": "x"},
                    {
                        "@type": ["NewsArticle"],
                        "headline": "Judul JSON-LD Panen Raya",
                        "datePublished": "2026-11-21T10:15:00+08:00",
                        "author": [{"@type": "Person", "name": "Peraga"}],
                        "publisher": {"name": "Kabar Peraga"},
                    },
                ],
            }
        )
        + '<meta property="og:title" content="Judul lain"><link rel="canonical" href="/berita/1">'
    )
    page = page_from_html(html(head), address="https://kabar.example/berita/1?utm=x")
    assert page.title == "Judul JSON-LD Panen Raya"
    assert page.published == datetime(2026, 11, 21, 10, 15, tzinfo=WITA)
    assert (page.published_confidence, page.published_basis) == (0.98, "JSON-LD datePublished")
    assert (page.author, page.site_name, page.language) == ("Peraga", "Kabar Peraga", "id")
    assert page.canonical == "https://kabar.example/berita/1"


def test_the_text_is_the_article_and_nothing_around_it():
    assert page_from_html(html()).text.splitlines() == PARAGRAPHS


def test_a_page_wrapped_in_one_form_keeps_its_text():
    page = page_from_html(
        html().replace("<article>", "<form><article>").replace("</article>", "</article></form>")
    )
    assert page.text.splitlines() == PARAGRAPHS


def test_meta_then_time_then_printed_date_then_address():
    address = "https://kabar.example/2026/11/18/panen"
    meta = '<meta property="article:published_time" content="2026-11-21T10:15:00+07:00">'
    time = '<time datetime="2026-11-20T09:00:00+07:00">kemarin</time>'
    printed = '<div class="post-date">Kamis, 19 November 2026 | 08:30 WITA</div>'
    found = [
        page_from_html(html(head, before), address=address)
        for head, before in ((meta, time + printed), ("", time + printed), ("", printed), ("", ""))
    ]
    assert [page.published for page in found] == [
        datetime(2026, 11, 21, 10, 15, tzinfo=WIB),
        datetime(2026, 11, 20, 9, tzinfo=WIB),
        datetime(2026, 11, 19, 8, 30, tzinfo=WITA),
        datetime(2026, 11, 18, tzinfo=WIB),
    ]
    confidence = [page.published_confidence for page in found]
    assert confidence == sorted(confidence, reverse=True)


def test_a_page_without_a_date_has_none():
    page = page_from_html(html())
    assert (page.published, page.published_confidence, page.published_basis) == (None, 0.0, "")


def test_the_name_of_the_site_is_cut_off_the_title():
    assert (
        page_from_html(html("<title>Lapas Peraga Panen Raya - Kabar Peraga</title>", title="")).title
        == "Lapas Peraga Panen Raya"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
def test_the_declared_encoding_may_be_wrong(encoding):
    text = html('<meta charset="iso-8859-9">', title="<h1>Panen “raya” di kafé Lapas</h1>")
    page = page_from_html(text.encode(encoding), content_type="text/html; charset=big5")
    assert page.title == "Panen “raya” di kafé Lapas"


def test_broken_json_ld_falls_back():
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    head = broken + '<meta property="og:title" content="Judul og di sini">'
    assert page_from_html(html(head)).title == "Judul og di sini"


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<html",
        "\x00",
        "<div>" * 200_000,
        "<p>x" * 200_000,
        "<" * 1_000_000,
        '<script type="application/ld+json">' + "[" * 100_000,
        '<time datetime="' + "1" * 1_000_000 + '">',
        "<meta content=x name=y>" * 50_000,
    ],
)
def test_hostile_markup_takes_bounded_time(content):
    assert page_from_html(content).published is None


def test_a_page_of_more_than_ten_megabytes_is_refused_also_packed():
    for content in (b"x" * 10_000_001, gzip.compress(b" " * 20_000_000)):
        with pytest.raises(TooLarge):
            page_from_html(content)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_give_a_page(content):
    if not content.startswith(b"\x1f\x8b"):
        assert isinstance(page_from_html(content).text, str)


def test_a_recorded_page_of_a_national_outlet():
    folder = Path(__file__).parents[3].parent / "shared" / "data" / "html_fundus_id"
    recorded = next(iter(folder.glob("*.html.gz")), None) if folder.is_dir() else None
    if recorded is None:
        pytest.skip("the recorded page is not there (../shared/data)")
    page = page_from_html(gzip.decompress(recorded.read_bytes()), address="https://mediaindonesia.com/x")
    expected = json.loads(next(folder.glob("*.json")).read_text(encoding="utf-8"))["V1"]
    wanted = [line for section in expected["body"]["sections"] for line in section["paragraphs"]]
    assert sum(line in page.text for line in wanted) >= 0.9 * len(wanted)
    assert page.published == datetime(2026, 1, 20, 18, 33, 13, tzinfo=WIB)
    assert page.site_name == "Media Indonesia"


@pytest.mark.parametrize("tag", ["option", "rt", "rp"])
def test_unclosed_tags_in_thousands_do_not_take_forever(tag):
    html = "<html><body><select>" + f"<{tag}>kata" * 150_000 + "</body></html>"
    begun = time.process_time()
    page_from_html(html)
    assert time.process_time() - begun < 8
