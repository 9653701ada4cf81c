"""Effect, curriculum, tallies, and the lessons beside a returned story."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from kentongan.apps.learning.errors import NotFound
from kentongan.apps.learning.models import Attempt, OfficeCount, SeenDecision
from kentongan.apps.learning.queries.curriculum import curriculum_of, widest_office
from kentongan.apps.learning.queries.effects import effect_of
from kentongan.apps.learning.queries.profile import months_back, office_visible_to
from kentongan.apps.learning.queries.stories import lessons_for
from kentongan.apps.learning.queries.tallies import tallies
from kentongan.apps.learning.services.checking import answer_check, start_check
from kentongan.apps.newsroom.models import Decision, Story
from kentongan.apps.standards.queries.reports import findings_of
from kentongan.core.learning.lesson import lessons

pytestmark = pytest.mark.django_db
KEY = "reason.facts"


def take(actor, *, ago: int = 0) -> None:
    begun = start_check(actor=actor, key=KEY)
    answer_check(actor=actor, key=KEY, answers=[one["right"] for one in begun.questions])
    if ago:
        Attempt.objects.filter(pk=begun.pk).update(finished_at=timezone.now() - timedelta(days=ago))


def test_before_and_after_are_told_apart_by_the_first_pass(returned, handed, run_jobs, actors, units):
    returned()
    run_jobs()
    SeenDecision.objects.update(at=timezone.now() - timedelta(days=20))
    take(actors["contributor"], ago=10)
    handed()
    run_jobs()
    effect = effect_of(units["lapas-cilegon"], lessons()[KEY])
    assert effect.comparison.before.count == 1
    assert effect.comparison.after.count == 0
    assert effect.comparison.after.of == 2  # the versions of both stories were saved today
    assert effect.comparison.is_small
    assert effect.others == 2  # the region itself and the neighbour: nobody took it there
    assert len(effect.months) == 12


def test_without_a_pass_nothing_is_compared(units, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        effect = effect_of(units["lapas-cilegon"], lessons()[KEY])
    assert effect.comparison is None


def test_an_effect_costs_the_same_whatever_there_is(
    returned, run_jobs, actors, units, django_assert_max_num_queries
):
    for _time in range(3):
        returned()
    run_jobs()
    take(actors["contributor"])
    with django_assert_max_num_queries(9):
        effect_of(units["lapas-cilegon"], lessons()[KEY])


def test_the_curriculum_of_the_nation_has_regions_as_rows_that_of_a_region_offices(actors, units):
    for key, number in (("lapas-cilegon", 3), ("rutan-serang", 1), ("lapas-nunukan", 2)):
        month = months_back(1)[0]
        rows = (("handed", "", 10), ("found", "terms.plain_words", number), ("returned", KEY, 1))
        OfficeCount.objects.bulk_create(
            OfficeCount(unit=units[key], month=month, kind=kind, key=name, number=n) for kind, name, n in rows
        )
    nation = curriculum_of(actors["central_editor"], units["ditjenpas"])
    assert [line.unit.key for line in nation.lines] == ["kanwil-banten", "kanwil-kaltim"]
    banten = {cell.chapter: cell.rate for cell in nation.lines[0].cells}
    assert (banten["terms"].count, banten["terms"].of) == (4, 20)
    assert nation.pains[0].lesson.key == "terms.plain_words"
    assert (nation.pains[0].rate.count, nation.pains[0].rate.of, nation.pains[0].rows) == (6, 30, 2)
    region = curriculum_of(actors["region_editor"], widest_office(actors["region_editor"]))
    assert [line.unit.key for line in region.lines] == ["lapas-cilegon", "rutan-serang"]
    beyond = curriculum_of(actors["region_editor"], units["kanwil-kaltim"])
    assert beyond.lines == ()


def test_a_curriculum_costs_two_queries(actors, units, django_assert_num_queries):
    month = months_back(1)[0]
    for unit in units.values():
        OfficeCount.objects.create(unit=unit, month=month, kind="handed", number=1)
    with django_assert_num_queries(2):
        curriculum_of(actors["central_editor"], units["ditjenpas"])


def test_offices_beyond_reach_are_not_found(actors, units):
    assert office_visible_to(actors["region_editor"], units["lapas-cilegon"].pk)
    for name in ("other_contributor", "ppid", "public"):
        with pytest.raises(NotFound):
            office_visible_to(actors[name], units["lapas-cilegon"].pk)


def test_tallies_count_within_the_stretch_in_two_queries(
    returned, run_jobs, actors, units, django_assert_num_queries
):
    returned()
    take(actors["contributor"])
    today = timezone.localdate()
    with django_assert_num_queries(2):
        found = tallies(since=today, until=today + timedelta(days=1))
    unit = units["lapas-cilegon"].pk
    assert {(one.unit, one.measure, one.count, one.of) for one in found} == {
        (unit, "learning.taken", 1, 0),
        (unit, "learning.passed", 1, 1),
        (unit, "learning.returns", 1, 1),
    }
    assert tallies(since=date(2020, 1, 1), until=today) == []
    assert tallies(since=today, until=today + timedelta(days=1), units=[units["rutan-serang"].pk]) == []


def test_a_returned_story_suggests_its_lessons_to_those_who_see_it(returned, handed, actors):
    story = Story.objects.select_related("unit", "current__report").get(pk=returned().pk)
    keys = [lesson.key for lesson in lessons_for(actors["contributor"], story)]
    assert keys[0] == KEY
    found = {finding.rule for finding in findings_of(story.current.report)}
    assert "accuracy.superlative" in found
    assert 2 <= len(keys) <= 3 and set(keys[1:]) <= found
    assert lessons_for(actors["other_contributor"], story) == []
    assert Decision.objects.count() == 1
    waiting = Story.objects.select_related("unit", "current__report").get(pk=handed().pk)
    assert lessons_for(actors["contributor"], waiting) == []
