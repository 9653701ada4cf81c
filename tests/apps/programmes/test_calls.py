"""Programmes and calls: who makes them, whom they reach, who is told."""

from datetime import timedelta

import pytest
from django.utils import timezone

from kentongan.apps.programmes.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.programmes.models import Call, Programme
from kentongan.apps.programmes.queries.reading import (
    call_visible_to,
    calls_visible_to,
    open_calls_for,
    programmes_visible_to,
)
from kentongan.apps.programmes.services import calling, founding, telling
from kentongan.foundation.jobs.inline import run_due_jobs
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def test_the_catalogue_is_loaded_once_and_keeps_what_an_office_changed(units, actors):
    assert founding.load_programmes() == 1
    row = Programme.objects.get(key="apa-kabar-pemasyarakatan")
    assert row.unit == units["ditjenpas"]
    founding.change_programme(
        actor=actors["central_editor"],
        programme_id=row.pk,
        words=founding.ProgrammeWords(title="Apa Kabar", formats=("audio",)),
    )
    founding.load_programmes()
    row.refresh_from_db()
    assert (row.title, row.formats) == ("Apa Kabar", ["audio"])


def test_programmes_are_made_above_the_unit_and_within_the_own_branch(actors, units):
    words = founding.ProgrammeWords(title="Kabar")
    for name, unit in (
        ("unit_head", "lapas-cilegon"),
        ("region_editor", "kanwil-kaltim"),
        ("ppid", "ditjenpas"),
    ):
        with pytest.raises(NotAllowed):
            founding.found_programme(actor=actors[name], unit_id=units[unit].pk, words=words)
    assert not Programme.objects.exists()


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (founding.ProgrammeWords(title="  "), "title"),
        (founding.ProgrammeWords(title="X", formats=("hologram",)), "formats"),
        (founding.ProgrammeWords(title="X", rhythm="hourly"), "rhythm"),
        (founding.ProgrammeWords(title="Kabar Banten"), "title"),
    ],
)
def test_what_makes_no_sense_is_refused_at_its_field(programme, actors, units, words, field):
    with pytest.raises(BadWords) as refusal:
        founding.found_programme(
            actor=actors["region_editor"], unit_id=units["kanwil-banten"].pk, words=words
        )
    assert refusal.value.field == field


def test_calls_reach_down_and_are_seen_from_above_but_not_beside(call, programme, actors):
    for name in ("contributor", "unit_head", "region_editor", "central_lead", "auditor"):
        assert call_visible_to(actors[name], call.pk) == call
        assert list(programmes_visible_to(actors[name])) == [programme]
    for name in ("other_contributor", "other_region_editor", "public"):
        with pytest.raises(NotFound):
            call_visible_to(actors[name], call.pk)
        assert not calls_visible_to(actors[name]).exists()


def test_a_call_needs_a_deadline_to_come_and_a_scope_of_the_programme(programme, actors, units):
    soon, past = timezone.now() + timedelta(days=1), timezone.now() - timedelta(days=1)
    for scope, deadline, field in (("kanwil-banten", past, "deadline"), ("kanwil-kaltim", soon, "scope")):
        with pytest.raises(BadWords) as refusal:
            calling.open_call(
                actor=actors["region_editor"],
                programme_id=programme.pk,
                scope_id=units[scope].pk,
                words=calling.CallWords("Tema", "Video.", deadline),
            )
        assert refusal.value.field == field
    assert not Call.objects.exists()


def test_each_office_is_told_once_its_coordinator_first(call, people):
    run_due_jobs(drop=frozenset({"notices.mail_notice"}))
    told = {notice.user for notice in Notice.objects.all()}
    assert told == {people["unit_coord"], people["region_editor"]}
    assert telling.announce_call(call_id=call.pk) == 0
    assert Notice.objects.count() == 2


def test_a_closed_call_and_an_ended_programme_take_nothing_more(call, programme, actors, send, units):
    boss = actors["region_editor"]
    assert open_calls_for(units["lapas-cilegon"]) == [call]
    calling.close_call(actor=boss, call_id=call.pk)
    assert open_calls_for(units["lapas-cilegon"]) == []
    with pytest.raises(WrongStage):
        send()
    with pytest.raises(WrongStage):
        calling.close_call(actor=boss, call_id=call.pk)
    founding.end_programme(actor=boss, programme_id=programme.pk, is_over=True)
    with pytest.raises(WrongStage):
        calling.open_call(
            actor=boss,
            programme_id=programme.pk,
            scope_id=units["kanwil-banten"].pk,
            words=calling.CallWords("Tema", "Video.", timezone.now() + timedelta(days=1)),
        )


def test_who_does_not_run_the_programme_moves_no_deadline(call, actors):
    words = calling.CallWords("Lain", "Lain.", timezone.now() + timedelta(days=9))
    for name in ("unit_head", "contributor", "auditor"):
        with pytest.raises(NotAllowed):
            calling.change_call(actor=actors[name], call_id=call.pk, words=words)
    call.refresh_from_db()
    assert call.theme == "Panen"
