"""The weekly letter: when it is due, what it says, that it goes out once and to whom."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from django.core import mail
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.apps.picture.models import Letter, LetterCopy
from kentongan.apps.picture.queries.letters import figures_in
from kentongan.apps.picture.services.letters import (
    announce_due_letters,
    choose_letter,
    mail_letter,
    write_letter,
)
from kentongan.apps.units.models import Appointment

pytestmark = pytest.mark.django_db

MONDAY = date(2026, 10, 12)
SIX_WIB = datetime(2026, 10, 11, 23, 5, tzinfo=UTC)
SIX_WITA = datetime(2026, 10, 11, 22, 5, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_six():
    ProcrastinateJob.objects.all().delete()
    with time_machine.travel(SIX_WIB, tick=False) as traveller:
        yield traveller


def asked_to_write() -> set[int]:
    rows = ProcrastinateJob.objects.filter(task_name="picture.write_letter")
    return {row.args["unit_id"] for row in rows}


def test_due_where_it_is_monday_and_six_is_past(units, people, at_six):
    at_six.move_to(SIX_WITA)
    announce_due_letters()
    assert asked_to_write() == {units["lapas-nunukan"].pk}  # the one head in WITA
    at_six.move_to(SIX_WIB)
    announce_due_letters()
    assert asked_to_write() == {
        units[key].pk for key in ("lapas-nunukan", "lapas-cilegon", "kanwil-banten", "ditjenpas")
    }


@pytest.mark.parametrize(
    "moment", [datetime(2026, 10, 11, 22, 59, tzinfo=UTC), datetime(2026, 10, 13, 2, tzinfo=UTC)]
)
def test_not_due_before_six_nor_on_tuesday(units, people, at_six, moment):
    at_six.move_to(moment)
    announce_due_letters()
    assert units["lapas-cilegon"].pk not in asked_to_write()


def test_written_once_a_week(units, people):
    first = write_letter(unit_id=units["lapas-cilegon"].pk, week=MONDAY)
    assert first is not None and write_letter(unit_id=units["lapas-cilegon"].pk, week=MONDAY) is None
    assert Letter.objects.count() == LetterCopy.objects.count() == 1
    announce_due_letters()
    assert units["lapas-cilegon"].pk not in asked_to_write()


def test_no_letter_without_a_head(units, people):
    assert write_letter(unit_id=units["rutan-serang"].pk, week=MONDAY) is None
    assert not Letter.objects.exists()


def test_tells_of_the_week_that_ended_beside_the_one_before(units, people, story):
    for day in (6, 7, 8):
        story(at=datetime(2026, 10, day, 3, tzinfo=UTC), hours=2)
    story(at=datetime(2026, 9, 30, 3, tzinfo=UTC), hours=8)
    story(at=SIX_WIB, hours=1)  # this week: not in the letter
    letter = write_letter(unit_id=units["lapas-cilegon"].pk, week=MONDAY)
    told = {row.measure.key: (row.value, row.before, row.tone) for row in figures_in(letter)}
    assert told["berita-terbit"] == (3, 1, "ok")
    assert told["jam-persetujuan"] == (2, 8, "ok")
    assert len(told) <= 5


def test_what_got_worse_comes_first(units, people, story):
    story(at=datetime(2026, 10, 7, 3, tzinfo=UTC), hours=40)
    story(at=datetime(2026, 9, 30, 3, tzinfo=UTC), hours=8)
    letter = write_letter(unit_id=units["lapas-cilegon"].pk, week=MONDAY)
    assert next(row.measure.key for row in figures_in(letter)) == "jam-persetujuan"


def test_mailed_once_in_text_and_simple_html(units, people, story):
    story(at=datetime(2026, 10, 7, 3, tzinfo=UTC))
    letter = write_letter(unit_id=units["lapas-cilegon"].pk, week=MONDAY)
    copy = letter.copies.get()
    for _ in range(2):
        mail_letter(copy_id=copy.pk)
    (sent,) = mail.outbox
    assert sent.to == ["unit_head@contoh.test"] and "1 berita" in sent.body
    assert "/meja/gambaran/lapas-cilegon/surat/?pekan=2026-10-12" in sent.body
    (html, kind) = sent.alternatives[0]
    assert kind == "text/html" and "style" not in html and "<script" not in html and html.count("<a ") == 1


def test_not_mailed_to_who_declined_nor_to_who_left(units, people, actors):
    choose_letter(actor=actors["unit_head"], wants=False)
    declined = write_letter(unit_id=units["lapas-cilegon"].pk, week=MONDAY).copies.get()
    left = write_letter(unit_id=units["kanwil-banten"].pk, week=MONDAY).copies.get()
    Appointment.objects.filter(user=left.user).update(valid_to=date(2026, 10, 11))
    for copy in (declined, left):
        mail_letter(copy_id=copy.pk)
        copy.refresh_from_db()
        assert copy.withheld and copy.mailed_at is None
    assert mail.outbox == []


def test_a_refused_mail_is_tried_again(units, people, monkeypatch):
    copy = write_letter(unit_id=units["lapas-cilegon"].pk, week=MONDAY).copies.get()
    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", _refuse)
    with pytest.raises(OSError, match="penuh"):
        mail_letter(copy_id=copy.pk)
    copy.refresh_from_db()
    assert copy.mailed_at is None


def _refuse(_message) -> None:
    raise OSError("kotak penuh")
