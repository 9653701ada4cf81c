"""From a case to the first word: written from facts, signed by two links, out; a reader hears of the next one."""

import re

import pytest
from playwright.sync_api import expect
from tests.journeys import steps
from tests.journeys.stack import READERS, Stack
from tests.journeys.visit import Visit

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

READER = "warga@luar.test"
KNOWN = "Kebakaran terjadi di dapur umum\nApi sudah padam"
UNKNOWN = "penyebab kebakaran dan nilai kerugian"


def test_first_word_of_a_drill_stays_inside(stack, arrive, shot):
    writer = arrive("unit_coord", "phone")
    case = open_case(writer, is_drill=True)
    statement = write_and_ask(writer, case, shot)
    for signer in ("region_head", "central_editor"):
        sign_by_link(stack, arrive, signer, statement, shot)
    head = arrive("region_head", "phone")
    head.go(f"/meja/pernyataan/{statement}/")
    head.press("Terbitkan sekarang")
    head.see("Terbit di halaman simulasi.")
    head.follow("Halaman simulasi")
    head.see("kebakaran terjadi di dapur umum")
    shot("halaman-simulasi", head)
    stranger = arrive("", "phone")
    stranger.go("/krisis/")
    expect(stranger.main).not_to_contain_text("dapur umum")


def test_first_word_reaches_public_press_and_readers(stack, arrive, shot):
    writer = arrive("unit_coord", "phone")
    case = open_case(writer)
    statement = write_and_ask(writer, case, shot)
    for signer in ("region_head", "central_editor"):
        sign_by_link(stack, arrive, signer, statement, shot)
    release(arrive, statement, shot)
    page = read_in_public(arrive, shot)
    subscribe(stack, arrive, page, shot)
    tell_more(stack, arrive, case, shot)
    reader = arrive("", "phone")
    reader.go(page)
    reader.see("Pembaruan berikutnya paling lambat")
    shot("kasus-pembaruan", reader, whole=True)


def open_case(visit: Visit, *, is_drill: bool = False) -> int:
    """Opens a case by hand; gives its number."""
    visit.go("/meja/krisis/buka/")
    visit.page.get_by_text("Kebakaran", exact=True).click()
    visit.fill(place="Dapur umum", known=KNOWN, unknown=UNKNOWN)
    if is_drill:
        visit.page.get_by_text("Judul, simulasi, pembatasan").click()
        visit.page.get_by_label("Ini simulasi").check()
    visit.press("Buka kasus")
    visit.page.wait_for_url(re.compile(r"/meja/krisis/\d+/"))
    return int(re.search(r"/krisis/(\d+)/", visit.page.url)[1])


def write_and_ask(visit: Visit, case: int, shot) -> int:
    """Writes the first statement as it is composed, breaks and mends it, and asks for two signatures."""
    visit.go(f"/meja/krisis/{case}/")
    shot("ruang-pernyataan", visit, at=visit.page.locator("#pernyataan"))
    visit.follow("Tulis pernyataan awal")
    text = visit.field("text").input_value()
    assert "kebakaran terjadi di dapur umum" in text
    shot("tulis-pernyataan", visit)
    findings = visit.page.locator("#temuan")
    visit.fill(text=f"{text}\n\nKami pastikan tidak ada keterlibatan petugas.")
    expect(findings).to_contain_text("Sangkalan mutlak")
    shot("temuan-pernyataan", visit, at=findings)
    visit.look_again()
    visit.fill(text=text)
    expect(findings).not_to_contain_text("Sangkalan mutlak")
    visit.press("Simpan naskah")
    visit.see("Naskah disimpan.")
    shot("naskah-pernyataan", visit, whole=True)
    visit.press("Minta dua persetujuan")
    visit.see("Permintaan persetujuan dikirim kepada 2 orang.")
    shot("menunggu-tanda-tangan", visit, at=visit.page.locator("#tanda"))
    return int(visit.page.url.rstrip("/").rpartition("/")[2])


def link_for(stack: Stack, signer: str, code: str = "") -> str:
    """The newest link that was mailed to that officer."""

    def come() -> str:
        taken = [one.message for one in stack.smtp.delivered if f"{signer}@contoh.test" in one.recipients]
        bodies = [one.get_body(("plain",)).get_content() for one in taken]
        links = [re.search(r"http\S+/krisis/setuju/\S+", body) for body in bodies]
        return next((found[0] for found in reversed(links) if found), "")

    return steps.until(come, f"a link for {signer}")


def sign_by_link(stack: Stack, arrive, signer: str, statement: int, shot) -> None:
    visit = arrive("", "phone")
    visit.go(link_for(stack, signer))
    visit.see("Tautan ini untuk")
    shot("setuju-lewat-tautan", visit)
    visit.press("Setujui")
    visit.see("Persetujuan Anda tercatat")
    stack.smtp.delivered[:] = [
        one for one in stack.smtp.delivered if f"{signer}@contoh.test" not in one.recipients
    ]


def release(arrive, statement: int, shot) -> None:
    head = arrive("region_head", "desktop")
    head.go(f"/meja/pernyataan/{statement}/")
    shot("terbitkan-pernyataan", head)
    head.press("Terbitkan sekarang")
    head.see("Pernyataan sudah terbit.")
    shot("ruang-setelah-terbit", head)


def read_in_public(arrive, shot) -> str:
    reader = arrive("", "phone")
    reader.go("/krisis/")
    shot("daftar-kasus", reader)
    reader.follow("Kebakaran di Lapas Kelas IIA Cilegon")
    reader.see("Pembaruan berikutnya paling lambat")
    shot("halaman-kasus", reader, whole=True)
    page = reader.page.url
    again = arrive("", "desktop")
    before = again.bytes_taken
    again.go(page)
    shot("halaman-kasus", again)
    print(f"case page, first view: {(again.bytes_taken - before) / 1000:.1f} kB")
    assert again.bytes_taken - before < 14 * 1024
    return page


def subscribe(stack: Stack, arrive, page: str, shot) -> None:
    reader = arrive("", "phone")
    reader.go(page)
    reader.follow("Beri tahu saya lewat surel")
    reader.fill(address=READER)
    reader.page.locator('[name="consent"]').check()
    shot("langganan", reader)
    reader.press("Kirim tautan")
    reader.see("Periksa kotak surat Anda")

    def come() -> str:
        taken = [one.message for one in stack.smtp.delivered if READER in one.recipients]
        found = [re.search(r"http\S+/krisis/langganan/\S+", one.get_content()) for one in taken]
        return found[0][0] if found and found[0] else ""

    reader.go(steps.until(come, "the link that proves an address"))
    reader.press("Ya, beri tahu saya")
    reader.see("Anda akan diberi tahu")


def tell_more(stack: Stack, arrive, case: int, shot) -> None:
    """An update, told to readers only: they get it, the press does not."""
    stack.smtp.delivered.clear()
    writer = arrive("unit_coord", "phone")
    writer.go(f"/meja/pernyataan/kasus/{case}/tulis/?jenis=update")
    text = writer.field("text").input_value()
    writer.fill(
        text=text.replace("Api sudah padam", "Api padam seluruhnya").replace("api sudah padam", "api padam")
    )
    writer.press("Simpan naskah")
    writer.press("Minta dua persetujuan")
    writer.see("Permintaan persetujuan dikirim kepada 2 orang.")
    statement = int(writer.page.url.rstrip("/").rpartition("/")[2])
    for signer in ("region_head", "central_editor"):
        sign_by_link(stack, arrive, signer, statement, shot)
    head = arrive("region_head", "phone")
    head.go(f"/meja/pernyataan/{statement}/")
    head.page.get_by_label("Pelanggan halaman ini").check()
    shot("siapa-diberi-tahu", head, at=head.page.locator("#terbit"))
    head.press("Terbitkan sekarang")
    head.see("Pernyataan sudah terbit.")

    def come() -> list:
        return [one.message for one in stack.smtp.delivered if READER in one.recipients]

    letters = steps.until(come, "the update in the reader's box")
    assert "Pembaruan: Kebakaran di Lapas Kelas IIA Cilegon" in letters[0]["Subject"]
    assert "/krisis/berhenti/" in letters[0]["List-Unsubscribe"]
    assert not [one for one in stack.smtp.delivered if set(one.recipients) & set(READERS)]
