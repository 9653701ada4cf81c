"""Thousands of open requests, written by the database: for counting queries and seconds."""

from datetime import UTC, datetime

from django.db import connection

from kentongan.apps.openness.models import Deadline
from kentongan.apps.units.models import Unit

_REQUESTS = """
    INSERT INTO openness_request (created_at, updated_at, unit_id, number, year, way, received_at, asked, purpose, form,
                                  delivery, status, resolution, missing, sent_key)
    SELECT now(), now(), %s, 'PPID-2026-0-' || n, 2026, 'web', %s, 'Jumlah kunjungan ' || n, 'Penelitian', 'copy',
           'mail', 'received', '', '', gen_random_uuid()
    FROM generate_series(1, %s) AS n
"""
_PEOPLE = """
    INSERT INTO openness_requester (request_id, kind, name, id_kind, id_tail, email, phone, address, occupation)
    SELECT id, 'person', 'Pemohon Contoh ' || id, 'ktp', '1234', 'p' || id || '@contoh.test', '', '', ''
    FROM openness_request WHERE number LIKE 'PPID-2026-0-%%'
"""
_CLOCKS = """
    INSERT INTO openness_deadline (request_id, owner, rule_key, rule_version, event_at, event_on, zone, closes, shifts,
                                   due, due_at, moves, proof, doubt, reminded)
    SELECT request.id, owner, rule_key, rule_version, event_at, event_on, zone, closes, shifts, due, due_at, 0, proof,
           '', 0
    FROM openness_request AS request, openness_deadline AS pattern
    WHERE number LIKE 'PPID-2026-0-%%' AND pattern.id = %s
"""


def make_many(unit: Unit, pattern: Deadline, count: int, at: datetime | None = None) -> None:
    """`count` requests of an office with their persons, each with a clock like `pattern`."""
    with connection.cursor() as cursor:
        cursor.execute(_REQUESTS, [unit.pk, at or datetime(2026, 11, 9, 3, tzinfo=UTC), count])
        cursor.execute(_PEOPLE)
        cursor.execute(_CLOCKS, [pattern.pk])
        cursor.execute("ANALYZE openness_request, openness_deadline, openness_requester")
