"""Who looks after which source."""

from datetime import timedelta

import pytest
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from kentongan.apps.monitoring.errors import BadSource, NotAllowed
from kentongan.apps.monitoring.models import Source
from kentongan.apps.monitoring.queries.sources import source_counts, sources_visible_to, state_of
from kentongan.apps.monitoring.services.sources import (
    add_source,
    change_source_pace,
    load_sources,
    read_source_now,
    set_source_active,
)
from kentongan.apps.stakeholders.models import Outlet
from kentongan.apps.stakeholders.services.outlets import load_outlets
from kentongan.core.registry.outlets import read_outlets
from kentongan.foundation.audit import trail

pytestmark = pytest.mark.django_db
URL = "https://kabar-banten.test/rss"
OTHERS = ("public", "contributor", "unit_head", "ppid", "auditor", "other_region_editor")


@pytest.fixture
def regional(units, actors) -> Source:
    return add_source(
        actor=actors["region_editor"], url=URL, kind="feed", keeper_id=units["kanwil-banten"].pk
    )


def test_source_knows_its_outlet_by_the_host_or_makes_it(units, actors):
    Outlet.objects.create(domain="media.test", name="Media")
    known = add_source(actor=actors["admin"], url="https://banten.media.test/feed#x", kind="feed")
    assert known.outlet.name == "Media" and known.url == "https://banten.media.test/feed"
    made = add_source(
        actor=actors["admin"], url="https://www.baru.test/", kind="page", outlet_name="Kabar Baru"
    )
    assert (made.outlet.domain, made.outlet.name) == ("baru.test", "Kabar Baru")
    assert [act.verb for act in trail.of_subject(f"source:{made.pk}")] == ["source_added"]


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("bukan alamat", "alamat lengkap"),
        ("ftp://media.test/x", "alamat lengkap"),
        ("http://localhost/x", "internet umum"),
        ("http://user:rahasia@media.test/", "alamat lengkap"),
        ("http://media.test:22/", "Porta"),
        ("http://0x7f.1/", "Alamat IP"),
    ],
)
def test_address_that_cannot_be_watched_says_why(actors, url, words):
    with pytest.raises(BadSource, match=words):
        add_source(actor=actors["admin"], url=url, kind="feed")


def test_address_is_watched_once_and_within_reason(actors, regional):
    with pytest.raises(BadSource, match="sudah dipantau"):
        add_source(actor=actors["admin"], url=URL + "?utm_source=x", kind="feed")
    with pytest.raises(BadSource, match="Jarak baca"):
        add_source(actor=actors["admin"], url=URL + "2", kind="feed", every_minutes=0)
    with pytest.raises(BadSource, match="jenis"):
        add_source(actor=actors["admin"], url=URL + "2", kind="merpati")


@pytest.mark.parametrize("role", OTHERS)
def test_others_change_no_source(role, units, actors, regional):
    keeper = units["kanwil-banten"].pk
    for refused in (
        lambda: add_source(actor=actors[role], url=URL + "2", kind="feed", keeper_id=keeper),
        lambda: add_source(actor=actors[role], url=URL + "2", kind="feed"),
        lambda: set_source_active(actor=actors[role], source_id=regional.pk, is_active=False),
        lambda: change_source_pace(actor=actors[role], source_id=regional.pk, every_minutes=5),
        lambda: read_source_now(actor=actors[role], source_id=regional.pk),
    ):
        with pytest.raises(NotAllowed):
            refused()


def test_source_of_the_nation_is_the_centres(actors, regional):
    national = add_source(actor=actors["central_editor"], url=URL + "/nasional", kind="feed")
    with pytest.raises(NotAllowed):
        set_source_active(actor=actors["region_head"], source_id=national.pk, is_active=False)
    assert set(sources_visible_to(actors["region_head"])) == {regional, national}
    assert set(sources_visible_to(actors["other_region_editor"])) == {national}
    assert set(sources_visible_to(actors["central_lead"])) == {regional, national}
    for role in ("public", "contributor", "unit_head", "ppid", "auditor"):
        assert not sources_visible_to(actors[role]).exists()


def test_trying_now_queues_the_reading_even_of_a_paused_source(actors, regional):
    set_source_active(actor=actors["region_editor"], source_id=regional.pk, is_active=False)
    read_source_now(actor=actors["region_editor"], source_id=regional.pk)
    assert ProcrastinateJob.objects.get(task_name="monitoring.read_source").args == {"source_id": regional.pk}


def test_one_word_tells_how_a_source_fares(regional):
    now = timezone.now()
    assert state_of(regional) == "info"
    regional.last_ok_at = regional.last_new_at = now
    assert state_of(regional) == "ok"
    regional.last_new_at = now - timedelta(days=15)
    assert state_of(regional) == "silent"
    regional.is_active = False
    assert state_of(regional) == "mute"


def test_counts_are_one_query(actors, regional, django_assert_num_queries):
    Source.objects.update(failures=3)
    with django_assert_num_queries(1):
        assert source_counts(actors["region_editor"]) == {"all": 1, "active": 1, "failing": 1}


def test_registry_of_outlets_loads_again_and_again():
    count = load_outlets()
    assert load_outlets() == count == Outlet.objects.count() == len(read_outlets())
    feeds = {outlet.domain: outlet.rss for outlet in read_outlets() if outlet.rss}
    added = load_sources(feeds=feeds)
    assert added > 0 and load_sources(feeds=feeds) == 0
    assert not Source.objects.filter(is_active=True).exists()
