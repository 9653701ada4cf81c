"""A press list with readers, a story that went out, and somebody signed in."""

from collections.abc import Callable

import pytest
from django.test import Client
from tests.apps.channels.stories import story

from kentongan.apps.channels.models import ChannelAccount, Dispatch, Recipient
from kentongan.apps.channels.services.plan import plan_dispatches
from kentongan.apps.channels.services.release import release_item


@pytest.fixture
def press_list(units) -> ChannelAccount:
    account = ChannelAccount.objects.create(
        unit=units["kanwil-banten"], channel="email", label="Pers <Banten>"
    )
    for number in range(3):
        Recipient.objects.create(
            account=account, address=f"redaksi{number}@media.test", token=f"{number:040x}"
        )
    return account


@pytest.fixture
def dispatches(units, press_list) -> list[Dispatch]:
    """One each dead, uncertain and sent."""
    plan_dispatches(item_id=release_item(item=story(), unit_id=units["lapas-cilegon"].pk).pk)
    rows = list(Dispatch.objects.order_by("id"))
    for row, status in zip(rows, ("dead", "uncertain", "sent"), strict=True):
        row.status, row.problem = status, f"keadaan <{status}>"
        row.save()
    return rows


@pytest.fixture
def signed_in(people) -> Callable[[str], Client]:
    """A browser in which that person is signed in; "public" is nobody."""

    def sign_in(name: str) -> Client:
        client = Client()
        if name != "public":
            client.force_login(people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in
