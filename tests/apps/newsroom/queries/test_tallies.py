"""What the newsroom counts for an office."""

from datetime import date, timedelta

import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kentongan.apps.newsroom.queries.counting.tallies import tallies
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import return_story
from kentongan.apps.newsroom.services.withdrawing import withdraw_story

OCTOBER = {"since": date(2026, 10, 1), "until": date(2026, 11, 1)}


def told(**stretch) -> dict[str, tuple[int, int]]:
    return {row.measure: (row.count, row.of) for row in tallies(**stretch)}


def test_life_of_stories_is_counted_at_their_unit(published, in_review, newsroom, units):
    with time_machine.travel("2026-10-08T03:00:00Z", tick=False) as clock:
        story = in_review()
        clock.shift(timedelta(hours=6))
        return_story(
            actor=newsroom["unit_coord"], story_id=story.pk, version=1, reason="facts", note="Lengkapi."
        )
        out = published()
        withdraw_story(actor=newsroom["unit_head"], story_id=out.pk, reason="Keliru menyebut hari kegiatan.")
    found = tallies(**OCTOBER)
    assert {row.unit for row in found} == {units["lapas-cilegon"].pk}
    assert told(**OCTOBER) == {
        "newsroom.published": (1, 0),
        "newsroom.approval_hours": (1, 0),
        "newsroom.submitted": (2, 0),
        "newsroom.returned": (1, 3),
        "newsroom.withdrawn": (1, 0),
    }
    assert told(since=date(2026, 9, 1), until=date(2026, 10, 8)) == {}


def test_hours_run_from_submission_to_publication(approved, newsroom):
    story = approved()
    with time_machine.travel("2026-10-08T15:00:00Z", tick=False):
        publish_story(actor=newsroom["unit_head"], story_id=story.pk, version=1)
    hours = next(row for row in tallies(**OCTOBER) if row.measure == "newsroom.approval_hours")
    assert hours.count == 1 and 11.9 < hours.total <= 12.0


def test_days_are_those_of_jakarta(published):
    with time_machine.travel("2026-10-08T17:30:00Z", tick=False):  # half past midnight on the 9th
        published()
    assert told(since=date(2026, 10, 9), until=date(2026, 10, 10))["newsroom.published"] == (1, 0)
    assert "newsroom.published" not in told(since=date(2026, 10, 8), until=date(2026, 10, 9))


def test_units_can_be_asked_for_and_queries_do_not_grow(published, units):
    published()
    with CaptureQueriesContext(connection) as queries:
        assert tallies(**OCTOBER, units=[units["rutan-serang"].pk]) == []
        assert len(tallies(**OCTOBER, units=[units["lapas-cilegon"].pk])) == 4
    assert len(queries) == 8
