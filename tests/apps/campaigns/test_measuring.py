"""Take-up, mix, evaluation, tallies: counted, and in a fixed number of queries."""

from datetime import UTC, date, datetime

import pytest
import time_machine
from tests.apps.newsroom.conftest import BODY

from kentongan.apps.campaigns.enums import ItemState
from kentongan.apps.campaigns.errors import BadWords, CannotClose, NotAllowed, WrongStage
from kentongan.apps.campaigns.gate import Standing, reasons_not_to_close, speaks_of_worth
from kentongan.apps.campaigns.models import Finding, Item
from kentongan.apps.campaigns.queries.mixing import gaps_in_words, mix
from kentongan.apps.campaigns.queries.outputs import outputs_in_words, outputs_of
from kentongan.apps.campaigns.queries.takeup import take_up
from kentongan.apps.campaigns.queries.tallies import tallies
from kentongan.apps.campaigns.services import evaluating
from kentongan.apps.campaigns.services.closing_paper import paper_of
from kentongan.apps.campaigns.services.tagging import join_by_hashtag, tag_story
from kentongan.apps.monitoring.models import Article, PickUp, Release
from kentongan.apps.newsroom.queries.addresses import uri_of
from kentongan.apps.stakeholders.models import Outlet
from kentongan.foundation.papers.docx import as_docx
from kentongan.foundation.papers.pdf import as_pdf

OCTOBER = {"since": date(2026, 10, 1), "until": date(2026, 11, 1)}


@pytest.fixture
def told(campaign, published, newsroom, pillars):
    """A campaign with one story of Cilegon, carried by one outlet twice."""
    made = campaign()
    story = published(body=f"{BODY}\n\n#PanenUntukNegeri")
    join_by_hashtag(story_id=story.pk)
    release = Release.objects.create(
        uri=uri_of(story.pk), version=1, unit=story.unit, headline="x", text="x", url="https://contoh.test/",
        published_at=story.published_at,
    )  # fmt: skip
    outlet = Outlet.objects.create(domain="kabar.test", name="Kabar")
    for n in range(2):
        article = Article.objects.create(
            outlet=outlet,
            url=f"https://kabar.test/{n}",
            content_hash=str(n),
            dated_at=datetime(2026, 10, 15, tzinfo=UTC),
        )
        PickUp.objects.create(article=article, release=release, kind="reprint", share_kept=1)
    return made, story


def test_take_up_by_office_region_and_week(told, units, django_assert_num_queries):
    made, _story = told
    with django_assert_num_queries(9):
        found = take_up(made)
    whole = found.whole
    assert (whole.asked, whole.taking, whole.beyond, whole.stories) == (6, 1, 0, 1)
    assert (whole.reprints, found.outlets) == (2, 1)
    lines = {line.unit.key: line for line in found.lines}
    cilegon = lines["lapas-cilegon"]
    assert (cilegon.stories, cilegon.reprints, cilegon.outlets, cilegon.first_on) == (
        1,
        2,
        1,
        date(2026, 10, 8),
    )
    assert cilegon.region == units["kanwil-banten"] and lines["lapas-nunukan"].stories == 0
    regions = {region.unit.key: (region.taking, region.asked, region.stories) for region in found.regions}
    assert regions == {"kanwil-banten": (1, 3, 1), "kanwil-kaltim": (0, 3, 0)}
    weeks = {week.monday: (week.stories, week.reprints) for week in found.weeks}
    assert weeks[date(2026, 10, 5)] == (1, 0) and weeks[date(2026, 10, 12)] == (0, 2)


def test_what_was_not_asked_counts_beyond_and_what_was_withdrawn_not_at_all(told):
    made, story = told
    made.invited.filter(unit=story.unit).delete()
    assert (take_up(made).whole.taking, take_up(made).whole.beyond) == (0, 1)
    type(story).objects.filter(pk=story.pk).update(status="withdrawn")
    assert take_up(made).whole.stories == 0


def test_mix_planned_against_actual(told, published, newsroom, units, django_assert_num_queries):
    _made, story = told
    actor = newsroom["contributor"]
    second, bare = published(), published()
    tag_story(actor=actor, story_id=story.pk, pillars=["pembinaan"], campaigns=[])
    tag_story(actor=actor, story_id=second.pk, pillars=["pembinaan", "integritas"], campaigns=[])
    with django_assert_num_queries(9):
        found = mix(units["ditjenpas"], since=date(2026, 10, 1), until=date(2026, 10, 31))
    assert (found.published, found.tagged) == (3, 2) and bare
    assert {s.key: (s.planned, s.actual) for s in found.slices} == {
        "pembinaan": (60, 75),
        "pelayanan": (30, 0),
        "integritas": (10, 25),
    }
    assert gaps_in_words(found.slices)[0] == "Pelayanan baru 0% dari 30% yang direncanakan."
    assert [branch.unit.key for branch in found.branches] == ["kanwil-banten"]
    assert [(s.label, s.actual) for s in found.topics] == [("Pembinaan kemandirian", 100)]
    own = mix(units["lapas-nunukan"], since=date(2026, 10, 1), until=date(2026, 10, 31))
    assert own.published == 0 and own.branches == () and {s.actual for s in own.slices} == {0}


def test_audience_and_format_are_known_for_planned_stories(told, item, units):
    made, story = told
    Item.objects.filter(pk=item(made, audience="family", format="video").pk).update(story=story)
    found = mix(units["lapas-cilegon"], since=date(2026, 10, 8), until=date(2026, 10, 8))
    assert [(s.key, s.actual) for s in found.audiences] == [("family", 100)]
    assert [(s.key, s.actual) for s in found.formats] == [("video", 100)]
    assert found.branches == ()


def test_tallies_in_four_queries(told, item, units, django_assert_num_queries):
    made, _story = told
    done, _planned, dropped = (item(made) for _n in range(3))
    now = datetime(2026, 10, 12, tzinfo=UTC)
    Item.objects.filter(pk=done.pk).update(state=ItemState.DONE, settled_at=now)
    Item.objects.filter(pk=dropped.pk).update(state=ItemState.DROPPED, settled_at=now)
    with django_assert_num_queries(4):
        found = tallies(**OCTOBER)
    cilegon = {row.measure: (row.count, row.of) for row in found if row.unit == units["lapas-cilegon"].pk}
    assert cilegon == {
        "campaigns.stories": (1, 0),
        "campaigns.units": (1, 1),
        "campaigns.planned_done": (1, 2),
    }
    nunukan = tallies(**OCTOBER, units=[units["lapas-nunukan"].pk])
    assert [(row.measure, row.count, row.of) for row in nunukan] == [("campaigns.units", 0, 1)]
    assert tallies(since=date(2026, 12, 1), until=date(2027, 1, 1)) == []


def say(actor, made, stage, words="Keluarga tahu jam kunjungan.", source="Survei loket"):
    return evaluating.add_finding(actor=actor, campaign_id=made.pk, stage=stage, words=words, source=source)


def test_close_out_keeps_the_counted_and_can_be_undone(told, item, newsroom):
    made, _story = told
    actor, planned = newsroom["central_editor"], item(made)
    with pytest.raises(CannotClose) as caught:
        evaluating.close_campaign(actor=actor, campaign_id=made.pk)
    assert [reason.code for reason in caught.value.reasons] == ["running", "waiting", "objective", "result"]
    say(actor, made, "objective", source="")
    say(actor, made, "outcome")
    Item.objects.filter(pk=planned.pk).update(state=ItemState.DONE, settled_at=made.created_at)
    with time_machine.travel("2026-11-02T03:00:00Z", tick=False):
        closed = evaluating.close_campaign(actor=actor, campaign_id=made.pk)
    assert closed.figures["stories"] == 1 and closed.figures["reprints"] == 2 and closed.figures["done"] == 1
    with pytest.raises(WrongStage):
        say(actor, made, "outcome")
    assert not evaluating.reopen_campaign(actor=actor, campaign_id=made.pk).figures
    with pytest.raises(WrongStage):
        evaluating.reopen_campaign(actor=actor, campaign_id=made.pk)


def test_findings_need_their_source_and_no_price(told, newsroom):
    made, _story = told
    actor = newsroom["central_editor"]
    for stage in ("out_take", "outcome", "impact"):
        with pytest.raises(BadWords) as caught:
            say(actor, made, stage, source=" ")
        assert caught.value.field == "source"
    with pytest.raises(BadWords):
        say(actor, made, "impact", words="Pemberitaan setara nilai iklan 2 miliar.")
    with pytest.raises(NotAllowed):
        say(newsroom["unit_head"], made, "outcome")
    assert not Finding.objects.exists()


@pytest.mark.parametrize(
    ("words", "is_priced"),
    (
        ("AVE 2 M", True),
        ("ekuivalen iklan", True),
        ("setara dengan nilai iklan", True),
        ("advertising value", True),
        ("Iklan layanan dipasang di loket", False),
        ("tidak ada ave maria", True),
        ("nilai layanan naik", False),
    ),
)
def test_words_of_advertising_value(words, is_priced):
    assert bool(speaks_of_worth([words])) == is_priced


def test_gate_lets_the_finished_through():
    done = Standing(
        today=date(2026, 11, 1),
        ends_on=date(2026, 10, 31),
        is_closed=False,
        waiting=0,
        stages=frozenset({"objective", "impact"}),
    )
    assert reasons_not_to_close(done) == []


def test_the_paper_has_every_step(told, newsroom):
    made, _story = told
    say(newsroom["central_editor"], made, "impact")
    paper = paper_of(made, Finding.objects.all(), outputs_of(made))
    captions = [block.text for block in paper.blocks if hasattr(block, "level")]
    assert captions == [
        "Tujuan", "Masukan", "Kegiatan", "Keluaran (dihitung sistem)", "Tanggapan khalayak", "Perubahan", "Dampak",
    ]  # fmt: skip
    assert paper.stamp == "DRAF"
    assert as_pdf(paper).startswith(b"%PDF") and as_docx(paper).startswith(b"PK")
    assert ("Satuan yang ikut", "1 dari 6 yang diajak") in outputs_in_words(outputs_of(made))
