"""Message houses through the desk, and what a writer is told by them."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from kentongan.apps.messagehouse.models import House, Phrasing, Pillar
from kentongan.apps.messagehouse.services import approving, assets, drafting, parts

pytestmark = pytest.mark.django_db


@pytest.fixture
def at_desk(people) -> Callable[[str], Client]:
    def signed_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name])
        return client

    return signed_in


@pytest.fixture
def house(actors, units) -> House:
    row = drafting.start_draft(actor=actors["unit_coord"], unit_id=units["lapas-cilegon"].pk)
    words = parts.PhrasingWords(
        kind="avoid", find="pencitraan", write="keterbukaan", reason="Kerja, bukan kesan.", weight="warn"
    )
    parts.put_phrasing(actor=actors["unit_coord"], house_id=row.pk, words=words)
    return approving.approve_house(actor=actors["unit_head"], house_id=row.pk)


def live(client: Client, body: str) -> str:
    return client.post(reverse("live_check"), {"body": body, "headline": "Panen"}).text


def test_the_live_check_repeats_the_house_of_the_office_only(at_desk, house):
    told = live(at_desk("contributor"), "Panen ini bukan pencitraan.")
    assert "Rumah pesan Lapas Kelas IIA Cilegon" in told
    assert "Kerja, bukan kesan." in told
    assert "Rumah pesan" not in live(at_desk("other_contributor"), "Panen ini bukan pencitraan.")


def test_parts_go_in_through_forms_and_refusals_keep_the_words(at_desk, house, units):
    coord = at_desk("unit_coord")
    draft_url = coord.post(reverse("house_draft"), {"satuan": "lapas-cilegon"}).url
    row = House.objects.get(state="draft")
    assert draft_url == reverse("house_change", args=[row.pk])
    add = reverse("house_part_add", args=[row.pk, "pilar"])
    refused = coord.post(add, {"label": "Kebun", "terms": "panen", "share": "400"})
    assert refused.status_code == 400
    assert "Kebun" in refused.text
    assert coord.post(add, {"label": "Kebun", "terms": "panen, sayur", "share": "40"}).status_code == 302
    assert Pillar.objects.get(house=row).terms == ["panen", "sayur"]
    phrasing = Phrasing.objects.get(house=row)
    change = reverse("house_part_change", args=[row.pk, "ungkapan", phrasing.pk])
    same = {"kind": "avoid", "find": "abc", "write": "ABC", "reason": "x", "weight": "warn"}
    refused = coord.post(change, same)
    assert refused.status_code == 400
    assert "sama" in refused.text


@pytest.mark.parametrize("name", ["house_page", "asset_list", "lapsed_uses", "message_drift"])
def test_pages_cost_few_queries(at_desk, house, name, django_assert_max_num_queries):
    assets.load_assets()
    client = at_desk("region_editor")
    client.get(reverse(name))
    with django_assert_max_num_queries(16):
        answer = client.get(reverse(name), {"satuan": "lapas-cilegon"})
    assert answer.status_code == 200


def test_a_lapsed_asset_says_so_instead_of_coming(at_desk, actors, units):
    assets.load_assets()
    page = at_desk("contributor").get(reverse("asset_list")).text
    assert "kedaluwarsa" in page
    assert "Semboyan Kumham PASTI" in page
