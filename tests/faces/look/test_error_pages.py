"""What a reader meets when something is refused or fails."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import Http404
from django.template.loader import render_to_string
from django.test import Client
from django.urls import path

from kentongan.foundation.errors import KentonganError

pytestmark = pytest.mark.django_db


def _raise(error: Exception):
    def view(_request):
        raise error

    return view


urlpatterns = [
    path("404/", _raise(Http404())),
    path("403/", _raise(PermissionDenied())),
    path("400/", _raise(SuspiciousOperation("rahasia dalam"))),
    path("500/", _raise(RuntimeError("rahasia dalam"))),
    path("conflict/", _raise(KentonganError("Naskah sudah disimpan orang lain.", "conflict"))),
    path("large/", _raise(KentonganError("Foto <b>terlalu</b> besar.", "too_large"))),
]


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/404/", 404, "Halaman tidak ditemukan"),
        ("/tidak-ada/", 404, "Halaman tidak ditemukan"),
        ("/403/", 403, "Tidak diizinkan"),
        ("/400/", 400, "Permintaan tidak dapat dibaca"),
        ("/500/", 500, "Ada gangguan di pihak kami"),
        ("/conflict/", 409, "Naskah sudah disimpan orang lain."),
        ("/large/", 413, "Foto &lt;b&gt;terlalu&lt;/b&gt; besar."),
    ],
)
def test_error_is_a_page_with_a_way_on(address, status, words):
    answer = Client(raise_request_exception=False).get(address)
    assert answer.status_code == status
    assert words in answer.text and 'href="/"' in answer.text
    assert "rahasia dalam" not in answer.text and "Traceback" not in answer.text


def test_stale_form_is_told_what_to_do(people):
    answer = Client(enforce_csrf_checks=True).post("/akun/login/", {"login": "a"})
    assert answer.status_code == 403 and "terlalu lama terbuka" in answer.text


def test_page_of_a_failure_needs_nothing_that_may_have_failed(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert "Ada gangguan" in render_to_string("500.html")


def test_too_often_is_a_page():
    assert "Tunggu beberapa menit" in render_to_string("429.html")
