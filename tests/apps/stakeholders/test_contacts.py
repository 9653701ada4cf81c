"""The contact log, steps, reminders, joint stories."""

from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests.apps.stakeholders.partnering import REACHED, complaint, partner

from kentongan.apps.stakeholders.errors import Invalid, NotFound, Settled
from kentongan.apps.stakeholders.models import Contact, JointRelease, Step
from kentongan.apps.stakeholders.queries.contacts import contacts_visible_to, joints_waiting, open_steps
from kentongan.apps.stakeholders.services.contacts import (
    NextStep,
    Said,
    add_step,
    log_contact,
    set_contact_undone,
    set_step_done,
)
from kentongan.apps.stakeholders.services.joints import JointWords, answer_joint, ask_joint
from kentongan.apps.stakeholders.services.reminding import remind_complaints, remind_steps
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture
def row(actors, units):
    return partner(actors["unit_coord"], units["lapas-cilegon"], **REACHED)


def said(day: date = TODAY, words: str = "Sepakat bertemu") -> Said:
    return Said(day, "call", words)


def test_last_contact_follows_the_log(actors, row):
    actor = actors["unit_coord"]
    log_contact(actor=actor, partner_id=row.pk, said=said(TODAY - timedelta(days=9)))
    newest = log_contact(actor=actor, partner_id=row.pk, said=said(TODAY))
    log_contact(actor=actor, partner_id=row.pk, said=said(TODAY - timedelta(days=40)))
    row.refresh_from_db()
    assert row.last_contact_on == TODAY
    set_contact_undone(actor=actor, contact_id=newest.pk, undone=True)
    row.refresh_from_db()
    assert row.last_contact_on == TODAY - timedelta(days=9)
    with pytest.raises(Settled):
        set_contact_undone(actor=actor, contact_id=newest.pk, undone=True)
    set_contact_undone(actor=actor, contact_id=newest.pk, undone=False)
    row.refresh_from_db()
    assert row.last_contact_on == TODAY
    assert Contact.objects.count() == 3


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (said(TODAY + timedelta(days=1)), "day"),
        (said(words=" "), "said"),
        (Said(TODAY, "merpati", "x"), "way"),
    ],
)
def test_contact_that_makes_no_sense_is_refused(words, field, actors, row):
    with pytest.raises(Invalid) as refusal:
        log_contact(actor=actors["unit_coord"], partner_id=row.pk, said=words)
    assert refusal.value.field == field and not Contact.objects.exists()


def test_log_is_of_the_branch(actors, row, django_assert_num_queries):
    contact = log_contact(actor=actors["unit_coord"], partner_id=row.pk, said=said())
    with django_assert_num_queries(1):
        assert [one.partner.unit.key for one in contacts_visible_to(actors["region_head"])] == [
            "lapas-cilegon"
        ]
    for name in ("contributor", "other_unit_head", "ppid", "auditor"):
        assert not contacts_visible_to(actors[name]).exists()
        with pytest.raises(NotFound):
            set_contact_undone(actor=actors[name], contact_id=contact.pk, undone=True)


def test_step_is_done_and_undone(actors, row):
    step = add_step(actor=actors["unit_coord"], partner_id=row.pk, step=NextStep("Kirim undangan", TODAY))
    assert list(open_steps(actors["unit_coord"], own=True)) == [step]
    set_step_done(actor=actors["region_editor"], step_id=step.pk, done=True)
    assert not open_steps(actors["unit_coord"]).exists()
    with pytest.raises(Settled):
        set_step_done(actor=actors["region_editor"], step_id=step.pk, done=True)
    set_step_done(actor=actors["unit_coord"], step_id=step.pk, done=False)
    assert Step.objects.get().done_by_id is None
    with pytest.raises(NotFound):
        set_step_done(actor=actors["other_unit_head"], step_id=step.pk, done=True)


def test_step_is_given_only_to_those_who_keep_partners(actors, people, row):
    for name in ("contributor", "other_unit_head", "ppid"):
        with pytest.raises(Invalid) as refusal:
            step = NextStep("Telepon", TODAY, people[name].pk)
            add_step(actor=actors["unit_coord"], partner_id=row.pk, step=step)
        assert refusal.value.field == "step_owner"
    step = NextStep("Telepon", TODAY, people["region_editor"].pk)
    assert add_step(actor=actors["unit_coord"], partner_id=row.pk, step=step).owner == people["region_editor"]


def test_owner_is_reminded_once_for_each_due_day(actors, people, row):
    step = NextStep("Telepon", TODAY + timedelta(days=1), people["unit_head"].pk)
    made = add_step(actor=actors["unit_coord"], partner_id=row.pk, step=step)
    add_step(actor=actors["unit_coord"], partner_id=row.pk, step=NextStep("Nanti", TODAY + timedelta(days=9)))
    assert [remind_steps(today=TODAY) for _ in range(3)] == [1, 0, 0]
    assert [notice.user for notice in Notice.objects.all()] == [people["unit_head"]]
    Step.objects.filter(pk=made.pk).update(due=TODAY + timedelta(days=3))
    assert remind_steps(today=TODAY) == 0
    assert remind_steps(today=TODAY + timedelta(days=2)) == 1
    set_step_done(actor=actors["unit_head"], step_id=made.pk, done=True)
    assert remind_steps(today=TODAY + timedelta(days=8)) == 1  # the other one
    assert Notice.objects.count() == 3


def test_coordinator_stands_in_for_an_owner_who_left(actors, people, row):
    step = NextStep("Telepon", TODAY, people["unit_head"].pk)
    add_step(actor=actors["unit_coord"], partner_id=row.pk, step=step)
    people["unit_head"].is_active = False
    people["unit_head"].save()
    remind_steps(today=TODAY)
    assert [notice.user for notice in Notice.objects.all()] == [people["unit_coord"]]


def test_coordinators_hear_of_complaints_that_fall_due(actors, people, row):
    one = complaint(actors["unit_coord"], received="2026-03-02")
    assert remind_complaints(today=one.due - timedelta(days=2)) == 0
    assert [remind_complaints(today=one.due - timedelta(days=1)) for _ in range(2)] == [1, 0]
    notice = Notice.objects.get()
    assert notice.user == people["unit_coord"] and one.ticket in notice.text and one.text not in notice.text


def test_partner_agrees_to_a_joint_story_and_it_can_be_taken_back(actors, row):
    actor = actors["unit_coord"]
    joint = ask_joint(actor=actor, partner_id=row.pk, words=JointWords("Panen bersama", TODAY, 128, "Ani"))
    assert list(joints_waiting(actors["region_editor"])) == [joint]
    answer_joint(actor=actor, joint_id=joint.pk, state="refused", logo_cleared=True, quotes_cleared=True)
    joint.refresh_from_db()
    assert (joint.logo_cleared, joint.quotes_cleared) == (False, False)
    answer_joint(actor=actor, joint_id=joint.pk, state="agreed", logo_cleared=True)
    joint.refresh_from_db()
    assert (joint.logo_cleared, joint.quotes_cleared, joint.answered_on) == (True, False, TODAY)
    answer_joint(actor=actor, joint_id=joint.pk, state="asked")
    joint.refresh_from_db()
    assert (joint.logo_cleared, joint.answered_on) == (False, None)
    with pytest.raises(Settled):
        answer_joint(actor=actor, joint_id=joint.pk, state="asked")
    with pytest.raises(NotFound):
        answer_joint(actor=actors["other_unit_head"], joint_id=joint.pk, state="agreed")


def test_name_of_an_approver_needs_consent(actors, units):
    silent = partner(actors["unit_coord"], units["lapas-cilegon"], "Tanpa Persetujuan")
    with pytest.raises(Invalid) as refusal:
        ask_joint(
            actor=actors["unit_coord"], partner_id=silent.pk, words=JointWords("Panen", TODAY, approver="Ani")
        )
    assert refusal.value.field == "approver" and not JointRelease.objects.exists()
