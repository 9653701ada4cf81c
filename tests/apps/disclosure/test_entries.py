"""Entries: added, published, renewed, withdrawn and restored; every change is in the history."""

from datetime import timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone
from tests.apps.disclosure.words import days_ago, entry_words, pdf, upload

from kentongan.apps.disclosure.errors import (
    BadEntry,
    CannotPublish,
    NotAllowed,
    NotFound,
    WrongState,
)
from kentongan.apps.disclosure.models import Entry, EntryVersion
from kentongan.apps.disclosure.queries.due import due_proof
from kentongan.apps.disclosure.services.entering import enter_entry
from kentongan.apps.disclosure.services.entries import add_entry, change_entry
from kentongan.apps.disclosure.services.states import (
    attach_file,
    publish_entry,
    refresh_entry,
    restore_entry,
    withdraw_entry,
)
from kentongan.foundation.audit import trail
from kentongan.foundation.uploads.errors import BadFile

pytestmark = pytest.mark.django_db
NIK = "NIK 3672015708900001 atas nama Contoh"


def acts(entry: Entry) -> list[str]:
    return list(entry.versions.order_by("number").values_list("act", flat=True))


def test_an_entry_goes_public_and_says_when_it_is_due(published):
    entry = published()
    assert entry.is_public and acts(entry) == ["added", "published"]
    assert 178 <= (entry.due_on - entry.refreshed_on).days <= 184
    assert "Pembaruan informasi berkala" in due_proof(entry, today=timezone.localdate())
    assert [row.verb for row in trail.of_subject(f"entry:{entry.pk}")] == ["entry_added", "entry_published"]


@pytest.mark.parametrize(("klass", "item"), [("immediate", "S01"), ("any_time", "T01")])
def test_only_periodic_information_comes_due(draft, klass, item):
    assert draft(klass=klass, item=item).due_on is None


def test_an_incomplete_draft_is_told_everything_it_lacks(draft, actors):
    entry = draft(summary="", owner="", place="", item="T01")
    with pytest.raises(CannotPublish) as held:
        publish_entry(actor=actors["unit_coord"], entry_id=entry.pk)
    assert {reason.field for reason in held.value.reasons} == {"summary", "owner", "file", "item"}
    assert acts(entry) == ["added"]


def test_late_information_is_renewed_before_it_is_published(draft, actors):
    entry = draft(made_on=days_ago(400))
    with pytest.raises(CannotPublish, match="batas pembaruan"):
        publish_entry(actor=actors["unit_coord"], entry_id=entry.pk)
    refresh_entry(actor=actors["unit_coord"], entry_id=entry.pk)
    assert publish_entry(actor=actors["unit_coord"], entry_id=entry.pk).is_public


def test_renewing_moves_the_day_and_begins_reminders_anew(published, actors):
    entry = published()
    Entry.objects.filter(pk=entry.pk).update(
        made_on=days_ago(200), refreshed_on=days_ago(190), due_on=days_ago(7), reminded=2
    )
    after = refresh_entry(actor=actors["unit_coord"], entry_id=entry.pk, note="Sudah diperiksa.")
    assert after.refreshed_on == timezone.localdate() and after.due_on > timezone.localdate()
    assert after.reminded == 0
    last = after.versions.latest("number")
    assert last.act == "refreshed" and last.note == "Sudah diperiksa." and last.changed == ["refreshed_on"]


def test_a_change_is_a_version_and_no_change_is_none(published, actors):
    entry = published()
    same = change_entry(
        actor=actors["unit_coord"], entry_id=entry.pk, based_on=entry.version, words=entry_words()
    )
    assert same.version == entry.version
    after = change_entry(
        actor=actors["unit_coord"],
        entry_id=entry.pk,
        based_on=entry.version,
        words=entry_words(title="Laporan kinerja semester satu"),
    )
    assert after.versions.latest("number").changed == ["title"]


def test_two_people_do_not_overwrite_each_other(published, actors):
    entry = published()
    words = entry_words(title="Judul lain")
    change_entry(actor=actors["unit_head"], entry_id=entry.pk, based_on=entry.version, words=words)
    with pytest.raises(WrongState, match="diubah orang lain"):
        change_entry(
            actor=actors["unit_coord"],
            entry_id=entry.pk,
            based_on=entry.version,
            words=entry_words(title="X"),
        )


def test_a_public_entry_stays_complete(published, actors):
    entry = published()
    with pytest.raises(CannotPublish):
        change_entry(
            actor=actors["unit_coord"], entry_id=entry.pk, based_on=entry.version, words=entry_words(owner="")
        )
    entry.refresh_from_db()
    assert entry.owner and entry.version == 2


def test_withdrawing_needs_a_reason_and_can_be_undone(published, actors):
    entry = published()
    with pytest.raises(BadEntry):
        withdraw_entry(actor=actors["unit_coord"], entry_id=entry.pk, reason="  ")
    withdraw_entry(actor=actors["unit_coord"], entry_id=entry.pk, reason="Angka keliru.")
    with pytest.raises(WrongState):
        withdraw_entry(actor=actors["unit_coord"], entry_id=entry.pk, reason="Lagi.")
    after = restore_entry(actor=actors["unit_coord"], entry_id=entry.pk)
    assert after.is_public and after.withdrawn_reason == ""
    assert acts(after) == ["added", "published", "withdrawn", "restored"]


@pytest.mark.parametrize("who", ["contributor", "auditor", "admin", "public"])
def test_others_write_nothing(units, actors, draft, who):
    entry = draft()
    with pytest.raises(NotAllowed):
        add_entry(actor=actors[who], unit_id=units["lapas-cilegon"].pk, words=entry_words())
    with pytest.raises((NotAllowed, NotFound)):
        publish_entry(actor=actors[who], entry_id=entry.pk)
    assert Entry.objects.count() == 1 and acts(entry) == ["added"]


def test_another_region_does_not_see_it(draft, actors):
    entry = draft()
    with pytest.raises(NotFound):
        withdraw_entry(actor=actors["other_region_editor"], entry_id=entry.pk, reason="x")


@pytest.mark.parametrize(
    "changes",
    [
        {"title": " "},
        {"klass": "secret"},
        {"item": "Z99"},
        {"address": "javascript:alert(1)"},
        {"address": "ftp://contoh.test/a"},
        {"summary": "a" * 2001},
        {"owner": "a" * 161},
        {"made_on": timezone.localdate() + timedelta(days=2)},
    ],
)
def test_words_that_cannot_be_kept_are_refused(draft, changes):
    with pytest.raises(BadEntry):
        draft(**changes)
    assert not Entry.objects.exists()


def test_information_older_than_the_law_is_late_not_undatable(draft):
    from datetime import date

    assert draft(made_on=date(1998, 3, 1)).due_on == date(1998, 9, 1)


def test_one_form_makes_an_entry_with_its_file_public(units, actors):
    entered = enter_entry(
        actor=actors["unit_coord"],
        unit_id=units["lapas-cilegon"].pk,
        words=entry_words(place=""),
        upload=upload(pdf("Laporan kinerja satuan", "tahun ini")),
        wants_public=True,
    )
    assert entered.entry.is_public and entered.reasons == ()
    assert entered.entry.file.kind == "pdf" and entered.entry.file.warnings == []


def test_a_bad_file_leaves_no_entry_behind(units, actors):
    with pytest.raises(BadFile):
        enter_entry(
            actor=actors["unit_coord"],
            unit_id=units["lapas-cilegon"].pk,
            words=entry_words(),
            upload=upload(b"MZ\x90\x00 program", "laporan.pdf"),
            wants_public=True,
        )
    assert not Entry.objects.exists()


def test_a_file_that_may_name_persons_is_looked_at_first(draft, published, actors):
    entry = draft()
    attach_file(actor=actors["unit_coord"], entry_id=entry.pk, upload=upload(pdf(NIK)))
    with pytest.raises(CannotPublish, match="NIK"):
        publish_entry(actor=actors["unit_coord"], entry_id=entry.pk)
    assert publish_entry(actor=actors["unit_coord"], entry_id=entry.pk, is_checked=True).is_public
    other = published(key="lain")
    with pytest.raises(CannotPublish):
        attach_file(actor=actors["unit_coord"], entry_id=other.pk, upload=upload(pdf(NIK)))
    other.refresh_from_db()
    assert other.file is None


def test_the_same_file_again_changes_nothing(draft, actors):
    entry, content = draft(), pdf("Satu laporan yang sama")
    first = attach_file(actor=actors["unit_coord"], entry_id=entry.pk, upload=upload(content))
    second = attach_file(actor=actors["unit_coord"], entry_id=entry.pk, upload=upload(content, "lain.pdf"))
    assert second.file_id == first.file_id and second.version == first.version


def test_the_history_is_only_added_to(published):
    version = published().versions.first()
    with pytest.raises(DatabaseError, match="only added to"), transaction.atomic():
        EntryVersion.objects.filter(pk=version.pk).update(note="lain")


@pytest.mark.parametrize(
    "broken",
    [
        {"due_on": None},
        {"klass": "any_time"},
        {"owner": ""},
        {"place": ""},
        {"status": "withdrawn"},
        {"refreshed_on": days_ago(999)},
    ],
)
def test_the_database_holds_what_must_be_true(published, broken):
    entry = published()
    with pytest.raises(IntegrityError), transaction.atomic():
        Entry.objects.filter(pk=entry.pk).update(**broken)
