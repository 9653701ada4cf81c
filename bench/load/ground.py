"""The nation under load: every office with who files there, sixty editors, and an archive behind them."""

import logging
import os
from dataclasses import dataclass
from datetime import date
from itertools import cycle, islice
from pathlib import Path

import django

NAME = "bench_load"
FOLDER = Path(__file__).resolve().parents[2] / "var" / NAME
_BATCH = 50_000
# Told stories of three years, spread over all offices; words differ by number.
_STORIES = """
    INSERT INTO newsroom_story (created_at, updated_at, unit_id, topic_id, status, step, wants_national, filed_by_id,
                                public_version, slug, submitted_at, published_at, changed_at, headline, summary,
                                search {more_columns})
    SELECT at, at, office.id, (SELECT min(id) FROM newsroom_topic), 'published', '', n % 9 = 0, %(writer)s, 1, 'cerita',
           at - interval '5 hours', at, at, 'Cerita ' || n, 'Ringkasan cerita ' || n || ' dari satuan',
           to_tsvector('indonesian', 'Cerita ' || n || ' panen ' || n % 997 || ' kerja ' || n % 89) {more_values}
    FROM generate_series(%(first)s, %(last)s) AS n
    CROSS JOIN LATERAL (SELECT now() - (n * 7919::bigint % (36 * 30 * 24 * 60)) * interval '1 minute' AS at) AS moment
    JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS many FROM units_unit
          WHERE type NOT IN ('ministry', 'directorate')) AS office ON office.place = n * 104729::bigint % office.many
"""
_VERSIONS = """
    INSERT INTO newsroom_storyversion (story_id, number, author_id, saved_at, headline, body, facts, quotes, photos)
    SELECT id, 1, filed_by_id, submitted_at, headline, headline || E'.\\n\\n' || repeat(summary || '. ', 20),
           '{}', '[]', '[]'
    FROM newsroom_story WHERE current_id IS NULL AND status = 'published'
"""
_CURRENT = """
    UPDATE newsroom_story AS story SET current_id = version.id, public_id = version.id
    FROM newsroom_storyversion AS version WHERE version.story_id = story.id AND story.current_id IS NULL
"""


@dataclass(frozen=True, slots=True)
class Office:
    """An office with the session key of who files there."""

    unit: int
    name: str
    city: str
    filer: str


@dataclass(frozen=True, slots=True)
class Ground:
    offices: tuple[Office, ...]
    editors: tuple[str, ...]


def found(*, archive: int, offices: int, editors: int) -> Ground:
    """Sets Django up on a database of its own, fills it to `archive` stories, and signs everybody in."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kentongan.config.settings.dev")
    os.environ["KENTONGAN_DATA"] = str(FOLDER)
    if given := os.environ.get("DATABASE_URL"):
        # Django is not set up yet, and the archive's benchmark knows how to have a database of one's own.
        from bench.million import database_of

        os.environ["DATABASE_URL"] = database_of(given, NAME)
    django.setup()
    logging.disable(logging.WARNING)
    # Django must be set up before these can be imported.
    from kentongan.apps.newsroom.models import Story
    from kentongan.config.lay_out import steps

    for _, step in steps():
        step()
    _fill(archive - Story.objects.filter(status="published").count())
    return Ground(_offices(offices), _editors(editors))


def _fill(missing: int) -> None:
    from django.db import connection

    from kentongan.foundation.accounts.models import User

    if missing <= 0:
        return
    print(f"» laying {missing:,} stories", flush=True)
    writer, _ = User.objects.get_or_create(email="bench@contoh.test", defaults={"name": "Penulis Contoh"})
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM newsroom_story")
        have = cursor.fetchone()[0]
        statement = _STORIES.replace("%", "%%").replace("%%(", "%(").format(**_more(cursor))
        for first in range(have + 1, have + missing + 1, _BATCH):
            last = min(first + _BATCH - 1, have + missing)
            cursor.execute(statement, {"writer": writer.pk, "first": first, "last": last})
            cursor.execute(_VERSIONS)
            cursor.execute(_CURRENT)
        cursor.execute("VACUUM (ANALYZE)")


def _more(cursor: object) -> dict[str, str]:
    """Columns of a story that must be filled and that this file does not name, with their plain beginnings."""
    cursor.execute(
        "SELECT column_name, data_type FROM information_schema.columns WHERE table_name = 'newsroom_story'"
        " AND is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO'"
    )
    plain = {"character varying": "''", "text": "''", "boolean": "false", "integer": "0", "jsonb": "'{}'"}
    named = _STORIES.split("(", 1)[1].split("{", 1)[0]
    missing = {name: plain[kind] for name, kind in cursor.fetchall() if name not in named}
    return {
        "more_columns": "".join(f", {name}" for name in missing),
        "more_values": "".join(f", {value}" for value in missing.values()),
    }


def _offices(many: int) -> tuple[Office, ...]:
    from django.db.models.functions import Length

    from kentongan.apps.units.models import Unit

    units = Unit.objects.exclude(type__in=("ministry", "directorate")).order_by(Length("path").desc(), "pk")
    made = []
    for unit in islice(cycle(units), many):  # where fewer stand in the registry, some file twice
        key = _signed_in(f"contributor-{unit.pk}@load.test", unit, "contributor")
        made.append(Office(unit.pk, unit.name, unit.city or unit.name, key))
    return tuple(made)


def _editors(many: int) -> tuple[str, ...]:
    """Two thirds sit in the regions, the others at the centre."""
    from kentongan.apps.units.models import Unit

    centre = Unit.objects.get(key="ditjenpas")
    regions = list(Unit.objects.filter(type="region").order_by("pk"))
    keys = []
    for number in range(many):
        if number % 3 == 0:
            keys.append(_signed_in(f"central-{number}@load.test", centre, "central_editor"))
        else:
            region = regions[number % len(regions)]
            keys.append(_signed_in(f"region-{number}@load.test", region, "region_editor"))
    return tuple(keys)


def _signed_in(email: str, unit: object, role: str) -> str:
    """The key of a session as signing in makes it."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    from kentongan.apps.units.models import Appointment
    from kentongan.foundation.accounts.models import User

    user, _ = User.objects.get_or_create(email=email, defaults={"name": f"{role} Contoh"})
    Appointment.objects.get_or_create(user=user, unit=unit, role=role, valid_from=date(2020, 1, 1))
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "django.contrib.auth.backends.ModelBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return session.session_key
