"""The page of a case: what it says, how light it is, how often it asks the database, what it never shows."""

import gzip
import json
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from lxml import etree

from kentongan.apps.crisis.models import Case
from kentongan.apps.statements.services.changing import withdraw_update
from kentongan.apps.statements.services.warning import WarningWords, publish_warning

pytestmark = pytest.mark.django_db
LIGHT = 14 * 1024
WARNING = WarningWords(
    hazard="Asap tebal dari kebakaran gedung",
    affected="Warga dalam radius 300 meter",
    evacuation="Berkumpul di lapangan kecamatan",
    avoid="Tutup jendela dan pakai masker",
    help="Hubungi 112",
    announcer="Kepala Lapas Kelas IIA Cilegon",
)


@pytest.fixture
def page(client):
    def path(update) -> str:
        return f"/krisis/{update.case.code.lower()}/"

    return path


def test_page_shows_the_words_the_promise_and_the_speaker(client, page, released):
    update = released()
    answer = client.get(page(update))
    words = answer.content.decode()
    assert answer.status_code == 200 and not answer.cookies and "Vary" not in answer.headers
    assert "Kebakaran di Lapas Kelas IIA Cilegon" in words
    assert "Kebakaran di dapur umum" not in words  # the officers' own title stays inside
    assert "Pembaruan berikutnya paling lambat" in words and "WIB" in words
    assert update.speaker in words and "belum terverifikasi" in words
    assert "<script src" not in words and "style=" not in words
    told = json.loads(re.search(r'ld\+json">(.*?)</script>', words)[1])
    assert told["@type"] == "SpecialAnnouncement" and told["webFeed"].endswith("feed.atom")


def test_page_with_many_long_entries_comes_in_one_round_trip(client, page, released, case):
    one = case()
    update = released(one)
    for _ in range(11):
        released(one, kind="update")
    answer = client.get(page(update))
    css = gzip.compress(Path(finders.find("site/krisis.css")).read_bytes())
    total = len(answer.content) + len(css)
    print(f"case page: {len(answer.content)} bytes of HTML, {len(css)} of CSS")
    assert total <= LIGHT
    older = re.search(r'href="(\?sebelum=\d+)"', answer.content.decode())[1]
    assert "Pernyataan awal" in client.get(page(update) + older).content.decode()


def test_page_is_not_sent_twice_and_changes_with_every_word(client, page, released, actors):
    update = released()
    first = client.get(page(update))
    again = client.get(page(update), headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304 and not again.content
    withdraw_update(actor=actors["region_head"], update_id=update.pk, reason="Lokasinya keliru.")
    newer = client.get(page(update), headers={"If-None-Match": first["ETag"]})
    words = newer.content.decode()
    assert newer.status_code == 200 and "Lokasinya keliru." in words and update.text[:60] not in words


def test_page_costs_the_same_however_much_was_said(client, page, released, case, django_assert_num_queries):
    one = case()
    update = released(one)
    with django_assert_num_queries(2):
        client.get(page(update))
    for _ in range(3):
        released(one, kind="update")
    with django_assert_num_queries(2):
        client.get(page(update))


def test_nothing_stands_there_before_the_first_word(client, case, asked):
    one = case()
    asked(one)
    path = f"/krisis/{one.code.lower()}/"
    assert client.get(path).status_code == 404
    assert client.get(path + "feed.atom").status_code == 404
    assert one.code.lower() not in client.get("/krisis/").content.decode()


def test_a_restricted_case_shows_its_words_and_nothing_else(client, page, case, released):
    one = case(is_restricted=True)
    update = released(one)
    words = client.get(page(update)).content.decode()
    assert update.text[:40] in words and one.title not in words


def test_feed_carries_words_and_corrections(client, page, released, actors):
    update = released()
    feed = etree.fromstring(client.get(page(update) + "feed.atom").content)
    ns = {"a": "http://www.w3.org/2005/Atom"}
    assert len(feed.findall("a:entry", ns)) == 1
    withdraw_update(actor=actors["region_head"], update_id=update.pk, reason="Keliru.")
    feed = etree.fromstring(client.get(page(update) + "feed.atom").content)
    assert "DITARIK" in feed.find("a:entry/a:title", ns).text


def test_warning_stands_on_top_until_it_is_lifted(client, page, case, actors):
    one = case()
    Case.objects.filter(pk=one.pk).update(is_danger=True)
    update = publish_warning(actor=actors["unit_head"], case_id=one.pk, words=WARNING, audience=())
    assert 'class="warning"' in client.get(page(update)).content.decode()
    withdraw_update(actor=actors["unit_head"], update_id=update.pk, reason="Asap sudah hilang.")
    words = client.get(page(update)).content.decode()
    assert 'class="warning"' not in words and "Asap sudah hilang." in words


def test_list_parts_running_from_past_in_one_query(client, released, django_assert_num_queries):
    update = released()
    with django_assert_num_queries(1):
        words = client.get("/krisis/").content.decode()
    assert "Sedang berjalan" in words and update.case.code.lower() in words


def test_addresses_are_absolute_in_the_head(client, page, released):
    update = released()
    assert (
        f'rel="canonical" href="{settings.SITE_URL}{page(update)}"'
        in client.get(page(update)).content.decode()
    )
