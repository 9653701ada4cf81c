"""The lists of a fresh newsroom."""

import pytest

from kentongan.apps.newsroom.models import Route, Topic
from kentongan.apps.newsroom.services.profile import load_profile
from kentongan.foundation.accounts.roles import Role, tier


@pytest.mark.django_db
def test_profile_is_loaded_once_however_often():
    first = load_profile()
    assert load_profile() == first
    assert (Topic.objects.count(), Route.objects.count()) == (first.topics, first.routes)
    assert Topic.objects.get(key="keamanan").is_sensitive and not Topic.objects.get(key="humas").is_sensitive


@pytest.mark.django_db
def test_steps_of_routes_are_roles_in_the_order_of_their_tiers():
    load_profile()
    for route in Route.objects.all():
        tiers = [tier(step) for step in route.steps]
        assert tiers == sorted(tiers) and min(tiers) >= 1
        assert set(route.steps) <= set(Role.values)
