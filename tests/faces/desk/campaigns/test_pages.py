"""Campaigns at the desk: pages, forms, downloads."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from icalendar import Calendar
from tests.apps.newsroom.conftest import BODY

from kentongan.apps.campaigns.models import Campaign, Entry, Item, PillarTag
from kentongan.apps.campaigns.services.tagging import join_by_hashtag
from kentongan.apps.newsroom.models import Story
from kentongan.foundation.workdays.models import Holiday, Year

NEW = {
    "title": "Panen untuk Negeri",
    "hashtag": "#Panen",
    "starts_on": "2026-10-01",
    "ends_on": "2026-10-31",
    "audiences": ["public", "family"],
    "everyone": "on",
}


def get(client, name, *args, **query) -> str:
    answer = client.get(reverse(name, args=args), query)
    assert answer.status_code == 200, answer.content[:300]
    return answer.content.decode()


def test_a_campaign_is_planned_and_shown(at_desk, units):
    client = at_desk("central_editor")
    answer = client.post(reverse("campaign_add"), NEW | {"unit": units["ditjenpas"].pk})
    made = Campaign.objects.get()
    assert answer.headers["Location"] == reverse("campaign_page", args=[made.pk])
    assert made.audiences == ["public", "family"] and made.invited.count() == 6
    page = get(client, "campaign_page", made.pk)
    assert "#Panen" in page and "Keluarga dan pengunjung" in page


def test_a_refusal_keeps_what_was_typed(at_desk, units):
    sent = NEW | {"unit": units["ditjenpas"].pk, "hashtag": "#tidak boleh!"}
    answer = at_desk("central_editor").post(reverse("campaign_add"), sent)
    assert answer.status_code == 400 and not Campaign.objects.exists()
    assert "Panen untuk Negeri" in answer.content.decode() and "Tagar hanya huruf" in answer.content.decode()


def test_an_item_names_its_office_by_a_part_of_the_name(at_desk, campaign):
    made, client = campaign(), at_desk("central_editor")
    sent = {"day": "2026-10-12", "what": "Foto", "outlet": "site", "format": "story", "audience": "public"}
    unclear = client.post(reverse("item_add", args=[made.pk]), sent | {"unit": "lapas"})
    assert unclear.status_code == 400 and "Maksud Anda" in unclear.content.decode()
    client.post(reverse("item_add", args=[made.pk]), sent | {"unit": "cilegon"})
    assert Item.objects.get().unit.key == "lapas-cilegon"


def test_from_item_to_draft_by_one_tap(at_desk, campaign, item):
    planned, client = item(campaign()), at_desk("contributor")
    assert "Tulis beritanya" in get(client, "item_page", planned.pk)
    to = [client.post(reverse("item_write", args=[planned.pk])).headers["Location"] for _tap in range(2)]
    story = Story.objects.get()
    assert to == [reverse("story_edit", args=[story.pk])] * 2
    assert "Panen raya kangkung" in client.get(to[0]).content.decode()


def test_the_calendar_joins_items_embargoes_and_holidays(at_desk, campaign, item, filed):
    from_plan = item(campaign())
    story = filed()
    Story.objects.filter(pk=story.pk).update(embargo_until="2026-10-14T02:00:00Z")
    Year.objects.create(year=2026)
    Holiday.objects.create(day=date(2026, 10, 13), name="Libur Contoh", kind="national", source="uji")
    page = get(at_desk("contributor"), "calendar_month", bulan="2026-10")
    for words in (from_plan.what, story.current.headline[:40], "Libur Contoh", "09.00"):
        assert words in page
    other = get(at_desk("other_contributor"), "calendar_month", bulan="2026-10")
    assert from_plan.what in other and story.current.headline[:40] not in other
    assert from_plan.what not in get(
        at_desk("auditor"), "calendar_month", bulan="2026-10", satuan="kanwil-kaltim"
    )


@pytest.mark.parametrize("month", ("2026-13", "x", "", "0001-01"))
def test_a_month_that_is_none_is_this_month(at_desk, month):
    assert "Oktober 2026" in get(at_desk("contributor"), "calendar_month", bulan=month)


def test_calendars_are_files_that_calendars_read(at_desk, campaign, item):
    made = campaign()
    planned = item(made)
    client = at_desk("contributor")
    for name, args in (("campaign_ics", [made.pk]), ("calendar_ics", [])):
        answer = client.get(reverse(name, args=args), {"bulan": "2026-10"})
        events = Calendar.from_ical(answer.content).walk("VEVENT")
        assert [(str(event["summary"]), event.decoded("dtstart")) for event in events] == [
            (planned.what, date(2026, 10, 12))
        ]


def test_take_up_and_its_tables(at_desk, campaign, published, units):
    made = campaign()
    story = published(body=f"{BODY}\n\n#PanenUntukNegeri")
    join_by_hashtag(story_id=story.pk)
    client = at_desk("region_editor")
    page = get(client, "takeup_page", made.pk)
    assert "Lapas Kelas IIA Cilegon" in page and "Lapas Kelas IIB Nunukan" not in page
    assert "Kanwil Ditjenpas Kalimantan Timur" in page
    bare = get(client, "takeup_page", made.pk, isi="belum")
    assert "Lapas Kelas IIA Cilegon" not in bare and "Rutan Kelas IIB Serang" in bare
    table = client.get(reverse("takeup_export", args=[made.pk, "csv"])).content.decode("utf-8-sig")
    assert table.splitlines()[0].startswith("Satuan,Wilayah") and "Nunukan" not in table
    assert client.get(reverse("takeup_export", args=[made.pk, "xlsx"])).content.startswith(b"PK")
    assert client.get(reverse("takeup_export", args=[made.pk, "exe"])).status_code == 404


def test_mix_says_its_gaps_and_only_of_own_branches(at_desk, published, newsroom, pillars):
    story = published()
    at_desk("contributor").post(reverse("story_tags", args=[story.pk]), {"pilar": ["pembinaan"]})
    client = at_desk("region_editor")
    page = get(client, "mix_page")
    assert "Pembinaan sudah 100%, melebihi 60% yang direncanakan." in page
    assert "Pelayanan baru 0% dari 30% yang direncanakan." in page
    assert client.get(reverse("mix_page"), {"satuan": "kanwil-kaltim"}).status_code == 404
    table = client.get(reverse("mix_export", args=["csv"])).content.decode("utf-8-sig")
    assert "Lapas Kelas IIA Cilegon,Pembinaan,60,100,40,1" in table


def test_the_panel_on_the_story_proposes_and_keeps(at_desk, campaign, filed, pillars):
    made, story = campaign(), filed(body=f"{BODY}\n\n#PanenUntukNegeri")
    client = at_desk("contributor")
    page = get(client, "story_lifeline", story.pk)
    assert "Pakai usulan" in page and made.title in page
    client.post(reverse("story_tags", args=[story.pk]), {"pilar": ["pembinaan"], "kampanye": [made.pk]})
    assert PillarTag.objects.filter(story=story).exists() and Entry.objects.filter(story=story).exists()
    assert "Pakai usulan" not in get(client, "story_lifeline", story.pk)
    assert "Simpan tanda" not in get(at_desk("auditor"), "story_lifeline", story.pk)


def test_many_stories_are_tagged_on_a_list(at_desk, filed, pillars):
    stories = [filed(), filed()]
    client = at_desk("unit_coord")
    assert "Menurut usulan" in get(client, "story_tagging")
    client.post(reverse("story_tagging"), {"berita": [story.pk for story in stories]})
    assert PillarTag.objects.count() == 2
    assert "Semua sudah bertanda" in get(client, "story_tagging")


def test_closing_says_all_that_is_missing(at_desk, campaign):
    made, client = campaign(), at_desk("central_editor")
    page = get(client, "campaign_evaluation", made.pk)
    assert "Belum dapat ditutup" in page and "Tulis sedikitnya satu tujuan" in page
    client.post(reverse("campaign_close", args=[made.pk]))
    assert Campaign.objects.get().is_open
    answer = client.post(
        reverse("campaign_evaluation", args=[made.pk]), {"stage": "impact", "words": "Kepercayaan naik."}
    )
    assert answer.status_code == 400 and "Sebut sumbernya" in answer.content.decode()
    assert "Kepercayaan naik." in answer.content.decode()


@pytest.mark.parametrize(
    "name",
    (
        "campaign_list",
        "campaign_page",
        "item_list",
        "takeup_page",
        "mix_page",
        "calendar_month",
        "story_tagging",
    ),
)
def test_pages_cost_no_more_with_more_on_them(at_desk, campaign, item, filed, pillars, name):
    client, made = at_desk("central_editor"), campaign()
    args = [made.pk] if name in ("campaign_page", "item_list", "takeup_page") else []

    def cost() -> int:
        with CaptureQueriesContext(connection) as queries:
            get(client, name, *args)
        return len(queries)

    item(made), filed()
    before = cost()
    for number in range(3):
        campaign(title=f"Lain {number}", hashtag=f"#lain{number}")
        item(made), filed(by="other_contributor", unit="lapas-nunukan")
    assert cost() <= before <= 22
