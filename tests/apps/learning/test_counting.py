"""Weaknesses are counted once, in the month of their moment, and a rebuild comes to the same sums."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from kentongan.apps.learning.models import Attempt, OfficeCount, SeenDecision, SeenVersion, WriterCount
from kentongan.apps.learning.queries.profile import months_back, profile_of_office, profile_of_writer
from kentongan.apps.learning.services.counting import count_decision, count_version, sum_up
from kentongan.apps.learning.services.rebuilding import rebuild_counts
from kentongan.apps.newsroom.models import Decision

pytestmark = pytest.mark.django_db
RULE = "accuracy.superlative"


def sums(table, whose: str) -> set[tuple]:
    return set(table.objects.values_list(whose, "month", "kind", "key", "number", "last_at"))


def test_what_was_handed_in_and_returned_is_counted(returned, run_jobs, units, people):
    returned()
    run_jobs()
    profile = profile_of_office(units["lapas-cilegon"])
    assert (profile.handed, profile.decided, profile.returned) == (1, 1, 1)
    found = {weak.lesson.key: weak.rate.count for weak in profile.weaknesses}
    assert found["reason.facts"] == 1
    assert found[RULE] == 1
    own = profile_of_writer(people["contributor"].pk)
    assert {weak.lesson.key for weak in own.weaknesses} == set(found)
    assert profile_of_writer(people["unit_head"].pk).weaknesses == ()
    assert profile_of_office(units["rutan-serang"]).weaknesses == ()


def test_the_same_text_and_decision_told_twice_count_once(returned, run_jobs):
    story = returned()
    run_jobs()
    before = sums(OfficeCount, "unit"), sums(WriterCount, "writer")
    assert not count_version(version_id=story.current_id)
    assert not count_decision(decision_id=Decision.objects.get(story=story).pk)
    assert (sums(OfficeCount, "unit"), sums(WriterCount, "writer")) == before


def test_a_rebuild_changes_nothing_that_was_counted(returned, handed, run_jobs):
    returned()
    returned("language")
    handed()
    run_jobs()
    before = sums(OfficeCount, "unit"), sums(WriterCount, "writer")
    done = rebuild_counts()
    assert (done.versions, done.decisions) == (0, 0)
    assert (sums(OfficeCount, "unit"), sums(WriterCount, "writer")) == before


def test_a_rebuild_counts_what_nobody_listened_to(returned, handed, run_jobs):
    returned()
    handed()
    run_jobs()
    before = sums(OfficeCount, "unit"), sums(WriterCount, "writer")
    for table in (SeenVersion, SeenDecision, OfficeCount, WriterCount):
        table.objects.all().delete()
    done = rebuild_counts()
    assert (done.versions, done.decisions) == (2, 1)
    assert (sums(OfficeCount, "unit"), sums(WriterCount, "writer")) == before
    assert rebuild_counts().versions == 0


def test_sums_are_mended_when_they_were_spoiled(returned, run_jobs):
    returned()
    run_jobs()
    before = sums(OfficeCount, "unit")
    OfficeCount.objects.update(number=99)
    sum_up()
    assert sums(OfficeCount, "unit") == before


def test_what_is_rolled_back_is_not_counted(handed, actors, run_jobs, units):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        handed()
        raise ZeroDivisionError
    assert run_jobs() == 0
    assert profile_of_office(units["lapas-cilegon"]).handed == 0


def test_a_profile_costs_one_query(returned, run_jobs, units, django_assert_num_queries):
    for _time in range(3):
        returned()
    run_jobs()
    with django_assert_num_queries(1):
        profile_of_office(units["lapas-cilegon"], months=12)


def test_months_run_back_over_the_year():
    assert months_back(3, date(2026, 1, 15)) == (date(2025, 11, 1), date(2025, 12, 1), date(2026, 1, 1))


def test_the_database_holds_results_together(people, units):
    with pytest.raises(IntegrityError), transaction.atomic():
        Attempt.objects.create(
            user=people["contributor"], unit=units["lapas-cilegon"], lesson=RULE, day="2026-01-01",
            questions=[], started_at="2026-01-01T00:00Z", is_passed=True,
        )  # fmt: skip
