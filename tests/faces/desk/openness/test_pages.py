"""The desk of the information service from end to end, and who sees whom."""

import uuid
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from kentongan.apps.openness.gate import Notice
from kentongan.apps.openness.models import Objection, Request
from kentongan.apps.openness.services.answering import answer_request
from kentongan.apps.openness.services.intake import Person, Wish, receive_request
from kentongan.apps.openness.services.links import token_of
from kentongan.apps.openness.services.objecting import object_by_link
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db
SECRET = "Pemohon Sangat Rahasia Contoh"
REFUSAL = {
    "words": "Denah tidak dapat kami berikan.",
    "grounds": ["c"],
    "reason": "Denah memuat letak kunci dan jalur jaga sehingga membahayakan petugas.",
    "test": "UK-1/2026",
    "has_weighed_part": "on",
}
STAFF = ("unit_coord", "unit_head", "region_head", "central_lead", "auditor", "admin", "contributor")


@pytest.fixture(autouse=True)
def monday():
    with time_machine.travel(datetime(2026, 11, 9, 3, 0, tzinfo=UTC), tick=False) as clock:
        yield clock


@pytest.fixture
def asked(units, people) -> Request:
    """A request to Lapas Cilegon by web."""
    return receive_request(
        unit_id=units["lapas-cilegon"].pk,
        wish=Wish(asked="Denah blok hunian", purpose="Skripsi"),
        person=Person(kind="person", name=SECRET, id_kind="ktp", id_tail="9876", email="rahasia@contoh.test"),
        key=uuid.uuid4(),
    )


@pytest.fixture
def seat(people):
    """A signed-in browser by the name of a post."""

    def sit(name: str) -> Client:
        client = Client()
        client.force_login(people[name])
        return client

    return sit


def test_desk_shows_what_runs_out_with_words(asked, seat):
    page = seat("ppid").get(reverse("request_desk")).content.decode()
    assert asked.number in page and "sisa 10 hari kerja" in page and SECRET not in page
    for name in STAFF:
        response = seat(name).get(reverse("request_desk"))
        assert response.status_code == 200 and asked.number not in response.content.decode()


def test_page_shows_person_working_and_way_to_the_officer_only(asked, seat):
    page = seat("ppid").get(reverse("request_page", args=[asked.pk])).content.decode()
    for words in (
        SECRET,
        "rahasia@contoh.test",
        "••••9876",
        "Mengapa tanggal ini?",
        "hari kerja ke-10",
        "di sini",
    ):
        assert words in page
    for name in (*STAFF, "other_region_editor", "other_unit_head"):
        assert seat(name).get(reverse("request_page", args=[asked.pk])).status_code in (403, 404)


def test_officer_refuses_superior_decides_without_seeing_who(asked, seat):
    officer = seat("ppid")
    address = reverse("request_answer", args=[asked.pk])
    assert "Sebelum menolak" in officer.get(f"{address}?hasil=refused").content.decode()
    assert officer.get(f"{address}?hasil=partial").status_code == 200
    assert officer.post(f"{address}?hasil=refused", {"words": "Tidak."}).status_code == 400
    assert officer.post(f"{address}?hasil=refused", REFUSAL).status_code == 302
    asked.refresh_from_db()
    assert asked.resolution == "refused"
    object_by_link(token=token_of(asked), ground="a", words="Denah itu sudah pernah diumumkan.")
    objection = Objection.objects.get()
    page = reverse("objection_page", args=[objection.pk])
    decide = reverse("objection_decide", args=[objection.pk])
    head = seat("unit_head")
    shown = head.get(page).content.decode()
    assert "Putusan Anda" in shown and SECRET not in shown and "rahasia@contoh.test" not in shown
    assert officer.post(decide, {"decision": "upheld", "words": "x", "orders": "y"}).status_code == 403
    assert seat("other_unit_head").post(decide, {"decision": "upheld"}).status_code in (403, 404)
    assert head.post(decide, {"decision": "upheld", "words": "Perlu dibuka."}).status_code == 400
    given = {"decision": "partly", "words": "Blok umum boleh dibuka.", "orders": "Beri denah lantai dasar."}
    assert head.post(decide, given).status_code == 302
    assert head.post(decide, given).status_code == 400
    for form in ("pdf", "docx"):
        letter = reverse("objection_letter", args=[objection.pk, form])
        assert officer.get(letter).status_code == 200
        assert head.get(letter).status_code == 404
    carried = officer.post(reverse("objection_carry_out", args=[objection.pk]), {"words": "Terlampir."})
    assert carried.status_code == 302
    stage = {
        "stage": "registered",
        "day": "2026-11-09",
        "register_number": "001/KI/2026",
        "commission": "KI Banten",
    }
    assert officer.post(reverse("dispute_stage", args=[objection.pk]), stage).status_code == 302
    assert "001/KI/2026" in officer.get(page).content.decode()


def test_notice_comes_as_letter(asked, seat):
    officer = seat("ppid")
    assert officer.get(reverse("request_notice", args=[asked.pk, "pdf"])).status_code == 404
    officer.post(reverse("request_answer", args=[asked.pk]) + "?hasil=granted", {"words": "Ini jawabannya."})
    pdf = officer.get(reverse("request_notice", args=[asked.pk, "pdf"]))
    assert pdf.content.startswith(b"%PDF") and "attachment" in pdf["Content-Disposition"]
    assert officer.get(reverse("request_notice", args=[asked.pk, "docx"])).content.startswith(b"PK")
    assert officer.get(reverse("request_notice", args=[asked.pk, "exe"])).status_code == 404


def test_counter_takes_and_prints_once_and_no_longer_than_a_day(units, seat, monday):
    coordinator = seat("unit_coord")
    form = {
        "unit": units["lapas-cilegon"].pk,
        "way": "counter",
        "received_at": "2026-11-09T09:30",
        "asked": "Jadwal kunjungan",
        "purpose": "Berkunjung",
        "form": "copy",
        "delivery": "pickup",
        "kind": "person",
        "name": SECRET,
        "phone": "0812",
        "id_kind": "ktp",
        "id_tail": "1234",
        "key": str(uuid.uuid4()),
    }
    assert (
        coordinator.post(reverse("request_take"), form | {"received_at": "2026-11-10T09:30"}).status_code
        == 400
    )
    assert coordinator.post(reverse("request_take"), form).status_code == 302
    assert coordinator.post(reverse("request_take"), form).status_code == 302, "sent twice"
    made = Request.objects.get()
    assert made.received_at == datetime(2026, 11, 9, 2, 30, tzinfo=UTC)
    receipt = reverse("request_receipt", args=[made.pk, "pdf"])
    assert coordinator.get(receipt).content.startswith(b"%PDF")
    assert SECRET not in coordinator.get(reverse("request_desk")).content.decode()
    assert seat("unit_head").get(receipt).status_code == 404
    monday.shift(25 * 3600)
    assert coordinator.get(receipt).status_code == 404
    assert seat("ppid").get(receipt).status_code == 200


def test_held_back_file_is_given_to_nobody(units, people, seat):
    uploads = [SimpleUploadedFile("surat.pdf", b"MZ\x90\x00"), SimpleUploadedFile("ktp.pdf", b"%PDF-1.4 x")]
    made = receive_request(
        unit_id=units["lapas-cilegon"].pk,
        wish=Wish(asked="a", purpose="b"),
        person=Person(kind="person", name=SECRET, email="a@contoh.test", id_kind="ktp"),
        uploads=uploads,
        key=uuid.uuid4(),
    )
    held, good = made.files.all()
    officer = seat("ppid")
    page = officer.get(reverse("request_page", args=[made.pk])).content.decode()
    assert "ditahan" in page and held.warning in page
    assert officer.get(reverse("request_file", args=[made.pk, held.pk])).status_code == 404
    answer = officer.get(reverse("request_file", args=[made.pk, good.pk]))
    assert (
        answer["Content-Disposition"].startswith("attachment")
        and answer["X-Content-Type-Options"] == "nosniff"
    )
    assert b"".join(answer.streaming_content) == b"%PDF-1.4 x"
    assert seat("unit_head").get(reverse("request_file", args=[made.pk, good.pk])).status_code == 404


def test_register_leaves_with_a_trace_and_only_by_the_officer(asked, seat):
    address = reverse("register_export", args=["permohonan", 2026, "csv"])
    sheet = seat("ppid").post(address).content.decode("utf-8-sig")
    assert SECRET in sheet and asked.number in sheet
    entry = AuditEntry.objects.filter(verb="request_register_exported").get()
    assert SECRET not in entry.body
    assert seat("ppid").get(address).status_code == 405
    for name in STAFF:
        assert seat(name).post(address).status_code == 403


def test_figures_and_report_name_nobody(asked, seat, people):
    notice = Notice(resolution="granted", words="Ya.")
    answer_request(actor=actor_of(people["ppid"]), request_id=asked.pk, notice=notice)
    page = seat("auditor").get(reverse("request_figures")).content.decode()
    assert "31 Maret 2027" in page and SECRET not in page and "<svg" in page
    for form in ("docx", "pdf", "xlsx"):
        report = seat("auditor").get(reverse("yearly_report", args=[2026, form]))
        assert report.status_code == 200 and SECRET.encode() not in report.content


def test_stages_completion_extension(asked, seat):
    officer = seat("ppid")
    assert officer.post(reverse("request_stage", args=[asked.pk]), {"tahap": "in_search"}).status_code == 302
    assert officer.post(reverse("request_stage", args=[asked.pk]), {"tahap": "answered"}).status_code == 409
    assert officer.post(reverse("request_completion", args=[asked.pk]), {"words": ""}).status_code == 400
    assert (
        officer.post(reverse("request_completion", args=[asked.pk]), {"words": "Salinan KTP"}).status_code
        == 302
    )
    extend = reverse("request_extend", args=[asked.pk])
    assert officer.post(extend, {"words": "  "}).status_code == 400
    assert officer.post(extend, {"words": "Dokumen di arsip pusat."}).status_code == 302
    assert officer.post(extend, {"words": "Lagi."}).status_code == 400
    page = officer.get(reverse("request_page", args=[asked.pk])).content.decode()
    assert "Dokumen di arsip pusat." in page and "2 Des 2026" in page
    assert "Perpanjang 7 hari kerja" not in page


def test_objection_on_paper_is_written_down(asked, seat, monday):
    officer = seat("ppid")
    address = reverse("request_objection", args=[asked.pk])
    form = {"way": "post", "filed_at": "2026-11-09T09:59", "ground": "c", "words": "Tidak dijawab."}
    assert officer.get(address).status_code == 200
    assert officer.post(address, form).status_code == 400, "its time is not over, and before the request"
    monday.move_to(datetime(2026, 12, 1, 3, 0, tzinfo=UTC))
    assert seat("ppid").post(address, form | {"filed_at": "2026-12-01T09:00"}).status_code == 302
    assert not Objection.objects.get().is_late
