"""The same event filed twice, a quotation looked up and approved, one sentence given to two people."""

import re
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from playwright.sync_api import expect
from tests.peers.harvest import harvest

from kentongan.apps.newsroom.gate.content import QuoteLine
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.submission import submit_story

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

KILOS = 871
SENTENCE = "Kebun di belakang tembok ini mengajari kami sabar menunggu benih tumbuh menjadi panen"


@pytest.fixture
def told(stack, database):
    """A harvest of its own, with a quotation of its own; `told("Budi Contoh")` files it, "submitted" or not."""

    def file(speaker: str, *, submitted: bool) -> int:
        actor, office = stack.nation.actors["contributor"], stack.nation.units["lapas-cilegon"]
        quotes = (QuoteLine(speaker=speaker, title="Kepala Lapas", text=SENTENCE),)
        content = replace(harvest(date.today(), kilos=KILOS), quotes=quotes)
        story = file_story(actor=actor, unit_id=office.pk, content=content, filing_key=uuid4()).pk
        if submitted:
            submit_story(actor=actor, story_id=story, version=1)
        return story

    return file


def test_told_twice_and_said_by_two(arrive, shot, told):
    told("Budi Contoh", submitted=True)
    again = told("Siti Peraga", submitted=False)
    submit_again(arrive, shot, again)
    look_up_and_approve(arrive, shot)
    settle(arrive, shot)


def submit_again(arrive, shot, story: int) -> None:
    """The writer sees that the office filed this before, opens it if in doubt, and goes on all the same."""
    writer = arrive("contributor", "phone")
    writer.go(f"/meja/berita/{story}/tulis/")
    writer.press("Ajukan")
    writer.see("Berita ini mirip dengan yang sudah ada")
    writer.see("Satuan Anda mengirim ini")
    shot("pernah-dikirim", writer)
    writer.press("Tetap ajukan")
    writer.see("Berita sudah diajukan.")
    reader = arrive("unit_coord", "desktop")
    reader.go(f"/meja/berita/{story}/tinjau/")
    reader.see("Sudah pernah dikirim?")
    shot("pernah-dikirim-tinjau", reader)


def look_up_and_approve(arrive, shot) -> None:
    """The coordinator finds the sentence and notes how the speaker agreed."""
    visit = arrive("unit_coord", "phone")
    visit.go("/meja/kutipan/")
    shot("kutipan", visit)
    visit.fill(q="benih panen", penutur="Budi")
    visit.press("Cari")
    visit.follow(re.compile(SENTENCE[:30]))
    visit.see("Muncul di")
    shot("kutipan-satu", visit)
    visit.follow("Catat persetujuan")
    visit.field("way").select_option("recording")
    visit.fill(note="Rekaman apel pagi.")
    shot("kutipan-setujui", visit)
    visit.press("Catat persetujuan ini")
    visit.see("disetujui penuturnya")
    visit.go("/meja/kutipan/persetujuan/")
    shot("kutipan-persetujuan", visit)


def settle(arrive, shot) -> None:
    """The head reads who is said to have said it, and writes down who did."""
    head = arrive("unit_head", "desktop")
    head.go("/meja/kutipan/")
    shot("kutipan", head)
    head = arrive("unit_head", "phone")
    head.go("/meja/kutipan/benturan/")
    card = head.page.locator("article", has_text=SENTENCE).first
    expect(card).to_contain_text("Siti Peraga")
    shot("kutipan-benturan", head)
    card.get_by_role("link", name=re.compile("Selesaikan")).click()
    head.look()
    head.fill(reason="Diucapkan Budi Contoh; berita kedua diperbaiki.")
    head.press("Simpan penyelesaian")
    head.see("Benturan diselesaikan.")
    head.go("/meja/kutipan/benturan/?isi=selesai")
    head.see("berita kedua diperbaiki")
