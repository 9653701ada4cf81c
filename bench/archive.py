"""Told before: looking a story up among ten thousand, a hundred thousand and a million earlier ones."""

import os
import random
import time
from datetime import date

from bench.measuring import Row, row
from bench.million import READ, edited, fill, story, units
from bench.million import found as ready

TITLE = "Told before"
HOW = (
    "One connection, one core, the query alone against PostgreSQL with its stock settings. Stories of about 220 words"
    " drawn by Zipf from 2,600 words; each holds one of ten stock paragraphs, so that a phrase stands in a tenth of"
    " the archive. Beyond 100,000 the rows repeat those that were read from texts, each with keys of its own save"
    " those that six stories or more share. Asked: copies with one word in twenty replaced, and stories never told."
    " The peer is full-text search for all words of the headline over headline and first lines of the same rows: it"
    " finds a copied headline and no other copy."
)
SIZES = tuple(map(int, os.environ.get("KENTONGAN_BENCH_ARCHIVE", "10000,100000,1000000").split(",")))
_ASKED, _KEPT = 300, 60


def run() -> list[Row]:
    """Fills up to each size in turn; what was filled before stays."""
    ready()
    rows: list[Row] = []
    for size in SIZES:
        fill(size)
        rows += _told(_measured(size))
    return rows


def _measured(size: int) -> list[Row]:
    chance = random.Random(size)
    numbers = [chance.randrange(min(size, READ)) for _ in range(_ASKED)]
    copies, found = _looked_up([edited(number, chance) for number in numbers], numbers)
    fresh, _ = _looked_up([story(size * 7 + number) for number in range(_ASKED)], [-1] * _ASKED)
    peer = _by_search([edited(number, chance)[0] for number in numbers[:60]])
    common, kept = _in_common(size), _keeping(size)
    return [
        row(f"{size:,} stories: an edited copy", copies, note=f"{found} of {_ASKED} found",
            beside="full-text search", floor=peer),
        row(f"{size:,} stories: a new story", fresh, note=_weight()),
        row(f"{size:,} stories: a new story, eight keys in 100,000 others", common),
        row(f"{size:,} stories: keep one", kept),
        row(f"{size:,} stories: peer, full-text search", peer),
    ]  # fmt: skip


def _looked_up(stories: list[tuple[str, str, date]], wanted: list[int]) -> tuple[list[float], int]:
    from kentongan.apps.archive.gate import Telling
    from kentongan.apps.archive.queries.echoes import earlier_than

    spent, found = [], 0
    for (headline, body, day), number in zip(stories, wanted, strict=True):
        telling = Telling(
            reference="story:0", unit_id=units()[0], day=day, headline=headline, body=body, event_day=day
        )
        begun = time.perf_counter()
        earlier = earlier_than(telling)
        spent.append((time.perf_counter() - begun) * 1000)
        found += any(one.url == f"/berita/{number}/" or one.url == f"/meja/{number}/" for one in earlier)
    return spent[3:], found


def _in_common(size: int) -> list[float]:
    """A story of which eight keys are a phrase of the whole service."""
    from django.db import connection

    from kentongan.core.echo.story import hear

    asked = story(size * 13)
    keys = list(hear(asked[0], asked[1]).keys[:8])
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO archive_toldkey SELECT key, id FROM archive_told, unnest(%s::int[]) AS key WHERE id < %s"
            " ON CONFLICT DO NOTHING",
            [keys, READ],
        )
        spent, _ = _looked_up([asked] * 100, [-1] * 100)
        cursor.execute("DELETE FROM archive_toldkey WHERE key = ANY(%s)", [keys])
    return spent


def _keeping(size: int) -> list[float]:
    from kentongan.apps.archive.gate import Telling
    from kentongan.apps.archive.services.keeping import forget, keep

    spent = []
    for number in range(_KEPT):
        headline, body, day = story(size * 11 + number)
        telling = Telling(
            reference=f"new:{number}", unit_id=units()[0], day=day, headline=headline, body=body
        )
        begun = time.perf_counter()
        keep(telling=telling)
        spent.append((time.perf_counter() - begun) * 1000)
    for number in range(_KEPT):
        forget(reference=f"new:{number}")
    return spent


def _by_search(headlines: list[str]) -> list[float]:
    from django.db import connection

    spent = []
    with connection.cursor() as cursor:
        for headline in headlines:
            begun = time.perf_counter()
            cursor.execute(
                "SELECT id FROM bench_search, plainto_tsquery('indonesian', %s) AS asked WHERE search @@ asked"
                " ORDER BY ts_rank(search, asked) DESC LIMIT 3",
                [headline],
            )
            cursor.fetchall()
            spent.append((time.perf_counter() - begun) * 1000)
    return spent[3:]


def _weight() -> str:
    from django.db import connection

    with connection.cursor() as cursor:
        sizes = []
        for name in ("archive_told", "archive_toldkey"):
            cursor.execute("SELECT pg_total_relation_size(%s::regclass)", [name])
            sizes.append(cursor.fetchone()[0] / 1024**2)
    return f"rows {sizes[0]:,.0f} MB, keys {sizes[1]:,.0f} MB"


def _told(rows: list[Row]) -> list[Row]:
    """Says at once what was measured: the whole takes long."""
    for one in rows:
        print(
            f"» {one.name}: p50 {one.p50:.1f} ms, p95 {one.p95:.1f} ms, p99 {one.p99:.1f} ms {one.note}",
            flush=True,
        )
    return rows
