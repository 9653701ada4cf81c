"""The page behind the link: what it shows, what it weighs, that it leads nowhere, and that looking decides nothing."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from tests.apps.slips.conftest import PIN, WRONG

from kentongan.apps.newsroom.models import Decision, Photo
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.slips.gate.size import PAGE_BYTES
from kentongan.apps.slips.models import Slip
from kentongan.apps.slips.services.links import token_of
from kentongan.apps.standards.models import CheckReport
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db

_PAGE = re.compile(r'name="page" value="([^"]+)"')


@pytest.fixture(autouse=True)
def nothing_tried():
    cache.clear()


@pytest.fixture
def stranger() -> Client:
    """No session, no cookie; refuses forged forms as a real server does."""
    return Client(enforce_csrf_checks=True)


def path_of(slip: Slip) -> str:
    return f"/meja/lembar/{token_of(slip)}/"


def form_of(client: Client, slip: Slip, **given: str) -> dict[str, str]:
    """What the browser sends: the page that it got, and what was chosen."""
    html = client.get(path_of(slip)).content.decode()
    return {"page": _PAGE.search(html)[1], "answer": "approve", "pin": PIN, **given}


def test_it_shows_the_text_the_findings_and_the_way(stranger, slip):
    html = stranger.get(path_of(slip)).content.decode()
    for words in (
        "Warga Binaan Lapas Cilegon Panen 40 Kilogram Kangkung",
        "Sisanya dijual lewat koperasi",
        "Kebun ini tempat belajar yang nyata.",
        "Pemeriksaan standar",
        "Hanya untuk Unit Coord Contoh, sebagai Koordinator Humas UPT.",
        "Sesudah Anda: Kepala UPT.",
        "versi 1 oleh Contributor Contoh",
        "WIB",
    ):
        assert words in html, words


def test_it_leads_nowhere(stranger, slip):
    html = stranger.get(path_of(slip)).content.decode()
    assert not re.search(r"<(a|area|iframe|object|embed|script|base)\b", html)
    assert "/meja/" not in html and "action=" not in html
    hrefs = re.findall(r'(?:href|src)="([^"]+)"', html)
    assert [one for one in hrefs if not one.startswith("data:")] == ["/static/desk/slips/slip.css"]


def test_it_is_kept_nowhere_and_told_to_nobody(stranger, slip):
    answers = [stranger.get(path_of(slip)), stranger.get("/meja/lembar/" + "a" * 43 + "/")]
    answers.append(stranger.post(path_of(slip), {"answer": "approve"}))
    for answer in answers:
        assert answer["Cache-Control"] == "private, no-store"
        assert answer["Referrer-Policy"] == "no-referrer"
        assert answer["X-Robots-Tag"].startswith("noindex")
        assert "default-src 'none'" in answer["Content-Security-Policy"]
        assert not answer.cookies and "Cookie" not in answer.get("Vary", "")


def test_looking_decides_nothing_however_often(stranger, slip):
    for _look in range(3):
        assert stranger.get(path_of(slip), headers={"User-Agent": "SafeLinks preview bot"}).status_code == 200
        assert stranger.head(path_of(slip)).status_code == 200
    slip.refresh_from_db()
    assert slip.state == "open" and not Decision.objects.exists()
    note = AuditEntry.objects.get(verb="slip_opened")
    assert note.detail["agent"] == "program" and note.actor_id is None


def test_it_approves_without_session_or_token(stranger, slip):
    answer = stranger.post(path_of(slip), form_of(stranger, slip))
    assert answer.status_code == 200 and "Persetujuan Anda tercatat" in answer.content.decode()
    assert Decision.objects.get().officer_id == slip.user_id
    assert stranger.get(path_of(slip)).status_code == 410


def test_a_second_tap_gets_the_same_answer(stranger, slip):
    form = form_of(stranger, slip)
    first, second = (stranger.post(path_of(slip), form) for _tap in range(2))
    assert first.content == second.content and second.status_code == 200
    assert Decision.objects.count() == 1


def test_it_returns_with_reason_and_note(stranger, slip):
    form = form_of(stranger, slip, answer="return", reason="quote", note="Tanya lagi pembicaranya.")
    assert "Berita dikembalikan" in stranger.post(path_of(slip), form).content.decode()
    assert (Decision.objects.get().reason, Decision.objects.get().note) == ("quote", form["note"])


def test_a_return_without_reason_keeps_what_was_typed(stranger, slip):
    form = form_of(stranger, slip, answer="return", note="Tanya lagi <pembicaranya>.")
    answer = stranger.post(path_of(slip), form)
    html = answer.content.decode()
    assert answer.status_code == 400 and "Pilih alasannya." in html
    assert "Tanya lagi &lt;pembicaranya&gt;." in html and PIN not in html
    assert 'value="return" required checked' in html
    assert not Decision.objects.exists() and Slip.objects.get().wrong_tries == 0


def test_a_wrong_pin_is_told_and_counted(stranger, slip):
    answer = stranger.post(path_of(slip), form_of(stranger, slip, pin=WRONG))
    assert answer.status_code == 400 and "Sisa percobaan: 4" in answer.content.decode()
    assert Slip.objects.get().wrong_tries == 1


@pytest.mark.parametrize("page", ["", "forged", "other"])
def test_a_page_that_was_not_ours_decides_nothing(stranger, slip, page, in_review):
    form = form_of(stranger, slip)
    if page == "other":
        page = form_of(stranger, Slip.objects.get(story=in_review()))["page"]
    answer = stranger.post(path_of(slip), form | {"page": page})
    assert answer.status_code == 409 and "Baca sekali lagi" in answer.content.decode()
    assert not Decision.objects.exists()


def test_one_answer_for_links_that_never_were_ran_out_or_were_overtaken(stranger, slip, newsroom):
    never = stranger.get("/meja/lembar/" + "a" * 43 + "/")
    Slip.objects.update(expires_at=timezone.now())
    late = stranger.get(path_of(slip))
    approve_story(actor=newsroom["unit_coord"], story_id=slip.story_id, version=1)
    overtaken = stranger.get(path_of(slip))
    assert {one.status_code for one in (never, late, overtaken)} == {410}
    assert never.content == late.content == overtaken.content


def test_the_sixty_first_look_waits(stranger, slip):
    for _look in range(60):
        stranger.head("/meja/lembar/" + "a" * 43 + "/")
    answer = stranger.get(path_of(slip))
    assert answer.status_code == 429 and answer["Cache-Control"] == "private, no-store"


def test_it_speaks_the_language_of_the_officer(stranger, slip):
    type(slip.user).objects.filter(pk=slip.user_id).update(language="en")
    answer = stranger.get(path_of(slip))
    assert answer["Content-Language"] == "en" and '<html lang="en">' in answer.content.decode()


def test_a_held_photo_does_not_leave_and_cannot_be_approved(stranger, wants, with_photos):
    wants("unit_coord")
    slip = Slip.objects.get(story=with_photos(2))
    html = stranger.get(path_of(slip)).content.decode()
    assert html.count("data:image/webp;base64,") == 2 and 'value="approve"' in html
    held = Photo.objects.order_by("pk").first()
    Photo.objects.filter(pk=held.pk).update(looked_at=None)
    html = stranger.get(path_of(slip)).content.decode()
    assert html.count("data:image/webp;base64,") == 1 and 'value="approve"' not in html
    assert "menunggu pemeriksaan wajah" in html
    answer = stranger.post(path_of(slip), form_of(stranger, slip))
    assert answer.status_code == 409 and not Decision.objects.exists()


def test_a_photo_whose_file_is_gone_cannot_be_approved(stranger, wants, with_photos):
    wants("unit_coord")
    slip = Slip.objects.get(story=with_photos(1))
    Photo.objects.get().small.storage.delete(Photo.objects.get().small.name)
    html = stranger.get(path_of(slip)).content.decode()
    assert 'value="approve"' not in html and "Lihat di meja" in html


@pytest.mark.parametrize(("photos", "sentences"), [(0, 170), (1, 150), (3, 60), (5, 20)])
def test_the_whole_page_weighs_less_than_thirty_kilobytes(
    stranger, wants, with_photos, words, photos, sentences
):
    """With as many findings as are listed, each as long as it can be, in letters of three bytes."""
    wants("unit_coord")
    body = words.body + "\n\n" + "Peserta belajar menyemai & memupuk dengan tekun di kebun. " * sentences
    slip = Slip.objects.get(story=with_photos(photos, body=body))
    make_findings_heavy(slip)
    html = stranger.get(path_of(slip)).content
    style = Path(finders.find("desk/slips/slip.css")).stat().st_size
    print(f"{photos} photos, {sentences} sentences: {len(html)} + {style} bytes")
    assert len(html) + style <= PAGE_BYTES
    assert html.count(b"data:image/webp;base64,") == photos


def make_findings_heavy(slip: Slip) -> None:
    report = CheckReport.objects.get(pk=slip.version.report_id)
    one = {"rule": "language.long_sentence", "severity": "warn", "part": "body", "end": 5, "clause": "-"}
    one |= {"message": "—" * 300, "suggestion": "—" * 300, "excerpt": "—" * 300}
    CheckReport.objects.filter(pk=report.pk).update(findings=[dict(one, start=n) for n in range(40)])


def test_what_a_page_costs(stranger, wants, with_photos, django_assert_max_num_queries):
    wants("unit_coord")
    slip = Slip.objects.get(story=with_photos(3))
    stranger.get(path_of(slip))
    with django_assert_max_num_queries(16):
        stranger.get(path_of(slip))
