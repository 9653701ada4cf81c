"""The ledger counts each article once a unit, and shows each officer their own branch."""

from datetime import UTC, date, datetime

import pytest

from kentongan.apps.monitoring.errors import LedgerClosed
from kentongan.apps.monitoring.models import Article, Mention, PickUp, Release
from kentongan.apps.monitoring.queries.articles import (
    ArticleFilter,
    articles_visible_to,
    filtered,
    with_units,
)
from kentongan.apps.monitoring.queries.ledger import ledger
from kentongan.apps.monitoring.queries.pickups import outdated_visible_to, pickup_tally
from kentongan.apps.stakeholders.models import Outlet

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 20)


@pytest.fixture
def printed(units):
    """Makes an article with what it carries and whom it names."""
    outlet = Outlet.objects.create(domain="kabar.test", name="Kabar")
    number = iter(range(1, 10_000))

    def make(
        *,
        carries=None,
        names=(),
        subject=(),
        share=0.8,
        at=datetime(2026, 11, 20, 3, tzinfo=UTC),
        outlet=outlet,
    ):
        n = next(number)
        article = Article.objects.create(
            outlet=outlet, url=f"https://kabar.test/{n}", title=f"Judul {n}", content_hash=str(n), dated_at=at
        )
        kind = "reprint" if share >= 0.5 else "partial_reprint"
        if carries:
            PickUp.objects.create(article=article, release=carries, kind=kind, share_kept=share)
            article.kind = kind
            article.save()
        for key in {*names, *subject}:
            Mention.objects.create(
                article=article, unit=units[key], confidence=0.9, evidence=key, is_subject=key in subject
            )
        return article

    return make


@pytest.fixture
def our(units):
    def make(key: str, version: int = 1) -> Release:
        n = Release.objects.count()
        return Release.objects.create(
            uri=f"tag:x:{n}", version=version, unit=units[key], headline=f"Rilis {n}", text="teks",
            url="https://contoh.test/", published_at=datetime(2026, 11, 19, tzinfo=UTC),
        )  # fmt: skip

    return make


@pytest.fixture
def week(printed, our):
    """Cilegon is reprinted twice and named in a story of Serang; Nunukan, in the other region, has its own."""
    cilegon = our("lapas-cilegon")
    printed(carries=cilegon, names=["lapas-cilegon"], share=0.9)
    printed(carries=cilegon, subject=["lapas-cilegon"], names=["rutan-serang"], share=0.3)
    printed(subject=["rutan-serang"], names=["lapas-cilegon"])
    printed(carries=our("lapas-nunukan"), subject=["lapas-nunukan"])


def test_region_sees_its_units_and_only_them(week, units, actors):
    found = ledger(actors["region_editor"], unit=units["kanwil-banten"], since=DAY, until=DAY)
    lines = {line.unit.key: line.counts for line in found.lines}
    cilegon, serang = lines["lapas-cilegon"], lines["rutan-serang"]
    assert (cilegon.reprint, cilegon.partial, cilegon.independent, cilegon.mention) == (1, 1, 0, 1)
    assert (serang.reprint, serang.partial, serang.independent, serang.mention) == (0, 0, 1, 1)
    assert cilegon.share == pytest.approx(0.6) and serang.share is None
    assert found.totals.total == 5 and found.totals.share == pytest.approx(0.6)
    assert [(line.domain, line.pickups) for line in found.outlets] == [("kabar.test", 2)]
    assert [(release.pickup_count, release.mean_share) for release in found.releases] == [
        (2, pytest.approx(0.6))
    ]


def test_centre_sees_regions_and_a_unit_itself(week, units, actors):
    nation = ledger(actors["central_lead"], unit=units["ditjenpas"], since=DAY, until=DAY)
    assert {line.unit.key: line.counts.total for line in nation.lines} == {
        "kanwil-banten": 5,
        "kanwil-kaltim": 1,
    }
    own = ledger(actors["contributor"], unit=units["lapas-cilegon"], since=DAY, until=DAY)
    assert [line.unit.key for line in own.lines] == ["lapas-cilegon"]


@pytest.mark.parametrize("role", ["public", "other_contributor", "other_region_editor"])
def test_ledger_is_closed_to_other_branches(role, units, actors):
    with pytest.raises(LedgerClosed):
        ledger(actors[role], unit=units["kanwil-banten"], since=DAY, until=DAY)


def test_unit_cannot_read_its_superior(units, actors):
    with pytest.raises(LedgerClosed):
        ledger(actors["unit_head"], unit=units["kanwil-banten"], since=DAY, until=DAY)


def test_days_are_those_of_the_unit(printed, our, units, actors):
    # 23.30 WIB on the 19th is half past midnight on the 20th in Nunukan
    at = datetime(2026, 11, 19, 16, 30, tzinfo=UTC)
    printed(carries=our("lapas-cilegon"), at=at)
    printed(carries=our("lapas-nunukan"), at=at)
    lead = actors["central_lead"]
    assert ledger(lead, unit=units["lapas-cilegon"], since=DAY, until=DAY).totals.total == 0
    assert ledger(lead, unit=units["lapas-nunukan"], since=DAY, until=DAY).totals.total == 1


def test_outdated_words_are_counted_and_listed_by_branch(printed, our, units, actors):
    release = our("lapas-cilegon", version=2)
    printed(carries=release)
    assert ledger(actors["unit_head"], unit=units["lapas-cilegon"], since=DAY, until=DAY).outdated == 1
    assert outdated_visible_to(actors["unit_head"]).count() == 1
    for role in ("public", "other_contributor", "other_region_editor"):
        assert not outdated_visible_to(actors[role]).exists()
    assert pickup_tally([release.uri, "lain"]) == {release.uri: 1}


def test_articles_are_those_of_the_branch(week, actors):
    assert articles_visible_to(actors["contributor"]).count() == 3
    assert articles_visible_to(actors["other_contributor"]).count() == 1
    assert articles_visible_to(actors["central_lead"]).count() == 4
    assert not articles_visible_to(actors["public"]).exists()


def test_filters_narrow_the_list(week, units, actors):
    mine = articles_visible_to(actors["region_editor"])

    def count(**wanted) -> int:
        return filtered(mine, ArticleFilter(**wanted)).count()

    assert count(kind="reprint") == 1 and count(kind="bukan") == 3
    assert count(unit=units["rutan-serang"]) == 2
    assert count(since=date(2026, 11, 21)) == 0 and count(until=DAY, since=DAY) == 3
    assert count(words="judul 3") == 1
    # a filter for a unit elsewhere never widens the list
    assert count(unit=units["lapas-nunukan"]) == 0


def test_queries_do_not_grow_with_articles(printed, our, units, actors, django_assert_num_queries):
    def queries() -> None:
        with django_assert_num_queries(8):
            ledger(actors["region_editor"], unit=units["kanwil-banten"], since=DAY, until=DAY)
        with django_assert_num_queries(3):
            for article in with_units(articles_visible_to(actors["region_editor"])):
                [mention.unit.name for mention in article.mentions.all()]
                [line.release.unit.name for line in article.pickups.all()]

    release = our("lapas-cilegon")
    for _ in range(3):
        printed(carries=release, names=["rutan-serang"])
    queries()
    for _ in range(30):
        printed(carries=our("rutan-serang"), names=["lapas-cilegon"])
    queries()
