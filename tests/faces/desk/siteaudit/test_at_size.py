"""700 sites with five audits each: no page counts them all, or reads more than it shows."""

import time
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kentongan.apps.siteaudit.models import Audit, Result, Site

pytestmark = pytest.mark.django_db
SITES, AUDITS = 700, 5
PAGES = {
    "/meja/audit-situs/": 8,
    "/meja/audit-situs/?q=s69": 8,
    "/meja/audit-situs/peringkat/?instrumen=monev_2025": 6,
    "/meja/audit-situs/peringkat/?tingkat=situs&instrumen=monev_2025": 6,
    "/meja/audit-situs/tugas/": 6,
}


@pytest.fixture
def fleet(units) -> None:
    offices = [
        (units["lapas-cilegon"], units["kanwil-banten"]),
        (units["lapas-nunukan"], units["kanwil-kaltim"]),
    ]
    sites = Site.objects.bulk_create(
        Site(unit=offices[number % 2][0], address=f"https://s{number}.go.id/", host=f"s{number}.go.id")
        for number in range(SITES)
    )
    audits = Audit.objects.bulk_create(
        Audit(site=site, host=site.host, instrument="monev_2025", year=2025, catalogue="x", state="done",
              ended_at=timezone.now())
        for _ in range(AUDITS) for site in sites
    )  # fmt: skip
    Result.objects.bulk_create(_result(audit, number, offices) for number, audit in enumerate(audits))
    for site, audit in zip(sites, audits[-SITES:], strict=True):
        site.latest = site.running = audit
    Site.objects.bulk_update(sites, ["latest", "running"], batch_size=350)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE siteaudit_site, siteaudit_audit, siteaudit_result")


def _result(audit: Audit, number: int, offices: list) -> Result:
    unit, region = offices[number % 2]
    total, share = Decimal(number % 1000) / 10, Decimal("0.9")
    return Result(
        audit=audit, site=audit.site, unit=unit, region=region, instrument="monev_2025", year=2025,
        is_current=number >= SITES * (AUDITS - 1), total=total, low=total, high=100, coverage=share,
        proposed=total, proposed_low=total, proposed_high=100, proposed_coverage=share, judged_on=timezone.localdate(),
    )  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_pages_stay_small(signed_in, fleet, path):
    browser = signed_in("central_lead")
    browser.get(path)
    started = time.perf_counter()
    with CaptureQueriesContext(connection) as seen:
        answer = browser.get(path)
    spent = 1000 * (time.perf_counter() - started)
    slowest = max(float(query["time"]) for query in seen.captured_queries)
    print(f"\n{path}: {len(seen)} queries, {spent:.0f} ms, slowest query {1000 * slowest:.0f} ms, "
          f"{len(answer.content) / 1000:.0f} kB")  # fmt: skip
    assert answer.status_code == 200
    assert len(seen) <= PAGES[path], [query["sql"][:120] for query in seen.captured_queries]
