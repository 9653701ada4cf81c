"""A source is read politely, and whatever it answers is told in words."""

import gzip
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.monitoring.conftest import make_source
from tests.apps.monitoring.outlet import Answer
from tests.apps.monitoring.stories import INDEPENDENT

from kentongan.apps.monitoring.models import Article, Link, Site, Source
from kentongan.apps.monitoring.queries.sources import state_of
from kentongan.apps.monitoring.services.due import lease_due_sources
from kentongan.apps.monitoring.services.reading import read_source

pytestmark = pytest.mark.django_db


def test_robots_are_asked_first_and_remembered(outlet, source, read):
    read()
    read()
    assert outlet.paths() == ["/robots.txt", "/feed", "/feed"]


def test_forbidden_by_robots_is_not_asked_and_rests_a_day(outlet, source, read):
    outlet.pages["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /feed", type="text/plain")
    read()
    assert outlet.paths() == ["/robots.txt"]
    assert "robots.txt" in source.problem and source.next_at > timezone.now() + timedelta(hours=23)


def test_robots_out_of_order_means_wait(outlet, source, read):
    outlet.pages["/robots.txt"] = Answer(b"", 500)
    read()
    assert outlet.paths() == ["/robots.txt"] and source.failures == 1 and source.leased_until is None


def test_unchanged_feed_is_answered_with_304_and_is_no_trouble(outlet, source, read):
    outlet.feed((outlet.article("/a", "Kunjungan", INDEPENDENT), "Kunjungan"), etag='"satu"')
    read()
    read()
    assert outlet.asked[-1] == ("/feed", '"satu"')
    assert source.failures == 0 and Article.objects.count() == 1


def test_new_addresses_are_written_down_and_queued_once(outlet, source):
    outlet.feed(
        *[(outlet.url(f"/{n}?utm_source=rss#x"), f"Judul {n}") for n in range(3)], (outlet.url("/0"), "Lagi")
    )
    read_source(source_id=source.pk)
    links = Link.objects.order_by("id")
    assert sorted(link.url for link in links) == [outlet.url(f"/{n}") for n in range(3)]
    queued = ProcrastinateJob.objects.filter(task_name="monitoring.read_link")
    assert sorted(job.args["link_id"] for job in queued) == sorted(link.pk for link in links)
    assert {job.lock for job in queued} == {f"site:{outlet.host}"}


def test_source_that_is_not_leased_is_not_asked(outlet, source):
    Source.objects.update(leased_until=None)
    read_source(source_id=source.pk)
    assert not outlet.asked


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer(b"<!doctype html><html><body>Beranda</body></html>"), "halaman"),
        (Answer(b"", type="application/rss+xml"), "kosong"),
        (Answer(b"<rss><channel><item><title>Pu", type="application/rss+xml"), "terpotong"),
        (Answer(b"x" * 300_000), "melebihi batas"),
        (Answer(gzip.compress(b"<rss>" + b" " * 30_000_000)), "besar"),
        (
            Answer(b'<!DOCTYPE a [<!ENTITY b "cc"><!ENTITY d "&b;&b;">]><rss><channel>&d;</channel></rss>'),
            "entitas",
        ),
        (Answer(b"tidak ada", 404), "tidak ada lagi"),
        (Answer(b"jangan", 403), "menolak"),
        (Answer(b"rusak", 502), "bermasalah"),
    ],
)
def test_wrong_answer_is_told_in_words_and_asked_less_often(outlet, source, read, answer, words):
    outlet.pages["/feed"] = answer
    read()
    assert words in source.problem and source.failures == 1 and source.leased_until is None
    first = source.next_at - timezone.now()
    read()
    assert source.failures == 2 and source.next_at - timezone.now() > first * 1.8
    assert state_of(source) == "warn"
    read()
    assert state_of(source) == "stop"
    outlet.feed()
    read()
    assert source.problem == "" and source.failures == 0


def test_server_that_is_away_is_told_in_words(source, read, settings):
    settings.OUTBOUND = replace(settings.OUTBOUND, allowed_dev_hosts=frozenset({"kabar-peraga.localhost"}))
    source.url = "http://kabar-peraga.localhost:9/feed"
    source.save()
    read()
    assert source.failures == 1 and "tidak menjawab" in source.problem
    outlet_rules = Site.objects.get(origin="http://kabar-peraga.localhost:9")
    outlet_rules.robots_status, outlet_rules.next_at = 404, None
    outlet_rules.save()
    read()
    assert source.failures == 2 and "tidak dapat dihubungi" in source.problem


def test_asked_to_slow_down_waits_as_long_and_is_no_failure(outlet, source, read):
    outlet.pages["/feed"] = Answer(b"", 429, headers={"Retry-After": "120"})
    read()
    wait = (source.next_at - timezone.now()).total_seconds()
    assert 110 < wait <= 121 and source.failures == 0
    asked = len(outlet.asked)
    read()
    assert len(outlet.asked) == asked
    assert Site.objects.get().strikes == 1


def test_parser_that_breaks_stops_nobody(outlet, source, read, monkeypatch):
    def broken(*_: object, **__: object):
        raise RecursionError

    monkeypatch.setattr("kentongan.apps.monitoring.services.reading.entries_of", broken)
    read()
    assert source.failures == 1 and "tidak dapat dibaca" in source.problem


def test_sitemap_index_leads_to_the_newest_sitemaps(outlet, units):
    head = '<?xml version="1.0"?><{0} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{1}</{0}>'
    children = "".join(
        f"<sitemap><loc>{outlet.url(f'/s{n}.xml')}</loc><lastmod>2026-11-{n + 10}</lastmod></sitemap>"
        for n in range(5)
    )
    outlet.pages["/sitemap.xml"] = Answer(
        head.format("sitemapindex", children).encode(), type="application/xml"
    )
    for n in range(5):
        body = head.format("urlset", f"<url><loc>{outlet.url(f'/berita/{n}')}</loc></url>")
        outlet.pages[f"/s{n}.xml"] = Answer(body.encode(), type="application/xml")
    source = make_source(outlet.url("/sitemap.xml"), units["kanwil-banten"], "sitemap")
    read_source(source_id=source.pk)
    assert outlet.paths()[1:] == ["/sitemap.xml", "/s4.xml", "/s3.xml", "/s2.xml"]
    assert Link.objects.count() == 3


def test_front_page_gives_its_articles(outlet, units):
    titles = [f"Warga Binaan Lapas Cilegon Belajar Menjahit Bagian {n}" for n in range(4)]
    links = "".join(
        f'<article><h2><a href="/2026/11/20/warga-binaan-belajar-menjahit-{n}">{t}</a></h2></article>'
        for n, t in enumerate(titles)
    )
    outlet.pages["/"] = Answer(f"<html><body><nav><a href='/tag/x'>x</a></nav>{links}</body></html>".encode())
    source = make_source(outlet.url("/"), units["kanwil-banten"], "page")
    read_source(source_id=source.pk)
    assert Link.objects.count() == 4


def test_page_without_articles_says_so(outlet, units):
    outlet.pages["/"] = Answer(b"<html><body>Segera hadir</body></html>")
    source = make_source(outlet.url("/"), units["kanwil-banten"], "page")
    read_source(source_id=source.pk)
    source.refresh_from_db()
    assert "Tidak ada tautan artikel" in source.problem


def test_due_sources_are_leased_once_and_again_when_the_reader_died(source):
    Source.objects.update(leased_until=None, next_at=timezone.now() - timedelta(minutes=1))
    assert lease_due_sources() == [source.pk]
    assert lease_due_sources() == []
    Source.objects.update(leased_until=timezone.now() - timedelta(seconds=1))
    assert lease_due_sources() == [source.pk]
    assert ProcrastinateJob.objects.filter(task_name="monitoring.read_source").count() == 2


def test_paused_and_later_sources_are_left_alone(source):
    Source.objects.update(leased_until=None, is_active=False, next_at=timezone.now() - timedelta(minutes=1))
    assert lease_due_sources() == []
    Source.objects.update(is_active=True, next_at=timezone.now() + timedelta(minutes=1))
    assert lease_due_sources() == []
