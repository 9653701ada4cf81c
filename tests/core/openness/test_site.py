"""From addresses and markup to plain facts; hostile markup included."""

import time

import pytest
from tests.quality.openness.sites.papers import scan_pdf, text_pdf

from kentongan.core.openness.site.address import is_same_site, key_of, tidy
from kentongan.core.openness.site.days import printed_days, stated_days
from kentongan.core.openness.site.kinds import is_news, type_of
from kentongan.core.openness.site.markup import read_page
from kentongan.core.openness.site.papers import read_paper

BASE = "https://a.go.id/ppid/"


@pytest.mark.parametrize(
    ("href", "address"),
    [("x.pdf", "https://a.go.id/ppid/x.pdf"), ("//b.go.id", "https://b.go.id/"),
     ("/a//b/?z=1&a=2#c", "https://a.go.id/a/b/?a=2&z=1"),
     ("HTTPS://A.go.id:443/?utm_source=x&fbclid=1", "https://a.go.id/"),
     ("javascript:alert(1)", ""), ("mailto:a@b.id", ""),
     ("http://[::1", ""), ("http://a.go.id:99999/", ""), ("file:///etc/passwd", "")],
)  # fmt: skip
def test_addresses_are_tidied(href, address):
    assert tidy(href, BASE) == address


def test_scheme_and_www_make_no_other_page():
    assert key_of("http://www.a.go.id/index.php") == key_of("https://a.go.id/")
    assert key_of("https://a.go.id/index.php?id=1") != key_of("https://a.go.id/?id=2")


def test_neighbours_are_other_sites():
    assert is_same_site("https://ppid.a.go.id/x", "https://www.a.go.id/")
    assert not is_same_site("https://b.go.id/", "https://a.go.id/")
    assert not is_same_site("https://a.go.id.evil.example/", "https://a.go.id/")


def test_a_link_that_says_unduh_takes_the_name_of_its_row():
    page = read_page(
        b"<table><tr><td>3</td><td>LHKPN 2024</td><td><a href='x.pdf'>Unduh</a></td></tr></table>", BASE
    )
    assert [(link.label, link.address) for link in page.links] == [("LHKPN 2024", BASE + "x.pdf")]


def test_ways_other_than_anchors_are_seen():
    html = b"""<select><option value="/neraca">Neraca</option><option value="3">x</option></select>
    <iframe src="https://docs.google.com/viewer?url=https%3A%2F%2Fa.go.id%2Fdip.pdf&e=1" title="DIP"></iframe>
    <a href="#">Menu</a><a href="tel:1">1</a>"""
    assert [link.address for link in read_page(html, BASE).links] == [
        "https://a.go.id/neraca",
        "https://a.go.id/dip.pdf",
    ]


def test_sections_follow_headings_and_leave_menus_out():
    html = b"<nav><a href='/n'>Menu</a></nav><h2>Satu</h2><p>isi<img src=x></p>"
    html += b"<details><summary>Dua</summary>dalam</details>"
    sections = read_page(html, BASE).sections
    assert [(part.heading, part.text, part.pictures) for part in sections] == [
        ("", "", 0),
        ("Satu", "isi", 1),
        ("Dua", "dalam", 0),
    ]


def test_days_that_a_page_states():
    assert [f"{day}" for day in stated_days("Diperbarui: Senin, 12 Januari 2026. UU 5 Mei 2008")] == [
        "2026-01-12"
    ]
    assert [f"{day}" for day in printed_days("5 Mei 2008 dan 31 Februari 2020")] == ["2008-05-05"]
    html = b"<main><time datetime='2026-10-02T08:00'>x</time></main><aside><time datetime='2026-11-01'>y</time></aside>"
    page = read_page(html, BASE)
    assert [f"{day}" for day in page.dated] == ["2026-10-02"]
    assert [f"{day}" for day in page.times] == ["2026-10-02", "2026-11-01"]


def test_types_come_from_the_content_first():
    assert type_of("text/html", "/x", b"%PDF-1.4") == "pdf"
    assert type_of("application/octet-stream", "/x.docx", b"PK") == "docx"
    assert type_of("", "/x", b"<!DOCTYPE html>") == "html"
    assert type_of("image/png", "/x.png", b"\x89PNG") == ""


def test_news_lie_among_news():
    assert is_news("https://a.go.id/berita/1-x") and not is_news("https://a.go.id/profil/berita-kami")


def test_a_text_layer_is_told_from_a_scan():
    words = ["Laporan kinerja tahun berjalan beserta capaian"]
    assert read_paper(text_pdf(words), "x", "pdf").state == "text"
    assert read_paper(scan_pdf(), "x", "pdf").state == "scan"
    assert read_paper(b"%PDF-1.4 rusak", "x", "pdf").state == "broken"
    assert read_paper(b"x", "x", "xls").state == "unread"


@pytest.mark.parametrize(
    "unit",
    [
        "<select><option value=/a>Neraca",
        "<rt>",
        "<div>",
        "<a href=/x>Laporan Kinerja",
        "<table><tr><td><a href=/a>Unduh",
        "<p>",
        "<form><input>",
    ],
)
def test_hostile_markup_takes_no_more_than_its_share_of_time(unit):
    started = time.process_time()
    read_page(unit.encode() * (1_500_000 // len(unit)), BASE)
    assert time.process_time() - started < 6
