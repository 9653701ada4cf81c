"""A campaign from its plan to its evaluation: a calendar, a story that joins by its hashtag, the mix, the close."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect
from tests.journeys import steps
from tests.journeys.stack import Stack
from tests.journeys.visit import Visit
from tests.peers.harvest import harvest

from kentongan.apps.campaigns.models import Entry
from kentongan.apps.messagehouse.enums import HouseState
from kentongan.apps.messagehouse.models import House, Pillar
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys-team")]

TITLE, TAG = "Kebun untuk Negeri", "#KebunUntukNegeri"
TODAY = date.today()


@pytest.fixture
def pillars(stack: Stack, database: None) -> None:
    """Two pillars in force for the nation."""
    unit, head = stack.nation.units["ditjenpas"], stack.nation.actors["central_lead"].user_id
    house, _is_new = House.objects.get_or_create(
        unit=unit,
        state=HouseState.IN_FORCE,
        defaults={
            "number": 900,
            "drafted_by_id": head,
            "approved_by_id": head,
            "in_force_from": "2026-01-01T00:00Z",
        },
    )
    for key, label, share, term in (
        ("kebun", "Pembinaan", 60, "kangkung"),
        ("loket", "Pelayanan", 40, "loket"),
    ):
        Pillar.objects.create(house=house, key=key, label=label, share=share, terms=[term])


def test_from_a_plan_to_what_it_changed(stack, arrive, shot, pillars, draft):
    campaign = plan(arrive, shot)
    fill_calendar(arrive, shot, campaign)
    write_from_the_plan(arrive, shot)
    story = publish_with_hashtag(stack, draft)
    steps.until(
        lambda: Entry.objects.filter(story=story, origin="hashtag").exists(), "the story in its campaign"
    )
    confirm_the_pillar(arrive, shot, story)
    look_at_figures(arrive, shot, campaign)
    evaluate_and_close(arrive, shot, campaign)


def plan(arrive, shot) -> str:
    """The centre plans it on a phone; all offices are asked."""
    visit = arrive("central_editor", "phone")
    visit.go("/meja/kampanye/")
    visit.follow("Kampanye baru")
    visit.fill(
        title=TITLE,
        slogan="Menanam harapan",
        hashtag=TAG,
        starts_on=(TODAY - timedelta(days=9)).isoformat(),
        ends_on=TODAY.isoformat(),
        messages="Kebun memberi bekal kerja setelah bebas.",
    )
    shot("kampanye-baru", visit)
    visit.press("Simpan kampanye")
    visit.see("Kampanye disimpan")
    return visit.page.url


def fill_calendar(arrive, shot, campaign: str) -> None:
    """What the unit shall make is handed to it."""
    visit = arrive("central_editor", "phone")
    visit.go(campaign)
    visit.follow("Butir rencana")
    visit.fill(day=TODAY.isoformat(), what="Panen raya kangkung", unit="cilegon", who="Tim humas")
    visit.field("pillar").select_option("kebun")
    shot("butir-baru", visit)
    visit.press("Simpan butir")
    visit.see("Butir masuk kalender.")
    shot("rencana", visit)


def write_from_the_plan(arrive, shot) -> None:
    """The writer of the unit finds it on the shared calendar and begins its story by one tap."""
    visit = arrive("contributor", "phone")
    visit.go("/meja/kampanye/kalender/")
    shot("kalender", visit)
    visit.follow("Panen raya kangkung")
    visit.press("Tulis beritanya")
    expect(visit.field("what")).to_have_value("Panen raya kangkung")
    wide = arrive("region_editor", "desktop")
    wide.go("/meja/kampanye/kalender/")
    shot("kalender", wide)


def publish_with_hashtag(stack: Stack, draft) -> int:
    """Another story of the unit comes out with the hashtag in its words."""
    story, actors = draft("contributor"), stack.nation.actors
    words = harvest(TODAY, kilos=steps.KILOS)
    words = replace(words, body=f"{words.body}\n\nKegiatan ini bagian dari {TAG}.")
    save_story(actor=actors["contributor"], story_id=story, based_on=1, content=words)
    submit_story(actor=actors["contributor"], story_id=story, version=2)
    for officer in ("unit_coord", "unit_head"):
        approve_story(actor=actors[officer], story_id=story, version=2)
    publish_story(actor=actors["unit_head"], story_id=story, version=2)
    return story


def confirm_the_pillar(arrive, shot, story: int) -> None:
    """On the story's page the pillar is proposed with the word that says so."""
    visit = arrive("unit_coord", "phone")
    visit.go(f"/meja/berita/{story}/")
    visit.see(TITLE)
    panel = visit.page.get_by_role("heading", name="Pilar dan kampanye")
    shot("pilar-berita", visit, at=panel)
    visit.press("Pakai usulan")
    visit.see("Pilar dan kampanye disimpan.")


def look_at_figures(arrive, shot, campaign: str) -> None:
    phone: Visit = arrive("central_editor", "phone")
    phone.go(campaign)
    shot("kampanye", phone)
    phone.follow("Capaian")
    phone.see("Lapas Kelas IIA Cilegon")
    shot("capaian", phone, whole=True)
    phone.go("/meja/kampanye/bauran/")
    phone.see("Pelayanan baru 0% dari 40% yang direncanakan.")
    shot("bauran", phone, whole=True)
    phone.go("/meja/kampanye/tandai/?isi=semua")
    shot("tandai", phone)
    desktop = arrive("central_editor", "desktop")
    desktop.go(campaign)
    shot("kampanye", desktop)
    desktop.follow("Capaian")
    shot("capaian", desktop, whole=True)
    desktop.go("/meja/kampanye/bauran/")
    shot("bauran", desktop, whole=True)


def evaluate_and_close(arrive, shot, campaign: str) -> None:
    """What is missing is said; then it is closed with its figures."""
    visit = arrive("central_editor", "phone")
    visit.go(campaign)
    visit.follow("Panen raya kangkung")
    visit.press("Terlaksana")
    visit.see("Dicatat: Terlaksana.")
    visit.go(f"{campaign}evaluasi/")
    visit.see("Belum dapat ditutup:")
    shot("evaluasi-kampanye", visit, whole=True)
    for stage, words, source in (
        ("objective", "Setiap wilayah memberitakan kebunnya.", ""),
        ("outcome", "Pembeli hasil kebun naik dua kali lipat.", "Catatan koperasi contoh"),
    ):
        visit.field("stage").select_option(stage)
        visit.fill(words=words, source=source)
        visit.press("Tambahkan")
        visit.see("Ditambahkan.")
    visit.press("Tutup kampanye")
    visit.see("Kampanye ditutup")
    shot("kampanye-ditutup", visit)
    with visit.page.expect_download() as papers:
        visit.page.get_by_role("link", name="PDF").click()
    assert papers.value.suggested_filename.endswith(".pdf")
