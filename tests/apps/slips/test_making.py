"""Who gets a slip, and what is mailed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.apps.newsroom.models import Turn
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.routing.lending import lend_decisions
from kentongan.apps.newsroom.services.routing.watching import pass_turn_up
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.slips.models import Slip
from kentongan.apps.slips.services.choosing import choose_slips
from kentongan.apps.slips.services.letters import mail_slip
from kentongan.apps.slips.services.links import link_of, token_of
from kentongan.apps.slips.services.making import make_slips
from kentongan.apps.units.models import Appointment, Unit
from kentongan.foundation.accounts.tokens import hash_of
from kentongan.foundation.jobs.inline import run_due_jobs
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def test_nobody_gets_a_slip_unasked(in_review):
    in_review()
    assert not Slip.objects.exists()


def test_who_is_next_gets_one_for_this_version_and_step(slip, people, settings):
    assert (slip.user_id, slip.step, slip.role) == (people["unit_coord"].pk, "unit_coord", "unit_coord")
    assert slip.version_id == slip.story.current_id and slip.state == "open"
    assert slip.expires_at - timezone.now() == pytest.approx(timedelta(hours=48), abs=timedelta(minutes=1))
    assert slip.token_hash == hash_of(token_of(slip)) != token_of(slip)
    assert link_of(slip) == f"{settings.SITE_URL}/meja/lembar/{token_of(slip)}/"


def test_only_the_step_that_waits_gets_one_and_then_the_next(wants, in_review, newsroom, people):
    wants("unit_coord")
    wants("unit_head")
    wants("region_editor")
    story = in_review()
    assert [one.user_id for one in Slip.objects.all()] == [people["unit_coord"].pk]
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    first, second = Slip.objects.order_by("pk")
    assert (first.state, second.state) == ("overtaken", "open")
    assert second.user_id == people["unit_head"].pk and second.step == "unit_head"


def test_what_comes_back_unchanged_gets_a_new_link(slip, newsroom):
    return_story(actor=newsroom["unit_coord"], story_id=slip.story_id, version=1, reason="facts", note="Jam?")
    slip.refresh_from_db()
    assert slip.state == "overtaken"
    submit_story(actor=newsroom["contributor"], story_id=slip.story_id, version=1)
    again = Slip.objects.get(state="open")
    assert again.pk != slip.pk and token_of(again) != token_of(slip)


def test_whoever_wrote_or_handed_in_gets_none(wants, in_review):
    wants("unit_coord")
    wants("unit_head")
    story = in_review("unit_coord")
    assert {one.user.email for one in Slip.objects.filter(story=story)} <= {"unit_head@contoh.test"}


@pytest.mark.parametrize(("with_sensitive", "made"), [(False, 0), (True, 1)])
def test_restricted_stories_only_where_asked_for(wants, in_review, with_sensitive, made):
    wants("unit_coord", with_sensitive=with_sensitive)
    in_review(topic="keamanan")
    assert Slip.objects.count() == made


def test_a_unit_for_children_is_restricted_whatever_the_topic(wants, in_review):
    Unit.objects.filter(key="lapas-cilegon").update(type="lpka")
    wants("unit_coord")
    in_review()
    assert not Slip.objects.exists()


def test_a_story_that_does_not_fit_a_page_is_left_to_the_desk(wants, in_review, words):
    wants("unit_coord")
    in_review(body=words.body + "\n\n" + "Kalimat yang panjang sekali. " * 700)
    assert not Slip.objects.exists()


def test_who_stands_in_for_another_gets_one_too(wants, in_review, newsroom, people):
    lend(newsroom, people)
    wants("unit_coord")
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    return_story(actor=newsroom["unit_head"], story_id=story.pk, version=1, reason="facts", note="Jam?")
    submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    slip = Slip.objects.get(state="open")
    assert (slip.user.email, slip.step, slip.role) == ("unit_coord@contoh.test", "unit_head", "unit_head")


def lend(newsroom, people):
    """The head hands the decisions to the coordinator for four days."""
    post, today = Appointment.objects.get(user=people["unit_head"]), timezone.localdate()
    return lend_decisions(
        actor=newsroom["unit_head"],
        appointment_id=post.pk,
        to_id=people["unit_coord"].pk,
        first=today,
        last=today + timedelta(3),
        reason="Dinas luar",
    )


def test_the_mail_goes_once_and_in_the_place_of_the_notice_mail(slip, people):
    run_due_jobs()
    mine = [one for one in mail.outbox if one.to == [people["unit_coord"].email]]
    letters = [one for one in mine if token_of(slip) in one.body]
    assert len(letters) == 1 and "PIN" in letters[0].body
    told = Notice.objects.get(user=people["unit_coord"], url=f"/meja/berita/{slip.story_id}/")
    assert told.read_at is None and not [one for one in mine if told.text in one.body]
    mail_slip(slip_id=slip.pk)
    assert len([one for one in mail.outbox if token_of(slip) in one.body]) == 1


def test_a_slip_that_was_overtaken_is_not_mailed(slip, newsroom):
    approve_story(actor=newsroom["unit_coord"], story_id=slip.story_id, version=1)
    run_due_jobs()
    assert not [one for one in mail.outbox if token_of(slip) in one.body]


def test_no_secret_lies_in_the_queue_or_the_table(slip):
    token = token_of(slip)
    assert all(token not in str(job.args) for job in ProcrastinateJob.objects.all())
    row = Slip.objects.filter(pk=slip.pk).values().get()
    assert token not in str(row)


def test_turning_off_closes_what_is_out_and_turning_on_revives_nothing(slip, newsroom, wants):
    choose_slips(actor=newsroom["unit_coord"], is_on=False)
    slip.refresh_from_db()
    assert slip.state == "off"
    wants("unit_coord")
    slip.refresh_from_db()
    assert slip.state == "off" and not Slip.objects.filter(state="open").exists()


def test_what_making_costs(wants, in_review, django_assert_max_num_queries):
    story = in_review()
    with django_assert_max_num_queries(5):  # savepoint and release included
        assert make_slips(story_id=story.pk) == []
    wants("unit_coord")
    with django_assert_max_num_queries(16):
        assert len(make_slips(story_id=story.pk)) == 1


def test_new_words_under_review_get_a_new_link(wants, in_review, newsroom, people, words):
    wants("unit_head")
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    first = Slip.objects.get(state="open")
    changed = replace(words, headline="Warga Binaan Panen Bayam")
    save_story(actor=newsroom["region_editor"], story_id=story.pk, based_on=1, content=changed)
    first.refresh_from_db()
    assert first.state == "overtaken"
    wants("unit_coord")
    changed = replace(words, headline="Warga Binaan Panen Bayam Hijau")
    save_story(actor=newsroom["region_editor"], story_id=story.pk, based_on=2, content=changed)
    again = Slip.objects.get(state="open")
    assert (again.user_id, again.version.number) == (people["unit_coord"].pk, 3)


def test_an_overdue_turn_brings_a_link_to_its_next_owner_and_leaves_the_first(slip, wants, people):
    wants("unit_head")
    Turn.objects.filter(story_id=slip.story_id).update(due_at=timezone.now() - timedelta(minutes=1))
    assert pass_turn_up(story_id=slip.story_id)
    assert set(Slip.objects.filter(state="open").values_list("user_id", "step")) == {
        (people["unit_coord"].pk, "unit_coord"),
        (people["unit_head"].pk, "unit_coord"),
    }
