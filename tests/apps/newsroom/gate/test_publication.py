"""Every reason that keeps a story back, in words."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kentongan.apps.newsroom.gate.content import Content, PhotoLine
from kentongan.apps.newsroom.gate.publication import StoryState, reasons_not_to_publish
from kentongan.apps.newsroom.gate.review import Ruling

NOW = datetime(2026, 10, 8, tzinfo=UTC)
OPEN = StoryState(
    status="approved",
    version=2,
    content=Content(headline="Judul", body="Naskah", topic="humas"),
    steps=("unit_coord", "unit_head"),
    rulings=(Ruling(7, "unit_head", approves=True, version=2, name="Kepala"),),
    authors=frozenset({1}),
    blocking=(),
    now=NOW,
)


def codes(state: StoryState) -> list[str]:
    return [reason.code for reason in reasons_not_to_publish(state)]


def test_gate_is_open_for_an_approved_story():
    assert reasons_not_to_publish(OPEN) == []


@pytest.mark.parametrize(
    ("change", "code", "words"),
    [
        ({"status": "draft"}, "status", "belum diajukan"),
        ({"status": "returned"}, "status", "dikembalikan"),
        ({"status": "published"}, "status", "sudah terbit"),
        ({"status": "withdrawn"}, "status", "ditarik"),
        ({"status": "unpublished"}, "status", "diturunkan"),
        ({"rulings": ()}, "approval", "Koordinator Humas UPT"),
        (
            {"rulings": (Ruling(7, "unit_head", True, 1, "Kepala"),)},
            "changed",
            "berubah setelah disetujui Kepala",
        ),
        ({"rulings": (Ruling(1, "unit_head", True, 2),)}, "self_approval", "penulisnya sendiri"),
        ({"blocking": ("NIK terbaca.", "Nama anak.")}, "blocked", "2 hal; yang pertama: NIK terbaca."),
        ({"blocking": ("NIK terbaca.",)}, "blocked", "satu hal: NIK terbaca."),
        ({"unit_is_active": False}, "unit_closed", "tidak aktif"),
        ({"content": replace(OPEN.content, headline=" ")}, "headline", "berjudul"),
        ({"content": replace(OPEN.content, body="")}, "body", "kosong"),
        ({"content": replace(OPEN.content, topic="")}, "topic", "Topik"),
        ({"content": replace(OPEN.content, embargo_until=NOW + timedelta(hours=1))}, "embargo", "embargo"),
        (
            {"content": replace(OPEN.content, photos=(PhotoLine(photo=1, alt="Kebun"),))},
            "photo",
            "Foto 1 belum punya keterangan, kredit.",
        ),
    ],
)
def test_each_obstacle_is_named(change, code, words):
    found = [reason.text for reason in reasons_not_to_publish(replace(OPEN, **change)) if reason.code == code]
    assert any(words in text for text in found)


def test_all_reasons_come_at_once():
    state = replace(
        OPEN, rulings=(), blocking=("NIK terbaca.",), content=Content(photos=(PhotoLine(photo=1),))
    )
    assert codes(state) == ["approval", "approval", "headline", "body", "topic", "photo", "blocked"]


def test_embargo_that_is_over_holds_nothing():
    content = replace(OPEN.content, embargo_until=NOW)
    assert codes(replace(OPEN, content=content)) == []


def test_correction_needs_a_published_story_and_no_route():
    assert codes(replace(OPEN, status="published", rulings=(), is_correction=True)) == []
    assert codes(replace(OPEN, status="withdrawn", is_correction=True)) == ["not_published"]
