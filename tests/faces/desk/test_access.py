"""The door of the desk."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.test import RequestFactory
from django_htmx.middleware import HtmxDetails

from kentongan.faces.desk.access import staff_required
from kentongan.foundation.accounts.actor import PUBLIC
from kentongan.foundation.accounts.models import User
from kentongan.foundation.errors import KentonganError


@staff_required
def _page(request) -> HttpResponse:
    return HttpResponse("di dalam")


def _request(user, actor, **headers):
    request = RequestFactory().get("/meja/berita/7/?ubah=1", headers=headers)
    request.user, request.actor, request.htmx = user, actor, HtmxDetails(request)
    return request


def test_stranger_is_led_to_the_login_and_back():
    answer = _page(_request(AnonymousUser(), PUBLIC))
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/akun/login/?next=/meja/berita/7/%3Fubah%3D1"


def test_stranger_behind_a_fragment_goes_with_the_whole_window():
    headers = {"hx-request": "true", "hx-current-url": "http://testserver/meja/tulis/"}
    answer = _page(_request(AnonymousUser(), PUBLIC, **headers))
    assert answer.headers["HX-Redirect"] == "/akun/login/?next=/meja/tulis/"


def test_fragment_asked_from_elsewhere_comes_back_to_the_desk():
    headers = {"hx-request": "true", "hx-current-url": "https://jahat.example/x"}
    answer = _page(_request(AnonymousUser(), PUBLIC, **headers))
    assert answer.headers["HX-Redirect"] == "/akun/login/?next=/meja/"


def test_user_without_a_post_is_refused_in_words():
    with pytest.raises(KentonganError) as refused:
        _page(_request(User(email="a@contoh.test"), PUBLIC))
    assert refused.value.code == "not_allowed" and "penugasan" in refused.value.message


@pytest.mark.django_db
def test_officer_comes_in_and_no_cache_keeps_the_page(people, actors):
    answer = _page(_request(people["contributor"], actors["contributor"]))
    assert answer.content == b"di dalam"
    assert "private" in answer.headers["Cache-Control"] and "no-cache" in answer.headers["Cache-Control"]
