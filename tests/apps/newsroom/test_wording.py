"""Which public stories carry certain words."""

from datetime import timedelta

import pytest
from django.contrib.postgres.search import SearchVector
from django.utils import timezone

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.counting.wording import carrying, stories_saying

pytestmark = pytest.mark.django_db


@pytest.fixture
def tell(units, people):
    def made(words: str, *, unit: str = "lapas-cilegon", status: str = "published", days: int = 1) -> Story:
        row = Story.objects.create(
            unit=units[unit], filed_by=people["contributor"], status=status, headline=words,
            published_at=timezone.now() - timedelta(days=days),
        )  # fmt: skip
        Story.objects.filter(pk=row.pk).update(search=SearchVector("headline", config="indonesian"))
        return row

    return made


def test_phrases_are_found_after_a_day_in_the_branch_and_only_in_public(tell, units):
    found = tell("Rutan Serang tetap Kumham PASTI melayani")
    tell("Kumham sudah pasti hadir")
    tell("Kumham PASTI dulu", days=90)
    tell("Kumham PASTI rahasia", status="draft")
    tell("Kumham PASTI seberang", unit="lapas-nunukan")
    since = timezone.localdate() - timedelta(days=30)
    rows = stories_saying(["Kumham PASTI"], since=since, branch_path=units["kanwil-banten"].path)
    assert list(rows) == [found]
    assert not stories_saying([" "], since=None, branch_path="/").exists()


def test_shares_are_counted_by_office_and_key_in_one_query(tell, units, django_assert_num_queries):
    for words in ("Panen kangkung", "Layanan kunjungan dan panen", "Upacara bendera"):
        tell(words)
    tell("Panen padi", unit="rutan-serang")
    tell("Panen rahasia", status="in_review")
    now = timezone.now()
    window = {"since": now - timedelta(days=90), "until": now}
    ids = [units["lapas-cilegon"].pk, units["rutan-serang"].pk, units["lapas-nunukan"].pk]
    with django_assert_num_queries(1):
        rows = {
            row.unit: row
            for row in carrying({"kebun": ["panen"], "layanan": ["layanan"]}, units=ids, **window)
        }
    first = rows[units["lapas-cilegon"].pk]
    assert (first.stories, first.any, first.by_key) == (3, 2, {"kebun": 2, "layanan": 1})
    assert rows[units["rutan-serang"].pk].any == 1
    assert units["lapas-nunukan"].pk not in rows
    assert [row.any for row in carrying({}, units=ids, **window)] == [0, 0]
