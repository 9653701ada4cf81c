"""Doors: an invitation that comes by mail, and a second step at the login."""

import base64
import hmac
import re
import struct
import time

import pytest
from playwright.sync_api import expect
from tests.conftest import PASSWORD
from tests.journeys import steps
from tests.journeys.conftest import sign_in
from tests.journeys.visit import Visit

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("journeys")]

NEW = "penulis.baru@contoh.test"
NEW_PASSWORD = "kebun kangkung belakang lapas"


def test_invitation_is_mailed_accepted_and_spent(stack, arrive, shot):
    head = arrive("unit_head", "desktop")
    head.go("/meja/satuan/lapas-cilegon/undang/")
    head.fill(email=NEW, name="Penulis Baru Contoh")
    head.field("role").select_option("contributor")
    shot("undang", head)
    head.press("Tugaskan")
    head.see("Penulis Baru Contoh")

    letter = steps.until(lambda: mail_to(stack, NEW), "the invitation")
    link = re.search(r"http\S+/undangan/\S+", letter)[0]
    guest = arrive("", "phone")
    guest.go(link)
    guest.see("Selamat datang, Penulis Baru Contoh")
    shot("undangan", guest)
    guest.fill(password=NEW_PASSWORD, again="lain sekali")
    guest.press("Simpan dan masuk")
    guest.see("Kedua kata sandi berbeda.")
    guest.fill(password=NEW_PASSWORD, again=NEW_PASSWORD)
    guest.press("Simpan dan masuk")
    expect(guest.page).to_have_url(f"{stack.site}/meja/")
    guest.follow("Tulis berita")

    late = arrive("", "phone")
    with late.expecting(404):
        late.go(link)
        late.see("Undangan tidak berlaku")


def test_second_step_guards_the_login(arrive, shot):
    officer = arrive("ppid", "phone")
    officer.go("/meja/satuan/akun/")
    officer.follow("Atur dua langkah")
    officer.follow("Aktifkan")
    confirm_password(officer)
    officer.page.locator("summary", has_text="Tidak dapat memindai?").click()
    secret = officer.page.locator("details code").inner_text()
    shot("dua-langkah", officer)
    steady_clock()
    # Of the half minute before: telephones' clocks go wrong, and no code is taken twice.
    officer.fill(code=one_time_code(secret, time.time() - 30))
    officer.press("Aktifkan")
    expect(officer.page.locator("main")).to_contain_text("Kode cadangan")

    again = arrive("", "desktop")
    sign_in(again, "ppid")
    again.see("Kode verifikasi")
    again.fill(code="000000")
    again.press("Masuk")
    expect(again.page).to_have_url(re.compile("/akun/2fa/authenticate/"))
    again.fill(code=one_time_code(secret, time.time()))
    again.press("Masuk")
    expect(again.page).to_have_url(re.compile("/meja/$"))


def confirm_password(visit: Visit) -> None:
    """Asked once more before such a change, unless the login is a moment old."""
    if "reauthenticate" in visit.page.url:
        visit.fill(password=PASSWORD)
        visit.press(re.compile("Lanjut|Konfirmasi|Masuk"))


def mail_to(stack, address: str) -> str:
    """The words of the newest letter to `address`, or nothing."""
    got = [one.message for one in stack.smtp.delivered if one.recipients == (address,)]
    return got[-1].get_content() if got else ""


def steady_clock() -> None:
    """Waits where the half minute is about to end: a code must not grow old on its way."""
    if time.time() % 30 > 26:
        time.sleep(30 - time.time() % 30)


def one_time_code(secret: str, at: float) -> str:
    """RFC 6238 with the usual numbers: SHA-1, 30 seconds, six digits."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.digest(key, struct.pack(">Q", int(at // 30)), "sha1")
    start = digest[-1] & 15
    return str((struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000).zfill(6)
