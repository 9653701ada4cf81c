"""From a scheme to published results."""

from decimal import Decimal

import pytest
from tests.apps.recognition.making import (
    NEWS,
    REASON,
    computed,
    days,
    opened,
    over,
    prepared,
    publish,
    shown,
    words_for,
)

from kentongan.apps.certificates.models import Certificate
from kentongan.apps.recognition.errors import CannotProceed, NotAllowed, NotFound, Refused
from kentongan.apps.recognition.models import AwardYear, Result, Score
from kentongan.apps.recognition.queries import public
from kentongan.apps.recognition.queries.scores import league, score_visible_to, scores_visible_to
from kentongan.apps.recognition.queries.tallies import POINTS, WINS, tallies
from kentongan.apps.recognition.services import breaches, checking, publishing, running, years
from kentongan.foundation.audit import trail

pytestmark = pytest.mark.django_db


def news_of(run, unit) -> Score:
    return Score.objects.get(run=run, category=NEWS, unit=unit)


def test_a_year_is_the_secretariats_affair(actors):
    for name in ("region_head", "auditor", "admin", "contributor"):
        with pytest.raises(NotAllowed):
            years.prepare_year(actor=actors[name], year=2026)
    assert not AwardYear.objects.exists()
    row = years.prepare_year(actor=actors["central_editor"], year=2026)
    assert years.prepare_year(actor=actors["central_lead"], year=2026) == row
    assert [entry.verb for entry in trail.of_subject("award_year:2026")] == ["award_year_prepared"]


def test_a_later_year_begins_with_the_newest_scheme(actors):
    row = years.prepare_year(actor=actors["central_lead"], year=2028)
    assert "2028" in row.title


@pytest.mark.parametrize("words", ["x = ", "year = 2026", words_for(2025), "a" * 70_000])
def test_words_that_are_no_scheme_of_the_year_are_refused(actors, words):
    row = prepared(actors["central_lead"])
    with pytest.raises(Refused):
        years.save_scheme(actor=actors["central_lead"], year=2026, words=words)
    row.refresh_from_db()
    assert row.scheme == words_for(2026)


def test_a_year_opens_only_after_a_check_of_these_very_words(actors):
    boss = actors["central_lead"]
    row = prepared(boss)
    with pytest.raises(CannotProceed) as refused:
        years.open_year(actor=boss, year=2026, reason=REASON)
    assert [reason.code for reason in refused.value.reasons] == ["unchecked"]
    checking.check_year(year_id=row.pk)
    years.save_scheme(actor=boss, year=2026, words=words_for(2026) + "\n# lain")
    with pytest.raises(CannotProceed) as refused:
        years.open_year(actor=boss, year=2026, reason=REASON)
    assert "outdated" in [reason.code for reason in refused.value.reasons]


def test_warnings_ask_for_a_reason_and_faults_for_another_scheme(actors):
    boss = actors["central_lead"]
    checking.check_year(year_id=prepared(boss).pk)
    with pytest.raises(CannotProceed) as refused:
        years.open_year(actor=boss, year=2026)
    assert [reason.code for reason in refused.value.reasons] == ["reason"]
    row = years.save_scheme(
        actor=boss, year=2026, words=words_for(2026).replace("weight = 60", "weight = 61")
    )
    checking.check_year(year_id=row.pk)
    with pytest.raises(CannotProceed) as refused:
        years.open_year(actor=boss, year=2026, reason=REASON)
    assert [reason.code for reason in refused.value.reasons] == ["stopped"]


def test_a_check_counts_the_stretch_before_the_year(actors, units, people, worked):
    publish(units["lapas-cilegon"], people["contributor"], days(2, start=days(1)[0].replace(year=2025)))
    row = checking.check_year(year_id=prepared(actors["central_lead"]).pk)
    told = {found["criterion"]: found["words"] for found in row.checked}
    assert told["Berita terbit"].startswith("2 fakta")


def test_scores_follow_the_stories(actors, units, worked):
    run = computed(opened(actors["central_lead"]))
    first, second = news_of(run, units["lapas-cilegon"]), news_of(run, units["rutan-serang"])
    assert first.total > second.total > 0
    assert (first.rank, second.rank, first.region_rank) == (1, 2, 1)
    assert sum(Decimal(part["points"]) for part in first.lines) == first.total
    lines = [line for part in first.lines for line in part["lines"]]
    assert f"/meja/berita/{worked['lapas-cilegon'][0].pk}/" in {line["link"] for line in lines}


def test_another_run_of_the_same_facts_is_the_same(actors, worked):
    row = opened(actors["central_lead"])
    once, again = computed(row), computed(row)
    assert (once.facts_digest, once.outcome_digest) == (again.facts_digest, again.outcome_digest)
    assert again.number == 2


def test_a_run_costs_the_same_queries_for_any_number_of_stories(
    actors, units, people, worked, django_assert_max_num_queries
):
    row = opened(actors["central_lead"])
    with django_assert_max_num_queries(24):
        running.compute(year_id=row.pk, because="Sedikit")
    publish(units["rutan-serang"], people["contributor"], days(25, start=days(40)[-1]))
    with django_assert_max_num_queries(24):
        running.compute(year_id=row.pk, because="Banyak")


def test_withdrawn_stories_and_copies_bring_nothing(actors, units, people, worked):
    row = opened(actors["central_lead"])
    before = news_of(computed(row), units["lapas-cilegon"]).total
    publish(units["lapas-cilegon"], people["contributor"], days(30)[20:], status="withdrawn")
    assert news_of(computed(row), units["lapas-cilegon"]).total == before


def test_only_confirmed_breaches_cost_points(actors, units, people, worked):
    from kentongan.apps.newsroom.models import PublicNote

    boss = actors["central_lead"]
    row = opened(boss)
    before = news_of(computed(row), units["lapas-cilegon"]).total
    note = PublicNote.objects.create(
        story=worked["lapas-cilegon"][0], kind="withdrawn", reason="Keliru.", by=people["unit_head"]
    )
    assert news_of(computed(row), units["lapas-cilegon"]).total == before
    with pytest.raises(Refused):
        breaches.decide_breach(actor=boss, year=2026, note_id=note.pk, is_breach=True, reason="ya")
    words = "Angka dikarang; sumber tidak pernah dihubungi."
    breaches.decide_breach(actor=boss, year=2026, note_id=note.pk, is_breach=True, reason=words)
    assert news_of(computed(row), units["lapas-cilegon"]).total == before - 3
    breaches.decide_breach(
        actor=boss, year=2026, note_id=note.pk, is_breach=False, reason="Salah paham saja."
    )
    assert news_of(computed(row), units["lapas-cilegon"]).total == before
    with pytest.raises(NotFound):
        breaches.decide_breach(actor=boss, year=2026, note_id=note.pk + 9, is_breach=True, reason=words)


def test_units_see_their_lines_once_shown_and_others_only_after_publication(actors, units, worked):
    boss, head, other = actors["central_lead"], actors["unit_head"], actors["other_unit_head"]
    row = opened(boss)
    computed(row)
    assert not scores_visible_to(head).exists()
    assert league(boss, row, NEWS).count() == 3
    row = years.show_scores(actor=boss, year=2026)
    mine = news_of(row.run, units["lapas-cilegon"])
    assert score_visible_to(head, mine.pk) == mine
    for stranger in (other, actors["public"]):
        with pytest.raises(NotFound):
            score_visible_to(stranger, mine.pk)
    assert [one.unit.key for one in league(other, row, NEWS)] == ["lapas-nunukan"]
    over(row)
    years.finish_year(actor=boss, year=2026)
    row = publishing.publish_awards(actor=boss, year=2026)
    assert league(other, row, NEWS).count() == 3
    with pytest.raises(NotFound):
        score_visible_to(other, mine.pk)


def test_results_name_winners_with_reasons_and_certificates(actors, units, worked):
    boss = actors["central_lead"]
    row = shown(boss)
    with pytest.raises(Refused):
        publishing.publish_awards(actor=boss, year=2026)
    with pytest.raises(CannotProceed) as refused:
        years.finish_year(actor=boss, year=2026)
    assert [reason.code for reason in refused.value.reasons] == ["window"]
    over(row)
    years.finish_year(actor=boss, year=2026)
    assert public.published_year(2026) is None
    publishing.publish_awards(actor=boss, year=2026)
    won = Result.objects.get(year=row, category=NEWS, rank=1)
    assert won.unit == units["lapas-cilegon"]
    assert won.reason.startswith("Berita terbit ")
    assert won.certificate == Certificate.objects.get(ground=f"award:2026:{NEWS}:{won.unit_id}")
    assert computed(row) is None
    year = row.published_at or AwardYear.objects.get(pk=row.pk).published_at
    found = {(t.unit, t.measure): t for t in tallies(since=year.date(), until=days(2, start=year.date())[1])}
    assert found[won.unit_id, WINS].count == 1
    assert found[won.unit_id, POINTS].total == float(won.total)
    assert tallies(since=days(1)[0], until=days(2)[1]) == []


def test_equal_totals_share_the_prize(actors, units, people):
    for key in ("lapas-cilegon", "rutan-serang"):
        publish(units[key], people["contributor"], days(4))
    row = shown(actors["central_lead"])
    over(row)
    years.finish_year(actor=actors["central_lead"], year=2026)
    publishing.publish_awards(actor=actors["central_lead"], year=2026)
    assert Result.objects.filter(year=row, category=NEWS, rank=1).count() == 2
