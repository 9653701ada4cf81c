"""The press desk's pages: what they cost, what they hide, what they say when something is wrong."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from kentongan.apps.press.models import Enquiry, Reporter
from kentongan.apps.press.services import enquiries, reporters
from kentongan.apps.stakeholders.models import Outlet

pytestmark = pytest.mark.django_db
SECRETS = ("rahasia@warta.test", "0812 9999", "catatan dalam")


@pytest.fixture
def reporter(units, actors) -> Reporter:
    outlet = Outlet.objects.create(domain="warta.test", name="Warta Contoh")
    words = reporters.ReporterWords(
        name="Rina Contoh", outlet_id=outlet.pk, email=SECRETS[0], phone=SECRETS[1], notes=SECRETS[2]
    )
    agreed = reporters.Consent(how="card", at=timezone.now())
    return reporters.add_reporter(
        actor=actors["unit_head"],
        unit_id=units["lapas-cilegon"].pk,
        words=words,
        consent=agreed,
        is_verified=True,
    )


@pytest.fixture
def asked(units, actors, reporter):
    """Questions of the known reporter, as many as wanted."""

    def ask(count: int) -> list[Enquiry]:
        words = enquiries.EnquiryWords(
            who="Rina Contoh",
            questions="Ada apa?",
            deadline=timezone.now() + timedelta(hours=1),
            asked_by="phone",
        )
        unit = units["lapas-cilegon"].pk
        return [
            enquiries.take_enquiry(actor=actors["contributor"], unit_id=unit, words=words)
            for _ in range(count)
        ]

    return ask


@pytest.fixture
def browser(people):
    def sign_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def test_no_page_of_a_contributor_shows_a_contact(browser, asked, reporter):
    (made,) = asked(1)
    client = browser("contributor")
    for path in ("", "?q=rahasia", "pertanyaan/baru/", f"pertanyaan/{made.pk}/", "pegangan/", "wawancara/",
                 f"wawancara/baru/?pertanyaan={made.pk}", "undangan/"):  # fmt: skip
        answer = client.get(f"/meja/pers/{path}")
        assert answer.status_code == 200, path
        body = answer.content.decode().replace('value="rahasia"', "")
        assert not any(secret in body for secret in SECRETS), path
    for path in ("wartawan/", f"wartawan/{reporter.pk}/", "wartawan/daftar.csv", "daftar-hidup/", "ruang/"):
        assert client.get(f"/meja/pers/{path}").status_code in (403, 404), path


@pytest.mark.parametrize("path", ["/api/v1/stories", "/cari/?q=Rina", "/", "/feed.json", "/sitemap.xml"])
def test_no_public_answer_and_no_api_knows_a_reporter(client, asked, path):
    asked(1)
    body = client.get(path).content.decode()
    assert "Rina Contoh" not in body and not any(secret in body for secret in SECRETS)


def test_the_list_costs_the_same_for_one_and_for_many(browser, asked, django_assert_max_num_queries):
    client = browser("region_editor")
    asked(1)
    client.get("/meja/pers/")
    for more in (0, 20):
        asked(more)
        with django_assert_max_num_queries(12):
            assert client.get("/meja/pers/").status_code == 200


def test_an_enquiry_is_noted_with_four_fields(browser, units, reporter):
    given = {"unit": units["lapas-cilegon"].pk, "who": "Rina Contoh (Warta Contoh)", "questions": "Benarkah?",
             "asked_by": "phone", "within": "30"}  # fmt: skip
    answer = browser("contributor").post("/meja/pers/pertanyaan/baru/", given)
    made = Enquiry.objects.get()
    assert answer.status_code == 302 and made.reporter == reporter
    assert timedelta(minutes=29) < made.deadline - made.received_at < timedelta(minutes=31)


def test_a_clock_time_is_read_in_the_zone_of_the_office(browser, units):
    tomorrow = (timezone.now() + timedelta(days=1)).strftime("%Y-%m-%d")
    given = {"unit": units["lapas-nunukan"].pk, "who": "X", "questions": "?", "asked_by": "mail", "within": "30",
             "deadline": f"{tomorrow}T10:00"}  # fmt: skip
    browser("other_unit_head").post("/meja/pers/pertanyaan/baru/", given)
    assert f"{Enquiry.objects.get().deadline:%H:%M}" == "02:00"


def test_a_form_with_a_fault_loses_nothing(browser, units):
    given = {
        "unit": units["lapas-cilegon"].pk,
        "who": "Tetap di sini",
        "questions": "",
        "asked_by": "mail",
        "within": "30",
    }
    answer = browser("contributor").post("/meja/pers/pertanyaan/baru/", given)
    assert answer.status_code == 400
    assert "Tetap di sini" in answer.content.decode() and not Enquiry.objects.exists()


def test_an_import_shows_first_and_writes_then(browser, units, reporter):
    client, unit = browser("unit_coord"), units["lapas-cilegon"].pk
    table = SimpleUploadedFile(
        "w.csv", b"nama,media\n=HYPERLINK(1),warta.test\nAni,warta.test\nX,asing.test\n"
    )
    shown = client.post("/meja/pers/wartawan/impor/", {"unit": unit, "file": table})
    body = shown.content.decode()
    assert Reporter.objects.count() == 1 and "2 wartawan baru" in body and "media tidak ada" in body
    client.post("/meja/pers/wartawan/impor/terapkan/", {"unit": unit, "rows": "nama,media\nAni,warta.test\n"})
    assert Reporter.objects.filter(name="Ani").get().has_consent is False


def test_a_file_that_is_no_table_is_explained(browser, units):
    unit = units["lapas-cilegon"].pk
    for content in (b"\x00\x01\x02", b"nama\n", b"PK\x03\x04kaput"):
        table = SimpleUploadedFile("w.xlsx", content)
        answer = browser("unit_coord").post("/meja/pers/wartawan/impor/", {"unit": unit, "file": table})
        assert answer.status_code == 400


def test_numbers_in_the_address_do_no_harm(browser):
    client = browser("unit_head")
    for query in ("?page=-1", "?page=x", "?isi=x", "?q=%00", f"?q={'a' * 5000}", "?page=99999999999"):
        assert client.get(f"/meja/pers/{query}").status_code == 200, query
    assert client.get("/meja/pers/wawancara/baru/?pertanyaan=9999999999999").status_code == 200
    assert client.get("/meja/pers/pertanyaan/999999/").status_code == 404
