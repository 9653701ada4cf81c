"""Pages of programmes: constant cost, files as attachments, what was typed stays."""

from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.programmes.models import Segment, Submission
from kentongan.apps.programmes.services import broadcasting, calling, founding, rundown, selecting, submitting
from kentongan.faces.desk.programmes.forms import LengthField

pytestmark = pytest.mark.django_db


@pytest.fixture
def made(actors, units, settings, tmp_path) -> dict[str, int]:
    """A programme that went through everything once, with three contributions."""
    settings.MEDIA_ROOT = tmp_path
    desk, unit, now = actors["region_editor"], units["kanwil-banten"], timezone.now()
    words = founding.ProgrammeWords(title="Kabar Banten", formats=("text",))
    programme = founding.found_programme(actor=desk, unit_id=unit.pk, words=words)
    asked = calling.CallWords("Panen", "Naskah.", now + timedelta(days=2))
    call = calling.open_call(actor=desk, programme_id=programme.pk, scope_id=unit.pk, words=asked)
    plan = rundown.EpisodeWords("Panen raya", now + timedelta(days=3), 600)
    episode = rundown.plan_episode(actor=desk, programme_id=programme.pk, words=plan)
    for number in range(3):
        row = submitting.submit_to_call(
            actor=actors["contributor"],
            call_id=call.pk,
            unit_id=units["lapas-cilegon"].pk,
            filing_key=uuid4(),
            words=submitting.SubmissionWords(f"Panen {number}", "Sinopsis.", "text"),
            file=SimpleUploadedFile("naskah.txt", b"Naskah siaran.", "text/html"),
        )
        selecting.rule_on_submission(actor=desk, submission_id=row.pk, verdict="accepted")
        words = rundown.SegmentWords(60, submission_id=row.pk)
        rundown.add_segment(actor=desk, episode_id=episode.pk, words=words)
    return {"programme": programme.pk, "call": call.pk, "episode": episode.pk, "submission": row.pk}


@pytest.mark.parametrize(
    ("name", "thing", "most"),
    [
        ("programme_list", "", 8),
        ("programme_submissions", "", 7),
        ("programme_page", "programme", 11),
        ("programme_call", "call", 10),
        ("programme_submission", "submission", 9),
        ("programme_episode", "episode", 10),
    ],
)
def test_pages_cost_a_constant_number_of_queries(
    client, people, made, name, thing, most, django_assert_max_num_queries
):
    client.force_login(people["region_editor"])
    keys = {f"{thing}_id": made[thing]} if thing else {}
    with django_assert_max_num_queries(most):
        assert client.get(reverse(name, kwargs=keys)).status_code == 200


def test_files_leave_as_attachments_and_never_as_pages(client, people, made):
    client.force_login(people["unit_head"])
    answer = client.get(reverse("programme_file", kwargs={"submission_id": made["submission"]}))
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "html" not in answer.headers["Content-Type"]
    assert answer.getvalue() == b"Naskah siaran."
    answer.close()


def test_a_refused_form_keeps_what_was_typed(client, people, made):
    client.force_login(people["contributor"])
    typed = {"title": "Judul saya", "synopsis": "Sinopsis saya", "format": "text", "link": ""}
    page = reverse("programme_submission_change", kwargs={"submission_id": made["submission"]})
    answer = client.post(page, typed)
    assert answer.status_code == 400
    assert "Judul saya" in answer.text
    assert "tidak dapat diubah lagi" in answer.text


def test_a_verdict_without_its_reason_comes_back_at_the_field(client, people, made, actors, units):
    row = Submission.objects.get(pk=made["submission"])
    Segment.objects.filter(submission=row).delete()
    client.force_login(people["region_editor"])
    page = reverse("programme_rule", kwargs={"submission_id": row.pk})
    answer = client.post(page, {"verdict": "declined", "note": ""})
    assert answer.status_code == 400
    assert "satuan akan membacanya" in answer.text


def test_segments_move_and_take_their_time_without_script(client, people, made):
    client.force_login(people["region_editor"])
    last = Segment.objects.get(place=3)
    keys = {"episode_id": made["episode"], "segment_id": last.pk}
    client.post(reverse("programme_segment_move", kwargs=keys), {"to": "up"})
    client.post(reverse("programme_segment_time", kwargs=keys), {"seconds": "2.05"})
    last.refresh_from_db()
    assert (last.place, last.seconds) == (2, 125)
    answer = client.post(reverse("programme_segment_time", kwargs=keys), {"seconds": "lama"}, follow=True)
    assert "menit.detik" in answer.text
    last.refresh_from_db()
    assert last.seconds == 125


@pytest.mark.parametrize(
    ("typed", "seconds"), [("3.30", 210), ("3:30", 210), ("12", 720), ("1.02.05", 3725), ("0.05", 5)]
)
def test_lengths_are_read_as_people_write_them(typed, seconds):
    assert LengthField().clean(typed) == seconds


def test_the_rundown_prints(client, people, made):
    client.force_login(people["region_editor"])
    answer = client.get(reverse("programme_rundown", kwargs={"episode_id": made["episode"], "form": "pdf"}))
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)
    assert "Panen 2" in text
    assert "02.00" in text


def test_the_log_exports_one_row_a_contribution(client, people, made, actors):
    said = broadcasting.BroadcastWords(timezone.now() - timedelta(hours=2), "=HYPERLINK(1)")
    broadcasting.log_broadcast(actor=actors["region_editor"], episode_id=made["episode"], words=said)
    client.force_login(people["unit_head"])
    page = reverse("programme_log_export", kwargs={"programme_id": made["programme"], "form": "csv"})
    rows = client.get(page).content.decode("utf-8-sig").splitlines()
    assert len(rows) == 4
    assert "'=HYPERLINK" in rows[1]


def test_the_panel_of_a_story_costs_two_queries_and_offers_open_calls(
    made, actors, units, django_assert_num_queries
):
    content = Content(headline="Panen", body="Panen.")
    story = file_story(
        actor=actors["contributor"], unit_id=units["lapas-cilegon"].pk, content=content, filing_key=uuid4()
    )
    with django_assert_num_queries(2):
        page = render_to_string(
            "desk/programmes/story_panel.html", {"story": story, "actor": actors["contributor"]}
        )
    assert f"berita={story.pk}" in page
    page = render_to_string("desk/programmes/story_panel.html", {"story": story, "actor": actors["auditor"]})
    assert "berita=" not in page
