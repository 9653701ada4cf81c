"""Certificates for all who are due: by rule, in pieces, never twice, never for one who was not there."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from tests.apps.certificates.gathering import gather

from kentongan.apps.academy.enums import EventState, Follow
from kentongan.apps.academy.models import Event, FollowUp, Participant
from kentongan.apps.attendance.enums import Stage
from kentongan.apps.attendance.models import Assessment, Presence, Sitting
from kentongan.apps.certificates.enums import BatchState, Kind
from kentongan.apps.certificates.errors import NotFound, Refused
from kentongan.apps.certificates.models import Batch, Certificate
from kentongan.apps.certificates.queries.eligibility import figures_of, wanted_by
from kentongan.apps.certificates.queries.tallies import tallies
from kentongan.apps.certificates.services import batches
from kentongan.apps.certificates.services.batches import continue_batch, make_piece, start_batch
from kentongan.apps.certificates.services.numbering import CERTIFICATES, next_numbers
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.jobs.inline import run_due_jobs

pytestmark = pytest.mark.django_db


def names() -> list[str]:
    return list(Certificate.objects.order_by("pk").values_list("name", flat=True))


def test_those_who_were_there_get_one(event, given):
    batch = given(event)
    assert names() == ["Peserta 001 Contoh", "Peserta 002 Contoh", "Peserta 003 Contoh"]
    assert (batch.state, batch.made, batch.total) == (BatchState.DONE, 3, 3)
    row = Certificate.objects.first()
    assert row.position == "Staf humas, Lapas Kelas IIA Cilegon"
    assert (row.issuer, row.place) == (event.unit.official_name, "Serang")


def test_a_second_press_finds_nobody(event, given, actors):
    given(event)
    with pytest.raises(Refused, match="belum bersertifikat"):
        start_batch(actor=actors["region_editor"], event_id=event.pk)
    assert Certificate.objects.count() == 3


def test_those_who_come_to_the_list_later_get_theirs(event, given, actors):
    given(event)
    late = Participant.objects.get(event=event, name="Peserta 004 Contoh")
    for session in event.sessions.all():
        Presence.objects.create(
            participant=late, session=session, mode="onsite", way="list", at=session.starts_at
        )
    batch = start_batch(actor=actors["region_editor"], event_id=event.pk)
    make_piece(batch_id=batch.pk)
    assert names()[-1] == "Peserta 004 Contoh"
    assert Certificate.objects.count() == 4


def test_too_few_sessions_are_not_enough(units, people, given, rule_for):
    event = gather(units["kanwil-banten"], people["region_editor"], sessions=4)
    first = Participant.objects.filter(event=event).first()
    Presence.objects.filter(participant=first).exclude(session=event.sessions.first()).delete()
    # One of four sessions: the house does not count that as having been there, whatever the rule says.
    assert wanted_by(rule_for(event, least_sessions=1)).sessions == 2
    given(event, least_sessions=1)
    assert names() == ["Peserta 002 Contoh", "Peserta 003 Contoh"]


def test_the_score_after_counts_and_the_one_before_does_not(event, given, people):
    one, two, three = Participant.objects.filter(event=event).order_by("pk")[:3]
    asked = Assessment.objects.create(event=event, title="Uji", made_by=people["region_editor"])
    for person, stage, score in ((one, Stage.AFTER, 7), (two, Stage.AFTER, 6), (three, Stage.BEFORE, 10)):
        Sitting.objects.create(
            assessment=asked,
            participant=person,
            stage=stage,
            answers=[],
            score=score,
            most=10,
            at=event.ends_at,
        )
    given(event, needs_assessment=True, least_score=70)
    assert names() == [one.name]


def test_the_follow_up_of_the_office_must_be_accepted(event, rule_for, people, units):
    wanted = wanted_by(rule_for(event, needs_follow_up=True))
    assert figures_of(event.pk, wanted).due == 0
    FollowUp.objects.create(
        event=event, unit=units["lapas-cilegon"], task="Bagikan", due_on=event.ends_at.date(), state=Follow.ACCEPTED,
        asked_by=people["region_editor"], given_at=event.ends_at, given_by=people["unit_head"],
        reviewed_by=people["region_editor"],
    )  # fmt: skip
    assert figures_of(event.pk, wanted).due == 3


def test_the_database_refuses_one_who_was_not_there(event, given):
    given(event)
    absent = Participant.objects.get(event=event, name="Peserta 004 Contoh")
    row = Certificate.objects.first()
    row.pk, row._state.adding = None, True
    row.ground, row.participant, row.serial, row.code = "x", absent, 999, "AAAA-BBBB-CCCC"
    with pytest.raises(IntegrityError, match="without presence"), transaction.atomic():
        row.save()


def test_a_participants_certificate_needs_the_participant(event, given):
    given(event)
    with pytest.raises(IntegrityError), transaction.atomic():
        Certificate.objects.filter(kind=Kind.PARTICIPANT).update(participant=None)


def test_a_worker_that_dies_leaves_nothing_half_done(event, rule_for, actors, monkeypatch):
    monkeypatch.setattr(batches, "PIECE", 2)
    rule_for(event)
    batch = start_batch(actor=actors["region_editor"], event_id=event.pk)
    assert make_piece(batch_id=batch.pk) == 2
    with pytest.raises(RuntimeError), transaction.atomic():
        make_piece(batch_id=batch.pk)
        raise RuntimeError("killed before the commit")
    assert Certificate.objects.count() == 2
    batch.refresh_from_db()
    assert batch.made == 2 and batch.is_running
    continue_batch(actor=actors["region_editor"], batch_id=batch.pk)
    run_due_jobs()
    assert names() == ["Peserta 001 Contoh", "Peserta 002 Contoh", "Peserta 003 Contoh"]
    assert list(Certificate.objects.order_by("pk").values_list("serial", flat=True)) == [1, 2, 3]
    batch.refresh_from_db()
    assert batch.state == BatchState.DONE


def test_a_batch_runs_by_itself_and_only_once(event, rule_for, actors):
    rule_for(event)
    first = start_batch(actor=actors["region_editor"], event_id=event.pk)
    assert start_batch(actor=actors["region_editor"], event_id=event.pk).pk == first.pk
    run_due_jobs()
    assert Certificate.objects.count() == 3
    assert make_piece(batch_id=first.pk) == 0
    assert Batch.objects.count() == 1


def test_a_stuck_batch_is_found(event, rule_for, actors):
    rule_for(event)
    batch = start_batch(actor=actors["region_editor"], event_id=event.pk)
    assert batches.stuck_batches() == []
    Batch.objects.update(updated_at=event.starts_at)
    assert batches.stuck_batches() == [batch.pk]


def test_a_piece_costs_the_same_however_many(units, people, rule_for, actors, django_assert_num_queries):
    few = gather(units["kanwil-banten"], people["region_editor"], present=2)
    many = gather(units["kanwil-banten"], people["region_editor"], present=120, title="Besar")
    next_numbers(series=CERTIFICATES, year=timezone.localdate().year)  # the counter of the year stands
    for event in (few, many):
        rule_for(event)
        batch = start_batch(actor=actors["region_editor"], event_id=event.pk)
        with django_assert_num_queries(13):
            make_piece(batch_id=batch.pk)
    assert Certificate.objects.count() == 122


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"state": EventState.CANCELLED, "cancel_reason": "Banjir", "cancelled_at": "2026-01-01T00:00Z"},
            "dibatalkan",
        ),
        ({"state": EventState.OPEN, "ends_at": "2126-01-01T00:00Z"}, "belum selesai"),
    ],
)
def test_an_event_that_is_not_over_gives_none(event, rule_for, actors, changes, words):
    rule_for(event)
    Event.objects.filter(pk=event.pk).update(**changes)
    with pytest.raises(Refused, match=words):
        start_batch(actor=actors["region_editor"], event_id=event.pk)
    assert not Batch.objects.exists()


def test_without_a_rule_there_is_none(event, actors):
    with pytest.raises(Refused, match="aturannya"):
        start_batch(actor=actors["region_editor"], event_id=event.pk)


@pytest.mark.parametrize(
    "who", ["contributor", "unit_coord", "unit_head", "other_region_editor", "auditor", "admin"]
)
def test_who_does_not_head_the_organiser_gives_none(event, rule_for, actors, who):
    rule_for(event)
    with pytest.raises(NotFound):
        start_batch(actor=actors[who], event_id=event.pk)
    with pytest.raises(NotFound):
        rule_for(event, by=who)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"least_sessions": 3}, "least_sessions"),
        ({"least_sessions": 0}, "least_sessions"),
        ({"least_score": 101}, "least_score"),
        ({"signer_name": " "}, "signer_name"),
        ({"design_id": 0}, "design"),
    ],
)
def test_a_rule_that_makes_no_sense_is_refused(event, rule_for, changes, field):
    with pytest.raises(Refused) as refused:
        rule_for(event, **changes)
    assert refused.value.field == field


def test_figures_and_tallies_count_what_is_there(event, given, units, django_assert_num_queries):
    batch = given(event)
    told = figures_of(event.pk, wanted_by(event.certificate_rule))
    assert (told.listed, told.present, told.due, told.held, told.waiting) == (4, 3, 3, 3, 0)
    day = Certificate.objects.first().on
    with django_assert_num_queries(1):
        found = tallies(since=day.replace(day=1), until=day.replace(year=day.year + 1))
    assert [(one.unit, one.measure, one.count) for one in found] == [
        (units["lapas-cilegon"].pk, "certificates.issued", 3)
    ]
    assert tallies(since=day, until=day) == []
    assert AuditEntry.objects.filter(verb="certificates_asked", detail__batch=batch.pk).count() == 1
