"""The public check: what a stranger learns with a code, and without one."""

from datetime import date

import jwt
import pytest
from django.core.cache import cache

from kentongan.apps.certificates.models import Certificate
from kentongan.apps.certificates.services.correcting import correct
from kentongan.apps.certificates.services.issue import issue
from kentongan.apps.certificates.services.revoking import revoke

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_counts():
    cache.clear()


@pytest.fixture
def certificate(actors, units) -> Certificate:
    return issue(
        actor=actors["central_lead"],
        kind="award",
        ground="award:1",
        unit=units["ditjenpas"],
        name="Lapas <Cilegon> Contoh",
        title="Kontributor Berita Teraktif",
        on=date(2026, 11, 20),
    )


def check(client, code: str):
    return client.get(f"/sertifikat/{code}/")


def test_a_valid_one_shows_what_is_printed(client, certificate, django_assert_max_num_queries):
    with django_assert_max_num_queries(8):  # the count of tries in the cache, and one for the certificate
        answer = check(client, certificate.code)
    words = answer.content.decode()
    assert answer.status_code == 200
    for part in (
        "Berlaku.",
        "Lapas &lt;Cilegon&gt; Contoh",
        "Kontributor Berita Teraktif",
        "20 November 2026",
    ):
        assert part in words
    assert answer.headers["X-Robots-Tag"] == "noindex"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer.headers["Cache-Control"]
    assert not answer.cookies


def test_a_revoked_one_says_why(client, certificate, actors):
    revoke(actor=actors["central_lead"], certificate_id=certificate.pk, reason="Nilai keliru dihitung.")
    words = check(client, certificate.code).content.decode()
    assert "Dicabut." in words and "Nilai keliru dihitung." in words
    assert "lencana.jwt" not in words


def test_a_replaced_one_names_its_successor(client, certificate, actors):
    new = correct(
        actor=actors["central_lead"], certificate_id=certificate.pk, name="Lapas Cilegon", position=""
    )
    words = check(client, certificate.code).content.decode()
    assert "Diganti." in words and new.code in words


def test_an_unknown_code_is_told_apart_from_a_wrong_one(client, certificate):
    answer = check(client, "AAAA-BBBB-CCCC")
    assert (answer.status_code, "Tidak dikenal." in answer.content.decode()) == (404, True)
    assert check(client, "<script>alert(1)").status_code == 404
    assert b"<script>alert" not in check(client, "<script>alert(1)").content


def test_the_form_leads_to_the_code_however_it_is_typed(client, certificate):
    typed = certificate.code.replace("-", " ").lower()
    assert (
        client.get("/sertifikat/", {"kode": typed}).headers["Location"] == f"/sertifikat/{certificate.code}/"
    )
    answer = client.get("/sertifikat/", {"kode": "salah"})
    assert (answer.status_code, "bukan kode sertifikat" in answer.content.decode()) == (400, True)


def test_guessing_is_stopped(client, certificate):
    codes = [check(client, "AAAA-BBBB-CCCC").status_code for _ in range(61)]
    assert (codes[0], codes[59], codes[60]) == (404, 404, 429)


def test_verifiers_find_what_they_need(client, certificate):
    token = client.get(f"/sertifikat/{certificate.code}/lencana.jwt").content.decode()
    keys = client.get("/sertifikat/kunci.json")
    key = jwt.PyJWKSet.from_dict(keys.json())[jwt.get_unverified_header(token)["kid"]]
    told = jwt.decode(token, key.key, algorithms=["RS256"])
    assert told["id"].endswith(f"/sertifikat/{certificate.code}/lencana.json")
    assert client.get("/sertifikat/penerbit.json").json()["id"] == told["iss"]
    status = told["credentialStatus"]["statusListCredential"]
    answer = client.get(status[status.index("/sertifikat") :])
    assert answer.headers["Content-Type"] == "application/vc+jwt"
    assert jwt.decode(answer.content.decode(), key.key, algorithms=["RS256"])["id"] == status
    assert keys.headers["Access-Control-Allow-Origin"] == "*"


def test_what_nobody_holds_is_not_there(client, certificate):
    for path in ("AAAA-BBBB-CCCC/lencana.jwt", "AAAA-BBBB-CCCC/lencana.json", "status/99/"):
        assert client.get(f"/sertifikat/{path}").status_code == 404
