"""Every page that somebody may open, on the phone by day and on the desktop by night."""

from collections.abc import Callable

import pytest
from tests.journeys import steps
from tests.journeys.stack import Stack

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

PUBLIC = (
    "/",
    "/wilayah/kanwil-banten/",
    "/satuan/",
    "/satuan/?q=cilegon",
    "/satuan/lapas-cilegon/",
    "/topik/pembinaan-kemandirian/",
    "/cari/",
    "/cari/?q=kangkung",
    "/cari/?q=tidakadasamasekali",
    "/ralat/",
    "/tentang/",
    "/berita/{story}/",
    "/akun/login/",
    "/akun/password/reset/",
)
DESK = {
    "unit_head": (
        "/meja/",
        "/meja/tulis/",
        "/meja/berita/",
        "/meja/berita/{story}/",
        "/meja/berita/{story}/versi/",
        "/meja/berita/{story}/tarik/",
        "/meja/kabar/",
        "/meja/satuan/akun/",
        "/meja/satuan/orang/",
        "/meja/satuan/lapas-cilegon/",
        "/meja/satuan/lapas-cilegon/undang/",
        "/akun/password/change/",
        "/akun/2fa/",
    ),
    "central_lead": (
        "/meja/berita/{story}/turunkan/",
        "/meja/saluran/",
        "/meja/saluran/baru/email/",
        "/meja/saluran/baru/telegram/",
        "/meja/saluran/1/",
        "/meja/saluran/1/impor/",
        "/meja/saluran/kotak-keluar/",
        "/meja/pantauan/",
        "/meja/pantauan/buku/",
        "/meja/pantauan/tertinggal/",
        "/meja/pantauan/sumber/",
        "/meja/pantauan/sumber/baru/",
    ),
    "admin": (
        "/meja/satuan/",
        "/meja/satuan/impor/",
        "/meja/satuan/lapas-cilegon/pindah/",
        "/meja/rumah/",
        "/meja/rumah/jejak/",
        "/meja/rumah/pekerjaan/",
    ),
}


@pytest.fixture
def published(stack: Stack, database: None, in_review: Callable[..., int]) -> int:
    """A story that readers see; one is enough for all pages."""
    if known := Story.objects.filter(headline=steps.FILED, status=StoryStatus.PUBLISHED).first():
        return known.pk
    story, head = in_review("contributor"), stack.nation.actors["unit_head"]
    approve_story(actor=head, story_id=story, version=1)
    publish_story(actor=head, story_id=story, version=1)
    return story


@pytest.mark.parametrize(
    ("screen", "night"), [("phone", False), ("desktop", True)], ids=["phone", "desktop by night"]
)
@pytest.mark.parametrize("person", ["", *DESK])
def test_pages_have_no_barriers(person, screen, night, published, arrive):
    visit = arrive(person, screen)
    if night:
        visit.page.emulate_media(color_scheme="dark")
    for path in DESK.get(person, PUBLIC):
        response = visit.go(path.format(story=published))
        assert response.status == 200, f"{path}: {response.status}"


def test_missing_pages_say_so_kindly(arrive):
    reader, writer = arrive("", "phone"), arrive("contributor", "phone")
    with reader.expecting(404):
        for path in ("/tidak-ada/", "/berita/999999-tidak-ada/", "/satuan/tidak-ada/"):
            assert reader.go(path).status == 404
    with writer.expecting(403, 404):
        assert writer.go("/meja/rumah/jejak/").status == 403
        assert writer.go("/meja/berita/999999/").status == 404
