"""Robots, about, health."""

import json

import pytest
from django.db import OperationalError, connection

pytestmark = pytest.mark.django_db


def test_robots_name_the_maps_and_close_the_desk(client, settings):
    settings.SITE_URL = "https://berita.contoh.go.id"
    lines = client.get("/robots.txt").text.splitlines()
    assert "Disallow: /meja/" in lines and "Disallow: /cari/" in lines
    assert "Sitemap: https://berita.contoh.go.id/sitemap.xml" in lines
    assert not any(line == "Disallow: /" for line in lines)


def test_health_counts_the_queue_and_names_nobody(client):
    answer = client.get("/healthz")
    told = json.loads(answer.content)
    assert answer.status_code == 200 and told["status"] == "ok"
    assert set(told["queue"]) == {"waiting", "running", "dead", "oldest_seconds"} and told["workers"] == 0
    assert answer.headers["Cache-Control"] == "no-store"
    assert set(told) == {"status", "version", "database", "queue", "workers"}


def test_health_without_a_database_is_503_and_gives_nothing_away(client, monkeypatch):
    def fail() -> None:
        raise OperationalError(
            "connection to server at 10.1.2.3 failed: password rejected for user kentongan"
        )

    monkeypatch.setattr(connection, "ensure_connection", fail)
    answer = client.get("/healthz")
    assert answer.status_code == 503
    assert json.loads(answer.content)["database"] == "down"
    assert "10.1.2.3" not in answer.text and "password" not in answer.text


def test_about_names_every_feed(client):
    page = client.get("/tentang/").text
    for name in ("feed.atom", "feed.rss", "feed.json", "ninjs.json"):
        assert f'href="/{name}"' in page


def test_language_is_switched_and_leads_back(client):
    answer = client.post("/bahasa/", {"language": "en", "next": "/akun/login/"})
    assert answer.headers["Location"] == "/akun/login/"
    assert answer.cookies["django_language"].value == "en"
    away = client.post("/bahasa/", {"language": "en", "next": "https://jahat.example/"})
    assert "jahat" not in away.headers["Location"]
