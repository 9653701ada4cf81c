"""Looking back: measured clocks, words of people, actions with proof, proposals for the playbooks."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kentongan.apps.crisis.errors import NotFound as CaseNotFound
from kentongan.apps.readiness.errors import NotAllowed, NotFound, Refused
from kentongan.apps.readiness.models import Action, Proposal, Review
from kentongan.apps.readiness.queries.reviews import cases_without_review, open_actions, proposals_visible_to
from kentongan.apps.readiness.services.actions import add_action, finish_action, reopen_action
from kentongan.apps.readiness.services.proposals import decide_proposal, propose_change
from kentongan.apps.readiness.services.review_paper import paper_of_review
from kentongan.apps.readiness.services.reviews import ReviewWords, finish_review, open_review, save_review
from kentongan.apps.readiness.tasks import remind
from kentongan.foundation.notices.models import Notice
from kentongan.foundation.papers.docx import as_docx

pytestmark = pytest.mark.django_db
WORDS = ReviewWords(
    went_well="Cepat.", went_badly="Satu pintu longgar.", causes="Piket kosong.", lessons="Isi piket."
)


@pytest.fixture
def action(review, actors, people):
    due = timezone.localdate() + timedelta(days=14)
    return add_action(
        actor=actors["unit_head"],
        review_id=review.pk,
        text="Susun piket.",
        owner_id=people["unit_coord"].pk,
        due=due,
    )


def test_an_ended_case_waits_for_its_review_until_that_is_final(review, action, actors):
    assert [case.pk for case in cases_without_review(actors["unit_head"])] == [review.case_id]
    save_review(actor=actors["unit_head"], review_id=review.pk, words=WORDS)
    finish_review(actor=actors["unit_head"], review_id=review.pk)
    assert not cases_without_review(actors["unit_head"]).exists()


def test_clocks_are_measured_from_the_timeline(review):
    clocks = {row["key"]: row for row in review.clocks}
    assert clocks["opened"]["took"] == 2 and clocks["opened"]["late"] == 0
    assert clocks["statement"]["took"] is None


def test_it_is_one_review_a_case(review, actors):
    assert open_review(actor=actors["region_head"], case_id=review.case_id) == review
    assert Review.objects.count() == 1


def test_a_running_case_has_none(opened, actors):
    with pytest.raises(Refused):
        open_review(actor=actors["unit_head"], case_id=opened().pk)


def test_every_reason_is_said_at_once(review, actors):
    with pytest.raises(Refused) as refusal:
        finish_review(actor=actors["unit_head"], review_id=review.pk)
    for words in ("berjalan baik", "perlu diperbaiki", "pelajarannya", "satu tindakan"):
        assert words in refusal.value.message


def test_a_final_review_changes_no_more(review, action, actors):
    save_review(actor=actors["unit_head"], review_id=review.pk, words=WORDS)
    finish_review(actor=actors["unit_head"], review_id=review.pk)
    with pytest.raises(Refused):
        save_review(actor=actors["unit_head"], review_id=review.pk, words=ReviewWords(lessons="Lain."))
    assert Review.objects.get().lessons == "Isi piket."


@pytest.mark.parametrize(
    ("who", "error"),
    [
        ("unit_coord", NotAllowed),
        ("contributor", CaseNotFound),
        ("other_unit_head", CaseNotFound),
        ("auditor", CaseNotFound),
    ],
)
def test_who_does_not_lead_there_opens_none(who, error, ended, actors):
    with pytest.raises(error):
        open_review(actor=actors[who], case_id=ended().pk)
    assert not Review.objects.exists()


def test_the_owner_mends_with_proof_and_may_take_it_back(action, actors):
    with pytest.raises(Refused):
        finish_action(actor=actors["unit_coord"], action_id=action.pk, proof=" ")
    finish_action(actor=actors["unit_coord"], action_id=action.pk, proof="Surat 12/2026")
    assert not open_actions(actors["unit_head"]).exists()
    reopen_action(actor=actors["unit_coord"], action_id=action.pk)
    assert open_actions(actors["unit_head"]).count() == 1


@pytest.mark.parametrize("who", ["other_unit_head", "contributor", "auditor", "ppid"])
def test_others_mend_nothing(who, action, actors):
    with pytest.raises((NotAllowed, NotFound)):
        finish_action(actor=actors[who], action_id=action.pk, proof="Surat 12/2026")
    assert Action.objects.get().done_at is None


def test_owners_are_officers_there_and_days_are_to_come(review, actors, people):
    words = {"actor": actors["unit_head"], "review_id": review.pk, "text": "Susun piket."}
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(Refused):
        add_action(**words, owner_id=people["other_unit_head"].pk, due=tomorrow)
    with pytest.raises(Refused):
        add_action(**words, owner_id=people["unit_coord"].pk, due=tomorrow - timedelta(days=2))


def test_an_owner_is_reminded_once_a_day(action, evening):
    evening.shift(timedelta(days=15))
    Notice.objects.all().delete()
    remind(timestamp=0)
    remind(timestamp=0)
    assert Notice.objects.count() == 1
    evening.shift(timedelta(days=1))
    remind(timestamp=0)
    assert Notice.objects.count() == 2


def test_a_proposal_is_decided_by_the_centre_and_never_by_its_author(review, actors):
    row = propose_change(
        actor=actors["unit_head"],
        review_id=review.pk,
        task="facts",
        change="Papan fakta dalam 20 menit.",
        why="Terlambat.",
    )
    for who in ("unit_head", "region_head"):
        with pytest.raises(NotAllowed):
            decide_proposal(actor=actors[who], proposal_id=row.pk, accepts=True, words="Setuju.")
    with pytest.raises(Refused):
        decide_proposal(actor=actors["central_lead"], proposal_id=row.pk, accepts=True, words="")
    decide_proposal(
        actor=actors["central_lead"], proposal_id=row.pk, accepts=True, words="Masuk versi berikutnya."
    )
    assert Proposal.objects.get().state == "accepted"
    own = propose_change(
        actor=actors["central_lead"], review_id=review.pk, task="", change="Langkah baru.", why="Perlu."
    )
    with pytest.raises(NotAllowed):
        decide_proposal(actor=actors["central_lead"], proposal_id=own.pk, accepts=True, words="Setuju.")


def test_a_step_that_the_playbook_lacks_is_refused(review, actors):
    with pytest.raises(Refused):
        propose_change(
            actor=actors["unit_head"], review_id=review.pk, task="tiada", change="Apa.", why="Karena."
        )


def test_proposals_are_seen_by_those_of_the_case_and_the_centre(review, actors):
    propose_change(actor=actors["unit_head"], review_id=review.pk, task="", change="Langkah.", why="Perlu.")
    assert proposals_visible_to(actors["region_editor"]).count() == 1
    assert proposals_visible_to(actors["admin"]).count() == 1
    assert proposals_visible_to(actors["other_unit_head"]).count() == 0


def test_the_paper_of_a_draft_says_so(review, action):
    paper = paper_of_review(review)
    assert paper.stamp == "DRAF" and as_docx(paper).startswith(b"PK")
