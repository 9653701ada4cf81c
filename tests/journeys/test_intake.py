"""What comes in on a phone: a letter of a stranger, a chat that is bound, old stories with a second person."""

import re
from email.message import EmailMessage

import pytest
from playwright.sync_api import expect
from tests.journeys.pictures import harvest_photo

from kentongan.apps.intake.enums import DoorKind
from kentongan.apps.intake.services.doors import DoorWords, open_door
from kentongan.apps.intake.services.letters import take_mail

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

MAILBOX = "berita.cilegon@kentongan.test"
LINES = (
    "judul;isi;tanggal;satuan;tautan\n"
    "Warga Binaan Panen Kangkung 2019;Warga binaan memanen kangkung di kebun belakang.;17/8/2019;;https://lama.test/1\n"
    "Upacara Hari Pahlawan;Upacara berlangsung khidmat di lapangan.;sepuluh November;;\n"
)


@pytest.fixture
def doors(stack, database, settings) -> None:
    """A mailbox of the unit, and a bot for the whole nation; enclosures lie where the worker looks for them."""
    settings.MEDIA_ROOT = stack.folder / "media"
    actors, units = stack.nation.actors, stack.nation.units
    mail = DoorWords(kind=DoorKind.MAIL, address=MAILBOX, label="Surel berita Lapas Cilegon")
    open_door(actor=actors["unit_coord"], unit_id=units["lapas-cilegon"].pk, words=mail)
    bot = DoorWords(
        kind=DoorKind.TELEGRAM, address="peraga_kentongan_bot", label="Bot peraga", secret="1:peraga"
    )
    open_door(actor=actors["central_editor"], unit_id=units["ditjenpas"].pk, words=bot)


def letter(sender: str, subject: str) -> None:
    message = EmailMessage()
    message["From"], message["Message-ID"] = sender, f"<{subject.replace(' ', '-')}@ponsel.test>"
    message["Subject"] = subject
    message.set_content("Warga binaan memanen kangkung di kebun belakang.\n\nHasilnya dibawa ke dapur.")
    picture = harvest_photo()["buffer"]
    message.add_attachment(picture, maintype="image", subtype="jpeg", filename="IMG_0042.jpg")
    take_mail(raw=bytes(message), recipient=MAILBOX)


def test_what_comes_in(arrive, shot, doors, tmp_path):
    mail_becomes_a_draft(arrive, shot)
    a_stranger_waits(arrive, shot)
    a_chat_is_bound(arrive, shot)
    doors_are_kept(arrive, shot)
    batch = old_stories_come_in(arrive, shot, tmp_path)
    a_second_person_opens(arrive, shot, batch)


def mail_becomes_a_draft(arrive, shot) -> None:
    """The worker makes it; the writer finds it in the tray and goes on."""
    letter("contributor@contoh.test", "Panen kangkung lewat surel")
    writer = arrive("contributor", "phone")
    for _time in range(120):
        writer.go("/meja/masuk/?isi=filed")
        if writer.page.get_by_role("link", name="Panen kangkung lewat surel").count():
            break
        writer.page.wait_for_timeout(500)
    writer.follow("Panen kangkung lewat surel")
    shot("kiriman-draf", writer)
    writer.follow("Buka drafnya")
    expect(writer.field("headline")).to_have_value("Panen kangkung lewat surel")


def a_stranger_waits(arrive, shot) -> None:
    """The coordinator is told why, looks, and makes a draft of it."""
    letter("orang@luar.test", "Panen dari pengirim asing")
    coordinator = arrive("unit_coord", "phone")
    coordinator.go("/meja/masuk/")
    shot("kiriman", coordinator)
    coordinator.follow("Panen dari pengirim asing")
    coordinator.see("Pengirim tidak ada dalam daftar kantor.")
    shot("kiriman-tunggu", coordinator)
    coordinator.press("Sisihkan")
    coordinator.press("Kembalikan")
    coordinator.press("Jadikan draf")
    coordinator.see("Kiriman menjadi draf.")
    desktop = arrive("unit_coord", "desktop")
    desktop.go("/meja/masuk/")
    shot("kiriman-lebar", desktop)


def a_chat_is_bound(arrive, shot) -> None:
    """A code is made, shown once."""
    writer = arrive("contributor", "phone")
    writer.go("/meja/masuk/ponsel/")
    writer.press("Buat kode")
    expect(writer.page.locator("code").first).to_have_text(re.compile(r"/mulai [A-Z2-9]{8}"))
    writer.see(MAILBOX)
    shot("ponsel-saya", writer)


def doors_are_kept(arrive, shot) -> None:
    """An address is listed, and taken off again."""
    coordinator = arrive("unit_coord", "phone")
    coordinator.go("/meja/masuk/pintu/")
    shot("pintu-masuk", coordinator)
    coordinator.follow("Surel berita Lapas Cilegon")
    coordinator.page.get_by_text("Tambah alamat").click()
    coordinator.fill(address="pribadi@surel.test", email="tiada@contoh.test")
    with coordinator.expecting(400):
        coordinator.press("Tambahkan")
    coordinator.see("Tidak ada penulis satuan ini")
    coordinator.fill(email="contributor@contoh.test")
    coordinator.press("Tambahkan")
    shot("pintu-surel", coordinator)
    coordinator.press(re.compile("Keluarkan"))
    coordinator.see("Belum ada alamat tambahan.")


def old_stories_come_in(arrive, shot, folder) -> str:
    """The coordinator brings a table, mends the row without a day, and asks a second person."""
    coordinator = arrive("unit_coord", "phone")
    coordinator.go("/meja/masuk/arsip/")
    coordinator.follow("Impor arsip")
    table = folder / "arsip-2019.csv"
    table.write_text(LINES)
    coordinator.fill(site="lapascilegon.contoh.go.id")
    coordinator.page.locator('input[type="file"]').set_input_files(table)
    shot("arsip-impor", coordinator)
    coordinator.press("Baca berkas")
    for _time in range(120):
        if coordinator.page.get_by_text("menunggu diperiksa").count():
            break
        coordinator.page.wait_for_timeout(500)
        coordinator.page.reload()
    coordinator.look()
    shot("arsip-periksa", coordinator)
    coordinator.follow("Lengkapi sekarang")
    coordinator.follow("Upacara Hari Pahlawan")
    shot("arsip-baris", coordinator)
    coordinator.fill(day="2019-11-10")
    coordinator.press("Simpan dan periksa")
    coordinator.see("2 berita siap dibuka untuk umum")
    coordinator.press("Minta orang kedua membuka")
    coordinator.see(re.compile("diberi tahu"))
    return coordinator.page.url


def a_second_person_opens(arrive, shot, batch: str) -> None:
    """The head opens it; the public reads it below its banner; the head takes one away."""
    head = arrive("unit_head", "desktop")
    head.go(batch)
    shot("arsip-buka", head)
    head.press(re.compile("Buka 2 berita lama"))
    head.follow("Lihat arsip lama satuan ini")
    reader = arrive("", "phone")
    reader.go("/arsip-lama/")
    shot("arsip-lama", reader)
    reader.follow("Warga Binaan Panen Kangkung 2019")
    reader.see("Ketika itu pemasyarakatan masih di bawah Kementerian Hukum dan HAM.")
    shot("arsip-berita", reader)
    there = reader.page.url
    head.go(batch)
    head.follow("Warga Binaan Panen Kangkung 2019")
    head.page.get_by_text("Turunkan dari arsip").click()
    head.press("Ya, turunkan")
    head.see("Berita lama diturunkan dan isinya dihapus.")
    reader = arrive("", "phone")  # whoever has the page already may keep it for its minutes
    with reader.expecting(410):
        reader.go(there)
    reader.see("Berita lama ini sudah diturunkan")
