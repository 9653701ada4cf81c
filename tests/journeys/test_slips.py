"""Deciding between two duties: the officer asks for slips, reads one on a phone, mistypes the PIN, approves."""

import re

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.journeys import steps
from tests.journeys.stack import Stack

from kentongan.apps.newsroom.models import Photo, Story
from kentongan.apps.slips.gate.size import PAGE_BYTES

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

PIN = "284915"


def test_an_officer_decides_from_the_mail(stack, arrive, draft, shot):
    officer = arrive("unit_coord", "phone")
    ask_for_slips(officer, shot)
    story = hand_in_with_photo(arrive("contributor", "phone"), draft())
    link = steps.until(lambda: link_for(stack, "unit_coord"), "the slip in the officer's box")
    read_on_a_desktop(arrive, link, shot)

    reader = arrive("", "phone")
    before = reader.bytes_taken
    reader.go(link)
    print(f"slip, first view: {reader.bytes_taken - before} bytes")
    assert reader.bytes_taken - before < PAGE_BYTES + 2_000  # headers of two answers included
    reader.see("Hanya untuk Koordinator Humas UPT Contoh")
    assert reader.page.get_by_role("link").count() == 0
    shot("lembar", reader)
    shot("lembar-utuh", reader, whole=True)
    decide(reader, shot)
    assert Story.objects.get(pk=story).step == "unit_head"
    with reader.expecting(410):
        reader.go(link)
        reader.see("Lembar ini tidak berlaku")
    officer.go("/meja/lembar/")
    officer.see("disetujui lewat lembar")
    shot("lembar-saya", officer, whole=True)


def ask_for_slips(officer, shot) -> None:
    officer.go("/meja/lembar/")
    officer.page.get_by_label("Kirimi saya lembar keputusan lewat surel").check()
    officer.fill(pin=PIN, pin_again="284916")
    with officer.expecting(400):
        officer.press("Simpan")
        officer.see("Kedua PIN tidak sama")
    officer.fill(pin=PIN, pin_again=PIN)
    officer.press("Simpan")
    officer.see("Pilihan disimpan.")
    shot("lembar-pilihan", officer, whole=True)


def hand_in_with_photo(writer, story: int) -> int:
    """The story gets a photo at the desk and is handed in; that somebody looked at its faces is set by hand."""
    writer.go(f"/meja/berita/{story}/tulis/")
    steps.add_photo(writer)
    steps.submit(writer)
    Photo.objects.filter(story_id=story).update(looked_at=timezone.now(), is_drawn=True)
    return story


def link_for(stack: Stack, officer: str) -> str:
    """The newest slip that was mailed to that officer."""
    taken = [one.message for one in stack.smtp.delivered if f"{officer}@contoh.test" in one.recipients]
    bodies = [one.get_body(("plain",)).get_content() for one in taken]
    links = [re.search(r"http\S+/meja/lembar/\S{40,}", body) for body in bodies]
    return next((found[0] for found in reversed(links) if found), "")


def read_on_a_desktop(arrive, link: str, shot) -> None:
    """A look from elsewhere, as a mail scanner takes one: nothing is decided by it."""
    desk = arrive("", "desktop")
    desk.go(link)
    desk.see("Keputusan Anda")
    shot("lembar", desk)


def decide(reader, shot) -> None:
    expect(reader.field("pin")).to_be_visible()
    assert reader.page.locator('[name="note"]').is_hidden()
    reader.page.get_by_role("radio", name="Setujui").check()
    reader.fill(pin="135790")
    with reader.expecting(400):
        reader.press("Kirim putusan")
        reader.see("Sisa percobaan: 4")
    shot("lembar-pin-salah", reader)
    reader.page.get_by_role("radio", name="Kembalikan kepada penulis").check()
    expect(reader.field("note")).to_be_visible()
    shot("lembar-kembalikan", reader, at=reader.page.locator("#k"))
    reader.page.get_by_role("radio", name="Setujui").check()
    reader.fill(pin=PIN)
    shot("lembar-putusan", reader, at=reader.page.locator("#k"))
    reader.press("Kirim putusan")
    reader.see("Persetujuan Anda tercatat")
    shot("lembar-selesai", reader)
