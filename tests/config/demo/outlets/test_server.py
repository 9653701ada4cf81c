"""The outlets over real HTTP on loopback."""

import json
import threading
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.robotparser import RobotFileParser

import feedparser
import httpx
import pytest
from defusedxml import ElementTree
from lxml import html
from tests.config.demo.outlets.samples import NOW, feed, items, news_items

from kentongan.config.demo.outlets.polling import FeedPoller
from kentongan.config.demo.outlets.roster import read_outlets
from kentongan.config.demo.outlets.server import OutletServer
from kentongan.config.demo.outlets.shelf import Shelf

OUTLETS = {outlet.key: outlet for outlet in read_outlets()}


@contextmanager
def serving(server):
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="module")
def server():
    shelf = Shelf(read_outlets(), seed=7)
    shelf.take(items(), NOW)
    with serving(OutletServer(("127.0.0.1", 0), shelf, clock=lambda: NOW)) as running:
        yield running


@pytest.fixture(scope="module")
def client(server):
    with httpx.Client(base_url=f"http://127.0.0.1:{server.port}", trust_env=False) as made:
        yield made


def ask(client, key, path="/", **headers):
    """Ask once, and once more when an outlet begs for patience."""
    for _ in range(2):
        answer = client.get(path, headers={"Host": f"{key}.localhost:{client.base_url.port}", **headers})
        if answer.status_code != 429:
            break
    return answer


def links_of(client, key):
    page = html.fromstring(ask(client, key).content)
    return list(page.xpath("//main//li/a/@href"))


@pytest.mark.parametrize("key", OUTLETS)
def test_front_page_and_articles_answer(client, key):
    links = links_of(client, key)
    assert len(links) >= 6
    for path in links[:12]:
        answer = ask(client, key, path)
        assert answer.status_code == 200, path
        text = html.fromstring(answer.content).text_content()
        assert "Media peragaan" in text
        assert "$" not in text.replace("$1", "")


@pytest.mark.parametrize("key", [key for key, outlet in OUTLETS.items() if outlet.feed_path])
def test_feeds_parse_and_lead_to_pages(client, key):
    outlet = OUTLETS[key]
    answer = ask(client, key, outlet.feed_path)
    parsed = feedparser.parse(answer.content)
    assert not parsed.bozo
    assert len(parsed.entries) >= 6
    for entry in parsed.entries[:4]:
        assert ask(client, key, httpx.URL(entry.link).path).status_code == 200
        if outlet.source == "rss-indonesian":
            assert " WIB" in entry.published and not entry.get("published_parsed")
        else:
            assert entry.published_parsed
    if outlet.full_text:
        assert parsed.entries[0].content


def test_two_outlets_offer_a_sitemap_and_one_nothing_but_a_page(client):
    with_map = [key for key, outlet in OUTLETS.items() if outlet.source == "sitemap"]
    assert len(with_map) == 2
    for key in with_map:
        root = ElementTree.fromstring(ask(client, key, "/sitemap.xml").content)
        locations = [node.text for node in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
        assert len(locations) >= 6
        assert ask(client, key, httpx.URL(locations[0]).path).status_code == 200
        assert "Sitemap: " in ask(client, key, "/robots.txt").text
    assert [key for key, outlet in OUTLETS.items() if outlet.source == "page"] == ["kaltara-contoh"]
    for path in ("/sitemap.xml", "/feed.xml", "/rss", "/atom.xml"):
        assert ask(client, "kaltara-contoh", path).status_code == 404


def test_markup_is_of_four_kinds(client):
    pages = {}
    for outlet in OUTLETS.values():
        page = html.fromstring(ask(client, outlet.key, links_of(client, outlet.key)[0]).content)
        pages[outlet.markup] = page
    said = json.loads(pages["jsonld"].xpath("//script[@type='application/ld+json']/text()")[0])
    assert said["@type"] == "NewsArticle" and said["datePublished"]
    assert pages["og"].xpath("//meta[@property='article:published_time']/@content")
    assert pages["time"].xpath("//time/@datetime")
    assert not pages["plain"].xpath("//time | //meta[@property] | //script")


def test_unchanged_pages_are_not_sent_again(client):
    key = "kabar-peraga-serang"
    first = ask(client, key, "/feed.xml")
    assert ask(client, key, "/feed.xml", **{"If-None-Match": first.headers["ETag"]}).status_code == 304
    since = {"If-Modified-Since": first.headers["Last-Modified"]}
    assert ask(client, key, "/feed.xml", **since).status_code == 304
    # The tag outranks the date, and nonsense counts as no condition at all.
    assert ask(client, key, "/feed.xml", **since, **{"If-None-Match": '"lain"'}).status_code == 200
    assert ask(client, key, "/feed.xml", **{"If-Modified-Since": "kemarin"}).status_code == 200


def test_one_outlet_asks_for_patience(client):
    key = next(key for key, outlet in OUTLETS.items() if outlet.throttles)
    host = {"Host": f"{key}.localhost"}
    answers = [client.get("/", headers=host) for _ in range(12)]
    refused = [answer for answer in answers if answer.status_code == 429]
    assert len(refused) == 2
    assert all(int(answer.headers["Retry-After"]) > 0 for answer in refused)
    robots = RobotFileParser()
    robots.parse(client.get("/robots.txt", headers=host).text.splitlines())
    assert robots.crawl_delay("apa saja") == 1
    assert not robots.can_fetch("apa saja", "/admin/masuk")


def test_an_old_headline_in_the_address_leads_to_the_new_one(client):
    key = "kabar-peraga-serang"
    path = links_of(client, key)[0]
    answer = ask(client, key, path.rsplit("/", 1)[0] + "/judul-lama")
    assert answer.status_code == 301
    assert answer.headers["Location"].endswith(path)


def test_head_has_no_body_and_strangers_get_the_directory(client):
    head = client.head("/", headers={"Host": "kabar-peraga-serang.localhost"})
    assert head.status_code == 200 and int(head.headers["Content-Length"]) > 0 and not head.content
    page = client.get("/", headers={"Host": "<script>.example"}).text
    assert "kabar-peraga-serang.localhost" in page and "<script>" not in page


def test_markup_in_a_story_is_escaped():
    attack = '</script><script>alert("x")</script> & <b>tebal</b>'
    changed = [replace(item, headline=attack, paragraphs=(*item.paragraphs, attack)) for item in items()]
    shelf = Shelf(read_outlets(), seed=7)
    shelf.take(changed, NOW)
    hit = 0
    with (
        serving(OutletServer(("127.0.0.1", 0), shelf, clock=lambda: NOW)) as running,
        httpx.Client(base_url=f"http://127.0.0.1:{running.port}", trust_env=False) as client,
    ):
        for key, outlet in OUTLETS.items():
            for path in ["/", *links_of(client, key)[:8], *filter(None, [outlet.feed_path])]:
                body = ask(client, key, path).text
                hit += "alert(" in body
                assert '<script>alert("x")' not in body
                assert "<b>tebal</b>" not in body
    assert hit > 30


MAP = (
    b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://umum.test/satuan/a/</loc></url>'
    b"<url><loc>https://umum.test/wilayah/a/</loc></url><url><loc>https://umum.test/wilayah/b/</loc></url></urlset>"
)


def test_the_poller_reads_the_archive_then_only_what_is_new():
    news = news_items()
    first = feed(news[60:]).replace(b"<entry", b'<link rel="next" href="/lama"/><entry', 1)
    pages = {
        "/feed.atom": first,
        "/lama": feed(news[40:60]),
        "/sitemap-satuan.xml": MAP,
        "/wilayah/a/feed.atom": feed(news[:50]),
    }
    asked = []

    def answer(request):
        asked.append((request.url.path, request.headers.get("If-None-Match")))
        if request.headers.get("If-None-Match") == '"1"':
            return httpx.Response(304)
        body = pages.get(request.url.path)
        return (
            httpx.Response(404)
            if body is None
            else httpx.Response(200, content=body, headers={"ETag": '"1"'})
        )

    shelf = Shelf(read_outlets(), seed=7)
    with httpx.Client(transport=httpx.MockTransport(answer)) as client:
        poller = FeedPoller(client, "http://127.0.0.1/feed.atom", shelf, lambda: NOW)
        assert poller.poll() == len(news)
        assert poller.poll() == 0
    assert asked == [
        ("/feed.atom", None),
        ("/sitemap-satuan.xml", None),
        ("/lama", None),
        ("/wilayah/a/feed.atom", None),
        ("/wilayah/b/feed.atom", None),
        ("/feed.atom", '"1"'),
    ]


def test_the_poller_speaks_real_http():
    body = feed(news_items()[:5])

    class Site(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200 if self.path == "/feed.atom" else 404)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    shelf = Shelf(read_outlets(), seed=7)
    with (
        serving(ThreadingHTTPServer(("127.0.0.1", 0), Site)) as site,
        httpx.Client(trust_env=False) as client,
    ):
        url = f"http://127.0.0.1:{site.server_address[1]}/feed.atom"
        assert FeedPoller(client, url, shelf, lambda: NOW).poll() == 5


def test_a_site_that_is_down_is_asked_again():
    stop = threading.Event()
    shelf = Shelf(read_outlets(), seed=7)
    tries = []

    def refuse(request):
        tries.append(request.url)
        if len(tries) == 3:
            stop.set()
        raise httpx.ConnectError("mati")

    with httpx.Client(transport=httpx.MockTransport(refuse)) as client:
        FeedPoller(client, "http://127.0.0.1/feed.atom", shelf, lambda: NOW).keep_polling(0.001, stop)
    assert len(tries) == 3
