"""Rundown, log, and what is counted of them."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.utils import timezone
from docx import Document as Docx
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.apps.programmes.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.programmes.models import Broadcast, Episode, Segment
from kentongan.apps.programmes.queries.episodes import clock, episode_visible_to, ready_for, rundown_of
from kentongan.apps.programmes.queries.merits import contributions
from kentongan.apps.programmes.queries.papers import paper_of
from kentongan.apps.programmes.queries.tallies import tallies
from kentongan.apps.programmes.services import broadcasting, rundown, selecting, submitting
from kentongan.foundation.jobs.inline import run_due_jobs
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.papers.docx import as_docx

pytestmark = pytest.mark.django_db


@pytest.fixture
def episode(programme, actors) -> Episode:
    words = rundown.EpisodeWords("Panen raya", timezone.now() + timedelta(days=2), 600)
    return rundown.plan_episode(actor=actors["region_editor"], programme_id=programme.pk, words=words)


@pytest.fixture
def add(episode, actors):
    def segment(seconds: int = 60, **more) -> Segment:
        words = rundown.SegmentWords(seconds, **({"title": "Pembuka"} | more))
        return rundown.add_segment(actor=actors["region_editor"], episode_id=episode.pk, words=words)

    return segment


@pytest.fixture
def air(episode, actors):
    def log(medium: str = "Kanal Contoh", **more) -> Broadcast:
        words = broadcasting.BroadcastWords(timezone.now() - timedelta(hours=1), medium, **more)
        return broadcasting.log_broadcast(actor=actors["region_editor"], episode_id=episode.pk, words=words)

    return log


def titles(episode: Episode) -> list[str]:
    return [line.segment.title for line in rundown_of(episode).lines]


def test_numbers_of_episodes_run_on(episode, programme, actors):
    words = rundown.EpisodeWords("Lagi", timezone.now(), 600)
    again = rundown.plan_episode(actor=actors["region_editor"], programme_id=programme.pk, words=words)
    assert (episode.number, again.number) == (1, 2)


def test_running_times_add_up(episode, add):
    for seconds in (30, 90, 600):
        add(seconds)
    plan = rundown_of(episode)
    assert [line.begins_words for line in plan.lines] == ["00.00", "00.30", "02.00"]
    assert (plan.total, plan.is_over, plan.left_words) == (720, True, "02.00")
    assert clock(3725) == "1.02.05"


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(moves=st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=6))
def test_moving_keeps_every_line_once_and_places_without_gaps(episode, add, actors, moves):
    episode.segments.all().delete()
    lines = [add(title=f"Segmen {number}") for number in range(4)]
    for number, is_up in moves:
        rundown.move_segment(
            actor=actors["region_editor"], episode_id=episode.pk, segment_id=lines[number].pk, is_up=is_up
        )
    assert sorted(titles(episode)) == [f"Segmen {number}" for number in range(4)]
    assert [line.segment.place for line in rundown_of(episode).lines] == [1, 2, 3, 4]


def test_up_and_down_and_out(episode, add, actors):
    first, second, third = (add(title=name) for name in "abc")
    boss = actors["region_editor"]
    rundown.move_segment(actor=boss, episode_id=episode.pk, segment_id=third.pk, is_up=True)
    assert titles(episode) == ["a", "c", "b"]
    rundown.move_segment(actor=boss, episode_id=episode.pk, segment_id=first.pk, is_up=True)
    assert titles(episode) == ["a", "c", "b"]
    rundown.remove_segment(actor=boss, episode_id=episode.pk, segment_id=third.pk)
    assert titles(episode) == ["a", "b"]
    assert [line.segment.place for line in rundown_of(episode).lines] == [1, 2]
    rundown.time_segment(actor=boss, episode_id=episode.pk, segment_id=second.pk, seconds=5)
    with pytest.raises(BadWords):
        rundown.time_segment(actor=boss, episode_id=episode.pk, segment_id=second.pk, seconds=0)


def test_only_accepted_ones_stand_in_one_episode(episode, add, send, accepted):
    with pytest.raises(BadWords):
        add(submission_id=send().pk)
    row = accepted()
    assert list(ready_for(episode)) == [row]
    assert add(title="", submission_id=row.pk).title == row.title
    assert list(ready_for(episode)) == []
    with pytest.raises(BadWords):
        add(submission_id=row.pk)


def test_what_stands_in_an_episode_is_neither_withdrawn_nor_declined(add, accepted, actors):
    row = accepted()
    add(submission_id=row.pk)
    with pytest.raises(WrongStage):
        submitting.withdraw_submission(actor=actors["contributor"], submission_id=row.pk)
    with pytest.raises(WrongStage):
        selecting.rule_on_submission(
            actor=actors["region_editor"], submission_id=row.pk, verdict="declined", note="Tidak."
        )


def test_the_log_wants_a_past_moment_a_rundown_and_a_source_for_viewers(episode, add, air, actors):
    with pytest.raises(WrongStage):
        air()
    add()
    with pytest.raises(BadWords):
        air(viewers=broadcasting.Viewers(10, " ", timezone.localdate()))
    with pytest.raises(BadWords):
        words = broadcasting.BroadcastWords(timezone.now() + timedelta(hours=1), "Kanal")
        broadcasting.log_broadcast(actor=actors["region_editor"], episode_id=episode.pk, words=words)
    row = air(viewers=broadcasting.Viewers(10, "statistik kanal", timezone.localdate()))
    newer = broadcasting.Viewers(25, "statistik kanal", timezone.localdate())
    counted = broadcasting.count_viewers(
        actor=actors["region_editor"], episode_id=episode.pk, broadcast_id=row.pk, viewers=newer
    )
    assert counted.viewers == 25


def test_an_episode_that_went_out_is_a_record(episode, add, air):
    add()
    air()
    with pytest.raises(WrongStage):
        add()


def test_offices_are_told_at_the_first_showing_only(add, air, accepted, people):
    add(submission_id=accepted().pk)
    Notice.objects.all().delete()
    air()
    air(medium="Kanal Kedua")
    run_due_jobs(drop=frozenset({"notices.mail_notice", "programmes.announce_call"}))
    assert {notice.user for notice in Notice.objects.all()} == {people["contributor"], people["unit_coord"]}
    assert Notice.objects.count() == 2


def test_rundowns_are_closed_to_the_offices_below_and_beside(episode, actors):
    for name in ("contributor", "unit_head", "other_region_editor", "public"):
        with pytest.raises(NotFound):
            episode_visible_to(actors[name], episode.pk)
    with pytest.raises(NotAllowed):
        rundown.add_segment(
            actor=actors["auditor"], episode_id=episode.pk, words=rundown.SegmentWords(60, title="X")
        )


def test_the_paper_says_what_the_page_says(episode, add, accepted):
    add(30)
    add(90, title="", submission_id=accepted(title="Kangkung untuk dapur").pk)
    paper = paper_of(episode, rundown_of(episode))
    table = Docx(BytesIO(as_docx(paper))).tables[-1]
    words = [[cell.text for cell in row.cells] for row in table.rows]
    assert words[2][:5] == ["2", "00.30", "01.30", "Kangkung untuk dapur", "Lapas Kelas IIA Cilegon"]


def test_merits_and_tallies_tell_the_same(add, air, accepted, send, actors, units, django_assert_num_queries):
    shown, waiting, gone = accepted(title="Tayang"), send(title="Menunggu"), send(title="Ditarik")
    submitting.withdraw_submission(actor=actors["contributor"], submission_id=gone.pk)
    add(title="", submission_id=shown.pk)
    first = air()
    air(medium="Kanal Kedua")
    today, tomorrow = timezone.localdate(), timezone.localdate() + timedelta(days=1)
    with django_assert_num_queries(1):
        rows = contributions(since=today, until=tomorrow)
    assert [(row.submission, row.accepted, row.on_time) for row in rows] == [
        (shown.pk, True, True),
        (waiting.pk, False, True),
    ]
    assert rows[0].broadcast_at == first.aired_at
    assert rows[1].broadcast_at is None
    since = timezone.localdate(first.aired_at)
    with django_assert_num_queries(3):
        found = tallies(since=min(since, today), until=tomorrow)
    unit = units["lapas-cilegon"].pk
    assert {(one.unit, one.measure, one.count) for one in found} == {
        (unit, "programmes.submitted", 2),
        (unit, "programmes.accepted", 1),
        (unit, "programmes.broadcast", 1),
    }
    assert tallies(since=date(2020, 1, 1), until=date(2021, 1, 1)) == []
    assert tallies(since=today, until=tomorrow, units=[units["lapas-nunukan"].pk]) == []
