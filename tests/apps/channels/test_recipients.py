"""Press lists: taking people in, letting them go, and striking dead addresses."""

import io
import zipfile
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from openpyxl import Workbook

from kentongan.apps.channels.errors import BadAccount, BadList, NotAllowed
from kentongan.apps.channels.models import Recipient
from kentongan.apps.channels.services.bounces import take_bounce
from kentongan.apps.channels.services.building import return_paths
from kentongan.apps.channels.services.importing import import_recipients, plan_import
from kentongan.apps.channels.services.recipients import (
    Reader,
    add_recipient,
    set_recipient_active,
    unsubscribe,
)
from kentongan.foundation.errors import KentonganError

pytestmark = pytest.mark.django_db


def report(to: str, status: str = "5.1.1", action: str = "failed") -> bytes:
    """A delivery report as RFC 3464 has it."""
    return (
        f"""From: MAILER-DAEMON@media.test
To: {to}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied-not
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It did not arrive.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.media.test

Final-Recipient: rfc822; redaksi@media.test
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} User unknown
--b--
""".replace("\n", "\r\n")
        .replace("Auto-Submitted: auto-replied-not\r\n", "Auto-Submitted: auto-generated\r\n")
        .encode()
    )


@pytest.fixture
def path(press_list, settings) -> str:
    settings.MAIL_BOUNCES = "bounce@kentongan.test"
    return return_paths().address(f"{1:040x}")


def redaksi() -> Recipient:
    return Recipient.objects.get(address="redaksi@media.test")


def test_dead_box_is_struck_at_once(path):
    take_bounce(raw=report(path))
    assert redaksi().status == "bounced" and "5.1.1" in redaksi().last_diagnostic


def test_return_path_in_capitals_still_names_its_reader(path):
    take_bounce(raw=report(path.upper()))
    assert redaksi().status == "bounced"


def test_full_box_is_struck_after_three_reports_close_together(path):
    for _ in range(2):
        take_bounce(raw=report(path, status="4.2.2", action="delayed"))
    Recipient.objects.update(updated_at=timezone.now() - timedelta(days=40))
    take_bounce(raw=report(path, status="4.2.2", action="delayed"))
    assert redaksi().status == "active" and redaksi().soft_bounces == 1
    for _ in range(2):
        take_bounce(raw=report(path, status="4.2.2", action="delayed"))
    assert redaksi().status == "bounced"


def test_forged_report_strikes_nobody(path):
    forged = path[: path.index("@") - 1] + "x@kentongan.test"
    take_bounce(raw=report(forged))
    take_bounce(raw=report("bounce@kentongan.test"))
    assert redaksi().status == "active"


def test_command_reads_a_letter_from_the_pipe(path, monkeypatch):
    class Pipe:
        buffer = io.BytesIO(report("humas@kentongan.test"))

    monkeypatch.setattr("sys.stdin", Pipe)
    said = io.StringIO()
    call_command("take_bounce", delivered_to=path, stdout=said)
    assert said.getvalue().strip() == "pantulan tetap" and redaksi().status == "bounced"


def test_leaving_is_final_for_us(press_list, actors):
    assert unsubscribe(token=f"{1:040x}") and unsubscribe(token=f"{1:040x}")
    assert not unsubscribe(token="0" * 40)
    with pytest.raises(BadList, match="kehendaknya sendiri"):
        set_recipient_active(
            actor=actors["admin"], account_id=press_list.pk, recipient_id=redaksi().pk, is_active=True
        )
    with pytest.raises(BadAccount, match="berhenti berlangganan"):
        add_recipient(actor=actors["admin"], account_id=press_list.pk, reader=Reader("REDAKSI@media.test"))


@pytest.mark.parametrize("role", ["public", "contributor", "unit_head", "auditor", "other_region_editor"])
def test_lists_are_closed_to_others(role, press_list, actors):
    with pytest.raises(NotAllowed):
        add_recipient(actor=actors[role], account_id=press_list.pk, reader=Reader("a@media.test"))
    with pytest.raises(NotAllowed):
        plan_import(actor=actors[role], account_id=press_list.pk, content=b"alamat\na@b.test")


def test_telegram_has_no_list(telegram_account, actors):
    with pytest.raises(BadList, match="tidak mempunyai daftar"):
        add_recipient(actor=actors["admin"], account_id=telegram_account.pk, reader=Reader("a@media.test"))


CSV = "Nama;Alamat\nRadio;radio@media.test\nLama;redaksi@media.test\nSalah;bukan alamat\nDobel;RADIO@media.test\n;\n"


def xlsx(*rows: tuple) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        CSV.encode(),
        b"\xef\xbb\xbf" + CSV.encode(),
        CSV.encode("utf-16"),
        CSV.replace(";", ",").encode("cp1252"),
        CSV.replace(";", "\t").encode(),
        xlsx(*[line.split(";") for line in CSV.splitlines()]),
    ],
)
def test_dry_run_shows_all_and_writes_nothing(press_list, actors, content):
    plan = plan_import(actor=actors["region_editor"], account_id=press_list.pk, content=content)
    assert plan.added == (Reader("radio@media.test", "Radio"),) and plan.kept == 1
    assert [(bad.number, bad.text) for bad in plan.bad] == [(4, "bukan alamat"), (5, "RADIO@media.test")]
    assert Recipient.objects.count() == 2
    import_recipients(actor=actors["region_editor"], account_id=press_list.pk, content=content)
    assert set(Recipient.objects.values_list("address", flat=True)) == {
        "redaksi@media.test",
        "kabar@media.test",
        "radio@media.test",
    }


def test_who_left_is_not_taken_in_again(press_list, actors):
    unsubscribe(token=f"{1:040x}")
    plan = plan_import(actor=actors["admin"], account_id=press_list.pk, content=CSV.encode())
    assert any("berhenti" in bad.reason for bad in plan.bad)


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("xl/worksheets/sheet1.xml", b" " * (80 * 1024 * 1024))
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"judul,kota\nx,y\n", "Kolom alamat tidak ditemukan"),
        (b"", "kosong"),
        (b"alamat,nama\n", "tidak berisi baris"),
        (b"PK\x03\x04rusak", "rusak"),
        (bomb(), "terlalu besar"),
        (b"alamat\n" + b"a@b.test\n" * 700_000, "5 MB"),
        (b"alamat\n" + b"a@b.t\n" * 20_001, "lebih dari 20000 baris"),
    ],
)
def test_file_that_is_no_list_says_what_to_do(press_list, actors, content, words):
    with pytest.raises(KentonganError, match=words):
        plan_import(actor=actors["admin"], account_id=press_list.pk, content=content)
