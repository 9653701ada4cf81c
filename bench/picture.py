"""The picture of a nation with a million stories: pages, and the cost of counting anew."""

import gc
import logging
import os
import random
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import django

from bench.measuring import Row, row, timed
from bench.million import database_of

TITLE = "The picture, 690 offices and up to 1,000,000 stories"
HOW = (
    "In process with Django's test client: middleware, permissions, queries and templates, no network. Stories lie"
    " evenly over 36 months; every measure of the catalogue has a figure for every office and month. The peer"
    " counts the same 13 months of two measures live, in one statement of SQL over the stories. The database is its own"
    " (`bench_picture`)."
)
SIZES = (10_000, 100_000, 1_000_000)
REQUESTS, MONTHS = 200, 36
NAME = "bench_picture"
_STORIES = """
    INSERT INTO newsroom_story (created_at, updated_at, unit_id, status, step, wants_national, filed_by_id,
                                public_version, slug, submitted_at, published_at, changed_at, headline, summary)
    SELECT at, at, office.id, 'published', '', false, %(writer)s, 1, 'cerita',
           at - n %% 48 * interval '1 hour', at, at, 'Cerita ' || n, 'Ringkasan'
    FROM generate_series(%(first)s, %(last)s) AS n
    CROSS JOIN LATERAL (SELECT now() - (n * 7919::bigint %% (36 * 30 * 24 * 60)) * interval '1 minute' AS at) AS moment
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS many FROM units_unit
          WHERE type NOT IN ('ministry', 'directorate')) AS office ON office.place = n * 104729::bigint %% office.many
"""
_FIGURES = """
    INSERT INTO picture_figure (unit_id, is_branch, month, measure, count, "of", total, offices)
    SELECT office.id, false, month::date, measure, 1 + (office.id * 31 + n * 17) %% 20, 25, (office.id * 7 + n) %% 90, 1
    FROM units_unit AS office, unnest(%(measures)s::text[]) WITH ORDINALITY AS one(measure, n),
         generate_series(%(first)s::date, %(last)s::date, '1 month') AS month
    WHERE office.type NOT IN ('ministry', 'directorate')
    ON CONFLICT DO NOTHING
"""
_LIVE = """
    SELECT date_trunc('month', story.published_at AT TIME ZONE 'Asia/Jakarta'), count(*),
           avg(extract(epoch FROM story.published_at - story.submitted_at))
    FROM newsroom_story AS story JOIN units_unit AS office ON office.id = story.unit_id
    WHERE story.status IN ('published', 'withdrawn') AND office.path LIKE %s AND story.published_at >= %s
    GROUP BY 1
"""


def run() -> list[Row]:
    _found()
    rows = []
    for size in SIZES:
        _fill_stories(size)
        rows += _told(_counting(size))
        if size == SIZES[-1]:
            _fill_figures()
            rows += _told(_pages())
        rows += _told(_live(size))
    return rows


def _told(rows: list[Row]) -> list[Row]:
    """Says at once what was measured: the whole takes minutes."""
    for one in rows:
        print(f"» {one.name}: p50 {one.p50:.1f} ms, p95 {one.p95:.1f} ms {one.note}", flush=True)
    return rows


def _found() -> None:
    """Sets Django up on a database of its own, laid out as an installation is."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.dev")
    os.environ["KENTONGAN_DATA"] = str(Path(__file__).resolve().parents[1] / "var" / NAME)
    if given := os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL"] = database_of(given, NAME)
    django.setup()
    logging.disable(logging.WARNING)  # a line for each request would be measured, too
    # Django must be set up before this can be imported.
    from kentongan.config.lay_out import steps

    for _, step in steps():
        step()


def _fill_stories(size: int) -> None:
    from django.db import connection

    from kentongan.apps.newsroom.models import Story
    from kentongan.foundation.accounts.models import User

    writer, _ = User.objects.get_or_create(email="bench@contoh.test", defaults={"name": "Penulis Contoh"})
    have = Story.objects.count()
    with connection.cursor() as cursor:
        if have < size:
            print(f"» laying {size - have} stories", flush=True)
            cursor.execute(_STORIES, {"writer": writer.pk, "first": have + 1, "last": size})
        cursor.execute("VACUUM (ANALYZE) newsroom_story")


def _fill_figures() -> None:
    """Every measure that the catalogue names, for every office and month; the counted ones stay as they are."""
    from django.db import connection

    from kentongan.apps.picture.queries.catalogue.reading import catalogue
    from kentongan.apps.picture.queries.months import months_to, this_month
    from kentongan.apps.picture.services.branches import roll_up
    from kentongan.apps.picture.services.spreading import spread

    months = months_to(this_month(), MONTHS)
    measures = sorted({one.counts for one in catalogue().measures.values() if one.counts})
    with connection.cursor() as cursor:
        cursor.execute(_FIGURES, {"measures": measures, "first": months[0], "last": months[-1]})
        print(f"» {cursor.rowcount} figures laid", flush=True)
    for month in months[-14:]:
        roll_up(month=month)
        spread(month=month)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE) picture_figure")


def _counting(size: int) -> list[Row]:
    """One office that changed, marked and swept; the nightly job over two whole months."""
    from kentongan.apps.picture.services.marking import mark
    from kentongan.apps.picture.services.recounting import recount_lately, sweep_marks
    from kentongan.apps.units.models import Unit

    unit = Unit.objects.get(key="lapas-cilegon")

    def dirty() -> None:
        mark(unit_id=unit.pk)
        sweep_marks()

    return [
        row(f"one dirty office counted anew, {size:,} stories", timed(dirty, runs=10, warm=1)),
        row(f"nightly job, two months, {size:,} stories", timed(recount_lately, runs=3, warm=0)),
    ]


def _pages() -> list[Row]:
    from kentongan.apps.picture.queries.months import shifted, this_month

    client, chance = _client(), random.Random(7)
    asked = [f"{shifted(this_month(), -back):%Y-%m}" for back in range(3)]
    rows = []
    for name, keys, tail in (
        ("unit", _keys("lapas"), ""),
        ("region", _keys("region"), ""),
        ("nation", ["ditjenpas"], ""),
        ("one measure, nation", ["ditjenpas"], "ukuran/berita-terbit/"),
        ("stories behind a figure, region", _keys("region"), "berita/"),
    ):
        paths = [
            f"/meja/gambaran/{chance.choice(keys)}/{tail}?bulan={chance.choice(asked)}"
            for _ in range(REQUESTS)
        ]
        spent, queries = _asked(client, paths)
        rows.append(row(f"page: {name}, {SIZES[-1]:,} stories", spent, note=f"{queries} queries"))
    return rows


def _asked(client, paths: list[str]) -> tuple[list[float], str]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    counts = set()
    for path in paths[:6]:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(path).status_code == 200, path
        counts.add(len(seen))
    gc.collect()
    spent = []
    for path in paths:
        begun = time.perf_counter()
        answer = client.get(path)
        spent.append((time.perf_counter() - begun) * 1000)
        assert answer.status_code == 200
    return spent, "-".join(str(n) for n in sorted({min(counts), max(counts)}))


def _live(size: int) -> list[Row]:
    """The peer: two measures over 13 months of the nation, live; beside it all measures as they are kept."""
    from django.db import connection

    from kentongan.apps.picture.queries.figures import picture_of
    from kentongan.apps.picture.queries.months import shifted, this_month
    from kentongan.apps.units.models import Unit

    nation, since = Unit.objects.get(key="ditjenpas"), shifted(this_month(), -12)
    actor = _actor()

    def live() -> None:
        with connection.cursor() as cursor:
            cursor.execute(_LIVE, [f"{nation.path}%", since])
            cursor.fetchall()

    peer = timed(live, runs=5, warm=1)
    kept: Callable[[], object] = lambda: picture_of(actor, nation, shifted(this_month(), -1))  # noqa: E731
    return [
        row(f"peer: two measures counted live, {size:,} stories", peer),
        row(f"all measures as kept, {size:,} stories", timed(kept, runs=20), beside="peer", floor=peer),
    ]


def _officer():
    from kentongan.apps.units.models import Appointment, Unit
    from kentongan.foundation.accounts.models import User

    user, _ = User.objects.get_or_create(email="ketua@bench.test", defaults={"name": "Ketua Contoh"})
    unit = Unit.objects.get(key="ditjenpas")
    Appointment.objects.get_or_create(user=user, unit=unit, role="central_lead", valid_from=date(2020, 1, 1))
    return user


def _actor():
    from kentongan.apps.units.queries.actors import actor_of

    return actor_of(_officer())


def _client():
    from django.test import Client

    client = Client(SERVER_NAME="localhost")
    client.force_login(_officer(), backend="django.contrib.auth.backends.ModelBackend")
    return client


def _keys(kind: str) -> list[str]:
    from kentongan.apps.units.models import Unit

    return list(Unit.objects.filter(type=kind).values_list("key", flat=True))
