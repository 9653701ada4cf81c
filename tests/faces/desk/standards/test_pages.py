"""The pages of the standard at the desk: figures, profiles, waivers."""

import csv
import io
from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from kentongan.apps.newsroom.gate.content import Content
from kentongan.apps.newsroom.models import Story, Waiver
from kentongan.apps.newsroom.queries.standard.waivers import judged
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.standards.models import RuleTally, StandardProfile
from kentongan.apps.standards.services.outcomes import add_tallies
from kentongan.apps.standards.services.previews import ask_preview
from kentongan.core.standard.house.helpfulness import ENOUGH, Followed
from kentongan.core.standard.rulebook import RULES

pytestmark = pytest.mark.django_db
LEAD, TERM, CHILD = "structure.lead_length", "terms.prison_word", "dignity.child_identity"
BELOW = "di bawah ambang"


@pytest.fixture
def at_desk(people) -> Callable[[str], Client]:
    def signed_in(name: str) -> Client:
        client = Client()
        client.force_login(people[name])
        return client

    return signed_in


@pytest.fixture
def drafted(at_desk, units) -> StandardProfile:
    unit = units["kanwil-banten"]
    at_desk("region_head").post(reverse("profile_new"), {"unit": unit.pk, "name": "Gaya Banten"})
    return StandardProfile.objects.get()


@pytest.fixture
def faulty(actors, units) -> Story:
    content = Content(headline="Panen di Cilegon", body="Penjara itu dikunjungi wartawan pada pagi hari.")
    return file_story(
        actor=actors["contributor"], unit_id=units["lapas-cilegon"].pk, content=content, filing_key=uuid4()
    )


def _mark(story: Story) -> str:
    return next(one.mark for one in judged(story.current.report, {}) if one.finding.rule == TERM)


def test_all_rules_stand_on_one_page_in_few_queries(at_desk, units, django_assert_max_num_queries):
    today = timezone.localdate()
    for key in ("lapas-cilegon", "rutan-serang"):
        counts = {rule.id: Followed(shown=9, accepted=5, rejected=1) for rule in RULES}
        add_tallies(unit=units[key], day=today, counts=counts)
    client = at_desk("region_head")
    with django_assert_max_num_queries(12):
        told = client.get(reverse("standard_home")).text
    assert all(reverse("standard_rule_here", args=[rule.id]) in told for rule in RULES)
    assert "ditunjukkan 18, diikuti 10" in told
    assert BELOW not in told


def test_a_rule_below_its_floor_is_marked_everywhere(at_desk, units):
    bad = Followed(shown=99, accepted=1, rejected=ENOUGH)
    add_tallies(unit=units["lapas-cilegon"], day=timezone.localdate(), counts={TERM: bad})
    client = at_desk("unit_head")
    assert BELOW in client.get(reverse("standard_home")).text
    assert BELOW in client.get(reverse("standard_rule_here", args=[TERM])).text
    rows = csv.DictReader(io.StringIO(client.get(reverse("standard_figures")).content.decode("utf-8-sig")))
    marked = {row["aturan"]: row["di_bawah_ambang"] for row in rows}
    assert [rule for rule, said in marked.items() if said == "ya"] == [TERM]
    assert BELOW not in at_desk("other_contributor").get(reverse("standard_home")).text


def test_an_office_of_another_branch_is_not_found(at_desk):
    for name in ("standard_home", "standard_figures"):
        assert at_desk("region_head").get(reverse(name) + "?satuan=lapas-nunukan").status_code == 404
    assert (
        at_desk("region_head").get(reverse("standard_rule_here", args=["structure.of_old"])).status_code
        == 404
    )


def test_a_rule_is_set_from_its_page_and_refused_with_the_words_kept(at_desk, drafted):
    client, address = at_desk("region_head"), reverse("profile_rule", args=[drafted.pk, LEAD])
    refused = client.post(address, {"weight": "advise", "limit_words": "500"})
    assert refused.status_code == 422
    assert 'value="500"' in refused.text
    assert client.post(address, {"weight": "advise", "limit_words": "45"}).status_code == 302
    row = drafted.rules.get()
    assert (row.rule, row.limits, row.weight) == (LEAD, {"words": 45}, "advise")
    told = client.get(reverse("profile_page", args=[drafted.pk])).text
    assert "45 kata" in told
    client.post(reverse("profile_rule_reset", args=[drafted.pk, LEAD]))
    assert not drafted.rules.exists()


def test_a_protected_rule_shows_no_form_and_takes_no_post(at_desk, drafted):
    client, address = at_desk("region_head"), reverse("profile_rule", args=[drafted.pk, CHILD])
    assert 'name="weight"' not in client.get(address).text
    assert client.post(address, {"weight": "off"}).status_code == 422
    assert not drafted.rules.exists()


def test_what_keeps_a_draft_from_holding_is_said(at_desk, drafted):
    answer = at_desk("region_head").post(reverse("profile_activate", args=[drafted.pk]), follow=True)
    assert "belum mengubah aturan apa pun" in answer.text
    drafted.refresh_from_db()
    assert drafted.state == "draft"


def test_a_preview_under_way_shows_how_far_and_turns_stale(at_desk, actors, drafted):
    client, page = at_desk("region_head"), reverse("profile_page", args=[drafted.pk])
    assert "Lihat pratinjau" in client.get(page).text
    ask_preview(actor=actors["region_head"], profile_id=drafted.pk)
    assert "Sedang membaca: 0 dari 0" in client.get(page).text
    client.post(reverse("profile_preview", args=[drafted.pk]), {"do": "stop"})
    assert "Dihentikan sebelum selesai" in client.get(page).text
    client.post(reverse("profile_rule", args=[drafted.pk, LEAD]), {"limit_words": "45"})
    assert "Rancangan berubah sejak pratinjau ini" in client.get(page).text


def test_the_pages_of_a_profile_cost_few_queries(at_desk, drafted, django_assert_max_num_queries):
    client = at_desk("region_head")
    with django_assert_max_num_queries(14):
        client.get(reverse("profile_page", args=[drafted.pk]))
    with django_assert_max_num_queries(8):
        client.get(reverse("profile_list"))


def test_a_finding_is_set_aside_from_the_review_page(at_desk, faulty):
    client, address = at_desk("unit_head"), reverse("story_waive", args=[faulty.pk, _mark(faulty)])
    assert address in client.get(reverse("story_review", args=[faulty.pk])).text
    refused = client.post(address, {"version": 1, "reason": "pendek", "days": 30})
    assert refused.status_code == 422
    assert "pendek" in refused.text
    given = {"version": 1, "reason": "Nama film yang diputar di sana.", "days": 30}
    assert client.post(address, given).status_code == 302
    told = client.get(reverse("story_review", args=[faulty.pk])).text
    assert "Nama film yang diputar di sana." in told
    assert "Standar menahan" not in told or "“Penjara” untuk" not in told
    client.post(reverse("waiver_end", args=[faulty.pk, Waiver.objects.get().pk]))
    assert "“Penjara” untuk bangunan" in client.get(reverse("story_review", args=[faulty.pk])).text


def test_writers_see_no_way_to_set_their_own_fault_aside(at_desk, faulty):
    address = reverse("story_waive", args=[faulty.pk, _mark(faulty)])
    client = at_desk("contributor")
    assert address not in client.get(reverse("story_review", args=[faulty.pk])).text
    assert (
        client.post(address, {"version": 1, "reason": "Nama film yang diputar.", "days": 7}).status_code
        == 403
    )
    assert not Waiver.objects.exists()


def test_a_changed_text_sends_the_waiver_back_to_reading(at_desk, faulty):
    address = reverse("story_waive", args=[faulty.pk, _mark(faulty)])
    given = {"version": 9, "reason": "Nama film yang diputar di sana.", "days": 30}
    answer = at_desk("unit_head").post(address, given, follow=True)
    assert "Naskah berubah sejak Anda membacanya" in answer.text
    assert not Waiver.objects.exists()


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ({"rule": TERM, "outcome": "fixed", "excerpt": "Penjara"}, 204),
        ({"rule": TERM, "outcome": "rejected", "excerpt": "Penjara", "reason": "Nama film"}, 204),
        ({"rule": TERM, "outcome": "waived", "excerpt": "Penjara", "reason": "Nama film"}, 400),
        ({"rule": TERM, "outcome": "rejected", "excerpt": "Penjara"}, 400),
        ({"rule": "structure.of_old", "outcome": "fixed"}, 400),
        ({"outcome": "fixed"}, 400),
    ],
)
def test_presses_on_findings_are_noted_or_refused(at_desk, faulty, sent, status):
    answer = at_desk("contributor").post(reverse("finding_outcome"), {"story": faulty.pk} | sent)
    assert answer.status_code == status
    row = RuleTally.objects.get(rule=TERM)
    assert (row.fixed + row.rejected == 1) is (status == 204)
