"""Invitations: answers by link, seats and the waiting list, the gate, and forgetting in time."""

from datetime import timedelta
from io import BytesIO

import pytest
from django.core import mail
from django.db import IntegrityError, transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.apps.press.conftest import token

from kentongan.apps.press.errors import BadWords, LinkClosed, NotAllowed, NotFound, WrongStage
from kentongan.apps.press.models import Guest, Letter, PressEvent
from kentongan.apps.press.queries.calendar_entry import calendar_entry
from kentongan.apps.press.queries.events import guest_by_token, tally
from kentongan.apps.press.queries.gate_list import gate_paper, gate_rows
from kentongan.apps.press.services import clearance, events, guests
from kentongan.apps.press.services.reminders import watch_deadlines
from kentongan.foundation.jobs.inline import run_due_jobs
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf

pytestmark = pytest.mark.django_db
YES, NO = guests.Rsvp(reply="yes", id_kind="press", id_last4="12ab"), guests.Rsvp(reply="no")


@pytest.fixture
def invited(actors, event):
    """Guests of an event with a quota, by typed name."""

    def invite(count: int, quota: int = 0) -> list[Guest]:
        made = event(quota=quota)
        for number in range(count):
            guests.invite_by_name(
                actor=actors["region_editor"],
                event_id=made.pk,
                name=f"Tamu {number}",
                outlet_name="Warta",
                email=f"tamu{number}@warta.test",
            )
        return list(Guest.objects.filter(event=made).order_by("pk"))

    return invite


def seats(event: PressEvent) -> list[str]:
    return list(Guest.objects.filter(event=event).order_by("pk").values_list("seat", flat=True))


class TestAnswers:
    def test_reporters_who_agreed_are_invited_once_with_a_personal_link(self, actors, reporter, event):
        made = event()
        ok, no = reporter(unit="lapas-cilegon"), reporter("Belum", unit="lapas-cilegon", agreed=False)
        for expected in (1, 0):
            assert expected == guests.invite_reporters(
                actor=actors["unit_head"], event_id=made.pk, reporter_ids=[ok.pk, no.pk]
            )
        run_due_jobs()
        guest = Guest.objects.get()
        assert [letter.to for letter in mail.outbox] == [[ok.email]]
        assert token(guest) in mail.outbox[0].body
        assert token(guest) not in str(list(Guest.objects.values()))
        assert mail.outbox[0].attachments[0][0] == "acara.ics"

    def test_an_address_that_refused_gets_no_typed_invitation(self, actors, reporter, event):
        made = event()
        reporter("Diam", agreed=False, email="diam@warta.test")
        with pytest.raises(BadWords):
            guests.invite_by_name(
                actor=actors["region_editor"],
                event_id=made.pk,
                name="X",
                outlet_name="Y",
                email="DIAM@warta.test",
            )

    def test_looking_changes_nothing_and_a_stranger_learns_nothing(self, invited):
        (guest,) = invited(1)
        assert guest_by_token(token(guest)) == guest
        assert guest_by_token("x" * 43) is None
        with pytest.raises(LinkClosed):
            guests.answer_invitation(token="salah", rsvp=YES)
        assert seats(guest.event) == [""]

    def test_the_quota_fills_and_a_place_given_back_goes_to_the_next_in_turn(self, invited):
        first, second, third = invited(3, quota=1)
        for guest in (first, third, second):
            guests.answer_invitation(token=token(guest), rsvp=YES)
        assert seats(first.event) == ["taken", "waiting", "waiting"]
        Guest.objects.filter(pk=third.pk).update(replied_at=timezone.now() - timedelta(hours=1))
        guests.answer_invitation(token=token(first), rsvp=NO)
        assert seats(first.event) == ["", "waiting", "taken"]
        assert Letter.objects.filter(kind="seated").get().guest == third

    def test_a_larger_quota_moves_the_waiting_up(self, actors, invited):
        rows = invited(3, quota=1)
        for guest in rows:
            guests.answer_invitation(token=token(guest), rsvp=YES)
        event = PressEvent.objects.get()
        words = {n: getattr(event, n) for n in ("title", "place", "starts_at", "ends_at", "contact", "rules")}
        events.change_event(
            actor=actors["unit_head"], event_id=event.pk, words=events.EventWords(**words, quota=2)
        )
        assert seats(event) == ["taken", "taken", "waiting"]

    def test_after_the_beginning_nothing_changes(self, invited):
        (guest,) = invited(1)
        PressEvent.objects.update(starts_at=timezone.now() - timedelta(minutes=1))
        with pytest.raises(WrongStage):
            guests.answer_invitation(token=token(guest), rsvp=YES)

    @pytest.mark.parametrize("last4", ["123", "3201234567890001", "12 4", "12-4"])
    def test_whole_card_numbers_are_not_taken(self, invited, last4):
        (guest,) = invited(1)
        with pytest.raises(BadWords):
            guests.answer_invitation(token=token(guest), rsvp=guests.Rsvp(reply="yes", id_last4=last4))
        with pytest.raises(IntegrityError), transaction.atomic():
            Guest.objects.update(id_last4="12 4")

    def test_reminders_go_once_to_those_who_did_not_decline(self, invited):
        first, second = invited(2)
        guests.answer_invitation(token=token(second), rsvp=NO)
        near = first.event.starts_at - timedelta(hours=5)
        assert (watch_deadlines(now=near), watch_deadlines(now=near)) == (1, 0)
        assert list(Letter.objects.filter(kind="reminder").values_list("guest", flat=True)) == [first.pk]

    def test_calling_off_tells_everybody_once(self, actors, invited):
        invited(2)
        event = PressEvent.objects.get()
        events.cancel_event(actor=actors["unit_coord"], event_id=event.pk)
        with pytest.raises(WrongStage):
            events.cancel_event(actor=actors["unit_coord"], event_id=event.pk)
        run_due_jobs()
        assert sum("Dibatalkan" in letter.subject for letter in mail.outbox) == 2

    @settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.lists(st.tuples(st.integers(0, 4), st.booleans()), max_size=12), st.integers(1, 3))
    def test_seats_never_exceed_the_quota_and_none_stays_free_while_somebody_waits(
        self, invited, acts, quota
    ):
        with transaction.atomic():
            rows = invited(5, quota=quota)
            for who, comes in acts:
                guests.answer_invitation(token=token(rows[who]), rsvp=YES if comes else NO)
                found = seats(rows[0].event)
                assert found.count("taken") <= quota
                assert found.count("taken") == quota or "waiting" not in found
            transaction.set_rollback(True)


class TestTheGate:
    @pytest.fixture
    def coming(self, invited) -> Guest:
        (guest,) = invited(1)
        return guests.answer_invitation(token=token(guest), rsvp=YES)

    def clear(self, actors, guest, *, by="unit_head", **more):
        given = {"is_cleared": True}
        return clearance.decide_clearance(
            actor=actors[by], event_id=guest.event_id, guest_id=guest.pk, **given | more
        )

    def test_a_head_decides_and_a_refusal_says_why(self, actors, coming):
        for name in ("contributor", "unit_coord"):
            with pytest.raises(NotAllowed):
                self.clear(actors, coming, by=name)
        with pytest.raises(NotFound):
            self.clear(actors, coming, by="other_unit_head")
        with pytest.raises(BadWords):
            self.clear(actors, coming, is_cleared=False)
        assert (
            self.clear(actors, coming, is_cleared=False, reason="Kartu tidak sesuai").clearance == "refused"
        )

    def test_only_the_cleared_are_ticked_off_by_anybody_of_the_unit(self, actors, coming):
        note = {"event_id": coming.event_id, "guest_id": coming.pk, "has_come": True}
        with pytest.raises(WrongStage):
            clearance.note_arrival(actor=actors["contributor"], **note)
        self.clear(actors, coming)
        assert clearance.note_arrival(actor=actors["contributor"], **note).arrived_at

    def test_new_data_ask_for_a_new_decision(self, actors, coming):
        self.clear(actors, coming)
        other = guests.Rsvp(reply="yes", substitute="Orang Lain", id_kind="ktp", id_last4="9999")
        assert guests.answer_invitation(token=token(coming), rsvp=other).clearance == "pending"

    def test_the_list_holds_four_digits_and_becomes_a_document(self, actors, coming):
        self.clear(actors, coming)
        event = PressEvent.objects.select_related("unit").get()
        ((_, name, outlet, card, *_),) = gate_rows(event)
        assert (name, outlet, card) == ("Tamu 0", "Warta", "kartu pers …12AB")
        paper = gate_paper(event, when="besok")
        assert as_pdf(paper).startswith(b"%PDF") and BytesIO(as_docx(paper)).read(2) == b"PK"
        with pytest.raises(NotAllowed):
            clearance.take_gate_list(actor=actors["contributor"], event_id=event.pk, form="pdf")

    def test_guests_are_forgotten_and_numbers_stay(self, coming):
        event = PressEvent.objects.get()
        before = tally(event)
        assert events.forget_guests(now=event.ends_at + timedelta(days=29)) == 0
        assert events.forget_guests(now=event.ends_at + timedelta(days=30)) == 1
        event.refresh_from_db()
        assert not Guest.objects.exists() and not Letter.objects.exists()
        assert tally(event) == before and before.yes == 1
        assert guest_by_token(token(coming)) is None


def test_a_calendar_reads_the_entry(event):
    made = event(title="Panen, raya; 2026 " + "ü" * 80, rules="Satu\nDua")
    text = calendar_entry(made, uid="1@x", url="https://contoh.test/", now=timezone.now())
    lines = text.split("\r\n")
    assert max(len(line.encode()) for line in lines) <= 75
    unfolded = text.replace("\r\n ", "")
    assert "SUMMARY:Panen\\, raya\\; 2026 üü" in unfolded and "DESCRIPTION:Satu\\nDua" in unfolded
    assert f"DTSTART:{made.starts_at:%Y%m%dT%H%M%SZ}" in unfolded
