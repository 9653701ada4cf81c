"""A late decree: 50,000 running deadlines dated anew, written with moves and letters, beside their reading alone."""

import time
from datetime import date, timedelta

from bench import nation
from bench.measuring import Row, row

TITLE = "Re-dating open cases"
HOW = (
    "50,000 open requests with their persons, one clock each. A holiday is added and `redate_running` sweeps: reads,"
    " counts by both calendars, writes moves with reasons and the new days, in one transaction that is rolled back"
    " afterwards; the checks of a commit are counted in. The floor reads the same rows alone."
)
CASES = 50_000
RUNS = 5
_REQUESTS = """
    INSERT INTO openness_request (created_at, updated_at, unit_id, number, year, way, received_at, asked, purpose, form,
                                  delivery, status, resolution, missing, sent_key)
    SELECT now(), now(), %s, 'BENCH-' || n, 2026, 'web', %s, 'Jumlah kunjungan', 'Penelitian', 'copy', 'mail',
           'received', '', '', gen_random_uuid()
    FROM generate_series(1, %s) AS n
"""
_PEOPLE = """
    INSERT INTO openness_requester (request_id, kind, name, id_kind, id_tail, email, phone, address, occupation)
    SELECT id, 'person', 'Pemohon Contoh', 'ktp', '1234', 'p' || id || '@contoh.test', '', '', ''
    FROM openness_request WHERE number LIKE 'BENCH-%%'
"""
_CLOCKS = """
    INSERT INTO openness_deadline (request_id, owner, rule_key, rule_version, event_at, zone, closes, shifts, due,
                                   due_at, moves, proof, doubt, reminded)
    SELECT request.id, owner, rule_key, rule_version, event_at, zone, closes, shifts, due, due_at, 0, proof, '', 0
    FROM openness_request AS request, openness_deadline AS pattern
    WHERE number LIKE 'BENCH-%%' AND pattern.id = %s
"""


def run() -> list[Row]:
    """Every run starts from the same 50,000 rows; nothing stays behind."""
    nation.found()
    # Django must be set up first, which `found` does.
    from django.db import connection, transaction

    whole, floor = [], []
    for _ in range(RUNS):
        with transaction.atomic():
            _lay_out(connection)
            floor.append(_timed(_read))
            whole.append(_timed(_sweep))
            transaction.set_rollback(True)
    print(f"50,000 re-dated: slowest of {RUNS} {max(whole) / 1000:.2f} s")
    return [
        row("50,000 re-dated and written", whole, beside="reading them", floor=floor),
        row("reading them", floor),
    ]


def _lay_out(connection) -> None:
    # fmt: off
    from django.utils import timezone

    from kentongan.apps.openness.models import Request
    from kentongan.apps.openness.services.dating import ANSWER, set_deadline
    from kentongan.apps.units.models import Unit
    # fmt: on
    unit = Unit.objects.filter(type="directorate").first()
    with connection.cursor() as cursor:
        cursor.execute(_REQUESTS, [unit.pk, timezone.now(), 1])
        pattern = set_deadline(
            request=Request.objects.get(number="BENCH-1"), rule_key=ANSWER, event=timezone.now()
        )
        cursor.execute("UPDATE openness_request SET number = 'PATTERN' WHERE number = 'BENCH-1'")
        cursor.execute(_REQUESTS, [unit.pk, timezone.now(), CASES])
        cursor.execute(_PEOPLE)
        cursor.execute(_CLOCKS, [pattern.pk])
        cursor.execute("ANALYZE openness_request, openness_deadline, openness_requester")


def _read() -> None:
    from kentongan.apps.openness.models import Deadline

    assert len(list(Deadline.objects.filter(met_at=None).values_list("id", "event_at", "due"))) >= CASES


def _sweep() -> None:
    # fmt: off
    from django.db import connection

    from kentongan.apps.openness.models import CountedBy, Deadline
    from kentongan.apps.openness.services.redating import redate_running
    from kentongan.foundation.workdays.models import Holiday
    from kentongan.foundation.workdays.services import seed
    # fmt: on
    seed()
    event = Deadline.objects.filter(met_at=None).latest("id").event_at
    free = event.date() + timedelta(days=1)
    while free.weekday() > 4 or Holiday.objects.filter(day=free).exists():
        free += timedelta(days=1)
    assert CountedBy.objects.exists() and isinstance(free, date)
    Holiday.objects.create(day=free, name="Keputusan mendadak", kind="national", source="Keppres contoh")
    done = redate_running(because="Keppres contoh")
    if done.moved < CASES:
        raise SystemExit(f"only {done.moved} of {CASES} moved")
    # What a commit would still have to check.
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def _timed(work) -> float:
    begun = time.perf_counter()
    work()
    return (time.perf_counter() - begun) * 1000
