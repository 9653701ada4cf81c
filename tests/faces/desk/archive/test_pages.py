"""The registry's pages: what they cost, what they hide, how they refuse."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from tests.apps.archive.conftest import SENTENCE, spoken, tell  # noqa: F401 - fixtures

from kentongan.apps.archive.models import Approval, Clash, Utterance

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(people):
    def sign_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


@pytest.fixture
def clashing(tell, spoken):  # noqa: F811
    tell(1, quotes=spoken("Budi Contoh"), url="/berita/1/")
    tell(2, quotes=spoken("Siti Peraga"))
    return Utterance.objects.get(told__reference="story:2")


def test_a_full_list_costs_as_much_as_a_short_one(tell, spoken, browser, django_assert_max_num_queries):  # noqa: F811
    for number in range(40):
        tell(
            number,
            headline=f"Judul {number}",
            quotes=spoken("Budi Contoh", f"Kalimat nomor {number} yang cukup panjang."),
        )
    visit = browser("unit_head")
    visit.get(reverse("quote_list"))
    with django_assert_max_num_queries(9):
        page = visit.get(reverse("quote_list"), {"q": "kalimat", "keadaan": "belum"})
    assert page.content.decode().count("<blockquote>") == 30
    assert "Berikutnya" in page.content.decode()


def test_bad_filters_ask_nothing_and_break_nothing(clashing, browser):
    page = browser("unit_head").get(
        reverse("quote_list"), {"dari": "kemarin", "keadaan": "mungkin", "page": "-1"}
    )
    assert page.status_code == 200 and SENTENCE[:30] in page.content.decode()


def test_an_empty_registry_teaches(browser):
    assert "masuk ke sini dengan penutur" in browser("unit_head").get(reverse("quote_list")).content.decode()
    assert (
        "Tidak ada kutipan yang cocok"
        in browser("unit_head").get(reverse("quote_list"), {"q": "x"}).content.decode()
    )


def test_a_quotation_shows_its_places_and_its_clash(clashing, browser, django_assert_max_num_queries):
    visit = browser("unit_head")
    with django_assert_max_num_queries(12):
        page = visit.get(reverse("quote_page", args=[clashing.pk])).content.decode()
    assert "Budi Contoh" in page and "Siti Peraga" in page and "/berita/1/" in page


def test_the_table_is_harmless_in_a_spreadsheet(tell, spoken, browser):  # noqa: F811
    tell(1, quotes=spoken("Budi Contoh", "=HYPERLINK(1) kalimat yang diawali rumus berbahaya sekali"))
    answer = browser("unit_head").get(reverse("quote_table"))
    assert answer["Content-Type"].startswith("text/csv")
    assert b"\n=" not in answer.content and b",=" not in answer.content and b"HYPERLINK" in answer.content


def test_noting_an_approval_keeps_what_was_typed_when_it_is_refused(clashing, browser, units):
    visit = browser("unit_head")
    sent = {"unit": units["lapas-cilegon"].pk, "words": SENTENCE, "speaker": "Siti Peraga", "way": "form",
            "approved_on": "2999-01-01", "note": "catatan penting"}  # fmt: skip
    answer = visit.post(reverse("quote_approve", args=[clashing.pk]), sent)
    assert answer.status_code == 422 and "catatan penting" in answer.content.decode()
    assert not Approval.objects.exists()
    visit.post(reverse("quote_approve", args=[clashing.pk]), sent | {"approved_on": date.today().isoformat()})
    assert Approval.objects.get().words == SENTENCE


def test_what_is_out_of_reach_is_not_there(clashing, browser, units):
    visit = browser("other_unit_head")
    clash = Clash.objects.get().pk
    for name, key in (("quote_page", clashing.pk), ("quote_approve", clashing.pk), ("clash_settle", clash)):
        assert visit.get(reverse(name, args=[key])).status_code == 404
    sent = {
        "unit": units["lapas-cilegon"].pk,
        "words": "x",
        "speaker": "Budi",
        "way": "form",
        "approved_on": "2026-01-01",
    }
    assert visit.post(reverse("approval_add"), sent).status_code == 422
    assert not Approval.objects.exists()
    assert browser("ppid").get(reverse("quote_list")).status_code == 403
