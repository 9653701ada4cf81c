"""What the nightly jobs do: bounded, once each, and never silently."""

from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.apps.disclosure.words import days_ago

from kentongan.apps.disclosure.models import Entry, ExemptedEntry
from kentongan.apps.disclosure.services import lapsing, reminding
from kentongan.apps.disclosure.signals import exemption_lapsed
from kentongan.foundation.audit import trail
from kentongan.foundation.notices.models import Notice

pytestmark = pytest.mark.django_db


def in_days(days: int):
    return timezone.localdate() + timedelta(days=days)


def late(entry: Entry, days: int = 5) -> None:
    Entry.objects.filter(pk=entry.pk).update(
        made_on=days_ago(300), refreshed_on=days_ago(200), due_on=days_ago(days), reminded=0
    )


def test_keepers_are_told_once_of_what_is_late(published, people):
    for key in ("satu", "dua", "tiga"):
        late(published(key=key))
    assert reminding.remind_of_refreshes() == 3
    notice = Notice.objects.get()
    assert notice.user == people["unit_coord"] and "3 informasi berkala" in notice.text
    assert reminding.remind_of_refreshes() == 0 and Notice.objects.count() == 1


def test_keepers_are_told_before_and_again_when_late(published):
    entry = published()
    Entry.objects.filter(pk=entry.pk).update(due_on=in_days(10))
    assert [reminding.remind_of_refreshes(), reminding.remind_of_refreshes()] == [1, 0]
    Entry.objects.filter(pk=entry.pk).update(due_on=days_ago(1))
    assert [reminding.remind_of_refreshes(), reminding.remind_of_refreshes()] == [1, 0]
    assert Notice.objects.count() == 2


def test_drafts_and_fresh_entries_stay_quiet(draft, published):
    draft(key="draf", made_on=days_ago(400))
    published(key="segar")
    assert reminding.remind_of_refreshes() == 0


def test_a_run_is_bounded(published, monkeypatch):
    monkeypatch.setattr(reminding, "AT_ONCE", 2)
    for key in ("satu", "dua", "tiga"):
        late(published(key=key))
    assert [reminding.remind_of_refreshes() for _ in range(3)] == [2, 1, 0]


def test_an_unmanned_office_falls_to_the_ppid(published, people):
    entry = published("region_editor", key="kosong")
    Entry.objects.filter(pk=entry.pk).update(due_on=days_ago(1))
    people["unit_coord"].appointments.all().delete()
    reminding.remind_of_refreshes()
    assert Notice.objects.get().user == people["ppid"]


def test_an_exemption_lapses_aloud_and_is_neither_opened_nor_prolonged(exempted, people):
    line = exempted()
    ExemptedEntry.objects.filter(pk=line.pk).update(expires_on=days_ago(1))
    heard = []

    def hear(exempted_id: int, **_: object) -> None:
        heard.append(exempted_id)

    exemption_lapsed.connect(hear)
    Notice.objects.all().delete()
    try:
        assert [lapsing.lapse_exemptions(), lapsing.lapse_exemptions()] == [1, 0]
    finally:
        exemption_lapsed.disconnect(hear)
    line.refresh_from_db()
    assert line.status == "lapsed" and line.ended_at is None and heard == [line.pk]
    told = {notice.user for notice in Notice.objects.filter(text__contains="habis")}
    assert told == {people["ppid"], people["unit_head"]}
    assert trail.of_subject(f"exempted:{line.pk}").get().verb == "exemption_lapsed"


def test_the_last_day_still_counts(exempted):
    line = exempted()
    ExemptedEntry.objects.filter(pk=line.pk).update(expires_on=timezone.localdate())
    assert lapsing.lapse_exemptions() == 0


def test_ends_are_warned_of_once(exempted):
    line = exempted(expires_on=in_days(80))
    assert [lapsing.warn_of_ends(), lapsing.warn_of_ends()] == [1, 0]
    line.refresh_from_db()
    assert line.status == "active"


def test_far_ends_and_permanent_ones_stay_quiet(exempted):
    exempted()
    assert lapsing.warn_of_ends() == 0


def test_reviews_are_told_once_for_each_day(exempted):
    line = exempted(review_on=in_days(30))
    assert lapsing.remind_of_reviews() == 0
    ExemptedEntry.objects.filter(pk=line.pk).update(review_on=days_ago(1))
    assert [lapsing.remind_of_reviews(), lapsing.remind_of_reviews()] == [1, 0]
    ExemptedEntry.objects.filter(pk=line.pk).update(review_on=timezone.localdate())
    assert lapsing.remind_of_reviews() == 1


def test_jobs_carry_no_names(published):
    entry = published()
    late(entry)
    reminding.remind_of_refreshes()
    for job in ProcrastinateJob.objects.all():
        assert "Contoh" not in str(job.args) and "laporan" not in str(job.args).lower()
