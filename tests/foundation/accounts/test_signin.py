"""Signing in: limits, a second step, no other door."""

import re

import pytest
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.contrib.auth.hashers import Argon2PasswordHasher
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from kentongan.config.settings import base
from kentongan.foundation.accounts.models import User

PASSWORD = "kentongan bertalu-talu"
LOGIN = "/akun/login/"


@pytest.fixture(autouse=True)
def fresh_counts(db):
    cache.clear()


def sign_in(client: Client, email: str, password: str = PASSWORD, **more):
    return client.post(LOGIN, {"login": email, "password": password}, **more)


def test_a_person_signs_in_with_address_and_password(client, people):
    answer = sign_in(client, "Contributor@contoh.test")
    assert (answer.status_code, answer["Location"]) == (302, "/meja/")
    assert client.session["_auth_user_id"] == str(people["contributor"].pk)


def test_wrong_password_and_unknown_address_are_answered_alike(client, people):
    told = set()
    for email in ("contributor@contoh.test", "tidakada@contoh.test"):
        told.add(str(sign_in(client, email, "salah sekali").context["form"].errors))
    assert len(told) == 1 and told != {""}


def test_guessing_is_stopped_even_with_the_right_password(people):
    for _ in range(5):
        assert sign_in(Client(), "contributor@contoh.test", "salah").status_code == 200
    stopped = sign_in(Client(), "contributor@contoh.test")
    assert "_auth_user_id" not in stopped.client.session
    assert sign_in(Client(), "unit_head@contoh.test").status_code == 302, "others are not locked out"


def test_guessing_over_many_accounts_is_stopped_by_address(people):
    answers = [sign_in(Client(), f"orang{number}@contoh.test", "salah").status_code for number in range(40)]
    assert answers[-1] == 429 and 200 in answers


def test_an_account_that_was_switched_off_stays_out(client, people):
    User.objects.filter(pk=people["contributor"].pk).update(is_active=False)
    sign_in(client, "contributor@contoh.test")
    assert "_auth_user_id" not in client.session


def test_nobody_signs_up(client, db):
    answer = client.post("/akun/signup/", {"email": "x@contoh.test", "password1": PASSWORD})
    assert not User.objects.exists()
    assert answer.status_code in (200, 302, 403, 404)


def code_of(secret: str) -> str:
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


@pytest.fixture
def with_totp(people) -> str:
    secret = generate_totp_secret()
    TOTP.activate(people["contributor"], secret)
    return secret


def test_the_second_step_is_asked_for_and_lets_in(client, people, with_totp):
    first = sign_in(client, "contributor@contoh.test")
    assert first["Location"] == reverse("mfa_authenticate")
    assert "_auth_user_id" not in client.session
    assert client.get("/meja/").status_code == 302, "the password alone opens nothing"
    done = client.post(reverse("mfa_authenticate"), {"code": code_of(with_totp)})
    assert (done.status_code, done["Location"]) == (302, "/meja/")
    assert client.session["_auth_user_id"] == str(people["contributor"].pk)


def test_a_wrong_or_used_code_does_not_let_in(client, people, with_totp):
    sign_in(client, "contributor@contoh.test")
    wrong = "000000" if code_of(with_totp) != "000000" else "111111"
    assert client.post(reverse("mfa_authenticate"), {"code": wrong}).status_code == 200
    assert "_auth_user_id" not in client.session
    code = code_of(with_totp)
    client.post(reverse("mfa_authenticate"), {"code": code})
    other = Client()
    sign_in(other, "contributor@contoh.test")
    other.post(reverse("mfa_authenticate"), {"code": code})
    assert "_auth_user_id" not in other.session


def test_a_person_sets_the_second_step_up(client, people):
    sign_in(client, "unit_head@contoh.test")
    page = client.get(reverse("mfa_activate_totp"))
    if page.status_code == 302:
        client.post(page["Location"], {"password": PASSWORD})
        page = client.get(reverse("mfa_activate_totp"))
    assert page.status_code == 200
    secret = page.context["form"].secret
    answer = client.post(reverse("mfa_activate_totp"), {"code": code_of(secret)})
    assert answer.status_code == 302
    fresh = Client()
    assert sign_in(fresh, "unit_head@contoh.test")["Location"] == reverse("mfa_authenticate")


def test_a_forgotten_password_is_set_anew_by_mail(client, people):
    client.post(reverse("account_reset_password"), {"email": "contributor@contoh.test"})
    link = re.search(r"https?://[^/]+(/\S+)", mail.outbox[0].body).group(1)
    form = client.get(link, follow=True)
    client.post(
        form.redirect_chain[-1][0],
        {"password1": "sandi baru yang panjang", "password2": "sandi baru yang panjang"},
    )
    assert User.objects.get(pk=people["contributor"].pk).check_password("sandi baru yang panjang")


def test_real_passwords_are_kept_by_argon2():
    assert base.PASSWORD_HASHERS[0].endswith("Argon2PasswordHasher")
    assert Argon2PasswordHasher().encode("sandi", "garamgaram").startswith("argon2$argon2id$")
