"""The mail receiver: a real process behind real SMTP, and what it answers when something is wrong."""

import os
import smtplib
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.intake.conftest import MAILBOX, photo

from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.intake.management.commands import receive_mail
from kentongan.apps.intake.models import Arrival, Door
from kentongan.config.demo.processes import free_port

WRITER = "contributor@contoh.test"


def test_letters_are_taken_or_refused_in_the_words_of_smtp(mailbox, letter, monkeypatch):
    monkeypatch.setattr(receive_mail, "close_old_connections", lambda: None)
    assert receive_mail.taken(letter(WRITER), [MAILBOX]).startswith("250")
    assert receive_mail.taken(b"", [MAILBOX]).startswith("554")
    monkeypatch.setattr(receive_mail, "_MOST_A_DAY", 2)
    assert receive_mail.taken(letter(WRITER, name="dua"), [MAILBOX]).startswith("452")
    assert Arrival.objects.count() == 1


def test_without_its_database_a_letter_is_put_off_not_lost(mailbox, letter, monkeypatch):
    monkeypatch.setattr(receive_mail, "close_old_connections", lambda: None)

    def away(**_asked):
        raise DatabaseError

    monkeypatch.setattr(receive_mail, "take_mail", away)
    assert receive_mail.taken(letter(WRITER), [MAILBOX]).startswith("451")


@pytest.fixture
def port(transactional_db, units) -> Iterator[int]:
    """The command itself, in a process of its own on the database of the test."""
    Door.objects.create(unit=units["lapas-cilegon"], kind=DoorKind.MAIL, address=MAILBOX, label="Surel")
    chosen, now = free_port(), connection.settings_dict
    address = f"postgresql://{now['USER']}:@/{now['NAME']}?host={now['HOST']}"
    given = {"DATABASE_URL": address, "DJANGO_SETTINGS_MODULE": "kentongan.config.settings.test"}
    process = subprocess.Popen(
        [sys.executable, "-m", "kentongan.config.manage", "receive_mail", "--port", str(chosen)],
        env=os.environ | given,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert "Menerima surel" in process.stdout.readline()
    yield chosen
    process.terminate()
    assert process.wait(10) == 0
    process.stdout.close()
    ProcrastinateJob.objects.all().delete()


@pytest.mark.xdist_group("intake-smtp")
def test_a_mail_server_hands_a_letter_over(port, letter, people):
    with smtplib.SMTP("127.0.0.1", port, timeout=10) as line:
        assert line.rcpt("tiada@kentongan.test")[0] in (503, 550)
        line.rset()
        line.sendmail("server@luar.test", [MAILBOX], letter(WRITER, photo()).replace(b"\n", b"\r\n"))
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            line.sendmail("server@luar.test", ["tiada@kentongan.test"], letter(WRITER))
    arrival = Arrival.objects.get()
    assert (arrival.user, arrival.enclosures.count()) == (people["contributor"], 1)
    assert ProcrastinateJob.objects.filter(task_name="intake.settle").count() == 1
