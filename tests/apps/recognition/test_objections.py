"""A head objects, the secretariat decides, the score changes with the fact."""

from datetime import timedelta
from decimal import Decimal

import pytest
from tests.apps.recognition.making import NEWS, computed, over, publish, shown

from kentongan.apps.recognition.errors import CannotProceed, NotAllowed, NotFound, Refused
from kentongan.apps.recognition.models import Objection, Score
from kentongan.apps.recognition.services import objecting, years
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db
WHY = "Dua acara berbeda pada hari itu, masing-masing dengan peserta sendiri."
ANSWER = "Benar, undangan kedua acara terlampir; dihitung sendiri."


@pytest.fixture
def scored(actors, units, people, worked):
    """Cilegon with two stories about one day, one of which counts nothing."""
    day = worked["lapas-cilegon"][0].happened_on
    twin = publish(units["lapas-cilegon"], people["contributor"], [day], length=140)[0]
    year = shown(actors["central_lead"])
    score = Score.objects.get(run=year.run, category=NEWS, unit=units["lapas-cilegon"])
    return year, score, f"berita:{twin.pk}"


def object_to(actor, score, key, reason=WHY, criterion="karya"):
    return objecting.object_to_line(
        actor=actor, score_id=score.pk, criterion=criterion, key=key, reason=reason
    )


def test_an_accepted_objection_changes_the_fact_and_the_score(actors, scored):
    year, score, key = scored
    row = object_to(actors["unit_head"], score, key)
    assert row.line["points"] == "0.00"
    objecting.accept_objection(
        actor=actors["central_editor"], objection_id=row.pk, act="count", answer=ANSWER
    )
    computed(year, "Keberatan diterima")
    row.refresh_from_db()
    assert row.before == score.total
    assert row.after > row.before
    line = next(
        line
        for part in Score.objects.get(run=year.run, category=NEWS, unit=score.unit).lines
        for line in part["lines"]
        if part["criterion"] == "karya" and line["key"] == key
    )
    assert Decimal(line["points"]) > 0
    verbs = [entry.verb for entry in trail.of_subject("award_year:2026")]
    assert verbs[-2:] == ["award_objection_filed", "award_objection_accepted"]
    assert Notice.objects.filter(user_id=actors["unit_head"].user_id, text__contains="diputus").exists()


def test_a_declined_objection_changes_nothing_and_says_why(actors, scored):
    year, score, key = scored
    row = object_to(actors["unit_head"], score, key)
    with pytest.raises(Refused):
        objecting.decline_objection(actor=actors["central_lead"], objection_id=row.pk, answer="Tidak.")
    words = "Kedua berita menceritakan acara yang sama."
    objecting.decline_objection(actor=actors["central_lead"], objection_id=row.pk, answer=words)
    run = computed(year)
    assert Score.objects.get(run=run, category=NEWS, unit=score.unit).total == score.total
    with pytest.raises(Refused):
        objecting.decline_objection(actor=actors["central_lead"], objection_id=row.pk, answer=words)


@pytest.mark.parametrize("name", ["contributor", "unit_coord", "region_editor", "auditor", "ppid"])
def test_only_heads_object(actors, scored, name):
    _year, score, key = scored
    with pytest.raises(NotAllowed):
        object_to(actors[name], score, key)


def test_strangers_find_nothing_and_lines_must_be_there(actors, scored):
    _year, score, key = scored
    with pytest.raises(NotFound):
        object_to(actors["other_unit_head"], score, key)
    with pytest.raises(NotFound):
        object_to(actors["unit_head"], score, "berita:0")
    with pytest.raises(NotFound):
        object_to(actors["unit_head"], score, key, criterion="lain")
    assert not Objection.objects.exists()


def test_no_objection_twice_without_reason_or_late(actors, scored, late_in_the_year):
    year, score, key = scored
    with pytest.raises(Refused):
        object_to(actors["unit_head"], score, key, reason="Salah.")
    object_to(actors["unit_head"], score, key)
    with pytest.raises(Refused):
        object_to(actors["unit_head"], score, key)
    late_in_the_year.shift(timedelta(days=9))
    with pytest.raises(Refused, match="berakhir"):
        object_to(actors["unit_head"], score, key, criterion="muat")
    with pytest.raises(CannotProceed) as refused:
        years.finish_year(actor=actors["central_lead"], year=2026)
    assert [reason.code for reason in refused.value.reasons] == ["objections"]
    over(year)


def test_an_older_score_takes_no_objection(actors, scored):
    year, score, key = scored
    computed(year)
    with pytest.raises(Refused, match="dihitung ulang"):
        object_to(actors["unit_head"], score, key)


def test_nobody_decides_the_own_objection_and_units_decide_none(actors, scored):
    _year, score, key = scored
    row = object_to(actors["central_lead"], score, key)
    for name, fault in (("central_lead", NotAllowed), ("region_head", NotAllowed), ("unit_head", NotAllowed)):
        with pytest.raises(fault):
            objecting.accept_objection(actor=actors[name], objection_id=row.pk, act="drop", answer=ANSWER)
    with pytest.raises(Refused):
        objecting.accept_objection(
            actor=actors["central_editor"], objection_id=row.pk, act="value", answer=ANSWER
        )
