"""Forged requests: no write without the token of the page, or the key of a program."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from tests.house.access.row import Row, Sample
from tests.house.access_rows import ROWS
from tests.house.endpoints import endpoints
from tests.house.people import OWN
from tests.house.visits import Door

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("house-doors")]

# RFC 8058, section 3.2: the mail program that leaves the list for its reader has no cookie and no page. A slip has no
# session to protect: the link, the signed page and the PIN stand in the place of the token (decision 0041).
WITHOUT_TOKEN = {"unsubscribe", "crisis_leave", "slip_page", "hook_telegram", "hook_whatsapp"}
FORMS = [row for row in ROWS if row.method == "POST" and row.by == "session"]


@pytest.mark.parametrize("row", FORMS, ids=str)
def test_a_post_without_csrf_token_is_refused(row: Row, door: Door):
    """As the administrator and the head of the centre, who may do nearly everything."""
    for who in ("admin", "central_lead"):
        client = Client(enforce_csrf_checks=True)
        client.cookies.load(door.cookies[who])
        sample = Sample(door.world, OWN, who)
        with transaction.atomic():
            answer = client.post(row.path(sample), **row.sent(sample))
            transaction.set_rollback(True)
        expected = (row.answer if row.who else row.denied) if row.name in WITHOUT_TOKEN else (403,)
        assert answer.status_code in expected


def test_only_the_listed_views_are_exempt_from_csrf():
    """The API's views are exempt for Django and ask themselves, see the next tests."""
    exempt = {e.name for e in endpoints() if getattr(e.view, "csrf_exempt", False)}
    api = {e.name for e in endpoints() if e.pattern.startswith("api/v1/")}
    assert exempt - api == WITHOUT_TOKEN


@pytest.mark.parametrize("row", [row for row in ROWS if row.by == "key" and row.method == "POST"], ids=str)
def test_the_api_asks_a_session_for_the_csrf_token(row: Row, door: Door):
    client = Client(enforce_csrf_checks=True)
    client.cookies.load(door.cookies["contributor"])
    sample = Sample(door.world, OWN, "contributor")
    answer = client.post(row.path(sample), **row.sent(sample))
    assert answer.status_code == 403, answer.content


def test_a_revoked_key_opens_nothing(door: Door):
    row, secret = door.world.keys["contributor"]
    with transaction.atomic():
        type(row).objects.filter(pk=row.pk).update(revoked_at="2026-10-08T00:00:00Z")
        answer = Client().get(reverse("api:me"), headers={"Authorization": f"Bearer {secret}"})
        transaction.set_rollback(True)
    assert answer.status_code == 401
