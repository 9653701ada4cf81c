"""A year's awards: all scores computed from 10,000 and from 100,000 stories, beside counting the same stories."""

import time

from bench import nation
from bench.measuring import Row, row

TITLE = "Awards of a year"
HOW = (
    "All offices of the registry, the scheme of 2026 without its judged categories, stories of one year with texts,"
    " releases with traces and one pick-up in four. One run reads the facts, finds copies, scores every office in"
    " every category and keeps the lines; everything is rolled back. The floor is one GROUP BY over the same stories:"
    " what a table that only counts would cost."
)
YEAR = 2019
SIZES = ((10_000, 5), (100_000, 3))
_AT = f"timestamptz '{YEAR}-01-02 03:00+00' + (n % 360) * interval '1 day' + (n % 700) * interval '1 second'"
_STORIES = f"""
    INSERT INTO newsroom_story (created_at, updated_at, unit_id, status, step, wants_national, filed_by_id,
        public_version, slug, happened_on, submitted_at, published_at, headline, summary)
    SELECT now(), now(), units.id, 'published', '', false, %s, 1, 'bench', ({_AT})::date, {_AT}, {_AT},
           'Cerita ' || n, ''
    FROM generate_series(1, %s) AS n
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS many FROM units_unit
          WHERE type IN ('lapas', 'rutan', 'lpka', 'bapas')) AS units ON units.place = n %% units.many
"""
_VERSIONS = """
    INSERT INTO newsroom_storyversion (story_id, number, author_id, saved_at, headline, body, facts, quotes, photos)
    SELECT id, 1, filed_by_id, now(), headline, repeat('kata ' || id || ' ', 100), '{}', '[]', '[]'
    FROM newsroom_story WHERE slug = 'bench'
"""
_POINT = """
    UPDATE newsroom_story SET public_id = v.id, current_id = v.id FROM newsroom_storyversion AS v
    WHERE v.story_id = newsroom_story.id AND newsroom_story.slug = 'bench'
"""
_RELEASES = """
    INSERT INTO monitoring_release (created_at, updated_at, uri, version, unit_id, headline, text, url, published_at,
        is_withdrawn, hashes)
    SELECT now(), now(), %s || id, 1, unit_id, headline, '', '', published_at, false,
           ARRAY(SELECT (('x' || substr(md5((CASE WHEN id %% 20 = 0 THEN id - 20 ELSE id END) || '-' || k), 1, 16))
                         ::bit(64)::bigint) FROM generate_series(1, 70) AS k)
    FROM newsroom_story WHERE slug = 'bench'
"""
_FLOOR = """
    SELECT s.unit_id, count(*), avg(length(v.body)) FROM newsroom_story AS s
    JOIN newsroom_storyversion AS v ON v.id = s.public_id
    WHERE s.status = 'published' AND s.published_at >= %s AND s.published_at < %s GROUP BY s.unit_id
"""


def run() -> list[Row]:
    """Each size laid out once, computed several times, rolled back."""
    nation.found()
    # Django must be set up first, which `found` does.
    from django.db import connection, transaction

    rows = []
    for size, runs in SIZES:
        with transaction.atomic():
            year = _lay_out(connection, size)
            whole = [_timed(_compute, year) for _ in range(runs)]
            floor = [_timed(_floor, connection) for _ in range(runs)]
            transaction.set_rollback(True)
        name = f"{size:,} stories scored and kept"
        rows.append(row(name, whole, beside="counting them", floor=floor))
        rows.append(row(f"{size:,} stories counted", floor))
    return rows


def _lay_out(connection, size: int):
    # fmt: off
    from kentongan.apps.newsroom.queries.addresses import uri_of
    from kentongan.apps.recognition.models import AwardYear
    from kentongan.core.scoring.reading import shipped
    from kentongan.foundation.accounts.models import User
    # fmt: on
    writer, _ = User.objects.get_or_create(email="bench@contoh.test", defaults={"name": "Penulis Contoh"})
    with connection.cursor() as cursor:
        cursor.execute(_STORIES.replace("(n % ", "(n %% "), [writer.pk, size])
        cursor.execute(_VERSIONS)
        cursor.execute(_POINT)
        cursor.execute(_RELEASES, [uri_of(0).removesuffix("0")])
        cursor.execute("ANALYZE newsroom_story, newsroom_storyversion, monitoring_release")
    words = shipped(2026)
    words = words[: words.index('[[category]]\nkey = "media-sosial"')].replace("2026", str(YEAR))
    AwardYear.objects.filter(year=YEAR).delete()
    return AwardYear.objects.create(year=YEAR, title="Bench", scheme=words, state="open")


def _compute(year) -> None:
    from kentongan.apps.recognition.services.running import compute

    assert compute(year_id=year.pk, because="bench")


def _floor(connection) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_FLOOR, [f"{YEAR}-01-01", f"{YEAR + 1}-01-01"])
        assert cursor.fetchall()


def _timed(work, subject) -> float:
    begun = time.perf_counter()
    work(subject)
    return (time.perf_counter() - begun) * 1000
