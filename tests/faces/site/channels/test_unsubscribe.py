"""Leaving a press list over the web."""

import pytest
from django.test import Client

from kentongan.apps.channels.models import ChannelAccount, Recipient

pytestmark = pytest.mark.django_db
TOKEN = "a" * 40


@pytest.fixture
def reader(units) -> Recipient:
    account = ChannelAccount.objects.create(
        unit=units["kanwil-banten"], channel="email", label="Pers <Banten>"
    )
    return Recipient.objects.create(account=account, address="redaksi@media.test", token=TOKEN)


@pytest.fixture
def strict() -> Client:
    """A browser that has our CSRF checks against it and carries no cookie, as mail programs do."""
    return Client(enforce_csrf_checks=True)


def test_opening_the_link_changes_nothing_and_shows_no_address(strict, reader):
    page = strict.get(f"/berhenti/{TOKEN}/")
    reader.refresh_from_db()
    assert page.status_code == 200 and reader.status == "active"
    assert (
        "Pers &lt;Banten&gt;" in page.content.decode() and "redaksi@media.test" not in page.content.decode()
    )
    assert "Set-Cookie" not in page.headers and page.headers["Cache-Control"].count("no-store") == 1


def test_one_click_of_a_mail_program_is_enough_and_repeatable(strict, reader):
    for _ in range(2):
        page = strict.post(f"/berhenti/{TOKEN}/", {"List-Unsubscribe": "One-Click"})
        assert page.status_code == 200 and "sudah berhenti" in page.content.decode()
    reader.refresh_from_db()
    assert reader.status == "unsubscribed"


@pytest.mark.parametrize("method", ["get", "post"])
def test_unknown_token_is_answered_the_same_way(strict, reader, method):
    page = getattr(strict, method)(f"/berhenti/{'b' * 40}/")
    assert page.status_code == 404 and "tidak berlaku" in page.content.decode()


def test_other_methods_are_refused(strict, reader):
    assert strict.put(f"/berhenti/{TOKEN}/").status_code == 405
