"""After the event: follow-ups, stories, figures."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from kentongan.apps.academy.enums import Follow
from kentongan.apps.academy.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.academy.models import Coverage
from kentongan.apps.academy.queries.events import event_of
from kentongan.apps.academy.queries.outcomes import board, coverage_seen, resembling
from kentongan.apps.academy.queries.tallies import tallies
from kentongan.apps.academy.services import covering, events, following, participants, programme, reminders
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


@pytest.fixture
def gone(event, named, actors):
    """An event that has begun and to which Lapas Cilegon sent one person who confirmed."""
    row = event(invited=("lapas-cilegon", "rutan-serang"), theme="Sinergi Humas", hashtag="HumasBergerak")
    person = named(row)
    participants.answer(actor=actors["unit_coord"], event_id=row.pk, participant_id=person.pk, comes=True)
    with time_machine.travel(row.starts_at + timedelta(hours=1), tick=False):
        yield row


@pytest.fixture
def asked(gone, actors):
    due = timezone.localdate() + timedelta(days=7)
    following.ask_follow_up(
        actor=actors["region_editor"], event_id=gone.pk, task="Bagikan isinya", due_on=due
    )
    return gone.follow_ups.select_related("unit").get()


def give(actors, row, **more):
    words = {"plan": "Berbagi di apel", "responsible": "Petugas Contoh", "evidence": "Daftar hadir ada."}
    return following.give_follow_up(
        actor=actors["unit_coord"],
        event_id=row.event_id,
        unit_id=row.unit_id,
        words=following.FollowWords(**words | more),
    )


def review(actors, row, by="region_editor", **more):
    words = {"accepted": True} | more
    return following.review_follow_up(actor=actors[by], event_id=row.event_id, unit_id=row.unit_id, **words)


def test_only_offices_that_came_are_asked_and_once(asked, gone, actors):
    assert asked.unit.key == "lapas-cilegon"
    due = timezone.localdate() + timedelta(days=9)
    again = following.ask_follow_up(actor=actors["region_editor"], event_id=gone.pk, task="Lagi", due_on=due)
    assert again == 0 and gone.follow_ups.get().task == "Bagikan isinya"


def test_attendance_may_say_which_offices_came(gone, actors, units):
    due = timezone.localdate() + timedelta(days=7)
    words = {"actor": actors["region_editor"], "event_id": gone.pk, "task": "Bagikan", "due_on": due}
    assert following.ask_follow_up(**words, unit_ids=[units["rutan-serang"].pk]) == 1


def test_nothing_is_asked_before_the_event(event, actors):
    row = event()
    with pytest.raises(WrongStage):
        following.ask_follow_up(
            actor=actors["region_editor"], event_id=row.pk, task="Bagikan", due_on=timezone.localdate()
        )


def test_evidence_is_asked_for_and_judged_by_the_organiser(asked, actors):
    with pytest.raises(WrongStage):
        review(actors, asked)
    with pytest.raises(BadWords):
        give(actors, asked, evidence=" ")
    assert give(actors, asked).state == Follow.GIVEN
    with pytest.raises(NotAllowed):
        review(actors, asked, by="unit_head")
    with pytest.raises(BadWords):
        review(actors, asked, accepted=False)
    assert review(actors, asked, accepted=False, reason="Tanpa foto").state == Follow.RETURNED
    assert give(actors, asked, evidence="Dengan foto.").state == Follow.GIVEN
    assert review(actors, asked).state == Follow.ACCEPTED
    with pytest.raises(WrongStage):
        give(actors, asked)


def test_who_sent_it_never_judges_it(asked, actors):
    words = following.FollowWords(plan="Berbagi", responsible="Petugas", evidence="Ada.")
    following.give_follow_up(
        actor=actors["region_editor"], event_id=asked.event_id, unit_id=asked.unit_id, words=words
    )
    with pytest.raises(NotAllowed):
        review(actors, asked)


def test_the_story_of_another_office_is_no_evidence(asked, actors, units, people):
    story = Story.objects.create(unit=units["rutan-serang"], filed_by=people["region_editor"])
    with pytest.raises(BadWords):
        give(actors, asked, story_id=story.pk)


def test_the_board_shows_what_one_covers(asked, actors):
    assert board(actors["unit_head"]).get() == asked
    assert board(actors["region_head"], state="asked").get() == asked
    assert not board(actors["region_head"], state="given").exists()
    assert not board(actors["other_unit_head"]).exists()


def test_overdue_offices_are_told_once_a_week(asked):
    Notice.objects.all().delete()
    late = timezone.now() + timedelta(days=8)
    assert [reminders.chase_follow_ups(now=late) for _ in range(2)] == [1, 0]
    assert Notice.objects.filter(text__contains="terlambat").count() == 2  # coordinator and head
    assert reminders.chase_follow_ups(now=late + timedelta(days=7)) == 1


def test_taking_part_fills_a_draft_and_a_second_tap_opens_it(gone, actors, units):
    load_profile()
    editor, unit = actors["region_editor"], units["lapas-cilegon"].pk
    speaker = programme.add_speaker(
        actor=editor,
        event_id=gone.pk,
        words=programme.SpeakerWords(
            name="Pemateri Contoh",
            title="Kepala Subdirektorat",
            topic="Standar berita",
            key_points="Benar\nCepat",
        ),
    )
    words = {"actor": editor, "event_id": gone.pk}
    kept = programme.add_quote(**words, speaker_id=speaker.pk, text="Berita yang benar dipercaya orang.")
    programme.add_quote(**words, speaker_id=speaker.pk, text="Ini belum boleh dikutip siapa pun.")
    programme.clear_quote(**words, quote_id=kept.pk, cleared=True)
    first = covering.cover_event(actor=actors["contributor"], event_id=gone.pk, unit_id=unit)
    again = covering.cover_event(actor=actors["unit_coord"], event_id=gone.pk, unit_id=unit)
    assert first == again and Coverage.objects.count() == 1
    version = first.story.current
    assert version.facts["what"] == "mengikuti asistensi Standar Berita"
    assert (
        version.facts["where"] == "Aula Kanwil"
        and version.facts["who"] == "1 petugas Lapas Kelas IIA Cilegon"
    )
    assert "membawakan materi Standar berita" in version.facts["how"]
    assert "menekankan benar dan cepat" in version.facts["how"]
    assert [quote["text"] for quote in version.quotes] == ["Berita yang benar dipercaya orang."]
    assert "belum boleh" not in version.body
    assert "[Langkah berikutnya" in version.body and version.body.endswith("#HumasBergerak")
    assert version.headline.startswith("Lapas Cilegon Mengikuti")


def test_only_the_invited_cover_and_only_their_own(gone, actors, units):
    with pytest.raises(NotFound):
        covering.cover_event(
            actor=actors["region_editor"], event_id=gone.pk, unit_id=units["lapas-nunukan"].pk
        )
    with pytest.raises(NotAllowed):
        covering.cover_event(actor=actors["contributor"], event_id=gone.pk, unit_id=units["rutan-serang"].pk)


def test_a_text_that_repeats_another_is_noted_and_drafts_stay_private(gone, actors, units):
    load_profile()
    editor = actors["region_editor"]
    rows = [
        covering.cover_event(actor=editor, event_id=gone.pk, unit_id=units[key].pk)
        for key in ("lapas-cilegon", "rutan-serang")
    ]
    twins = resembling(coverage_seen(editor, gone))
    assert [one.like for one in twins] == ["Lapas Kelas IIA Cilegon", ""]
    other = (
        "Sesudah pulang, pegawai menempel panduan menulis di ruang kerja dan berlatih tiap Jumat pagi. " * 3
    )
    content = content_with(rows[1].story, other)
    save_story(actor=editor, story_id=rows[1].story_id, based_on=1, content=content)
    assert [one.like for one in resembling(coverage_seen(editor, gone))] == ["", ""]
    assert [one.unit.key for one in coverage_seen(actors["unit_coord"], gone)] == ["lapas-cilegon"]


def content_with(story, body):
    return replace(content_of(story, story.current), body=body)


def test_figures_count_an_office_in_its_days(gone, asked, actors, units):
    load_profile()
    give(actors, asked)
    review(actors, asked)
    covering.cover_event(actor=actors["contributor"], event_id=gone.pk, unit_id=asked.unit_id)
    day = timezone.localdate(gone.starts_at)
    found = {
        (one.measure, one.unit): (one.count, one.of)
        for one in tallies(since=day, until=day + timedelta(days=1))
    }
    cilegon, serang, banten = (units[key].pk for key in ("lapas-cilegon", "rutan-serang", "kanwil-banten"))
    assert found == {
        ("academy.held", banten): (1, 0),
        ("academy.invited", cilegon): (1, 0),
        ("academy.invited", serang): (1, 0),
        ("academy.nominated", cilegon): (1, 1),
        ("academy.followed_up", cilegon): (1, 1),
        ("academy.covered", cilegon): (1, 0),
    }
    assert tallies(since=day + timedelta(days=1), until=day + timedelta(days=2)) == []
    assert {one.unit for one in tallies(since=day, until=day + timedelta(days=1), units=[serang])} == {serang}


def test_figures_cost_five_statements(gone, django_assert_num_queries):
    day = timezone.localdate(gone.starts_at)
    with django_assert_num_queries(5):
        tallies(since=day - timedelta(days=365), until=day + timedelta(days=1))


def test_what_is_called_off_is_not_counted(event, actors):
    row = event()
    events.cancel_event(actor=actors["region_editor"], event_id=row.pk, reason="Banjir")
    day = timezone.localdate(row.starts_at)
    assert tallies(since=day, until=day + timedelta(days=1)) == []
    assert event_of(actors["unit_coord"], row.pk) is not None
