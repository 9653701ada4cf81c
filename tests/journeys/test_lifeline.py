"""One story all the way: filed on a phone, approved, published, read, mailed, reprinted, corrected, withdrawn."""

import re
import sqlite3
import subprocess
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tests.journeys import steps
from tests.journeys.stack import READERS, Stack
from tests.journeys.visit import Visit

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

# What a contributor pays for on the way from the door to a submitted story, the photo apart.
MOST_BYTES_OF_FILING = 200_000
MOST_BYTES_OF_FIRST_VIEW = 150_000
THEIR_HEADLINE = "Kangkung Segar dari Balik Tembok Lapas Cilegon"
WRONG, RIGHT = "Pemasarakatan", "Pemasyarakatan"


def test_lifeline_from_a_phone_to_a_withdrawn_story(stack, arrive, shot, tmp_path):
    writer = arrive("contributor", "phone")
    story = file_on_a_phone(writer, shot)
    approve_and_publish(arrive, story, shot)
    address = read_in_public(arrive, story, shot)
    read_with_newsboat(stack, tmp_path)
    first = read_mail_and_leave(stack, arrive, shot)
    editor = arrive("region_editor", "desktop")
    article = reprint_and_find(stack, editor, story, shot)
    arrive("region_editor", "phone").go(article)
    correct(arrive, story, address, shot)
    answered = letters(stack, "RALAT")
    assert [letter["To"] for letter in answered] == [READERS[1]]
    assert answered[0]["In-Reply-To"] == first[READERS[1]]["Message-ID"]
    editor.go(f"/meja/berita/{story}/")
    shot("lifeline", editor)
    shot("garis-hidup", editor, whole=True)
    withdraw(arrive, story, address, shot)
    assert [letter["To"] for letter in letters(stack, "DITARIK")] == [READERS[1]]


def file_on_a_phone(visit: Visit, shot) -> int:
    visit.go("/meja/")
    shot("papan", visit)
    visit.follow("Tulis berita")
    with visit.on_slow_3g():
        steps.tell_facts(visit)
        shot("fakta", visit, at=visit.page.get_by_text("Di mana?", exact=True))
        steps.add_photo(visit)
        shot("foto", visit, at=visit.page.locator("[data-preview]").first)
        body = steps.compose(visit)
    assert "kangkung" in body and "Cilegon, INFO_PAS" in body
    mend_a_finding(visit, body, shot)
    story = steps.submit(visit)
    shot("diajukan", visit)
    assert visit.bytes_taken < MOST_BYTES_OF_FILING
    print(f"from the door to a submitted story: {visit.bytes_taken / 1000:.0f} kB")
    return story


def mend_a_finding(visit: Visit, body: str, shot) -> None:
    """The standard speaks while one types, and falls silent when the word is mended."""
    findings = visit.page.locator("#temuan")
    visit.fill(headline=steps.HEADLINE, body=f"{body}\n\nKegiatan ini bagian dari pembinaan {WRONG}.")
    expect(findings).to_contain_text(RIGHT)
    shot("temuan", visit, at=visit.page.locator("section.check"))
    visit.look_again()
    visit.fill(body=f"{body}\n\nKegiatan ini bagian dari pembinaan {RIGHT}.")
    expect(findings).not_to_contain_text(WRONG)


def approve_and_publish(arrive, story: int, shot) -> None:
    coordinator = arrive("unit_coord", "phone")
    coordinator.go("/meja/")
    coordinator.see("Menunggu keputusan Anda")
    shot("menunggu", coordinator)
    coordinator.open_story(story)
    shot("tinjau", coordinator)
    coordinator.press("Setujui")
    coordinator.see("Disetujui. Selanjutnya: Kepala")
    head = arrive("unit_head", "desktop")
    head.go("/meja/")
    head.open_story(story)
    shot("tinjau", head)
    head.press("Setujui")
    head.see("belum diperiksa wajahnya")
    look_at_photo(head)
    shot("terbitkan", head)
    head.press("Terbitkan")
    head.see("Berita sudah terbit.")


def look_at_photo(head: Visit) -> None:
    """No photo leaves before somebody answered for the faces in it."""
    head.follow(re.compile("Periksa wajah"))
    head.press("Semua wajah sudah diperiksa")
    head.see("Semua foto berita ini sudah diperiksa.")


def read_in_public(arrive, story: int, shot) -> str:
    for screen in ("phone", "desktop"):
        reader = arrive("", screen)
        reader.go("/")
        assert reader.bytes_taken < MOST_BYTES_OF_FIRST_VIEW
        print(f"first view on the {screen}: {reader.bytes_taken / 1000:.0f} kB")
        shot("situs", reader)
        reader.open_story(story)
        reader.see("Kebun ini tempat belajar yang nyata")
        picture = reader.page.locator("article img").first
        assert picture.evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
        shot("berita", reader)
    return reader.page.url


def read_with_newsboat(stack: Stack, folder: Path) -> None:
    """A feed reader that people use takes the unit's feed and finds the story in it, unread."""
    (folder / "urls").write_text(f"{stack.site}/satuan/lapas-cilegon/feed.atom\n")
    (folder / "config").write_text("auto-reload no\n")
    command = ["newsboat", "-u", folder / "urls", "-C", folder / "config", "-c", folder / "cache.db"]
    subprocess.run([*command, "-x", "reload"], check=True, timeout=60, env={"HOME": str(folder)})
    said = subprocess.run(
        [*command, "-x", "print-unread"],
        check=True,
        timeout=60,
        env={"HOME": str(folder)},
        capture_output=True,
        text=True,
    )
    with sqlite3.connect(folder / "cache.db") as cache:
        titles = [title for (title,) in cache.execute("SELECT title FROM rss_item")]
    cache.close()
    assert said.stdout.strip() == f"{len(titles)} unread articles"
    assert titles.count(steps.HEADLINE) == 1


def letters(stack: Stack, beginning: str) -> list[EmailMessage]:
    """The press letters whose subject begins so, once one has come and the queue had time for another."""

    def come() -> list[EmailMessage]:
        taken = [one.message for one in stack.smtp.delivered]
        return [one for one in taken if one["List-Id"] and one["Subject"].startswith(beginning)]

    steps.until(come, f"a letter “{beginning}…”")
    return come()


def read_mail_and_leave(stack: Stack, arrive, shot) -> dict[str, EmailMessage]:
    """Both readers got the story; the first one leaves by the link in its header."""
    steps.until(lambda: len(letters(stack, steps.HEADLINE)) == len(READERS), "the press mail")
    got = {letter["To"]: letter for letter in letters(stack, steps.HEADLINE)}
    assert sorted(got) == sorted(READERS)
    way_out = got[READERS[0]]["List-Unsubscribe"].strip("<>")
    reader = arrive("", "phone")
    reader.go(way_out)
    shot("berhenti", reader)
    reader.press("Ya, hentikan")
    reader.see("Anda sudah berhenti berlangganan")
    return got


def reprint_and_find(stack: Stack, editor: Visit, story: int, shot) -> str:
    """The outlet prints our words under a headline of its own; the radar finds it and the ledger shows it.

    Gives the address of the article at the desk.
    """
    editor.go(f"/meja/berita/{story}/versi/")
    ours = editor.page.locator(".story-body").first.inner_text()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    url = stack.outlet.article("/daerah/panen-kangkung", THEIR_HEADLINE, ours, at=now)
    feed = stack.outlet.feed((url, THEIR_HEADLINE))
    editor.go("/meja/pantauan/sumber/baru/")
    editor.fill(url=feed, outlet_name="Kabar Peraga", city="Cilegon")
    editor.press("Simpan dan baca")
    editor.see("Sumber ditambahkan dan segera dibaca.")
    shot("sumber", editor)
    editor.press("Coba sekarang")
    editor.see("Sumber sedang dibaca.")

    def found() -> bool:
        editor.page.goto(f"{stack.site}/meja/berita/{story}/")
        return editor.page.locator('[data-kind^="picked"]').count() > 0

    steps.until(found, "the reprint")
    editor.look_again()
    editor.go("/meja/pantauan/")
    shot("pantauan", editor)
    editor.follow(THEIR_HEADLINE)
    expect(editor.page.locator("mark").first).to_be_visible()
    shot("artikel", editor)
    address = editor.page.url
    editor.go("/meja/pantauan/buku/")
    editor.see("Kabar Peraga")
    shot("buku", editor)
    return address


def correct(arrive, story: int, address: str, shot) -> None:
    """One proposes, another publishes; the reader sees that it changed, and why."""
    coordinator = arrive("unit_coord", "phone")
    coordinator.go(f"/meja/berita/{story}/ralat/")
    body = coordinator.field("body").input_value()
    coordinator.fill(
        reason="Berat panen yang benar 42 kilogram.", body=body.replace("40 kilogram", "42 kilogram")
    )
    coordinator.fill(headline=steps.HEADLINE.replace("40", "42"))
    shot("ralat", coordinator, at=coordinator.page.locator("#naskah"))
    coordinator.press("Usulkan ralat")
    coordinator.see("menunggu orang kedua")
    head = arrive("unit_head", "desktop")
    head.go(f"/meja/berita/{story}/ralat/putuskan/")
    shot("putuskan-ralat", head)
    head.press("Terbitkan ralat")
    head.see("Ralat sudah terbit.")
    reader = arrive("", "phone")
    reader.go(address)
    reader.see("Berita ini telah diralat.")
    reader.see("Berat panen yang benar 42 kilogram.")
    shot("diralat", reader)


def withdraw(arrive, story: int, address: str, shot) -> None:
    head = arrive("unit_head", "desktop")
    head.go(f"/meja/berita/{story}/tarik/")
    head.fill(reason="Kegiatan ini ternyata belum berlangsung.")
    head.press("Tarik berita")
    head.see("Berita ditarik")
    reader = arrive("", "desktop")
    reader.go(address)
    reader.see("Berita ini ditarik")
    reader.see("Kegiatan ini ternyata belum berlangsung.")
    shot("ditarik", reader)
