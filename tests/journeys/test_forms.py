"""A photo story is written on the phone from a template; a published story becomes packages and a public kit."""

import re
from io import BytesIO

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import expect
from tests.journeys import steps
from tests.journeys.visit import Visit

from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

CAPTIONS = (
    "Peserta menyiapkan bedengan di kebun Lapas Kelas IIA Cilegon sejak pagi hari.",
    "Benih kangkung ditabur di kebun Lapas Kelas IIA Cilegon oleh para peserta.",
    "Petugas menimbang hasil panen di dapur Lapas Kelas IIA Cilegon siang itu.",
    "Sayur dibawa ke koperasi Lapas Kelas IIA Cilegon untuk dijual kepada pegawai.",
)


def photo(shade: int) -> dict:
    """A picture without a face, each of its own."""
    image = Image.new("RGB", (1200, 800), (30 + 40 * shade, 120, 70))
    ImageDraw.Draw(image).polygon(
        [(0, 800), (300 * shade, 200), (1200, 800)], fill=(140, 90, 40 + 30 * shade)
    )
    out = BytesIO()
    image.save(out, "JPEG")
    return {"name": f"foto-{shade}.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


@pytest.fixture
def published_story(stack, in_review) -> int:
    """A story that the unit approved and published."""
    story, actors = in_review(), stack.nation.actors
    for officer in ("unit_coord", "unit_head"):
        approve_story(actor=actors[officer], story_id=story, version=1)
    publish_story(actor=actors["unit_head"], story_id=story, version=1)
    return story


def test_a_photo_story_is_written_on_the_phone_from_a_template(arrive, shot):
    visit = arrive("contributor", "phone")
    choose_form_and_template(visit, shot)
    write(visit)
    add_photos(visit, 3)
    visit.press("Simpan draf")
    visit.see("Draf tersimpan")
    visit.press("Ajukan")
    visit.see("paling sedikit 4 foto; baru ada 3.")
    shot("cerita-foto-kurang", visit)
    add_photos(visit, 1, first=3)
    story = steps.submit(visit)
    shot("cerita-foto-diajukan", visit)
    coordinator = arrive("unit_coord", "desktop")
    coordinator.go(f"/meja/berita/{story}/tinjau/")
    coordinator.see("Dari Benih ke Panen di Lapas Cilegon")
    shot("cerita-foto-tinjau", coordinator)


def choose_form_and_template(visit: Visit, shot) -> None:
    visit.go("/meja/tulis/")
    visit.page.get_by_text("Ganti bentuk").click()
    visit.look_again()
    shot("bentuk", visit)
    with visit.leaving():
        visit.page.get_by_role("link", name=re.compile("^Cerita foto")).click()
    visit.see("Apa yang diceritakan foto-foto ini?")
    visit.page.get_by_text("Mulai dari templat").click()
    shot("templat", visit)
    with visit.leaving():
        visit.page.get_by_role("link", name=re.compile("Dari tanam sampai panen")).click()
    assert "[isi urutan kerja" in visit.field("body").input_value()


def write(visit: Visit) -> None:
    visit.fill(
        what="menanam dan memanen kangkung",
        when_date=steps.YESTERDAY.isoformat(),
        where="kebun belakang",
        who="dua puluh peserta pelatihan",
    )
    day = steps.YESTERDAY
    weekday = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")[day.weekday()]
    visit.fill(
        body=(
            "Cilegon, INFO_PAS – Dua puluh peserta di Lapas Kelas IIA Cilegon menanam dan memanen kangkung, "
            f"{weekday} ({day.day}/{day.month}).\n\nFoto-foto ini mengikuti mereka dari pagi: menyiapkan bedengan, "
            "menabur benih, lalu menimbang hasil. Hasilnya dimasak di dapur dan dijual lewat koperasi pegawai."
        )
    )


def add_photos(visit: Visit, count: int, *, first: int = 0) -> None:
    for place in range(first, first + count):
        if place:
            visit.page.get_by_role("button", name="Tambah foto").click()
        slots = visit.page.locator('input[type="file"]:visible')
        expect(slots.first).to_be_visible()
        visit.page.locator(f'[name="p-{place}-upload"]').set_input_files(photo(place))
        visit.fill(
            **{
                f"p__{place}__caption": CAPTIONS[place],
                f"p__{place}__credit": "Humas Lapas Cilegon",
                f"p__{place}__alt": "Petak tanah dan langit, tanpa orang",
            }
        )


def test_a_published_story_becomes_packages_and_a_kit(arrive, published_story, shot):
    writer = arrive("contributor", "phone")
    writer.go(f"/meja/berita/{published_story}/")
    writer.follow("Paket")
    writer.press("Buat paket dari berita ini")
    writer.see("Paket sudah dibuat dari naskah berita.")
    shot("paket", writer)
    writer.follow("Pesan singkat")
    shot("pesan-singkat", writer)
    refuse_a_strange_number(writer, shot)
    writer.go(f"/meja/berita/{published_story}/paket/captions/")
    shot("takarir", writer)
    assert writer.page.get_by_role("button", name="Bagikan di kit publik").count() == 0
    head = arrive("unit_head", "desktop")
    head.go(f"/meja/berita/{published_story}/paket/")
    shot("paket", head)
    head.follow("Takarir saluran")
    head.press("Bagikan di kit publik")
    head.see("Paket tampil di kit publik berita ini.")
    for screen in ("phone", "desktop"):
        reader = arrive("", screen)
        reader.go(f"/berita/{published_story}/kit/")
        reader.see("Instagram")
        shot("kit", reader)


def refuse_a_strange_number(writer: Visit, shot) -> None:
    """A figure that is not the story's is not kept; what was typed stays."""
    field = writer.field("teks_whatsapp")
    told = field.input_value()
    field.fill(f"{told}\n\nTotal 987 kilogram.")
    with writer.expecting(422):
        writer.press("Simpan")
    writer.see("Angka ini tidak ada dalam berita: 987")
    assert writer.field("teks_whatsapp").input_value().endswith("987 kilogram.")
    shot("angka-asing", writer)
    writer.field("teks_whatsapp").fill(told)
    writer.press("Simpan")
    writer.see("Paket tersimpan.")
