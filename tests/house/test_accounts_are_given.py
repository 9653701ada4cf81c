"""The door of the house: who gets an account, and who may change what it rests on."""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from tests.house.visits import Door

from kentongan.foundation.accounts.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.xdist_group("house-doors")]


def test_strangers_make_no_account(door: Door):
    """Sign-up is closed in deed, not only in words."""
    data = {"email": "orang-luar@contoh.test", "password1": "kalimat panjang yang baru"}
    assert door.knock("public", "POST", reverse("account_signup"), data=data).writes == ()


def test_the_answer_to_a_forgotten_password_names_nobody(door: Door):
    answers = {
        (answer.status, answer.leads_to)
        for email in ("contributor@contoh.test", "tidak-ada@contoh.test", "inactive@contoh.test")
        for answer in [door.knock("public", "POST", reverse("account_reset_password"), data={"email": email})]
    }
    assert len(answers) == 1


def test_nobody_moves_an_account_to_an_address_that_was_not_proven(door: Door):
    """Invitations, notices and forgotten passwords go to the address that the invitation reached."""
    client, page = Client(), reverse("account_email")
    client.cookies.load(door.cookies["contributor"])
    with transaction.atomic():
        client.post(page, {"action_add": "", "email": "pribadi@luar.test"})
        client.post(page, {"action_primary": "", "email": "pribadi@luar.test"})
        email = User.objects.get(pk=door.world.people["contributor"].pk).email
        transaction.set_rollback(True)
    assert email == "contributor@contoh.test"
