"""An archive of up to a million told stories, for the benchmark that looks others up in it; kept between runs."""

import logging
import os
import random
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from multiprocessing import get_context
from pathlib import Path

import django

from kentongan.core.echo.sample import packed
from kentongan.core.echo.story import hear

NAME = "bench_archive"
_WORKERS = int(os.environ.get("KENTONGAN_BENCH_WORKERS", "2"))
_CHUNK = 2_000
READ = 100_000
_FIRST_DAY = date(2023, 1, 1)
_COLUMNS = (
    "id, reference, unit_id, day, event_day, headline, url, desk_url, mark, runs, words, run_count, word_count,"
    " keys"
)

# the stories


@cache
def _words() -> tuple[list[str], list[float]]:
    words = Path(__file__).with_name("words.txt").read_text(encoding="utf-8").split()
    total, weights = 0.0, []
    for place in range(1, len(words) + 1):
        total += 1 / place**0.8
        weights.append(total)
    return words, weights


def story(number: int) -> tuple[str, str, date]:
    """The story of that number, the same at every call."""
    chance = random.Random(number)
    words, weights = _words()
    drawn = chance.choices(words, cum_weights=weights, k=190)
    sentences = [" ".join(drawn[at : at + 12]).capitalize() + "." for at in range(10, 190, 12)]
    sentences.insert(8, _stock(number % 10))
    return " ".join(drawn[:10]).title(), " ".join(sentences), _FIRST_DAY + timedelta(days=number % 1_400)


@cache
def _stock(number: int) -> str:
    words, _ = _words()
    return " ".join(random.Random(f"stock {number}").choices(words, k=40)) + "."


def edited(number: int, chance: random.Random) -> tuple[str, str, date]:
    headline, body, day = story(number)
    words, _ = _words()
    told = [chance.choice(words) if chance.random() < 0.05 else word for word in body.split()]
    return headline, " ".join(told), day


# the archive


def found() -> None:
    """Sets Django up on a database of its own, laid out as an installation is."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.dev")
    os.environ["KENTONGAN_DATA"] = str(Path(__file__).resolve().parents[1] / "var" / NAME)
    if given := os.environ.get("DATABASE_URL"):
        os.environ["DATABASE_URL"] = database_of(given, NAME)
    django.setup()
    logging.disable(logging.WARNING)
    # Django must be set up before this can be imported.
    from kentongan.config.lay_out import steps

    for _, step in steps():
        step()


def database_of(address: str, name: str) -> str:
    """The address of a benchmark's own database on the server that was given; made when it is not there."""
    import psycopg

    place, mark, query = address.partition("?")
    head, query = place.rpartition("/")[0], mark + query
    with psycopg.connect(f"{head}/postgres{query}", autocommit=True) as server:
        if not server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            server.execute(f'CREATE DATABASE "{name}"')
    return f"{head}/{name}{query}"


@cache
def units() -> list[int]:
    from kentongan.apps.units.models import Unit

    return list(Unit.objects.order_by("pk").values_list("pk", flat=True))


_REPEAT = f"""
INSERT INTO archive_told ({_COLUMNS})
SELECT id + {READ} * copy, 'bench:' || id + {READ} * copy, unit_id, day, event_day, headline,
    '/berita/' || id + {READ} * copy || '/', '/meja/' || id + {READ} * copy || '/', mark, runs, words, run_count,
    word_count, keys
FROM archive_told, generate_series(%(from)s::int, %(to)s::int) AS copy WHERE id < {READ}
"""
_REPEAT_KEYS = f"""
INSERT INTO archive_toldkey (key, told)
SELECT DISTINCT CASE WHEN common.key IS NULL THEN hashint4(one.key # (copy * 7919)) ELSE one.key END,
    one.told + {READ} * copy
FROM archive_toldkey AS one
LEFT JOIN (SELECT key FROM archive_toldkey WHERE told < {READ} GROUP BY key HAVING count(*) > 5) AS common USING (key),
    generate_series(%(from)s::int, %(to)s::int) AS copy
WHERE one.told < {READ}
"""


def fill(size: int) -> None:
    """Brings the archive to `size` stories; the keys' index is built afterwards, as a restore would."""
    from django.db import connection

    _read_in(min(size, READ))
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM archive_told WHERE reference LIKE 'bench:%'")
        copies = {"from": cursor.fetchone()[0] // READ, "to": size // READ - 1}
        if copies["from"] > copies["to"] or size <= READ:
            return
        print(f"» repeating them up to {size}", flush=True)
        cursor.execute("ALTER TABLE archive_toldkey DROP CONSTRAINT IF EXISTS archive_toldkey_pkey")
        cursor.execute("SET work_mem = '256MB'")
        cursor.execute(_REPEAT, copies)
        cursor.execute(_REPEAT_KEYS, copies)
        cursor.execute(
            "INSERT INTO bench_search SELECT id + %(each)s * copy, search FROM bench_search,"
            " generate_series(%(from)s::int, %(to)s::int) AS copy WHERE id < %(each)s",
            copies | {"each": READ},
        )
        _index(cursor)


def _index(cursor: object) -> None:
    cursor.execute("SET maintenance_work_mem = '1GB'")
    cursor.execute("CREATE INDEX IF NOT EXISTS bench_search_words ON bench_search USING gin (search)")
    cursor.execute("ALTER TABLE archive_toldkey ADD CONSTRAINT archive_toldkey_pkey PRIMARY KEY (key, told)")
    cursor.execute(
        "SELECT setval(pg_get_serial_sequence('archive_told', 'id'), max(id) + 1) FROM archive_told"
    )
    cursor.execute("RESET work_mem")
    cursor.execute("VACUUM ANALYZE archive_told, archive_toldkey, bench_search")


def _read_in(size: int) -> None:
    """Copies in what is missing of stories that are read from their texts."""
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE IF NOT EXISTS bench_search (id bigint, search tsvector)")
        cursor.execute("SELECT coalesce(max(id), -1) + 1 FROM archive_told WHERE reference LIKE 'bench:%'")
        have = cursor.fetchone()[0]
        if have >= size:
            return
        print(f"» telling {size - have} stories", flush=True)
        cursor.execute("DROP INDEX IF EXISTS bench_search_words")
        cursor.execute("ALTER TABLE archive_toldkey DROP CONSTRAINT IF EXISTS archive_toldkey_pkey")
        cursor.execute("CREATE TEMP TABLE heads (id bigint, words text)")
        for stories, keys, heads in _drawn(have, size):
            _copy(cursor, f"COPY archive_told ({_COLUMNS}) FROM STDIN", stories)
            _copy(cursor, "COPY archive_toldkey (key, told) FROM STDIN", keys)
            _copy(cursor, "COPY heads FROM STDIN", heads)
        cursor.execute("INSERT INTO bench_search SELECT id, to_tsvector('indonesian', words) FROM heads")
        cursor.execute("DROP TABLE heads")
        _index(cursor)


def _copy(cursor: object, statement: str, lines: str) -> None:
    with cursor.copy(statement) as copy:
        copy.write(lines)


def _drawn(first: int, last: int) -> Iterator[tuple[str, str, str]]:
    """The rows of the stories as COPY wants them, made by two processes."""
    offices = units()
    chunks = [(at, min(at + _CHUNK, last), offices) for at in range(first, last, _CHUNK)]
    with get_context("spawn").Pool(_WORKERS) as pool:
        yield from pool.imap(_chunk, chunks)


def _chunk(span: tuple[int, int, list[int]]) -> tuple[str, str, str]:
    first, last, offices = span
    stories, keys, heads = [], [], []
    for number in range(first, last):
        headline, body, day = story(number)
        heard = hear(headline, body, day.isoformat())
        found = sorted(set(heard.keys))
        runs, words = heard.echo.runs, heard.echo.words
        url = f"/berita/{number}/"
        stories.append(
            f"{number}\tbench:{number}\t{offices[number % len(offices)]}\t{day}\t{day}\t{headline}\t{url}"
            f"\t/meja/{number}/\t{number}\t\\\\x{packed(runs).hex()}\t\\\\x{packed(words).hex()}\t{runs.size}\t{words.size}\t"
            f"{{{','.join(map(str, found))}}}\n"
        )
        keys += [f"{key}\t{number}\n" for key in found]
        heads.append(f"{number}\t{headline} {body[:300]}\n")
    return "".join(stories), "".join(keys), "".join(heads)
