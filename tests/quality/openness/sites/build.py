"""Putting a site together from texts, a face, and where each item stands."""

import re
import tomllib
from datetime import date, timedelta
from functools import lru_cache
from html import escape
from pathlib import Path

from tests.quality.openness.sites.layout import modern
from tests.quality.openness.sites.papers import scan_pdf, text_pdf
from tests.quality.openness.sites.shape import Answer, Made

FOLDER = Path(__file__).parent
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
JUDGED = [
    *(f"B{number:02}" for number in range(1, 17)),
    *(f"T{number:02}" for number in range(1, 19)),
    *(f"C{number:02}" for number in range(1, 5)),
]
DANGERS = [f"S{number:02}" for number in range(1, 7)]
# Only people know whether these must be there at all, or are complete.
ONLY_PEOPLE_KNOW = ("T06", "T16", "T17", "T18")
WHAT_THAT_IS = {
    "full": "found",
    "paper": "found",
    "part": "partly",
    "scan": "partly",
    "empty": "missing",
    "dead": "missing",
    "mention": "missing",
}


@lru_cache
def texts(name: str) -> dict:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def spoken(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


class Builder:
    """Collects pages; `finish` draws them all with the same menu."""

    def __init__(self, name: str, today: date, *, source: str = "texts", face=modern, age: int = 20) -> None:
        self.name, self.today, self.face = name, today, face
        self.words = texts(source)
        self.site = "Lapas Kelas IIB Karangwilis"
        self.day = today - timedelta(days=age)
        self.pages: dict[str, tuple[str, str]] = {}
        self.answers: dict[str, Answer] = {}
        self.menu: list[tuple[str, str]] = []
        self.truth: dict[str, str] = {}
        self.extra = ""

    def page(self, path: str, title: str, body: str, *, dated: bool = True) -> str:
        stamp = f"<p>Diperbarui: {spoken(self.day)}</p>" if dated else ""
        self.pages[path] = (title, body + stamp)
        return path

    def item(
        self, item: str, how: str = "full", *, folder: str = "/ppid", label: str = ""
    ) -> tuple[str, str]:
        """An item shown as `how` says; returns its label and address. Its truth is noted."""
        label = label or self.words[item]["label"]
        slug = re.sub(r"[^a-z0-9]+", "-", label.lower()).strip("-")
        self.truth[item] = WHAT_THAT_IS[how]
        path = f"{folder}/{slug}"
        if how == "full" or how == "part":
            return label, self.page(path, label, self.words[item][how])
        if how == "empty":
            return label, self.page(path, label, "<p>Konten segera hadir.</p>", dated=False)
        if how == "paper":
            lines = re.sub(r"<[^>]+>", " ", self.words[item]["full"]).split(". ")
            self.answers[f"{path}.pdf"] = Answer(text_pdf([label, *lines], self.day), type="application/pdf")
        if how == "scan":
            self.answers[f"{path}.pdf"] = Answer(scan_pdf(self.day), type="application/pdf")
        return label, f"{path}.pdf"

    def notice(self, item: str, title: str, body: str, truth: str) -> tuple[str, str]:
        self.truth[item] = truth
        slug = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
        return title, self.page(f"/pengumuman/{slug}", title, body)

    def news(self, titles: list[str], every: int = 1) -> None:
        """A list of news with a page each; headlines are full of the words of items."""
        rows = []
        for number, title in enumerate(titles):
            day = self.today - timedelta(days=1 + number * every)
            path = f"/berita/{number + 1}-{re.sub(r'[^a-z0-9]+', '-', title.lower())}"
            body = f"<p>Karangwilis, {spoken(day)}. {title}. Kegiatan berlangsung tertib dan ditutup dengan doa bersama.</p>"
            self.pages[path] = (title, body)
            rows.append(f'<li><a href="{path}">{escape(title)}</a> {spoken(day)}</li>')
        self.pages["/berita"] = ("Berita", f"<ul>{''.join(rows)}</ul>")
        self.menu.append(("Berita", "/berita"))

    def finish(self, home: str = "", **more) -> Made:
        """Every page drawn; items without a word are missing, dangers without a notice as the site's hub decides."""
        self.pages.setdefault(
            "/", ("Beranda", home or "<p>Selamat datang di situs kami. Melayani dengan hati.</p>")
        )
        drawn = {
            path: Answer(self.face(title, body, self.menu, self.site, self.extra))
            for path, (title, body) in self.pages.items()
        }
        for item in JUDGED:
            self.truth.setdefault(item, "not_judged" if item in ONLY_PEOPLE_KNOW else "missing")
        for item in DANGERS:
            self.truth.setdefault(item, "missing")
        return Made(self.name, {**drawn, **self.answers}, self.truth, **more)


def listed(links: list[tuple[str, str]]) -> str:
    return (
        "<ul>" + "".join(f'<li><a href="{href}">{escape(label)}</a></li>' for label, href in links) + "</ul>"
    )


def tabled(links: list[tuple[str, str]], word: str = "Unduh") -> str:
    """A table whose links only say "Unduh"."""
    rows = "".join(
        f'<tr><td>{number}</td><td>{escape(label)}</td><td><a href="{href}">{word}</a></td></tr>'
        for number, (label, href) in enumerate(links, start=1)
    )
    return f"<table><tr><th>No</th><th>Nama</th><th>Berkas</th></tr>{rows}</table>"
