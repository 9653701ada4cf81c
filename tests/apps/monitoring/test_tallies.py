"""What the radar counts for an office."""

from datetime import UTC, date, datetime

import pytest

from kentongan.apps.monitoring.models import Article, PickUp, Release
from kentongan.apps.monitoring.queries.tallies import tallies
from kentongan.apps.stakeholders.models import Outlet

pytestmark = pytest.mark.django_db


@pytest.fixture
def printed(units):
    """Prints a release of a unit in an outlet at a moment; the release of a unit is made once."""
    numbers = iter(range(1_000))

    def make(key: str, outlet: str, at: datetime) -> None:
        n = next(numbers)
        release, _ = Release.objects.get_or_create(
            uri=f"tag:x:{key}",
            defaults={"version": 1, "unit": units[key], "headline": key, "text": "teks", "url": "https://contoh.test/",
                      "published_at": at},
        )  # fmt: skip
        printer, _ = Outlet.objects.get_or_create(domain=f"{outlet}.test", defaults={"name": outlet})
        url = f"https://{outlet}.test/{n}"
        article = Article.objects.create(outlet=printer, url=url, content_hash=str(n), dated_at=at)
        PickUp.objects.create(article=article, release=release, kind="reprint", share_kept=0.5)

    return make


def test_reprints_and_outlets_a_unit(printed, units, django_assert_num_queries):
    morning = datetime(2026, 11, 20, 3, tzinfo=UTC)
    for outlet in ("kabar", "kabar", "warta"):
        printed("lapas-cilegon", outlet, morning)
    printed("lapas-nunukan", "kabar", morning)
    printed("lapas-nunukan", "kabar", datetime(2026, 11, 20, 17, tzinfo=UTC))  # the 21st in Jakarta
    with django_assert_num_queries(1):
        found = tallies(since=date(2026, 11, 20), until=date(2026, 11, 21))
    assert {(row.unit, row.measure): (row.count, row.total) for row in found} == {
        (units["lapas-cilegon"].pk, "monitoring.reprints"): (3, pytest.approx(1.5)),
        (units["lapas-cilegon"].pk, "monitoring.outlets"): (2, 0.0),
        (units["lapas-nunukan"].pk, "monitoring.reprints"): (1, pytest.approx(0.5)),
        (units["lapas-nunukan"].pk, "monitoring.outlets"): (1, 0.0),
    }
    only = tallies(since=date(2026, 11, 20), until=date(2026, 11, 22), units=[units["lapas-nunukan"].pk])
    assert {row.measure: row.count for row in only} == {"monitoring.reprints": 2, "monitoring.outlets": 1}
