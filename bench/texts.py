"""Texts of our own for the benchmarks: releases of the demo nation, and pages made from them."""

from datetime import UTC, datetime
from html import escape

from kentongan.config.demo.stories.stories import read_stories

NOW = datetime(2026, 11, 2, 5, 0, tzinfo=UTC)


def releases() -> list[str]:
    """Headline and body of every sound demo story."""
    return [f"{story.headline}\n\n{story.body}" for story in read_stories(NOW) if not story.faulty]


def release_of(words: int) -> str:
    """One text of about `words` words, put together from whole paragraphs."""
    paragraphs, size = [], 0
    for release in releases():
        for paragraph in release.split("\n\n"):
            paragraphs.append(paragraph)
            size += len(paragraph.split())
            if size >= words:
                return "\n\n".join(paragraphs)
    return "\n\n".join(paragraphs)


def page_of(release: str) -> bytes:
    """A release as a plain outlet prints it: menu, headline, date, paragraphs, related links, footer."""
    headline, *body = release.split("\n\n")
    links = "".join(f'<li><a href="/berita/{n}">Kabar daerah nomor {n}</a></li>' for n in range(60))
    text = "".join(f"<p>{escape(paragraph)}</p>" for paragraph in body)
    return f"""<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{escape(headline)}</title>
<meta property="og:title" content="{escape(headline)}">
<meta property="article:published_time" content="2026-10-30T10:15:00+07:00"></head>
<body><nav><ul>{links}</ul></nav><article><h1>{escape(headline)}</h1>{text}</article>
<aside><h2>Baca juga</h2><ul>{links}</ul></aside><footer>Pedoman media siber</footer></body></html>""".encode()
