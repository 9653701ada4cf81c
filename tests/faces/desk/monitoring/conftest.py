"""An article that carries our release, one of the other region, and somebody signed in."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.test import Client
from django.utils import timezone
from tests.apps.monitoring.stories import MENTION, PARTS, corrected, release

from kentongan.apps.channels.services.release import release_item
from kentongan.apps.monitoring.models import Article, Link, Mention, PickUp, Source
from kentongan.apps.monitoring.services.matching import match_article
from kentongan.apps.monitoring.services.releases import index_release
from kentongan.apps.stakeholders.models import Outlet
from kentongan.core.analysis.reprints import candidate_hashes

AT = datetime(2026, 11, 20, 4, 0, tzinfo=UTC)


@pytest.fixture
def outlet(db) -> Outlet:
    return Outlet.objects.create(domain="kabar.test", name="Kabar <Peraga>")


def make_article(outlet: Outlet, n: int, text: str, unit, *, is_subject: bool = True) -> Article:
    article = Article.objects.create(
        outlet=outlet, url=f"https://kabar.test/{n}", title=f"Judul <{n}>", text=text, content_hash=str(n),
        hashes=candidate_hashes(text), dated_at=AT, kind="independent",
    )  # fmt: skip
    Mention.objects.create(
        article=article, unit=unit, confidence=0.9, evidence="“bukti”", is_subject=is_subject
    )
    match_article(article)
    return article


@pytest.fixture
def reprint(units, outlet) -> Article:
    """A reprint of the first version of a release of Cilegon that was corrected since."""
    unit = units["lapas-cilegon"]
    index_release(item_id=release_item(item=release(), unit_id=unit.pk).pk)
    article = make_article(outlet, 1, "\n\n".join(("Pembuka dari redaksi kami sendiri.", *PARTS)), unit)
    index_release(item_id=release_item(item=corrected(), unit_id=unit.pk).pk)
    assert PickUp.objects.get().is_outdated
    return article


@pytest.fixture
def foreign(units, outlet) -> Article:
    """A story about a unit of the other region."""
    return make_article(outlet, 2, MENTION, units["lapas-nunukan"])


@pytest.fixture
def source(units, outlet) -> Source:
    made = Source.objects.create(
        outlet=outlet, keeper=units["kanwil-banten"], kind="feed", url="https://kabar.test/feed", host="kabar.test",
        next_at=timezone.now(), failures=3, problem="Umpan <rusak>",
    )  # fmt: skip
    Link.objects.create(
        url="https://kabar.test/x", source=made, status="failed", problem="Artikel <tidak ada>"
    )
    return made


@pytest.fixture
def signed_in(people) -> Callable[[str], Client]:
    """A browser in which that person is signed in; "public" is nobody."""

    def sign_in(name: str) -> Client:
        client = Client()
        if name != "public":
            client.force_login(people[name], backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in
