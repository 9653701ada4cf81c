"""Signing in and all around it, in our words."""

import re

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.core import mail
from django.core.cache import cache
from tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_limits() -> None:
    cache.clear()


def _code(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def _signed_in(client, user):
    client.post("/akun/login/", {"login": user.email, "password": PASSWORD})
    return client


def _confirmed(client, address: str):
    """Opens a page that asks who is there once more, and answers with the password, as a person would."""
    door = client.get(address, follow=True)
    assert "Pastikan ini Anda" in door.text
    form = door.text[door.text.index('class="card') :]
    way_back = re.search(r'name="next" value="([^"]+)"', form)[1]
    return client.post(door.redirect_chain[-1][0], {"password": PASSWORD, "next": way_back}, follow=True)


def test_login_page_is_ours_and_in_indonesian(client):
    page = client.get("/akun/login/").text
    assert "Masuk ke meja redaksi" in page and 'lang="id"' in page
    assert "Lupa kata sandi" in page and "/akun/signup/" not in page


def test_wrong_password_is_told_in_words_and_the_address_kept(client, people):
    page = client.post("/akun/login/", {"login": "unit_head@contoh.test", "password": "salah"}).text
    assert 'role="alert"' in page and 'value="unit_head@contoh.test"' in page


def test_sign_up_is_closed_with_a_way_on(client):
    page = client.get("/akun/signup/").text
    assert "Hanya lewat undangan" in page


def test_forgotten_password_is_made_anew_by_mail(client, people):
    done = client.post("/akun/password/reset/", {"email": "unit_head@contoh.test"}, follow=True)
    assert "Periksa surel Anda" in done.text
    assert "Kata sandi baru untuk Kentongan" in mail.outbox[0].subject
    assert mail.outbox[0].body.startswith("Halo Unit Head Contoh,")
    link = re.search(r"http://[^/]+(/akun/password/reset/key/\S+)", mail.outbox[0].body)[1]
    form = client.get(link, follow=True)
    assert "Kata sandi baru" in form.text
    address = form.redirect_chain[-1][0]
    new = {"password1": "gendang bertalu talu", "password2": "gendang bertalu talu"}
    assert "Kata sandi diganti" in client.post(address, new, follow=True).text
    assert (
        client.post(
            "/akun/login/", {"login": "unit_head@contoh.test", "password": new["password1"]}
        ).status_code
        == 302
    )
    assert "Tautan tidak berlaku lagi" in client.get(link, follow=True).text


def test_unknown_address_gets_the_same_answer(client, people):
    known = client.post("/akun/password/reset/", {"email": "unit_head@contoh.test"}, follow=True).text
    unknown = client.post("/akun/password/reset/", {"email": "tidak.ada@contoh.test"}, follow=True).text
    strip = lambda page: re.sub(r'value="[^"]{40,}"', "", page)  # noqa: E731 - the token of the form
    assert strip(known) == strip(unknown)
    assert [sent.to for sent in mail.outbox] == [["unit_head@contoh.test"], ["tidak.ada@contoh.test"]]
    assert "tidak memiliki akun" in mail.outbox[1].body


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/akun/password/change/", "Ganti kata sandi"),
        ("/akun/2fa/", "Verifikasi dua langkah"),
        ("/akun/logout/", "Keluar dari meja redaksi?"),
        ("/akun/reauthenticate/", "Pastikan ini Anda"),
    ],
)
def test_page_of_the_own_account_is_ours(client, people, address, words):
    assert words in _signed_in(client, people["unit_head"]).get(address).text


def test_authenticator_is_switched_on_used_and_switched_off(client, people):
    user = people["unit_head"]
    page = _confirmed(_signed_in(client, user), "/akun/2fa/totp/activate/")
    secret = page.context["form"].secret
    assert secret in page.text and 'alt="Kode QR' in page.text
    codes = client.post("/akun/2fa/totp/activate/", {"code": _code(secret)}, follow=True).text
    assert "Kode cadangan" in codes
    client.post("/akun/logout/")
    cache.clear()  # allauth remembers a used code; the next login comes within its minute
    ask = client.post("/akun/login/", {"login": user.email, "password": PASSWORD}, follow=True)
    assert "Kode verifikasi" in ask.text
    assert client.post("/akun/2fa/authenticate/", {"code": _code(secret)}).headers["Location"] == "/meja/"
    assert "Matikan autentikator?" in _confirmed(client, "/akun/2fa/totp/deactivate/").text
    for address, words in (
        ("/akun/2fa/", "Aktif"),
        ("/akun/2fa/recovery-codes/", "Kode cadangan"),
        ("/akun/2fa/recovery-codes/generate/", "Buat kode cadangan baru?"),
    ):
        assert words in client.get(address).text
    client.post("/akun/2fa/totp/deactivate/")
    assert "Belum aktif" in client.get("/akun/2fa/").text


def test_recovery_code_opens_once(client, people):
    user = people["unit_head"]
    TOTP.activate(user, generate_totp_secret())
    code = RecoveryCodes.activate(user).get_unused_codes()[0]
    for expected in (302, 200):
        client.post("/akun/login/", {"login": user.email, "password": PASSWORD})
        assert client.post("/akun/2fa/authenticate/", {"code": code}).status_code == expected
        client.post("/akun/logout/")


def test_too_many_attempts_are_told_in_words(client, people):
    for _ in range(12):
        answer = client.post("/akun/login/", {"login": "unit_head@contoh.test", "password": "salah"})
    assert "terlalu banyak" in answer.text.lower()


def test_inactive_account_is_told_so(client, people):
    people["unit_head"].is_active = False
    people["unit_head"].save()
    assert "Akun tidak aktif" in client.get("/akun/inactive/").text


def test_account_pages_can_be_read_in_english_shell(client):
    client.cookies["django_language"] = "en"
    assert '<html lang="en">' in client.get("/akun/login/").text
