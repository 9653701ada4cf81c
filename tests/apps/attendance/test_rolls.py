"""Lists that come later: nothing guessed, nothing lost, all of it undone."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kentongan.apps.academy.models import Participant
from kentongan.apps.attendance.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.attendance.models import Mark, Presence, RollRow
from kentongan.apps.attendance.queries.codes import pass_code
from kentongan.apps.attendance.queries.coverage.regions import people_at
from kentongan.apps.attendance.queries.offices import plain_office
from kentongan.apps.attendance.services.rolls import applying, taking
from kentongan.apps.attendance.services.rolls.reading import lines_of
from kentongan.apps.attendance.services.scanning import take_scans
from kentongan.foundation.sheets.sheet import SheetFault

pytestmark = pytest.mark.django_db


@pytest.fixture
def receive(actors, event, sessions, guests):
    """Uploads a list for the first session."""

    def upload(text: str, **more):
        sheet = taking.Sheet(content=text.encode(), file_name="daftar.csv", session_id=sessions[0].pk, **more)
        return taking.receive_roll(actor=actors["region_editor"], event_id=event.pk, sheet=sheet)

    return upload


def act(service, actors, event, roll):
    return service(actor=actors["region_editor"], event_id=event.pk, roll_id=roll.pk)


def choices(roll):
    return list(RollRow.objects.filter(roll=roll).order_by("number").values_list("name", "choice"))


def test_what_is_certain_is_matched_and_the_rest_waits(receive, guests):
    roll = receive(
        "Nama,Satuan,Menit\n"
        "DR. BUDI CONTOH S.H.,Lembaga Pemasyarakatan Kelas IIA Cilegon,90\n"
        "Sari Pergaa,LAPAS IIA CILEGON,80\n"
        "Orang Baru,Rutan Serang,70\n"
        "Rina Contoh,Lapas Antah Berantah,60\n"
        "Rina Contoh,,60\n"
    )
    assert [choice for _name, choice in choices(roll)] == [
        "participant",
        "unsure",
        "unsure",
        "unsure",
        "participant",
    ]
    rows = {row.number: row for row in roll.rows.all()}
    assert rows[2].participant_id == guests[0].pk
    assert rows[3].suggestions == [guests[1].pk]
    assert rows[4].suggestions == [] and rows[4].unit is not None
    assert rows[5].suggestions[0] == guests[2].pk
    assert not Mark.objects.exists()


def test_names_as_meetings_show_them(receive, guests, units):
    roll = receive(
        "Name (Original Name),Total Duration (Minutes)\n"
        "LAPAS CILEGON - Budi Contoh,30\nRina_Rutan Serang,30\n"
    )
    first, second = roll.rows.all()
    assert first.participant_id == guests[0].pk
    assert (second.name, second.unit_id) == ("Rina", units["rutan-serang"].pk)


def test_an_export_with_a_preamble_and_rejoining_guests():
    text = (
        "Meeting ID,Topik\n123,Penguatan\n\nNama,Durasi (menit)\nBudi Contoh,30\nBudi Contoh,25\nSari,1:10\n"
    )
    assert [(line.number, line.name, line.minutes) for line in lines_of(text.encode())] == [
        (5, "Budi Contoh", 55),
        (7, "Sari", 70),
    ]


def test_who_stayed_too_short_is_not_counted_but_kept(receive, actors, event):
    roll = receive("nama,satuan,menit\nBudi Contoh,Lapas Cilegon,5\n", least_minutes=30)
    act(applying.apply_roll, actors, event, roll)
    assert choices(roll) == [("Budi Contoh", "short")]
    assert not Presence.objects.exists()


def test_applying_counts_everybody_once_and_a_scan_tells_more(receive, actors, event, guests, scan):
    take_scans(actor=actors["region_editor"], event_id=event.pk, scans=[scan(code=pass_code(guests[0].pk))])
    roll = receive("nama,satuan\nBudi Contoh,Lapas Cilegon\nSari Peraga,Lapas Cilegon\n")
    act(applying.apply_roll, actors, event, roll)
    assert dict(Presence.objects.values_list("participant__name", "way")) == {
        "Budi Contoh": "scan",
        "Sari Peraga": "list",
    }
    with pytest.raises(WrongStage):
        act(applying.apply_roll, actors, event, roll)


def test_rows_are_decided_before_and_after_applying(receive, actors, event, guests, units):
    roll = receive("nama,satuan\nSari Pergaa,Lapas Cilegon\nOrang Baru,\n")
    first, second = roll.rows.all()

    def decide(row, **words):
        taking.decide_row(
            actor=actors["region_editor"],
            event_id=event.pk,
            roll_id=roll.pk,
            row_id=row.pk,
            decision=taking.Decision(**words),
        )

    decide(first, choice="participant", participant_id=guests[1].pk)
    act(applying.apply_roll, actors, event, roll)
    with pytest.raises(BadWords):
        decide(second, choice="walk_in")
    decide(second, choice="walk_in", unit_id=units["rutan-serang"].pk)
    assert set(Presence.objects.values_list("participant__name", flat=True)) == {"Sari Peraga", "Orang Baru"}
    decide(second, choice="drop")
    assert Presence.objects.count() == 1
    assert not Participant.objects.filter(name="Orang Baru").exists()


def test_two_lists_with_the_same_stranger_are_undone_to_nothing(receive, actors, event):
    rolls = [receive("nama,satuan\nOrang Baru,Rutan Serang\n") for _ in range(2)]
    for roll in rolls:
        taking.welcome_unknown(actor=actors["region_editor"], event_id=event.pk, roll_id=roll.pk)
        act(applying.apply_roll, actors, event, roll)
    assert people_at(event).came == 1
    act(applying.undo_roll, actors, event, rolls[0])
    assert people_at(event).came == 1
    act(applying.undo_roll, actors, event, rolls[1])
    assert (people_at(event).came, people_at(event).walk_ins) == (0, 0)


def test_a_stranger_scanned_after_the_list_stays_when_it_is_undone(receive, actors, event, scan, units):
    roll = receive("nama,satuan\nOrang Baru,Rutan Serang\n")
    taking.welcome_unknown(actor=actors["region_editor"], event_id=event.pk, roll_id=roll.pk)
    act(applying.apply_roll, actors, event, roll)
    by_hand = scan(name="orang baru", unit_id=units["rutan-serang"].pk)
    take_scans(actor=actors["region_editor"], event_id=event.pk, scans=[by_hand])
    act(applying.undo_roll, actors, event, roll)
    assert (people_at(event).came, people_at(event).walk_ins) == (1, 1)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", SheetFault),
        ("satuan\nLapas\n", BadWords),
        ("nama\n\n", BadWords),
        ("%PDF-1.4\x00", (SheetFault, BadWords)),
    ],
)
def test_what_is_no_list_is_refused_in_words(receive, text, fault):
    with pytest.raises(fault):
        receive(text)


def test_lists_of_others_are_out_of_reach(receive, actors, event):
    roll = receive("nama\nBudi Contoh\n")
    with pytest.raises(NotAllowed):
        applying.apply_roll(actor=actors["unit_coord"], event_id=event.pk, roll_id=roll.pk)
    with pytest.raises(NotFound):
        applying.apply_roll(actor=actors["other_region_editor"], event_id=event.pk, roll_id=roll.pk)
    with pytest.raises(WrongStage):
        act(applying.undo_roll, actors, event, roll)


def test_a_long_list_costs_no_query_a_row(receive, django_assert_max_num_queries, actors, event):
    rows = "".join(f"Orang Nomor{n},Lapas Cilegon\n" for n in range(150))
    with django_assert_max_num_queries(14):
        roll = receive("nama,satuan\n" + rows)
    assert roll.rows.count() == 150


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Lembaga Pemasyarakatan Kelas IIA Cilegon", "lapas cilegon"),
        ("LAPAS IIA CILEGON", "lapas cilegon"),
        ("Lapas Kls. II A Cilegon", "lapas cilegon"),
        ("Kantor Wilayah Direktorat Jenderal Pemasyarakatan Banten", "kanwil banten"),
        ("Rutan I Cipinang", "rutan cipinang"),
    ],
)
def test_offices_in_every_spelling(written, plain):
    assert plain_office(written) == plain


_NAMES = st.lists(
    st.sampled_from(("Budi Contoh", "Sari Peraga", "Orang Baru", "Orang Lain", "Rina Contoh")),
    min_size=1,
    max_size=5,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(scanned=st.sets(st.integers(0, 2)), names=_NAMES, again=st.booleans())
def test_undoing_a_list_restores_exactly_what_was(
    receive, actors, event, guests, scan, scanned, names, again
):
    with transaction.atomic():
        before = timezone.now() - timedelta(minutes=2)
        scans = [scan(code=pass_code(guests[number].pk), at=before) for number in scanned]
        take_scans(actor=actors["region_editor"], event_id=event.pk, scans=scans)
        was = state(event)
        roll = receive("nama,satuan\n" + "".join(f"{name},Lapas Cilegon\n" for name in names))
        taking.welcome_unknown(actor=actors["region_editor"], event_id=event.pk, roll_id=roll.pk)
        for _ in range(2 if again else 1):
            act(applying.apply_roll, actors, event, roll)
            people = people_at(event)
            assert people.came <= people.named + people.walk_ins
            act(applying.undo_roll, actors, event, roll)
            assert state(event) == was
        transaction.set_rollback(True)


def state(event):
    rows = Presence.objects.order_by("pk").values_list(
        "participant_id", "session_id", "way", "at", "scan_key"
    )
    return set(rows), set(event.participants.values_list("pk", "name", "unit_id", "origin"))
