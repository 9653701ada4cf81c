"""Campaigns: planned, changed, seen, and the offices asked to take part."""

from datetime import date

import pytest

from kentongan.apps.campaigns.errors import BadWords, NotAllowed, NotFound, WrongStage
from kentongan.apps.campaigns.models import Campaign
from kentongan.apps.campaigns.queries.campaigns import (
    campaign_visible_to,
    campaigns_listed,
    campaigns_visible_to,
    numbers_of,
)
from kentongan.apps.campaigns.queries.takers import branches_of
from kentongan.apps.campaigns.services import planning
from kentongan.foundation.audit.models import AuditEntry
from kentongan.foundation.notices.models import Notice

UNITS_BELOW = {
    *("kanwil-banten", "kanwil-kaltim", "lapas-cilegon", "rutan-serang", "lapas-nunukan", "lpka-tenggarong"),
}


def keys(campaign: Campaign) -> set[str]:
    return set(campaign.invited.values_list("unit__key", flat=True))


def test_everyone_is_asked_once_and_who_leads_there_is_told(campaign, newsroom):
    made = campaign()
    assert keys(made) == UNITS_BELOW
    assert set(Notice.objects.values_list("user__email", flat=True)) == {
        "region_editor@contoh.test",
        "other_region_editor@contoh.test",
        "unit_coord@contoh.test",
    }
    again = planning.invite(actor=newsroom["central_editor"], campaign_id=made.pk, unit_ids=[made.unit_id])
    assert again == 0 and made.invited.count() == len(UNITS_BELOW) and Notice.objects.count() == 3


def test_a_branch_is_asked_and_taken_out_again(campaign, newsroom, units):
    made = campaign(everyone=False)
    actor = newsroom["central_editor"]
    assert planning.invite(actor=actor, campaign_id=made.pk, unit_ids=[units["kanwil-banten"].pk]) == 3
    told = {branch.unit.key: (branch.asked, branch.offices) for branch in branches_of(made)}
    assert told["kanwil-banten"] == (3, 3) and told["kanwil-kaltim"] == (0, 3)
    planning.uninvite(actor=actor, campaign_id=made.pk, unit_id=units["lapas-cilegon"].pk)
    assert keys(made) == {"kanwil-banten", "rutan-serang"}


def test_only_the_own_branch_is_asked(campaign, newsroom, units):
    made = campaign("region_editor", "kanwil-banten", everyone=False)
    for foreign in ("lapas-nunukan", "ditjenpas"):
        with pytest.raises(BadWords):
            planning.invite(
                actor=newsroom["region_editor"], campaign_id=made.pk, unit_ids=[units[foreign].pk]
            )
    assert not made.invited.exists()


@pytest.mark.parametrize(
    "who", ("contributor", "unit_head", "region_editor", "central_editor", "auditor", "ppid", "admin")
)
def test_a_national_campaign_is_seen_by_all_who_are_asked(campaign, newsroom, who):
    made = campaign()
    assert campaign_visible_to(newsroom[who], made.pk) == made


@pytest.mark.parametrize("who", ("public", "other_contributor", "other_region_editor", "other_unit_head"))
def test_a_regional_campaign_is_not_seen_elsewhere(campaign, newsroom, who):
    made = campaign("region_editor", "kanwil-banten")
    assert not campaigns_visible_to(newsroom[who]).exists()
    with pytest.raises(NotFound):
        campaign_visible_to(newsroom[who], made.pk)


@pytest.mark.parametrize("who", ("contributor", "other_region_editor", "auditor", "ppid", "public"))
def test_who_does_not_run_campaigns_there_plans_none(campaign, who):
    with pytest.raises(NotAllowed):
        campaign(who, "lapas-cilegon")
    assert not Campaign.objects.exists()


def test_the_asked_read_but_do_not_change(campaign, newsroom):
    made = campaign()
    words = planning.CampaignWords(title="Lain", starts_on=made.starts_on, ends_on=made.ends_on)
    for who in ("unit_head", "region_head", "auditor"):
        with pytest.raises(NotAllowed):
            planning.change_campaign(actor=newsroom[who], campaign_id=made.pk, words=words)
    made.refresh_from_db()
    assert made.title == "Panen untuk Negeri"


@pytest.mark.parametrize(
    ("words", "field"),
    (
        ({"title": " "}, "title"),
        ({"ends_on": date(2026, 9, 30)}, "ends_on"),
        ({"ends_on": date(2028, 1, 1)}, "ends_on"),
        ({"hashtag": "#dua kata!"}, "hashtag"),
        ({"hashtag": "#2026"}, "hashtag"),
    ),
)
def test_words_that_make_no_sense_name_their_field(campaign, words, field):
    with pytest.raises(BadWords) as caught:
        campaign(**words)
    assert caught.value.field == field and not Campaign.objects.exists()


def test_hashtag_is_kept_as_written_and_found_by_its_key(campaign):
    made = campaign(hashtag=" panen UntukNegeri ")
    assert (made.hashtag, made.hashtag_key) == ("#panenUntukNegeri", "panenuntuknegeri")


def test_one_hashtag_means_one_campaign_in_a_line_of_offices(campaign):
    campaign()
    with pytest.raises(BadWords):
        campaign("region_editor", "kanwil-banten", hashtag="#panenuntuknegeri")
    later = {"starts_on": date(2026, 11, 1), "ends_on": date(2026, 11, 30)}
    campaign("region_editor", "kanwil-banten", **later)


def test_neighbours_may_use_the_same_hashtag(campaign):
    campaign("region_editor", "kanwil-banten", hashtag="#satu")
    campaign("other_region_editor", "kanwil-kaltim", hashtag="#satu")
    assert Campaign.objects.count() == 2


def test_days_that_leave_items_outside_are_refused(campaign, item, newsroom):
    made = campaign()
    item(made)
    words = planning.CampaignWords(title="X", starts_on=date(2026, 10, 13), ends_on=date(2026, 10, 20))
    with pytest.raises(BadWords):
        planning.change_campaign(actor=newsroom["central_editor"], campaign_id=made.pk, words=words)


@pytest.mark.parametrize("url", ("javascript:alert(1)", "ftp://contoh.test/x", "https://", "bukan tautan"))
def test_materials_are_links_of_the_web(campaign, newsroom, url):
    made = campaign()
    with pytest.raises(BadWords):
        planning.add_material(actor=newsroom["central_editor"], campaign_id=made.pk, label="X", url=url)


def test_materials_come_and_go(campaign, newsroom):
    made, actor = campaign(), newsroom["central_editor"]
    kept = planning.add_material(
        actor=actor, campaign_id=made.pk, label="Templat", url="https://contoh.test/templat"
    )
    with pytest.raises(NotAllowed):
        planning.remove_material(actor=newsroom["unit_head"], material_id=kept.pk)
    planning.remove_material(actor=actor, material_id=kept.pk)
    assert not made.materials.exists()
    with pytest.raises(NotFound):
        planning.remove_material(actor=actor, material_id=kept.pk)


def test_lists_by_time_and_numbers_in_three_queries(campaign, item, newsroom, django_assert_num_queries):
    made = campaign()
    item(made)
    later = campaign(title="Nanti", hashtag="", starts_on=date(2026, 12, 1), ends_on=date(2026, 12, 2))
    actor, today = newsroom["contributor"], date(2026, 10, 8)

    def listed(group):
        return list(campaigns_listed(actor, group=group, today=today))

    assert listed("berjalan") == [made] and listed("nanti") == [later] and listed("selesai") == []
    with django_assert_num_queries(3):
        numbers = numbers_of([made, later])
    assert (numbers[made.pk].asked, numbers[made.pk].items, numbers[made.pk].stories) == (6, 1, 0)


def test_writes_are_audited_and_the_closed_stays_closed(campaign, newsroom):
    made = campaign()
    assert AuditEntry.objects.filter(subject=f"campaign:{made.pk}", verb="campaign_planned").exists()
    Campaign.objects.filter(pk=made.pk).update(
        closed_at=made.created_at, closed_by_id=newsroom["central_editor"].user_id
    )
    words = planning.CampaignWords(title="X", starts_on=made.starts_on, ends_on=made.ends_on)
    with pytest.raises(WrongStage):
        planning.change_campaign(actor=newsroom["central_editor"], campaign_id=made.pk, words=words)
