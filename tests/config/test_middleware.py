"""What every request passes."""

import re

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from kentongan.config.middleware import ActorOfRequest, BoundedBodies, ErrorsAsPages, SecurityHeaders
from kentongan.foundation.accounts.actor import PUBLIC
from kentongan.foundation.errors import STATUS_OF_CODE, KentonganError


@pytest.mark.parametrize("address", ["/akun/login/", "/tidak/ada/", "/api/v1/openapi.json", "/api/v1/me"])
@pytest.mark.django_db
def test_security_headers_stand_on_every_answer(client, address):
    answer = client.get(address)
    policy = answer["Content-Security-Policy"]
    assert "unsafe" not in policy
    for words in (
        "default-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
    ):
        assert words in policy
    assert "geolocation=()" in answer["Permissions-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ("", 200),
        ("0", 200),
        (str(120 * 1024**2), 200),
        (str(120 * 1024**2 + 1), 413),
        ("-1", 413),
        ("9e9", 413),
    ],
)
def test_a_body_that_says_it_is_too_large_is_not_read(said, status):
    bounded = BoundedBodies(lambda _request: HttpResponse("dibaca"))
    answer = bounded(RequestFactory().post("/", CONTENT_LENGTH=said))
    assert answer.status_code == status
    assert (b"terlalu besar" in answer.content) == (status == 413)


@pytest.mark.django_db
def test_a_stranger_cannot_fill_the_disk_through_the_sign_in_page(client):
    answer = client.post("/akun/login/", {"login": "x"}, CONTENT_LENGTH=str(10 * 1024**3))
    assert answer.status_code == 413


def test_a_view_may_tighten_its_own_policy():
    strict = SecurityHeaders(
        lambda _request: HttpResponse(headers={"Content-Security-Policy": "default-src 'none'"})
    )
    assert strict(RequestFactory().get("/"))["Content-Security-Policy"] == "default-src 'none'"


def test_actor_is_read_when_first_asked_for(people, django_assert_num_queries):
    seen = []
    middleware = ActorOfRequest(lambda request: seen.append(request) or HttpResponse())
    request = RequestFactory().get("/")
    request.user = people["contributor"]
    with django_assert_num_queries(0):
        middleware(request)
    with django_assert_num_queries(1):
        assert seen[0].actor.name == "Contributor Contoh"
        assert len(seen[0].actor.posts) == 1


def test_nobody_signed_in_is_the_public(client, db):
    class Nobody:
        is_authenticated = False

    request = RequestFactory().get("/")
    request.user = Nobody()
    ActorOfRequest(lambda _request: HttpResponse())(request)
    assert request.actor == PUBLIC


@pytest.mark.parametrize(("code", "status"), [*STATUS_OF_CODE.items(), ("anything", 400)])
@pytest.mark.django_db
def test_errors_of_ours_become_pages_in_words(code, status):
    request = RequestFactory().get("/")
    request.actor = PUBLIC
    page = ErrorsAsPages(lambda _request: HttpResponse()).process_exception(
        request, KentonganError("Tidak dapat <b>disimpan</b>.", code)
    )
    assert page.status_code == status
    assert "Tidak dapat &lt;b&gt;disimpan&lt;/b&gt;." in page.content.decode()


def test_errors_of_others_are_left_to_django():
    assert (
        ErrorsAsPages(lambda _request: HttpResponse()).process_exception(
            RequestFactory().get("/"), ValueError()
        )
        is None
    )


@pytest.mark.django_db
def test_writes_need_the_forgery_token():
    strict = Client(enforce_csrf_checks=True)
    assert strict.post("/akun/login/", {"login": "x@contoh.test", "password": "x"}).status_code == 403
    page = strict.get("/akun/login/").content.decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page).group(1)
    answer = strict.post(
        "/akun/login/", {"login": "x@contoh.test", "password": "x", "csrfmiddlewaretoken": token}
    )
    assert answer.status_code == 200
