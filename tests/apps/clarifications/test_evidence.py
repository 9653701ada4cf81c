"""Evidence: what was there, when, with its hash; never changed, also when it fails."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import DatabaseError, transaction
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.clarifications.claims import bytes_of, filed, opened, photo, sha256
from tests.apps.monitoring.outlet import Answer, outlet_server

from kentongan.apps.clarifications.errors import BadInput, NotFound
from kentongan.apps.clarifications.models import Capture
from kentongan.apps.clarifications.queries.claims import capture_visible_to
from kentongan.apps.clarifications.services.capturing import add_screenshot, capture_again
from kentongan.apps.clarifications.services.remedies import close_remedy
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.jobs.inline import run_due_jobs
from kentongan.foundation.outbound.guard import Guard

pytestmark = pytest.mark.django_db


@pytest.fixture
def outlet(settings):
    with outlet_server() as peer:
        settings.OUTBOUND = Guard(
            user_agent="Kentongan/uji (+humas@contoh.test)",
            allowed_dev_hosts=frozenset({peer.host}),
            read_timeout=2.0,
            deadline=4.0,
            max_bytes=200_000,
        )
        yield peer


@pytest.fixture
def seen(actors, cilegon, outlet):
    address = outlet.article(
        "/tarif", "Masuk Lapas Kena Tarif", "Setiap keluarga membayar.\n\n" + "Kata. " * 60
    )
    claim = filed(actors["contributor"], cilegon, address=address, platform="media")
    return claim.sightings.get()


def test_a_place_is_captured_in_the_background(seen, outlet):
    job = ProcrastinateJob.objects.get(task_name="clarifications.capture")
    assert "http" not in str(job.args)
    run_due_jobs()
    capture = seen.captures.get()
    raw = outlet.pages["/tarif"].body
    assert (capture.status, capture.size, capture.sha256) == (200, len(raw), sha256(raw))
    assert capture.title == "Masuk Lapas Kena Tarif" and "membayar" in capture.text
    assert bytes_of(capture) == raw
    entry = AuditEntry.objects.get(verb="evidence_captured")
    assert entry.detail["sha256"] == capture.sha256 and entry.actor_name


def test_a_second_look_shows_whether_it_changed(seen, outlet, actors):
    run_due_jobs()
    capture_again(actor=actors["contributor"], sighting_id=seen.pk)
    run_due_jobs()
    outlet.article("/tarif", "Masuk Lapas Gratis", "Ralat: tidak dipungut biaya.\n\n" + "Kata. " * 60)
    capture_again(actor=actors["contributor"], sighting_id=seen.pk)
    run_due_jobs()
    first, same, other = seen.captures.order_by("id")
    assert first.sha256 == same.sha256 != other.sha256
    assert first.text_sha256 == same.text_sha256 != other.text_sha256


@pytest.mark.parametrize("status", [403, 404, 500])
def test_a_failed_look_is_kept_with_its_reason(actors, cilegon, outlet, status):
    outlet.pages["/hilang"] = Answer(b"tidak", status)
    claim = filed(actors["contributor"], cilegon, address=outlet.url("/hilang"))
    run_due_jobs()
    capture = claim.sightings.get().captures.get()
    assert (capture.status, capture.sha256, capture.is_sound) == (status, "", False)
    assert str(status) in capture.problem


def test_a_private_address_is_not_asked(actors, cilegon, outlet):
    claim = filed(actors["contributor"], cilegon, address="http://169.254.169.254/latest/meta-data/")
    run_due_jobs()
    assert claim.sightings.get().captures.get().problem
    assert outlet.asked == []


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "kabar tanpa alamat", "http://"]
)
def test_what_is_no_address_is_refused(actors, cilegon, address):
    with pytest.raises(BadInput):
        filed(actors["contributor"], cilegon, address=address)


def test_captures_never_change(seen):
    run_due_jobs()
    with pytest.raises(DatabaseError, match="final"), transaction.atomic():
        Capture.objects.update(sha256="0" * 64)
    with pytest.raises(DatabaseError, match="final"), transaction.atomic():
        Capture.objects.all().delete()


def test_a_screenshot_loses_the_metadata_of_the_device(seen, actors):
    capture = add_screenshot(actor=actors["contributor"], sighting_id=seen.pk, upload=photo())
    content = bytes_of(capture)
    assert capture.sha256 == sha256(content)
    assert b"Exif" not in content and b"Ponsel" not in content


def test_what_is_no_picture_is_refused(seen, actors):
    upload = SimpleUploadedFile("layar.png", b"<script>alert(1)</script>", "image/png")
    with pytest.raises(BadInput):
        add_screenshot(actor=actors["contributor"], sighting_id=seen.pk, upload=upload)
    assert not Capture.objects.exists()


def test_evidence_stays_in_its_branch(seen, actors):
    run_due_jobs()
    capture = Capture.objects.get()
    assert capture_visible_to(actors["region_editor"], capture.pk) == capture
    assert capture_visible_to(actors["other_region_editor"], capture.pk) is None
    assert capture_visible_to(actors["auditor"], capture.pk) is None
    with pytest.raises(NotFound):
        capture_again(actor=actors["other_contributor"], sighting_id=seen.pk)


def test_article_and_placement_of_a_case_are_captured(actors, cilegon, outlet, clock):
    address = outlet.article("/berita", "Kunjungan Kena Tarif", "Isi berita. " * 40)
    placed = outlet.article("/hak-jawab", "Hak Jawab Lapas Cilegon", "Tanggapan lapas. " * 40)
    remedy = opened(actors["unit_coord"], cilegon, address=address, article_on=clock)
    run_due_jobs()
    close_remedy(actor=actors["unit_coord"], remedy_id=remedy.pk, outcome="served", placed_url=placed)
    run_due_jobs()
    assert [(row.aim, row.title) for row in remedy.captures.order_by("id")] == [
        ("article", "Kunjungan Kena Tarif"),
        ("placed", "Hak Jawab Lapas Cilegon"),
    ]
