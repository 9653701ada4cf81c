"""Sites that would hold an audit up for ever."""

import time
from collections.abc import Iterator
from datetime import date, timedelta

from tests.quality.openness.sites.build import Builder, listed
from tests.quality.openness.sites.layout import modern
from tests.quality.openness.sites.shape import Answer, Made

GIB = 1024**3


def endless_calendar(today: date) -> Made:
    """A calendar whose days lead to days, a list with every order, steps that repeat themselves."""
    site = Builder("kalender", today)
    known = [site.item(item) for item in ("B01", "B02", "B06", "B08", "B11", "B12", "B13", "T01", "C02")]
    site.menu += [
        *known,
        ("Agenda Harian", f"/kalender/{today:%Y/%m/%d}"),
        ("Arsip", "/arsip?urut=a&halaman=1"),
    ]

    def otherwise(path: str) -> Answer | None:
        if path.startswith("/kalender/"):
            links = [(f"{day:%d-%m-%Y}", f"/kalender/{day:%Y/%m/%d}") for day in _days_after(path, today)]
            return Answer(modern("Kalender", listed(links), site.menu, site.site))
        if path.startswith("/arsip"):
            number = int(path.rpartition("=")[2]) if path.rpartition("=")[2].isdecimal() else 1
            more = [
                (f"Urut {word}", f"/arsip?urut={word}{number}&halaman={number + 1}") for word in "abcdefgh"
            ]
            more += [("Lagi", f"/arsip/lagi/lagi/lagi/lagi{'/lagi' * number}?halaman={number}")]
            return Answer(modern("Arsip", listed(more), site.menu, site.site))
        return None

    site.truth["B05"] = "missing"
    return site.finish(otherwise=otherwise)


def loops(today: date) -> Made:
    """Redirects in circles, chains without end, pages that say 404 with status 200, links to nothing."""
    site = Builder("putaran", today)
    site.menu += [site.item(item) for item in ("B01", "B06", "B13", "T01", "C02", "B16")]
    site.menu += [
        ("LHKPN", "/putar"),
        ("Renstra", "/rantai/1"),
        ("Rekrutmen", "/lunak"),
        ("LAKIP", "/mati.pdf"),
    ]
    site.answers["/putar"] = Answer(status=302, headers={"Location": "/putar2"})
    site.answers["/putar2"] = Answer(status=302, headers={"Location": "/putar"})
    site.answers["/lunak"] = Answer(modern("Halaman tidak ditemukan", "<p>Maaf.</p>", site.menu, site.site))
    site.truth |= {"B03": "missing", "T08": "missing", "B07": "missing", "B08": "missing", "W07": "missing"}

    def otherwise(path: str) -> Answer | None:
        if path.startswith("/rantai/"):
            return Answer(status=301, headers={"Location": f"/rantai/{int(path.rpartition('/')[2]) + 1}"})
        return None

    return site.finish(otherwise=otherwise)


def slow_and_huge(today: date) -> Made:
    """A file of 2 GiB, one without end, a page that trickles."""
    site = Builder("berat", today)
    site.menu += [site.item(item) for item in ("B01", "B02", "B06", "B12", "B13", "T01", "C01", "C02", "B11")]
    site.menu += [
        ("Laporan Kinerja", "/besar.pdf"),
        ("Laporan Keuangan", "/tanpa-akhir.pdf"),
        ("Rekrutmen", "/tetes"),
    ]
    site.answers["/besar.pdf"] = Answer(type="application/pdf", length=2 * GIB, pieces=_zeros)
    site.answers["/tanpa-akhir.pdf"] = Answer(type="application/pdf", pieces=_zeros)
    site.answers["/tetes"] = Answer(pieces=_drops)
    site.truth |= {"B08": "partly", "B09": "partly"}
    # The page that trickles takes its share of time and is dead to a reader.
    site.truth["B07"] = "missing"
    return site.finish(minutes=0.6)


def _days_after(path: str, today: date) -> list[date]:
    try:
        day = date(*map(int, path.split("/")[2:5]))
    except (ValueError, TypeError):
        day = today
    return [day + timedelta(days=ahead) for ahead in range(1, 32)]


def _zeros() -> Iterator[bytes]:
    piece = b"%PDF-1.4\n" + b"\0" * 262_144
    while True:
        yield piece


def _drops() -> Iterator[bytes]:
    yield b"<html><body><h1>Rekrutmen</h1>"
    for _ in range(60):
        time.sleep(1)
        yield b" . "
