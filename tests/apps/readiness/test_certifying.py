"""Certificates of a drill: for who acted, once, and only when it was passed."""

import pytest

from kentongan.apps.certificates.models import Certificate
from kentongan.apps.readiness.errors import NotAllowed, NotFound, Refused
from kentongan.apps.readiness.models import Drill
from kentongan.apps.readiness.services.certifying import certify_team
from kentongan.apps.readiness.services.drills import answer_inject, end_drill

pytestmark = pytest.mark.django_db


@pytest.fixture
def passed(drill, actors, people, evening) -> Drill:
    """The coordinator answered the first call; the drill ended with 80 points."""
    call = drill.injects.first()
    evening.shift((call.due_at - drill.started_at).total_seconds() + 1)
    answer_inject(actor=actors["unit_coord"], inject_id=call.pk, answer="Keluarga sudah dihubungi petugas.")
    end_drill(actor=actors["unit_head"], drill_id=drill.pk)
    Drill.objects.filter(pk=drill.pk).update(points=80)
    return drill


def test_who_acted_gets_one_however_often_it_is_asked(passed, actors, people):
    assert [certify_team(actor=actors["unit_head"], drill_id=passed.pk) for _ in range(2)] == [1, 1]
    (row,) = Certificate.objects.all()
    assert row.user == people["unit_coord"] and row.kind == "drill" and "80" in row.lines[0]


def test_the_guide_gets_none_for_guiding(passed, actors, people):
    certify_team(actor=actors["unit_head"], drill_id=passed.pk)
    assert not Certificate.objects.filter(user=people["unit_head"]).exists()


def test_below_the_passing_score_there_is_none(passed, actors):
    Drill.objects.filter(pk=passed.pk).update(points=59)
    with pytest.raises(Refused):
        certify_team(actor=actors["unit_head"], drill_id=passed.pk)
    assert not Certificate.objects.exists()


def test_a_running_or_empty_drill_gives_none(drill, actors):
    with pytest.raises(Refused):
        certify_team(actor=actors["unit_head"], drill_id=drill.pk)
    end_drill(actor=actors["unit_head"], drill_id=drill.pk)
    Drill.objects.filter(pk=drill.pk).update(points=80)
    with pytest.raises(Refused):
        certify_team(actor=actors["unit_head"], drill_id=drill.pk)


@pytest.mark.parametrize("who", ["unit_coord", "contributor"])
def test_only_who_gives_certificates_there(passed, actors, who):
    with pytest.raises((NotAllowed, NotFound)):
        certify_team(actor=actors[who], drill_id=passed.pk)
