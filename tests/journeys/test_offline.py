"""Filing without a signal: written, photographed and queued on a phone, sent once when the network is back."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from django.utils import timezone
from playwright.sync_api import expect
from tests.journeys import steps
from tests.journeys.pictures import harvest_photo
from tests.journeys.visit import Visit
from tests.peers.harvest import harvest

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Photo, Story, StoryVersion, Upload
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.apps.newsroom.services.saving import save_story

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]
READY = "Siap tanpa jaringan"
_FLAG = "tests-line-is-cut"
_HONEST = f"""Object.defineProperty(Navigator.prototype, "onLine", {{
  configurable: true, get: () => localStorage.getItem("{_FLAG}") === null
}})"""


@contextmanager
def no_signal(visit: Visit) -> Iterator[None]:
    """Inside, the telephone has no network; that requests fail then is no trouble."""
    known = len(visit.troubles)
    context = visit.page.context
    # The driver cuts the line, but a page that came in a new process is not told so and would say that it is online.
    context.add_init_script(_HONEST)
    visit.page.evaluate(_HONEST)
    context.set_offline(True)
    visit.page.evaluate(f"localStorage.setItem('{_FLAG}', '1'); dispatchEvent(new Event('offline'))")
    yield
    context.set_offline(False)
    visit.page.evaluate(f"localStorage.removeItem('{_FLAG}'); dispatchEvent(new Event('online'))")
    fresh = [
        one
        for one in visit.troubles[known:]
        if "ERR_INTERNET_DISCONNECTED" not in one and "ERR_FAILED" not in one
    ]
    visit.troubles[known:] = fresh


def write(visit: Visit, content: Content) -> None:
    names = ("what", "when_date", "when_time", "where", "who", "why", "how", "headline", "body")
    visit.fill(**{name: getattr(content, name) for name in names})
    quote = content.quotes[0]
    visit.fill(q__0__text=quote.text, q__0__speaker=quote.speaker, q__0__title=quote.title)
    visit.field("topic").select_option(content.topic)


def photograph(visit: Visit, row: int) -> None:
    visit.page.locator(f'input[name="p-{row}-upload"]').set_input_files(harvest_photo(seed=7 + row))
    expect(visit.page.locator("[data-preview]").nth(row)).to_be_visible()
    visit.fill(
        **{
            f"p__{row}__caption": f"Warga binaan memanen kangkung di petak {row + 1} Lapas Kelas IIA Cilegon.",
            f"p__{row}__credit": "Humas Lapas Cilegon",
            f"p__{row}__alt": f"Petak kangkung {row + 1} di bawah langit cerah",
        }
    )


def row_of(visit: Visit, title: str):
    return visit.page.locator("[data-list] > li", has_text=title)


def test_two_photos_filed_without_a_signal_are_one_story(stack, database, arrive, shot):
    writer, content, began = arrive("contributor", "phone"), harvest(date.today(), kilos=71), timezone.now()
    writer.go("/meja/tulis/")
    writer.see(READY)
    with no_signal(writer):
        writer.page.goto(f"{stack.site}/meja/tulis/")
        writer.look()
        writer.see("Tanpa jaringan. Terus menulis")
        shot("luring-menulis", writer)
        writer.press("Ajukan")
        writer.see("perlu dilengkapi sebelum naskah dapat diajukan")
        writer.look_again()
        shot("luring-kurang", writer)
        write(writer, content)
        photograph(writer, 0)
        writer.press("Tambah foto")
        photograph(writer, 1)
        with writer.leaving():
            writer.press("Ajukan")
        row = row_of(writer, content.headline)
        expect(row).to_contain_text("Menunggu jaringan")
        expect(row).to_contain_text("2 foto")
        shot("kotak-keluar", writer)
        writer.page.reload()
        expect(row_of(writer, content.headline)).to_contain_text("Menunggu jaringan")
        take_in_hand_and_queue_again(writer, content, shot)
        assert not Story.objects.filter(current__headline=content.headline).exists()
    expect(row_of(writer, content.headline)).to_contain_text(
        re.compile("Terkirim|Berita serupa"), timeout=60_000
    )
    writer.look_again()
    shot("kotak-keluar-terkirim", writer)
    if row_of(writer, content.headline).get_by_text("Berita serupa").count():  # other journeys harvested too
        row_of(writer, content.headline).get_by_role("link").click()
        writer.press("Tetap ajukan")
        writer.see("Berita sudah diajukan.")
    story = Story.objects.select_related("current__topic").get(current__headline=content.headline)
    assert story.status == StoryStatus.IN_REVIEW
    kept = content_of(story, story.current)
    assert kept.where == "Kebun belakang" and kept.body == content.body
    assert len(kept.photos) == Photo.objects.filter(story=story).count() == 2
    assert not Upload.objects.filter(photo=None, created_at__gte=began).exists()
    writer.go("/meja/kotak-keluar/")
    row_of(writer, content.headline).get_by_role("link").click()
    writer.look()
    writer.see(content.headline)


def take_in_hand_and_queue_again(visit: Visit, content: Content, shot) -> None:
    """What waits is changed without a network: words and photos are there again."""
    with visit.leaving():
        row_of(visit, content.headline).get_by_role("link").click()
    expect(visit.field("headline")).to_have_value(content.headline)
    expect(visit.page.locator("[data-preview]:visible")).to_have_count(2)
    visit.fill(where="Kebun belakang")
    with visit.leaving():
        visit.press("Ajukan")
    expect(row_of(visit, content.headline)).to_contain_text("Menunggu jaringan")


def test_edit_made_elsewhere_meets_the_one_from_the_cell_block(stack, draft, arrive, shot):
    story = draft()
    writer = arrive("contributor", "phone")
    writer.go(f"/meja/berita/{story}/tulis/")
    writer.see(READY)
    title = writer.field("headline").input_value()
    with no_signal(writer):
        writer.fill(where="Kebun hidroponik")
        with writer.leaving():
            writer.press("Simpan draf")
        expect(row_of(writer, title)).to_contain_text("Menunggu jaringan")
        known = Story.objects.select_related("current__topic").get(pk=story)
        theirs = harvest(date.today(), kilos=steps.KILOS, why="Menambah bekal keterampilan")
        assert content_of(known, known.current) != theirs
        save_story(actor=stack.nation.actors["unit_coord"], story_id=story, based_on=1, content=theirs)
    with writer.expecting(409):
        expect(row_of(writer, title)).to_contain_text("Perlu Anda", timeout=60_000)
        writer.look_again()
        shot("kotak-keluar-bentrok", writer)
        with writer.leaving():
            row_of(writer, title).get_by_role("button", name="Bandingkan").click()
    writer.see("Belum ada tulisan yang hilang.")
    writer.page.locator('[name="take_why"][value="theirs"]').check()
    writer.press("Simpan pilihan ini")
    writer.see("Gabungan tersimpan")
    newest = StoryVersion.objects.get(story_id=story, number=3)
    assert newest.facts["where"] == "Kebun hidroponik"
    assert newest.facts["why"] == "Menambah bekal keterampilan"
    writer.go("/meja/kotak-keluar/")
    writer.see("Tidak ada yang menunggu")
    shot("kotak-keluar-kosong", writer)
    assert StoryVersion.objects.filter(story_id=story).count() == 3


def test_signing_out_clears_the_phone(arrive, kept_sessions, shot):
    writer = arrive("other_contributor", "desktop")
    writer.go("/meja/tulis/")
    writer.see(READY)
    writer.fill(what="Rapat koordinasi yang belum boleh diketahui")
    steps.until(lambda: writer.page.evaluate(STORED)["items"] == 1, "the draft on the phone")
    sealed = writer.page.evaluate(STORED)
    assert sealed["keys"] == 1 and sealed["caches"] == 1 and not sealed["readable"]
    writer.go("/meja/kotak-keluar/")
    expect(row_of(writer, "Rapat koordinasi")).to_contain_text("Draf")
    shot("kotak-keluar", writer)
    warned = []
    writer.page.once("dialog", lambda dialog: (warned.append(dialog.message), dialog.accept()))
    kept_sessions.pop("other_contributor")
    with writer.leaving():
        writer.page.locator(".side").get_by_role("button", name="Keluar").click()
    assert "belum sampai" in warned[0]
    left = writer.page.evaluate(STORED)
    assert left == {"items": 0, "photos": 0, "keys": 0, "caches": 0, "readable": False, "words": 0}


# What lies on the phone: rows, and whether the words can be read in them without the key.
STORED = """async () => {
  const asked = indexedDB.open("kentongan-meja", 1);
  const db = await new Promise((done) => { asked.onsuccess = () => done(asked.result); });
  const all = async (name) => {
    const found = db.transaction(name).objectStore(name).getAll();
    return new Promise((done) => { found.onsuccess = () => done(found.result); });
  };
  const [items, photos, keys] = await Promise.all(["items", "photos", "keys"].map(all));
  db.close();
  const plain = JSON.stringify(items) + items.map(({ box }) => new TextDecoder().decode(box.bytes)).join("");
  const names = (await caches.keys()).filter((name) => name.startsWith("meja-"));
  return {
    items: items.length, photos: photos.length, keys: keys.length, caches: names.length,
    readable: plain.includes("koordinasi"),
    words: Object.keys(localStorage).filter((name) => name.startsWith("kentongan:")).length,
  };
}"""
