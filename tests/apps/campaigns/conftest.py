"""A newsroom with pillars in force and campaigns on its calendar, on a day in October."""

from collections.abc import Callable
from datetime import date

import pytest
from django.utils import timezone
from tests.apps.newsroom.conftest import (  # noqa: F401 - fixtures
    a_day_in_october,
    approved,
    filed,
    in_review,
    newsroom,
    own_media,
    published,
    words,
)

from kentongan.apps.campaigns.models import Campaign, Item
from kentongan.apps.campaigns.services.items import ItemWords, plan_item
from kentongan.apps.campaigns.services.planning import CampaignWords, plan_campaign
from kentongan.apps.messagehouse.enums import HouseState
from kentongan.apps.messagehouse.models import House, Pillar

PILLARS = (
    ("pembinaan", "Pembinaan", 60, ["panen", "pelatihan"]),
    ("pelayanan", "Pelayanan", 30, ["kunjungan"]),
    ("integritas", "Integritas", 10, ["WBK"]),
)
OCTOBER = {"starts_on": date(2026, 10, 1), "ends_on": date(2026, 10, 31)}


@pytest.fixture
def pillars(units, people) -> dict[str, Pillar]:
    """The national message house in force, with three pillars."""
    return make_pillars(units["ditjenpas"], people["central_lead"], PILLARS)


def make_pillars(unit, head, rows) -> dict[str, Pillar]:
    house = House.objects.create(
        unit=unit,
        number=1,
        state=HouseState.IN_FORCE,
        drafted_by=head,
        approved_by=head,
        in_force_from=timezone.now(),
    )
    return {
        key: Pillar.objects.create(house=house, key=key, label=label, share=share, terms=terms, order=place)
        for place, (key, label, share, terms) in enumerate(rows)
    }


@pytest.fixture
def campaign(newsroom, units) -> Callable[..., Campaign]:  # noqa: F811
    """Plans one of October: `campaign(by="central_editor", unit="ditjenpas", everyone=True, **words)`."""

    def plan(
        by: str = "central_editor", unit: str = "ditjenpas", *, everyone: bool = True, **changes
    ) -> Campaign:
        given = {"title": "Panen untuk Negeri", "hashtag": "#PanenUntukNegeri", **OCTOBER, **changes}
        return plan_campaign(
            actor=newsroom[by], unit_id=units[unit].pk, words=CampaignWords(**given), everyone=everyone
        )

    return plan


@pytest.fixture
def item(newsroom, units) -> Callable[..., Item]:  # noqa: F811
    """Puts something on a calendar: `item(campaign, unit="lapas-cilegon", by="central_editor", **words)`."""

    def plan(campaign: Campaign, unit: str = "lapas-cilegon", by: str = "central_editor", **changes) -> Item:
        given = {
            "day": date(2026, 10, 12),
            "what": "Panen raya kangkung",
            "unit_id": units[unit].pk,
            **changes,
        }
        return plan_item(actor=newsroom[by], campaign_id=campaign.pk, words=ItemWords(**given))

    return plan
