"""Taking requests: number, clock, receipt, files, and what stays out of sight."""

import io
import uuid
import zipfile
from datetime import timedelta

import pytest
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone
from tests.apps.openness.conftest import PERSON, WISH

from kentongan.apps.openness.errors import BadRequest, NotAllowed
from kentongan.apps.openness.models import Deadline, Letter, Request
from kentongan.apps.openness.services.intake import Person, receive_request
from kentongan.apps.openness.services.letters import mail_letter
from kentongan.apps.openness.services.links import link_of, open_link, token_of
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db


def test_web_request_gets_number_clock_and_letter(asked):
    request = asked()
    assert request.number == f"PPID-2026-{request.unit_id}-0001"
    assert request.status == "received" and request.way == "web"
    deadline = Deadline.objects.get(request=request)
    assert (deadline.rule_key, deadline.due.isoformat()) == ("kip_answer", "2026-11-23")
    assert "hari kerja ke-10" in deadline.proof
    assert Letter.objects.get(request=request).kind == "receipt"


def test_numbers_run_by_office_without_gaps(asked):
    numbers = [asked().number[-4:] for _ in range(3)]
    assert numbers == ["0001", "0002", "0003"]
    assert asked("lapas-nunukan").number.endswith("-0001")


def test_form_sent_twice_is_one_request(units, monday, people):
    key = uuid.uuid4()
    both = [
        receive_request(unit_id=units["ditjenpas"].pk, wish=WISH, person=PERSON, key=key) for _ in range(2)
    ]
    assert both[0].pk == both[1].pk and Request.objects.count() == 1


def test_refused_form_leaves_no_gap(asked):
    asked()
    with pytest.raises(BadRequest):
        asked(person=Person(kind="person", name="Tanpa Kontak Contoh", id_kind="ktp"))
    assert asked().number.endswith("-0002")


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"id_kind": ""}, "bukti diri"),
        ({"kind": "entity"}, "akta"),
        ({"kind": "group"}, "surat kuasa"),
    ],
)
def test_incomplete_request_is_taken_and_completion_asked(asked, changes, missing):
    words = {name: getattr(PERSON, name) for name in PERSON.__slots__} | changes
    request = asked(person=Person(**words))
    assert request.status == "incomplete" and missing in request.missing
    assert Deadline.objects.get(request=request).met_at is None, "the clock of the law does not wait"


def test_coordinator_takes_at_the_counter_but_not_elsewhere(taken):
    assert taken("unit_coord").taken_by_id
    with pytest.raises(NotAllowed):
        taken("unit_coord", "lapas-nunukan")
    with pytest.raises(NotAllowed):
        taken("contributor")
    assert Request.objects.count() == 1


def test_future_and_ancient_receipts_are_refused(taken):
    for at in (timezone.now() + timedelta(minutes=1), timezone.now() - timedelta(days=91)):
        with pytest.raises(BadRequest):
            taken(at=at)
    assert not Request.objects.exists()


def _zip(names: list[str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "is_held", "type_"),
    [
        (b"%PDF-1.7\n1 0 obj", False, "application/pdf"),
        (b"%PDF-1.7\n/JavaScript (app.alert)", True, "application/pdf"),
        (b"MZ\x90\x00 program", True, "application/octet-stream"),
        (b"<html><script>alert(1)</script>", True, "application/octet-stream"),
        (_zip(["word/document.xml", "word/vbaProject.bin"]), True, "application/octet-stream"),
        (_zip(["evil.exe"]), True, "application/octet-stream"),
        (b"PK\x03\x04 broken", True, "application/octet-stream"),
        (b"Surat kuasa biasa", False, "text/plain; charset=utf-8"),
    ],
)
def test_attachment_is_judged_by_its_content(asked, content, is_held, type_):
    request = asked(uploads=[SimpleUploadedFile("../../KTP.pdf", content, "application/pdf")])
    kept = request.files.get()
    assert (kept.is_quarantined, kept.type, kept.name) == (is_held, type_, "KTP.pdf")
    assert bool(kept.warning) == is_held
    assert "KTP" not in kept.file.name and ".." not in kept.file.name


def test_empty_and_huge_files_are_refused_with_nothing_written(asked):
    for content in (b"", b"%PDF-" + b"x" * (10 * 1024 * 1024)):
        with pytest.raises(BadRequest):
            asked(uploads=[SimpleUploadedFile("a.pdf", content)])
    assert not Request.objects.exists()


def test_person_stays_out_of_trail_and_jobs(asked, django_assert_max_num_queries):
    with django_assert_max_num_queries(45):
        asked()
    told = " ".join(AuditEntry.objects.values_list("body", flat=True))
    for secret in (PERSON.name, PERSON.email, "4321", WISH.asked):
        assert secret not in told


def test_receipt_is_mailed_once_with_number_due_day_working_and_link(asked):
    request = asked()
    letter = Letter.objects.get(request=request)
    for _ in range(2):
        mail_letter(letter_id=letter.pk)
    (sent,) = mail.outbox
    assert sent.to == [PERSON.email] and request.number in sent.subject and PERSON.name not in sent.subject
    for words in (request.number, "Senin, 23 November 2026, 16.00 WIB", "Hitungan:", link_of(request)):
        assert words in sent.body


def test_link_is_known_by_hash_only_and_ends(asked, monday):
    request = asked()
    token = token_of(request)
    assert open_link(token).pk == request.pk
    assert token not in str(Request.objects.values().get())
    assert open_link(token[:-1] + ("A" if token[-1] != "A" else "B")) is None
    assert open_link("") is None
    Request.objects.filter(pk=request.pk).update(
        status="withdrawn", closed_at=timezone.now() - timedelta(days=367)
    )
    assert open_link(token) is None
