"""The public side: asking without an account, the own page, and what strangers get."""

import re
import uuid
from datetime import UTC, datetime

import pytest
import time_machine
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from kentongan.apps.openness.gate import Notice
from kentongan.apps.openness.models import Request
from kentongan.apps.openness.services.answering import answer_request
from kentongan.apps.openness.services.intake import Person, Wish, receive_request
from kentongan.apps.openness.services.links import token_of

pytestmark = pytest.mark.django_db
FORM = {
    "unit": "ditjenpas",
    "asked": "Jumlah kunjungan 2025",
    "purpose": "Skripsi",
    "kind": "person",
    "name": "Pemohon Contoh",
    "email": "pemohon@contoh.test",
    "id_kind": "ktp",
    "id_tail": "1234",
    "form": "copy",
    "delivery": "mail",
}


@pytest.fixture(autouse=True)
def monday():
    cache.clear()
    with time_machine.travel(datetime(2026, 11, 9, 3, 0, tzinfo=UTC), tick=False) as clock:
        yield clock


@pytest.fixture
def asked(units, people) -> Request:
    return receive_request(
        unit_id=units["ditjenpas"].pk,
        wish=Wish(asked="Data", purpose="Tahu"),
        person=Person(kind="person", name="Pemohon Contoh", email="pemohon@contoh.test", id_kind="ktp"),
        key=uuid.uuid4(),
    )


def status(request: Request) -> str:
    return reverse("request_status", args=[token_of(request)])


def test_form_leads_to_the_own_page_and_twice_is_once(client, units, people):
    form = FORM | {"key": str(uuid.uuid4())}
    first = client.post(reverse("request_ask"), form)
    assert first.status_code == 302 and client.post(reverse("request_ask"), form).url == first.url
    page = client.get(first.url)
    words = page.content.decode()
    assert Request.objects.get().number in words and "23 November 2026" in words and "Hitungan:" in words
    assert page["X-Robots-Tag"] == "noindex" and "no-store" in page["Cache-Control"]
    assert page["Referrer-Policy"] == "strict-origin"
    assert "pemohon@contoh.test" not in words and "<script" not in words


def test_form_asks_for_a_csrf_token_and_names_its_gaps(units, people):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(reverse("request_ask"), FORM | {"key": str(uuid.uuid4())}).status_code == 403
    answer = Client().post(reverse("request_ask"), {"unit": "ditjenpas", "asked": "Tetap di sini"})
    words = answer.content.decode()
    assert answer.status_code == 400 and "Tetap di sini" in words and "Isi surel" in words
    assert not Request.objects.exists()


@pytest.mark.parametrize(
    "changes",
    [{"situs": "http://iklan.test"}, {"asked": "x" * 4001}, {"name": "x" * 151}, {"unit": "tidak-ada"}],
)
def test_programs_and_overlong_fields_are_refused(client, units, people, changes):
    form = FORM | {"key": str(uuid.uuid4())} | changes
    assert client.post(reverse("request_ask"), form).status_code == 400
    assert not Request.objects.exists()


def test_floods_are_stopped(client, units, people):
    statuses = [
        client.post(reverse("request_ask"), FORM | {"key": str(uuid.uuid4())}).status_code for _ in range(12)
    ]
    assert statuses == [302] * 10 + [429] * 2


def test_strangers_get_the_same_answer_for_every_dead_link(client, asked):
    good = token_of(asked)
    pages = {
        client.get(reverse("request_status", args=[token])).content
        for token in (good[:-2] + "zz", "a", "b" * 300)
    }
    assert len({re.sub(rb"nonce=\S+", b"", page) for page in pages}) == 1
    for name in ("request_complete", "request_object", "request_withdraw"):
        assert client.post(reverse(name, args=["x" * 43]), {"words": "a", "ground": "a"}).status_code == 404


def test_completion_withdrawal_and_files_by_link(client, asked, actors):
    token = token_of(asked)
    assert client.post(reverse("request_complete", args=[token]), {}).status_code == 400
    file = SimpleUploadedFile("ktp.pdf", b"%PDF-1.4 contoh")
    done = client.post(reverse("request_complete", args=[token]), {"words": "Ini", "files": file})
    assert done.status_code == 302 and asked.files.count() == 1
    sent = asked.files.get()
    own = reverse("request_answer_file", args=[token, sent.pk])
    assert client.get(own).status_code == 404, "what was sent in is not given out by link"
    assert (
        client.post(reverse("request_object", args=[token]), {"ground": "c", "words": "x"}).status_code == 400
    )
    assert client.post(reverse("request_withdraw", args=[token]), {}).status_code == 302
    asked.refresh_from_db()
    assert asked.status == "withdrawn" and not asked.deadlines.filter(met_at=None).exists()
    assert client.post(reverse("request_withdraw", args=[token]), {}).status_code == 400


def test_answer_with_file_is_read_by_link_only(client, asked, actors):
    upload = SimpleUploadedFile("data.pdf", b"%PDF-1.4 isi")
    notice = Notice(resolution="granted", words="Terlampir datanya.")
    answer_request(actor=actors["ppid"], request_id=asked.pk, notice=notice, uploads=[upload])
    page = client.get(status(asked)).content.decode()
    assert "Terlampir datanya." in page and "data.pdf" in page and "Ajukan keberatan" in page
    file = client.get(reverse("request_answer_file", args=[token_of(asked), asked.files.get().pk]))
    assert b"".join(file.streaming_content) == b"%PDF-1.4 isi"
    assert file["Content-Disposition"].startswith("attachment")


def test_pages_of_the_service_are_light_cacheable_and_nameless(client, asked, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):
        page = client.get(reverse("information_service"))
    assert "public" in page["Cache-Control"] and not page.cookies
    assert len(page.content) < 30_000 and b"Pemohon Contoh" not in page.content
    assert client.get(reverse("information_figures", args=[2026])).status_code == 200
    assert client.get(reverse("information_figures", args=[1999])).status_code == 404


def test_own_page_takes_few_queries(client, asked, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        client.get(status(asked))
