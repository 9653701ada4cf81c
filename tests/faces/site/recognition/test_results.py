"""Published results as everybody reads them."""

import pytest
import time_machine
from tests.apps.recognition.making import NEWS, TODAY, days, over, publish, shown

from kentongan.apps.recognition.models import Result
from kentongan.apps.recognition.services import publishing, years

pytestmark = pytest.mark.django_db


@pytest.fixture
def published(actors, units, people):
    with time_machine.travel(TODAY, tick=False):
        for key, count in (("lapas-cilegon", 9), ("rutan-serang", 4), ("lapas-nunukan", 2)):
            publish(units[key], people["contributor"], days(count))
        row = shown(actors["central_lead"])
        over(row)
        years.finish_year(actor=actors["central_lead"], year=2026)
        yield publishing.publish_awards(actor=actors["central_lead"], year=2026)


def test_winners_stand_with_reason_certificate_and_method(client, published, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        page = client.get("/penghargaan/2026/").content.decode()
    won = Result.objects.get(year=published, category=NEWS, rank=1)
    for words in ("Pemenang", won.unit.name, "Cara menilai", "Satu Hari Satu Berita", won.certificate.code):
        assert words in page
    assert "Tidak ada satuan yang memperoleh nilai" in page  # nobody sent anything to the programme
    assert client.get(f"/sertifikat/{won.certificate.code}/").status_code == 200


def test_the_table_is_open_and_keeps_its_stamp(client, published):
    answer = client.get("/penghargaan/2026/nilai.csv")
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert len(lines) == 4
    assert lines[1].startswith(f"2026,{NEWS},lapas-cilegon,")
    again = client.get("/penghargaan/2026/nilai.csv", headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304
    assert "2026" in client.get("/penghargaan/").content.decode()
