"""Accounts to try, in the demo nation only."""

from datetime import date

import pytest

from kentongan.apps.units.models import Appointment
from kentongan.faces.look.templatetags.demo import demo_accounts
from kentongan.foundation.accounts.models import User
from kentongan.foundation.accounts.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def shown(units, people) -> User:
    user = User.objects.create_user("kontributor@peraga.test", "kentongan-peraga", name="Sari Peraga")
    Appointment.objects.create(
        user=user, unit=units["lapas-cilegon"], role=Role.CONTRIBUTOR, valid_from=date(2020, 1, 1)
    )
    return user


def test_demo_shows_its_accounts_and_never_a_real_one(shown, settings):
    settings.DEMO = True
    (account,) = demo_accounts()
    assert (account.email, account.role, account.unit) == (
        shown.email,
        "Kontributor",
        "Lapas Kelas IIA Cilegon",
    )
    assert account.password == settings.DEMO_PASSWORD


def test_installation_that_is_no_demo_shows_nothing(shown, settings, client, django_assert_num_queries):
    settings.DEMO = False
    with django_assert_num_queries(0):
        assert demo_accounts() == []
    page = client.get("/akun/login/").text
    assert shown.email not in page and settings.DEMO_PASSWORD not in page


def test_former_and_inactive_accounts_are_not_shown(shown, settings):
    settings.DEMO = True
    shown.is_active = False
    shown.save()
    assert demo_accounts() == []
    shown.is_active = True
    shown.save()
    shown.appointments.update(valid_to=date(2021, 1, 1))
    assert demo_accounts() == []


def test_demo_without_a_password_shows_nothing(shown, settings):
    settings.DEMO, settings.DEMO_PASSWORD = True, ""
    assert demo_accounts() == []


def test_one_tap_signs_in(shown, settings, client):
    settings.DEMO = True
    page = client.get("/akun/login/").text
    assert 'name="login" value="kontributor@peraga.test"' in page
    answer = client.post("/akun/login/", {"login": shown.email, "password": settings.DEMO_PASSWORD})
    assert answer.headers["Location"] == "/meja/"
