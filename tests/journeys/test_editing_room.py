"""The editing room: by keyboard alone at a desk, and with a thumb on a phone."""

import re
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.journeys.visit import Visit

from kentongan.apps.editing.models import Likeness
from kentongan.apps.editing.services.gathering import seek_alike
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.apps.programmes.services.founding import ProgrammeWords, found_programme
from kentongan.apps.programmes.services.rundown import EpisodeWords, plan_episode

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]
NOTE = "Sebutkan berapa peserta yang lulus."


def titled(number: int) -> str:
    return f"Lapas Cilegon Latih Dua Puluh Warga Binaan Angkatan {number}"


@pytest.fixture
def told_by_two(stack, in_review) -> Likeness:
    """One event, filed by two offices."""
    first = Story.objects.get(pk=in_review("contributor", headline="Panen Bersama Dua Satuan di Banten"))
    region = stack.nation.actors["region_editor"]
    content = replace(content_of(first, first.current), headline="Rutan Serang Ikut Panen Bersama di Banten")
    unit = stack.nation.units["rutan-serang"]
    second = file_story(actor=region, unit_id=unit.pk, content=content, filing_key=uuid4())
    submit_story(actor=region, story_id=second.pk, version=1)
    seek_alike(story_id=second.pk)
    return Likeness.objects.get(story=second, other=first)


def test_a_morning_by_keyboard_alone(in_review, arrive, shot):
    stories = [in_review("contributor", headline=titled(number)) for number in (1, 2, 3)]
    coordinator = arrive("unit_coord", "desktop")
    coordinator.go("/meja/sunting/?satuan=cilegon")
    keys = coordinator.page.keyboard
    shot("sunting-antrean", coordinator)
    walk_to(coordinator, titled(1))
    shot("sunting-antrean-dipilih", coordinator)
    with coordinator.leaving():
        keys.press("Enter")
    coordinator.see("Pemeriksaan standar")
    shot("sunting-berita", coordinator)
    help_and_switch(coordinator, shot)
    keys.press("a")
    expect(coordinator.page.locator("[data-approve]")).to_be_focused()
    with coordinator.leaving():
        keys.press("Enter")
    coordinator.see("Disetujui.")
    assert Story.objects.get(pk=stories[0]).step == "unit_head"
    # The next of the queue stands open; it goes back to its writer.
    while f"/berita/{stories[1]}/" not in coordinator.page.url:
        with coordinator.leaving():
            keys.press("j")
    keys.press("r")
    expect(coordinator.field("reason")).to_be_focused()
    keys.type("Fakta")
    keys.press("Tab")
    keys.insert_text(NOTE)
    keys.press("Tab")
    with coordinator.leaving():
        keys.press("Enter")
    coordinator.see("Berita dikembalikan kepada penulisnya.")
    decide_several(coordinator, stories[2], shot)


def help_and_switch(visit: Visit, shot) -> None:
    """`?` tells the keys; they can be turned off, and then do nothing."""
    keys = visit.page.keyboard
    keys.press("?")
    expect(visit.page.get_by_role("dialog")).to_be_visible()
    visit.look_again()
    shot("sunting-pintasan", visit)
    toggle = visit.page.get_by_label("Pakai pintasan di perangkat ini")
    toggle.focus()
    keys.press("Space")
    keys.press("Escape")
    keys.press("a")
    expect(visit.page.locator("[data-approve]")).not_to_be_focused()
    visit.page.locator("[data-keys-help]").focus()
    keys.press("Enter")
    toggle.focus()
    keys.press("Space")
    keys.press("Escape")


def decide_several(visit: Visit, story: int, shot) -> None:
    """Chosen with x, read in the summary, decided item by item."""
    visit.go("/meja/sunting/?satuan=cilegon")
    keys = visit.page.keyboard
    walk_to(visit, titled(3))
    keys.press("x")
    expect(visit.page.locator("[data-chosen]")).to_have_text("(1)")
    with visit.leaving():
        keys.press("a")
    visit.see("Baca temuan tiap berita")
    shot("sunting-borongan", visit)
    visit.page.locator(f'input[name="verdict_{story}"][value="approve"]').focus()
    keys.press("Space")
    with visit.leaving():
        keys.press("Enter")
    visit.see("1 terlaksana")
    shot("sunting-hasil", visit)
    assert Story.objects.get(pk=story).step == "unit_head"


def walk_to(visit: Visit, title: str) -> None:
    """Presses j until the story is where one stands."""
    for _ in range(30):
        visit.page.keyboard.press("j")
        if title in visit.page.evaluate("document.activeElement.textContent"):
            return
    raise AssertionError(f"“{title}” is not reached with j")


def test_remarks_and_suggestions_go_back_and_forth_on_phones(draft, arrive, shot):
    story = draft("contributor", headline=titled(4))
    editor = arrive("region_editor", "phone")
    editor.go(f"/meja/sunting/berita/{story}/")
    mark_words(editor, "tiga petugas")
    editor.press("Beri catatan")
    expect(editor.field("excerpt")).to_have_value("tiga petugas")
    editor.fill(words="Siapa saja petugasnya?")
    shot("sunting-mencatat", editor)
    editor.press("Simpan catatan")
    editor.see("Catatan tersimpan.")
    mark_words(editor, "makan siang")
    editor.press("Usulkan ganti")
    editor.fill(replacement="santap siang", why="Lebih lazim di rilis kita.")
    editor.press("Simpan usul")
    editor.see("Usul suntingan tersimpan")
    shot("sunting-usul", editor, at=editor.page.get_by_role("heading", name="Usul suntingan"))

    writer = arrive("contributor", "phone")
    writer.go("/meja/kabar/")
    writer.see("memberi catatan pada")
    writer.go("/meja/sunting/catatan/")
    writer.see("1 catatan")
    shot("sunting-catatan-saya", writer)
    writer.page.locator(f'main a[href*="/berita/{story}/"]').first.click()
    writer.look()
    writer.see("Sedang dibuka juga oleh:")
    writer.see("Redaktur Kanwil Contoh (meninjau)")
    writer.press(re.compile("^Terima"))
    writer.see("Usul diterima; tersimpan sebagai versi 2.")
    writer.press(re.compile("^Selesai"))
    writer.see("Catatan selesai.")
    assert "santap siang" in Story.objects.get(pk=story).current.body
    compare_and_restore(writer, story, shot)


def mark_words(visit: Visit, words: str) -> None:
    """Marks words of the text as a finger does."""
    visit.page.evaluate(_MARK, words)
    expect(visit.page.locator(".select-bar")).to_be_visible()


def compare_and_restore(writer: Visit, story: int, shot) -> None:
    writer.go(f"/meja/berita/{story}/versi/?cara=sisi&dari=2&ke=1")
    writer.see("Pulihkan versi 1")
    shot("versi-berdampingan", writer)
    writer.press(re.compile("Pulihkan versi 1"))
    writer.see("Versi 1 dipulihkan sebagai versi 3.")
    assert "makan siang" in Story.objects.get(pk=story).current.body


def test_original_and_edit_side_by_side(stack, in_review, arrive, shot):
    story = Story.objects.get(pk=in_review("contributor", headline=titled(5)))
    content = content_of(story, story.current)
    body = content.body.replace("makan siang", "santap siang").replace("dua puluh", "tiga puluh")
    save_story(
        actor=stack.nation.actors["region_editor"],
        story_id=story.pk,
        based_on=1,
        content=replace(content, headline=titled(6), body=body),
    )
    head = arrive("unit_head", "desktop")
    head.go(f"/meja/sunting/berita/{story.pk}/")
    head.see("Asli (versi 1)")
    shot("sunting-sisi", head)
    phone = arrive("unit_head", "phone")
    phone.go(f"/meja/sunting/berita/{story.pk}/")
    shot("sunting-sisi", phone)


def test_one_event_of_two_offices_becomes_one_story(told_by_two, arrive, shot):
    head = arrive("region_head", "desktop")
    head.go("/meja/sunting/peristiwa/")
    shot("peristiwa-sama", head)
    head.go(f"/meja/sunting/peristiwa/{told_by_two.pk}/")
    shot("peristiwa-gabung", head)
    head.fill(note="Terima kasih, foto Anda dipakai.")
    head.press("Gabungkan")
    head.see("Digabung.")
    shot("gabungan", head)
    head.press("Batalkan penggabungan")
    head.see("Penggabungan dibatalkan")
    assert Story.objects.get(pk=told_by_two.story_id).status == "in_review"


def test_front_and_rundown_are_filled_from_what_is_out(stack, in_review, arrive, shot):
    actors = stack.nation.actors
    for number in (7, 8):
        story = in_review("contributor", headline=titled(number))
        for officer in ("unit_coord", "unit_head"):
            approve_story(actor=actors[officer], story_id=story, version=1)
        publish_story(actor=actors["unit_head"], story_id=story, version=1)
    desk = actors["central_editor"]
    programme = found_programme(
        actor=desk,
        unit_id=stack.nation.units["ditjenpas"].pk,
        words=ProgrammeWords(title="Apa Kabar Pemasyarakatan", formats=("video",)),
    )
    plan = EpisodeWords("Edisi peraga", timezone.now() + timedelta(days=2), 1800)
    episode = plan_episode(actor=desk, programme_id=programme.pk, words=plan)
    choose_for_the_front(arrive, shot)
    fill_the_rundown(arrive, shot, episode.pk)


def choose_for_the_front(arrive, shot) -> None:
    editor = arrive("central_editor", "phone")
    editor.go("/meja/sunting/nasional/")
    for number in (7, 8):
        row = editor.page.locator("section[aria-labelledby=calon] li", has_text=titled(number))
        row.get_by_role("button").click()
        editor.look()
        editor.see("Berita dipilih")
    shot("pilihan-nasional", editor)
    editor.press(re.compile(f"^Naik.*{titled(8)}"))
    first = editor.page.locator("section[aria-labelledby=pilihan] li").first
    expect(first).to_contain_text(titled(8))
    reader = arrive("", "phone")
    reader.go("/")
    expect(reader.page.locator(".lead-story")).to_contain_text(titled(8))


def fill_the_rundown(arrive, shot, episode: int) -> None:
    """By keyboard: two stories in, the second moved up."""
    editor = arrive("central_editor", "desktop")
    editor.go(f"/meja/sunting/acara/{episode}/")
    for number in (7, 8):
        editor.button(re.compile(f"^Masukkan.*{titled(number)}")).focus()
        with editor.leaving():
            editor.page.keyboard.press("Enter")
    editor.see("Jumlah 03.00.")
    rows = editor.page.locator("[data-rundown] > li")
    rows.nth(1).focus()
    with editor.leaving():
        editor.page.keyboard.press("Shift+K")
    expect(rows.first).to_contain_text(titled(8))
    expect(rows.first).to_be_focused()
    shot("susunan-acara", editor)


_MARK = """words => {
  for (const part of document.querySelectorAll("[data-part]")) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf(words);
      if (at < 0 || node.parentElement.closest(".visually-hidden")) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      return;
    }
  }
  throw new Error("no such words");
}"""
