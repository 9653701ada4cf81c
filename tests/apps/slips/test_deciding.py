"""One decision, by the one it was made for, on what they saw."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.apps.slips.conftest import PIN, WRONG, answer_to
from tests.apps.slips.test_making import lend

from kentongan.apps.newsroom.errors import WrongStage
from kentongan.apps.newsroom.gate.content import PhotoLine
from kentongan.apps.newsroom.models import Decision, Photo, Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.reviewing import approve_story, return_story
from kentongan.apps.newsroom.services.routing.claiming import claim_story
from kentongan.apps.newsroom.services.routing.lending import end_loan
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import resume_story, submit_story
from kentongan.apps.slips.errors import NotAllShown, PageChanged, SlipClosed, WrongPin
from kentongan.apps.slips.gate.origin import Origin
from kentongan.apps.slips.models import Slip, SlipChoice
from kentongan.apps.slips.queries.seen import seen_of
from kentongan.apps.slips.queries.slips import slip_behind
from kentongan.apps.slips.services.deciding import decide_by_slip
from kentongan.apps.slips.services.links import token_of
from kentongan.apps.slips.services.opening import note_opening, opened
from kentongan.apps.standards.models import CheckReport
from kentongan.apps.units.models import Appointment
from kentongan.foundation.accounts.models import User
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def test_it_approves_as_the_officer_and_the_story_goes_on(slip, people):
    decision = decide_by_slip(token=token_of(slip), answer=answer_to(slip))
    assert (decision.officer_id, decision.step, decision.verdict) == (slip.user_id, "unit_coord", "approve")
    assert decision.officer_title.startswith("Koordinator Humas")
    slip.refresh_from_db()
    assert slip.state == "decided" and slip.decision == decision
    assert Story.objects.get(pk=slip.story_id).step == "unit_head"
    assert Notice.objects.filter(user=people["unit_head"], url=f"/meja/berita/{slip.story_id}/").exists()


def test_it_returns_with_a_reason_and_a_note(slip):
    decision = decide_by_slip(token=token_of(slip), answer=answer_to(slip, approve=False))
    assert (decision.verdict, decision.reason, decision.note) == ("return", "facts", "Lengkapi jamnya.")
    assert Story.objects.get(pk=slip.story_id).status == "returned"


def test_the_same_answer_again_gives_the_same_decision(slip):
    answer = answer_to(slip)
    first = decide_by_slip(token=token_of(slip), answer=answer)
    again = decide_by_slip(token=token_of(slip), answer=answer)
    other = answer_to(slip, approve=False, seen=answer.seen)
    assert decide_by_slip(token=token_of(slip), answer=other) == again == first
    assert Decision.objects.count() == 1


def test_a_used_link_says_nothing_to_who_never_saw_the_page(slip):
    decide_by_slip(token=token_of(slip), answer=answer_to(slip))
    with pytest.raises(SlipClosed):
        decide_by_slip(token=token_of(slip), answer=answer_to(slip, seen=""))


def test_a_text_that_was_changed_ends_it(slip, newsroom):
    words = content_of(slip.story, slip.version)
    changed = type(words)(**{n: getattr(words, n) for n in words.__slots__} | {"why": "Lain."})
    save_story(actor=newsroom["region_editor"], story_id=slip.story_id, based_on=1, content=changed)
    refused(slip)


def end_post(slip):
    Appointment.objects.filter(user=slip.user).update(valid_to=timezone.localdate() - timedelta(1))


ENDS = {
    "expired": lambda slip: Slip.objects.update(expires_at=timezone.now() - timedelta(seconds=1)),
    "post ended": end_post,
    "post raised": lambda slip: Appointment.objects.filter(user=slip.user).update(role="unit_head"),
    "post lowered": lambda slip: Appointment.objects.filter(user=slip.user).update(role="contributor"),
    "post elsewhere": lambda slip: Appointment.objects.filter(user=slip.user).update(
        unit=Appointment.objects.get(user__email="other_unit_head@contoh.test").unit
    ),
    "account off": lambda slip: User.objects.filter(pk=slip.user_id).update(is_active=False),
    "slips off": lambda slip: SlipChoice.objects.update(is_on=False),
    "became an author": lambda slip: type(slip.version).objects.create(
        story=slip.story, number=9, author=slip.user
    ),
}


@pytest.mark.parametrize("end", ENDS)
def test_it_ends_with_time_and_with_the_post(slip, end):
    answer = answer_to(slip)
    ENDS[end](slip)
    refused(slip, answer)


def test_it_ends_when_the_story_is_taken_back_even_if_handed_in_again(slip, newsroom):
    answer = answer_to(slip)
    resume_story(actor=newsroom["contributor"], story_id=slip.story_id)
    refused(slip, answer)
    submit_story(actor=newsroom["contributor"], story_id=slip.story_id, version=1)
    refused(slip, answer)


def test_it_ends_when_another_decides(slip, newsroom):
    answer = answer_to(slip)
    return_story(actor=newsroom["unit_head"], story_id=slip.story_id, version=1, reason="facts", note="Jam?")
    refused(slip, answer, decisions=1)


def test_it_ends_with_the_loan_it_rested_on(wants, in_review, newsroom, people):
    loan = lend(newsroom, people)
    wants("unit_coord")
    story = in_review()
    approve_story(actor=newsroom["unit_coord"], story_id=story.pk, version=1)
    return_story(actor=newsroom["unit_head"], story_id=story.pk, version=1, reason="facts", note="Jam?")
    submit_story(actor=newsroom["contributor"], story_id=story.pk, version=1)
    slip = Slip.objects.get(state="open")
    found = opened(slip_behind(token_of(slip)))
    seen = seen_of(found.slip, lender=found.seat.lender)
    assert seen.in_place_of == people["unit_head"].name
    answer = answer_to(slip, seen=seen.fingerprint)
    end_loan(actor=newsroom["unit_head"], delegation_id=loan.pk)
    refused(slip, answer, decisions=2)


def test_a_forged_link_opens_nothing(slip):
    token = token_of(slip)
    forged = token[:-1] + ("A" if token[-1] != "A" else "B")
    with pytest.raises(SlipClosed):
        decide_by_slip(token=forged, answer=answer_to(slip))


def test_a_claim_of_another_is_respected(slip, newsroom):
    claim_story(actor=newsroom["unit_head"], story_id=slip.story_id)
    with pytest.raises(WrongStage):
        decide_by_slip(token=token_of(slip), answer=answer_to(slip))
    slip.refresh_from_db()
    assert slip.state == "open" and not Decision.objects.exists()


def test_a_wrong_pin_decides_nothing_and_five_lock_the_slip(slip, people):
    for left in (4, 3, 2, 1):
        with pytest.raises(WrongPin) as refusal:
            decide_by_slip(token=token_of(slip), answer=answer_to(slip, pin=WRONG))
        assert refusal.value.left == left
    with pytest.raises(SlipClosed):
        decide_by_slip(token=token_of(slip), answer=answer_to(slip, pin=WRONG))
    refused(slip, answer_to(slip, pin=PIN))
    assert Slip.objects.get().state == "locked"
    assert Notice.objects.filter(
        user=people["unit_coord"], url="/meja/lembar/", text__contains="lima"
    ).exists()
    assert AuditEntry.objects.filter(verb="slip_refused").count() == 5


def test_the_right_pin_clears_the_count_of_the_person(slip):
    with pytest.raises(WrongPin):
        decide_by_slip(token=token_of(slip), answer=answer_to(slip, pin=WRONG))
    assert SlipChoice.objects.get().wrong_tries == 1
    decide_by_slip(token=token_of(slip), answer=answer_to(slip))
    assert SlipChoice.objects.get().wrong_tries == 0


def test_ten_wrong_ones_over_several_slips_turn_all_off(wants, in_review):
    wants("unit_coord")
    slips = [Slip.objects.get(story=in_review(headline=f"Panen ke-{n}")) for n in range(3)]
    for slip in slips[:2]:
        for _try in range(5):
            with pytest.raises((WrongPin, SlipClosed)):
                decide_by_slip(token=token_of(slip), answer=answer_to(slip, pin=WRONG))
    choice = SlipChoice.objects.get()
    assert not choice.is_on and choice.pin == ""
    refused(slips[2])


def test_what_was_not_seen_is_not_decided(slip):
    answer = answer_to(slip)
    CheckReport.objects.filter(pk=slip.version.report_id).update(findings=[])
    with pytest.raises(PageChanged):
        decide_by_slip(token=token_of(slip), answer=answer)
    assert Slip.objects.get().state == "open" and not Decision.objects.exists()
    decide_by_slip(token=token_of(slip), answer=answer_to(slip))


def test_a_photo_that_is_held_back_can_be_returned_not_approved(wants, with_photos):
    wants("unit_coord")
    slip = Slip.objects.get(story=with_photos(1, looked_at=False))
    with pytest.raises(NotAllShown):
        decide_by_slip(token=token_of(slip), answer=answer_to(slip))
    Photo.objects.update(looked_at=timezone.now(), is_drawn=True)
    with pytest.raises(NotAllShown):
        decide_by_slip(token=token_of(slip), answer=answer_to(slip, saw_all=False))
    decision = decide_by_slip(token=token_of(slip), answer=answer_to(slip, approve=False))
    assert decision.verdict == "return"


def test_a_photo_that_is_gone_is_never_taken_for_shown(wants, with_photos):
    wants("unit_coord")
    slip = Slip.objects.get(story=with_photos(1))
    seen = seen_of(slip_behind(token_of(slip)))
    assert seen.is_whole and seen.content.photos == (
        PhotoLine(
            photo=seen.photos[0].number,
            caption="Panen kangkung.",
            credit="Humas Lapas Cilegon",
            alt="Kebun hijau",
        ),
    )
    Photo.objects.update(is_drawn=False)
    assert not seen_of(slip_behind(token_of(slip))).is_whole


def test_the_trail_keeps_what_was_seen_and_from_where(slip, people):
    answer = answer_to(slip, origin=Origin("10.1.2.0/24", "phone"))
    seen = seen_of(slip_behind(token_of(slip)))
    assert note_opening(slip=slip, seen=seen, origin=answer.origin)
    assert not note_opening(slip=slip, seen=seen, origin=answer.origin), "once for the same facts"
    decide_by_slip(token=token_of(slip), answer=answer)
    was_opened = AuditEntry.objects.get(verb="slip_opened")
    decided = AuditEntry.objects.get(verb="slip_decided")
    assert was_opened.actor_id is None and decided.actor_id == people["unit_coord"].pk
    for entry in (was_opened, decided):
        assert entry.subject == f"slip:{slip.pk}" and entry.path == slip.story.unit.path
        assert entry.detail["seen"] == answer.seen == seen.fingerprint
        assert (entry.detail["net"], entry.detail["agent"]) == ("10.1.2.0/24", "phone")
    assert decided.detail["verdict"] == "approve" and PIN not in decided.body


def test_what_deciding_costs(slip, django_assert_max_num_queries):
    answer = answer_to(slip)
    with django_assert_max_num_queries(75):
        decide_by_slip(token=token_of(slip), answer=answer)


def refused(slip, answer=None, decisions=0):
    with pytest.raises(SlipClosed):
        decide_by_slip(token=token_of(slip), answer=answer or answer_to(slip))
    assert Decision.objects.count() == decisions
    assert not Slip.objects.exclude(decision=None).exists()
