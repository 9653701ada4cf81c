"""Books of routes, and officers who come and go."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone
from tests.apps.newsroom.routing.rulesets import ROUTINE

from kentongan.apps.newsroom.models import RouteBook
from kentongan.apps.newsroom.services.routing.books import BookWords, activate_book, start_book
from kentongan.apps.newsroom.services.routing.rules import RuleWords, add_rule
from kentongan.apps.units.models import Appointment
from kentongan.apps.units.queries.actors import actor_of
from kentongan.foundation.accounts.actor import Actor
from kentongan.foundation.accounts.models import User


@pytest.fixture
def book(newsroom: dict, units: dict) -> Callable[..., RouteBook]:
    """A book in force at a node: `book(rule, rule, unit="kanwil-banten", by="region_head")`."""

    def made(*rules: RuleWords, unit: str = "kanwil-banten", by: str = "region_head", **words) -> RouteBook:
        draft = start_book(
            actor=newsroom[by], unit_id=units[unit].pk, words=BookWords(name=f"Jalur {unit}", **words)
        )
        for rule in rules or (ROUTINE,):
            add_rule(actor=newsroom[by], book_id=draft.pk, words=rule)
        return activate_book(actor=newsroom[by], book_id=draft.pk)

    return made


@pytest.fixture
def appoint(units: dict) -> Callable[..., Actor]:
    """A new officer: `appoint("Nama", "unit_head", "lapas-cilegon", last=day)`."""

    def appointed(name: str, role: str, unit: str, *, first: date = date(2020, 1, 1), **more) -> Actor:
        user = User.objects.filter(name=name).first() or User.objects.create_user(
            f"{name.lower().replace(' ', '-')}@contoh.test", name=name
        )
        Appointment.objects.create(user=user, unit=units[unit], role=role, valid_from=first, **more)
        return actor_of(user)

    return appointed


@pytest.fixture
def dismiss(people: dict) -> Callable[..., None]:
    """Ends the posts of people as of yesterday."""

    def gone(*names: str) -> None:
        yesterday = timezone.localdate() - timedelta(days=1)
        Appointment.objects.filter(user__in=[people[name] for name in names]).update(valid_to=yesterday)

    return gone
