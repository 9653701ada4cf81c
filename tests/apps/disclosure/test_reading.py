"""What is read from the registers, and what it costs at 20,000 entries."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.apps.disclosure.words import days_ago

from kentongan.apps.disclosure.models import Entry
from kentongan.apps.disclosure.queries.catalogue import check_items, needed_ids
from kentongan.apps.disclosure.queries.entries import (
    VIEWS,
    by_urgency,
    entries_visible_to,
    public_entries,
    public_entry,
    public_file,
    search_public,
)
from kentongan.apps.disclosure.queries.exemptions import (
    exempted_by_urgency,
    exempted_visible_to,
    public_exempted,
    weighings_by_urgency,
    weighings_visible_to,
)
from kentongan.apps.disclosure.queries.figures import register_figures
from kentongan.apps.disclosure.queries.standing import Presence, checklist, standing_below
from kentongan.apps.disclosure.services.states import withdraw_entry
from kentongan.apps.units.models import Unit

pytestmark = pytest.mark.django_db
MANY = 20_000


@pytest.fixture
def crowd(units) -> dict[str, Unit]:
    """600 more offices and 20,000 entries: two in three fresh, one in six late, the rest drafts."""
    today, now = timezone.localdate(), timezone.now()
    regions = [units["kanwil-banten"], units["kanwil-kaltim"]]
    offices = Unit.objects.bulk_create(
        Unit(
            key=f"lapas-{n}",
            type="lapas",
            name=f"Lapas {n}",
            official_name=f"Lapas {n}",
            parent=regions[n % 2],
        )
        for n in range(600)
    )
    for office in offices:
        office.path = f"{office.parent.path}{office.pk}/"
    Unit.objects.bulk_update(offices, ["path"])
    items = needed_ids(today)

    def row(n: int) -> Entry:
        item = items[(n // 600) % len(items)]
        is_periodic, is_late, is_draft = item.startswith("B"), n % 6 == 0, n % 7 == 1
        refreshed = days_ago(250 if is_late else n % 150)
        return Entry(
            unit=offices[n % 600],
            key=f"k{n}",
            klass="periodic" if is_periodic else "any_time",
            item=item,
            title=f"Laporan nomor {n}" if n % 1000 else f"Rencana kerja nomor {n}",
            owner="Tata Usaha",
            place="Loket",
            made_on=refreshed,
            refreshed_on=refreshed,
            due_on=refreshed + timedelta(days=182) if is_periodic else None,
            status="draft" if is_draft else "published",
            published_at=None if is_draft else now,
        )

    Entry.objects.bulk_create((row(n) for n in range(MANY)), batch_size=2_000)
    return units


def test_the_checklist_tells_present_stale_draft_and_missing(units, published, draft):
    published(item="B01", key="b01")
    late = published(item="B02", key="b02")
    Entry.objects.filter(pk=late.pk).update(
        made_on=days_ago(300), refreshed_on=days_ago(200), due_on=days_ago(10)
    )
    draft(item="B03", key="b03")
    found = {
        line.item.id: line.presence for line in checklist(units["lapas-cilegon"], today=timezone.localdate())
    }
    assert (found["B01"], found["B02"], found["B03"]) == (Presence.PRESENT, Presence.STALE, Presence.DRAFT)
    assert found["B04"] == Presence.MISSING
    assert found["S01"] == found["T18"] == Presence.NOT_NEEDED
    assert "B17" not in found and "W01" not in found


def test_the_checklist_is_one_query(units, published, django_assert_num_queries):
    published()
    with django_assert_num_queries(1):
        lines = checklist(units["lapas-cilegon"], today=timezone.localdate())
    assert len(lines) == len(check_items(timezone.localdate()))


def test_the_roll_up_counts_items_of_offices_once(units, published):
    published(item="B01", key="satu")
    published(item="B01", key="dua")
    published("region_editor", at="kanwil-banten", item="B01", key="tiga")
    today = timezone.localdate()
    nation = {row.unit.key: row for row in standing_below(units["ditjenpas"], today=today)}
    assert nation["kanwil-banten"].present == 2 and nation["kanwil-banten"].offices == 3
    assert nation["kanwil-kaltim"].present == 0
    region = {row.unit.key: row for row in standing_below(units["kanwil-banten"], today=today)}
    assert region["lapas-cilegon"].present == 1 and region["rutan-serang"].present == 0
    assert region["lapas-cilegon"].missing == len(needed_ids(today)) - 1


def test_the_roll_up_agrees_with_the_checklists(units, published):
    for item in ("B01", "B05", "T01"):
        published(item=item, klass="any_time" if item == "T01" else "periodic", key=item.lower())
    today = timezone.localdate()
    row = next(
        r for r in standing_below(units["kanwil-banten"], today=today) if r.unit.key == "lapas-cilegon"
    )
    lines = checklist(units["lapas-cilegon"], today=today)
    assert row.present == sum(line.presence == Presence.PRESENT for line in lines if line.item.is_needed)


def test_the_nation_costs_a_handful_of_queries_at_twenty_thousand_entries(crowd, django_assert_num_queries):
    with django_assert_num_queries(3):
        rows = standing_below(crowd["ditjenpas"], today=timezone.localdate())
    assert sum(row.offices for row in rows) == 606 and sum(row.present for row in rows) > 9_000
    with django_assert_num_queries(3):
        figures = register_figures(crowd["ditjenpas"].path)
    assert figures.published + figures.drafts == MANY
    late = Entry.objects.filter(status="published", due_on__lt=timezone.localdate())
    assert figures.overdue == late.count()
    with django_assert_num_queries(1):
        found = search_public("rencana kerja", limit=5)
        assert [entry.unit.name for entry in found]
    assert len(found) == 5 and all("Rencana" in entry.title for entry in found)


def test_a_page_of_the_desk_is_one_query_at_twenty_thousand_entries(crowd, actors, django_assert_num_queries):
    mine, today = entries_visible_to(actors["region_editor"]), timezone.localdate()
    for view in VIEWS:
        with django_assert_num_queries(1):
            rows = list(by_urgency(mine, view=view, today=today)[:41])
            assert all(row.unit.path.startswith(crowd["kanwil-banten"].path) for row in rows)
        assert bool(rows) == (view not in ("tautan", "ditarik"))
        if view == "perlu":
            assert rows == sorted(rows, key=lambda row: row.due_on) and rows[0].due_on < today


def test_search_knows_indonesian_words_and_one_office(units, published):
    entry = published(title="Perjanjian kerja sama dengan universitas", klass="any_time", item="T04")
    assert search_public("perjanjian universitas") == [entry]
    assert search_public("perjanjian", unit=units["lapas-cilegon"]) == [entry]
    assert search_public("perjanjian", unit=units["rutan-serang"]) == []
    assert search_public("  ") == search_public("\x00") == []


def test_the_public_sees_neither_drafts_nor_what_was_withdrawn(draft, published, actors):
    hidden, entry = draft(key="draf"), published(key="terbit")
    assert list(public_entries()) == [entry]
    assert public_entry("lapas-cilegon", hidden.pk) is None
    assert public_entry("rutan-serang", entry.pk) is None
    withdraw_entry(actor=actors["unit_coord"], entry_id=entry.pk, reason="Keliru.")
    assert not public_entries().exists() and search_public("laporan") == []
    assert public_entry("lapas-cilegon", entry.pk).status == "withdrawn"


def test_a_replaced_file_is_no_longer_handed_out(published, actors):
    from tests.apps.disclosure.words import pdf, upload

    from kentongan.apps.disclosure.services.states import attach_file

    entry = published()
    first = attach_file(
        actor=actors["unit_coord"], entry_id=entry.pk, upload=upload(pdf("Isi pertama laporan"))
    ).file
    second = attach_file(
        actor=actors["unit_coord"], entry_id=entry.pk, upload=upload(pdf("Isi kedua laporan"))
    ).file
    assert public_file(first.pk) is None and public_file(second.pk) == second
    withdraw_entry(actor=actors["unit_coord"], entry_id=entry.pk, reason="Keliru.")
    assert public_file(second.pk) is None


def test_who_sees_the_exempted_register(exempted, actors):
    line = exempted()
    for who in ("unit_head", "region_head", "central_lead", "ppid", "auditor"):
        assert list(exempted_visible_to(actors[who])) == [line]
        assert list(weighings_visible_to(actors[who])) == [line.test]
    for who in ("unit_coord", "contributor", "region_editor", "admin", "other_unit_head", "public"):
        assert not exempted_visible_to(actors[who]).exists()
        assert not weighings_visible_to(actors[who]).exists()


def test_lists_of_exemptions_are_one_query(exempted, actors, django_assert_num_queries):
    exempted()
    with django_assert_num_queries(1):
        assert [row.unit.name for row in exempted_by_urgency(exempted_visible_to(actors["ppid"]))]
    with django_assert_num_queries(1):
        assert [row.unit.name for row in public_exempted()]
    with django_assert_num_queries(1):
        assert [row.proposed_by.name for row in weighings_by_urgency(weighings_visible_to(actors["ppid"]))]


def test_the_public_query_does_not_even_load_the_test(exempted, django_assert_num_queries):
    exempted()
    row = public_exempted().get()
    assert "test_id" in row.get_deferred_fields() and "review_on" in row.get_deferred_fields()
