"""An audit from the click to its findings; what a killed or unwanted run leaves behind."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.apps.siteaudit.conftest import INSTRUMENT, QUICK, on_loopback
from tests.quality.openness.sites import hostile
from tests.quality.openness.sites.shape import Answer, Made

from kentongan.apps.siteaudit.enums import AuditState
from kentongan.apps.siteaudit.errors import NotAllowed, NotNow
from kentongan.apps.siteaudit.models import Audit, Finding, Result, Site
from kentongan.apps.siteaudit.services import running
from kentongan.apps.siteaudit.services.running import MOST_RUNS, run_audit, take_up_lost
from kentongan.apps.siteaudit.services.starting import cancel_audit, start_audit, start_audits
from kentongan.core.openness.frontier.limits import Limits
from kentongan.foundation.crawling.crawl import crawl
from kentongan.foundation.jobs.inline import run_due_jobs

pytestmark = pytest.mark.django_db


def start(actors, site, limits=QUICK) -> Audit:
    return start_audit(actor=actors["auditor"], site_id=site.pk, instrument=INSTRUMENT, limits=limits)


def test_audit_keeps_a_finding_for_each_item_with_its_evidence(judged):
    assert judged.state == AuditState.DONE and judged.pages > 10 and judged.bytes > 0
    rows = {row.item: row for row in Finding.objects.filter(audit=judged)}
    assert len(rows) == 63 or len(rows) > 55
    found = rows["B01"]
    assert found.state == "found" and found.person_state == "" and len(found.evidence[0]["sha256"]) == 64
    site = Site.objects.get()
    assert site.latest_id == site.running_id == judged.pk
    result = Result.objects.get()
    assert result.is_current and result.total is None and result.proposed > 0 and result.coverage == 0


def test_audit_runs_through_the_queue(actors, enter, partial_site):
    audit = start(actors, enter(partial_site))
    assert audit.state == AuditState.QUEUED
    run_due_jobs()
    audit.refresh_from_db()
    assert audit.state == AuditState.DONE


def test_a_finished_audit_is_not_run_twice(judged):
    before = Finding.objects.count()
    run_audit(audit_id=judged.pk)
    assert Finding.objects.count() == before


def test_one_audit_at_a_time_for_a_site(actors, enter, partial_site):
    site = enter(partial_site)
    start(actors, site)
    with pytest.raises(NotNow):
        start(actors, site)


def test_a_leased_audit_is_left_to_its_run_and_taken_up_when_the_lease_ends(actors, enter, partial_site):
    audit = start(actors, enter(partial_site))
    later = timezone.now() + timedelta(minutes=1)
    Audit.objects.filter(pk=audit.pk).update(state="running", lease="a" * 32, leased_until=later, runs=1)
    with pytest.raises(NotNow):
        run_audit(audit_id=audit.pk)
    assert take_up_lost() == []
    Audit.objects.filter(pk=audit.pk).update(leased_until=timezone.now() - timedelta(seconds=1))
    assert take_up_lost() == [audit.pk] and take_up_lost() == []
    run_due_jobs()
    audit.refresh_from_db()
    assert (audit.state, audit.runs) == (AuditState.DONE, 2)
    assert Finding.objects.filter(audit=audit).count() == Finding.objects.values("item").distinct().count()


def test_an_audit_that_keeps_dying_is_given_up(actors, enter, partial_site):
    audit = start(actors, enter(partial_site))
    Audit.objects.filter(pk=audit.pk).update(runs=MOST_RUNS)
    run_audit(audit_id=audit.pk)
    audit.refresh_from_db()
    assert audit.state == AuditState.FAILED and "tiga kali" in audit.problem


def test_two_addresses_of_one_host_wait_for_each_other(actors, enter, partial_site):
    first, second = (
        start(actors, enter(partial_site)),
        start(actors, enter(partial_site + "sub/", "rutan-serang")),
    )
    later = timezone.now() + timedelta(minutes=1)
    Audit.objects.filter(pk=first.pk).update(state="running", lease="a" * 32, leased_until=later)
    with pytest.raises(NotNow):
        run_audit(audit_id=second.pk)


def test_cancelling_stops_a_running_audit_before_its_next_address(actors, enter, partial_site, monkeypatch):
    """Somebody presses the button while the fourth address is asked."""

    def walked(home, items, *, told, **more):
        def heard(count, address, size):
            if count == 4:
                cancel_audit(actor=actors["auditor"], audit_id=audit.pk)
            told(count, address, size)

        return crawl(home, items, told=heard, **more)

    monkeypatch.setattr(running, "crawl", walked)
    audit = start(actors, enter(partial_site))
    run_audit(audit_id=audit.pk)
    audit.refresh_from_db()
    assert audit.state == AuditState.CANCELLED and audit.asked == 3
    assert not Finding.objects.exists() and not Site.objects.exclude(latest=None).exists()


def test_cancelling_asks_the_policy(actors, enter, partial_site):
    audit = start(actors, enter(partial_site))
    with pytest.raises(NotAllowed):
        cancel_audit(actor=actors["region_head"], audit_id=audit.pk)
    assert cancel_audit(actor=actors["auditor"], audit_id=audit.pk).state == AuditState.CANCELLED
    with pytest.raises(NotNow):
        cancel_audit(actor=actors["auditor"], audit_id=audit.pk)


def test_a_site_that_refuses_is_told_in_words_and_scores_nothing(actors, enter):
    closed = Made("tutup", {"/robots.txt": Answer(b"User-agent: *\nDisallow: /\n", type="text/plain")}, {})
    broken = Made("rusak", {"/": Answer(b"<h1>Galat</h1>", status=503)}, {})
    with on_loopback([closed, broken]) as addresses:
        for name, words in (("tutup", "robots.txt"), ("rusak", "tidak dinilai")):
            audit = start(actors, enter(addresses[name]))
            run_audit(audit_id=audit.pk)
            audit.refresh_from_db()
            assert audit.state == AuditState.FAILED and words in audit.problem
    assert not Result.objects.exists() and not Site.objects.exclude(latest=None).exists()


@pytest.mark.parametrize("maker", [hostile.endless_calendar, hostile.loops, hostile.slow_and_huge])
def test_hostile_sites_end_within_their_seconds(actors, enter, today, maker):
    made = maker(today)
    with on_loopback([made]) as addresses:
        audit = start(actors, enter(addresses[made.name]), Limits(seconds=25.0))
        before = timezone.now()
        run_audit(audit_id=audit.pk)
    audit.refresh_from_db()
    assert audit.state in (AuditState.DONE, AuditState.PARTIAL)
    assert (timezone.now() - before).total_seconds() < 25 + 13
    assert audit.bytes <= Limits().bytes + 10_000_000


def test_a_batch_takes_the_active_sites_of_a_branch_once(actors, enter, units):
    for number, unit in enumerate(("lapas-cilegon", "rutan-serang", "lapas-nunukan")):
        enter(f"https://situs-{number}.contoh.test/", unit)
    made = start_audits(actor=actors["auditor"], below=units["kanwil-banten"], instrument=INSTRUMENT)
    assert (
        Audit.objects.filter(pk__in=made, site__unit__path__startswith=units["kanwil-banten"].path).count()
        == 2
    )
    with pytest.raises(NotNow):
        start_audits(actor=actors["auditor"], below=units["kanwil-banten"], instrument=INSTRUMENT)
    with pytest.raises(NotNow):
        start_audits(actor=actors["region_head"], below=None, instrument=INSTRUMENT)
