"""Packages of a story: from its own words, stale with its facts, out only with it."""

from dataclasses import replace

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from kentongan.apps.newsroom.enums import PackageKind
from kentongan.apps.newsroom.errors import (
    BadPackage,
    NotAllowed,
    PackageNotFound,
    StoryNotFound,
    WrongStage,
)
from kentongan.apps.newsroom.models import Package, Story
from kentongan.apps.newsroom.queries.packaging.fact_base import base_of
from kentongan.apps.newsroom.queries.packaging.packages import packages_of, public_packages, shown
from kentongan.apps.newsroom.services.correcting import correct_story, propose_correction
from kentongan.apps.newsroom.services.packaging.packages import (
    make_packages,
    share_package,
    unshare_package,
    write_package,
)
from kentongan.apps.newsroom.services.saving import save_story
from kentongan.apps.newsroom.services.withdrawing import unpublish_story, withdraw_story
from kentongan.core.packages.strays import strays
from kentongan.foundation.audit.models import AuditEntry

pytestmark = pytest.mark.django_db
REASON = "Jumlah panen pada naskah pertama keliru."


@pytest.fixture
def packaged(published, newsroom) -> Story:
    """A published story with all its packages."""
    story = published()
    make_packages(actor=newsroom["contributor"], story_id=story.pk)
    return fresh(story)


def fresh(story: Story) -> Story:
    return Story.objects.select_related("unit", "public__topic", "current__topic").get(pk=story.pk)


def one(story: Story, kind: str):
    story = fresh(story)
    return shown(story, packages_of(story).filter(kind=kind))[0]


def correct(story: Story, newsroom: dict, words) -> None:
    better = replace(
        words,
        headline=words.headline.replace("40", "45"),
        body=words.body.replace("40", "45"),
        what="Panen kangkung 45 kilogram",
    )
    propose_correction(
        actor=newsroom["contributor"], story_id=story.pk, based_on=1, content=better, reason=REASON
    )
    correct_story(actor=newsroom["region_head"], story_id=story.pk, version=2)


def test_every_kind_that_the_story_has_something_for_is_made(packaged):
    made = set(packages_of(packaged).values_list("kind", flat=True))
    assert made == set(PackageKind.values) - {"photos"}


def test_no_package_says_more_than_its_version(packaged):
    base = base_of(packaged, packaged.public)
    for package in shown(packaged, packages_of(packaged)):
        for piece in package.pieces:
            assert piece.is_open or not strays(piece.text, base.source)


def test_the_english_summary_waits_for_a_person(packaged, newsroom):
    assert one(packaged, "english").is_open and not one(packaged, "english").is_ready
    text = "Twenty people in custody harvested 40 kilograms of water spinach on Wednesday, 7 October."
    write_package(
        actor=newsroom["contributor"], story_id=packaged.pk, kind="english", texts={"english": text},
        allowed=["Twenty"],
    )  # fmt: skip
    assert one(packaged, "english").is_ready


def test_made_again_nothing_changes(packaged, newsroom):
    before = list(Package.objects.order_by("pk").values())
    assert make_packages(actor=newsroom["contributor"], story_id=packaged.pk) == []
    assert list(Package.objects.order_by("pk").values()) == before


def test_a_number_that_the_story_does_not_have_is_refused_and_nothing_kept(packaged, newsroom):
    before = Package.objects.get(kind="messenger").pieces
    with pytest.raises(BadPackage) as refusal:
        write_package(
            actor=newsroom["contributor"], story_id=packaged.pk, kind="messenger",
            texts={"whatsapp": "Panen 400 kilogram!"}, allowed=["400"],
        )  # fmt: skip
    assert refusal.value.numbers == ("400",)
    assert Package.objects.get(kind="messenger").pieces == before


def test_a_name_is_let_through_only_by_a_person(packaged, newsroom):
    texts = {"whatsapp": "Panen 40 kilogram, dan Sobat Pengayoman ikut senang."}
    write = {"actor": newsroom["contributor"], "story_id": packaged.pk, "kind": "messenger", "texts": texts}
    with pytest.raises(BadPackage) as refusal:
        write_package(**write)
    assert refusal.value.names == ("Sobat", "Pengayoman")
    row = write_package(**write, allowed=refusal.value.names)
    assert row.allowed == ["Pengayoman", "Sobat"] and row.is_edited


def test_a_text_that_its_place_does_not_take_is_refused(packaged, newsroom):
    with pytest.raises(BadPackage, match="X: "):
        write_package(
            actor=newsroom["contributor"], story_id=packaged.pk, kind="captions", texts={"x": "panen " * 60}
        )


def test_pieces_that_are_none_of_the_package_are_not_kept(packaged, newsroom):
    row = write_package(
        actor=newsroom["contributor"], story_id=packaged.pk, kind="radio", texts={"naskah": "x"}
    )
    assert [piece["key"] for piece in row.pieces] == ["radio"]


def test_packages_are_stale_when_the_facts_change(packaged, newsroom, words):
    write_package(
        actor=newsroom["contributor"], story_id=packaged.pk, kind="messenger",
        texts={"whatsapp": "Panen 40 kilogram kangkung."},
    )  # fmt: skip
    correct(packaged, newsroom, words)
    assert one(packaged, "captions").is_stale and not one(packaged, "captions").is_ready
    make_packages(actor=newsroom["contributor"], story_id=packaged.pk)
    assert not one(packaged, "captions").is_stale
    kept = one(packaged, "messenger")
    assert kept.is_stale and kept.pieces[0].text == "Panen 40 kilogram kangkung."
    make_packages(actor=newsroom["contributor"], story_id=packaged.pk, kinds=["messenger"])
    assert "45 kilogram" in one(packaged, "messenger").pieces[0].text


def test_a_proposed_correction_makes_nothing_stale_before_it_is_public(packaged, newsroom, words):
    better = replace(words, headline=words.headline.replace("40", "45"), body=words.body.replace("40", "45"))
    propose_correction(
        actor=newsroom["contributor"], story_id=packaged.pk, based_on=1, content=better, reason=REASON
    )
    assert not one(packaged, "captions").is_stale


def test_the_kit_shows_what_is_shared_and_fresh_and_nothing_else(packaged, newsroom, words):
    assert public_packages(packaged) == []
    share_package(actor=newsroom["unit_head"], story_id=packaged.pk, kind="captions")
    assert [kit.row.kind for kit in public_packages(fresh(packaged))] == ["captions"]
    correct(packaged, newsroom, words)
    assert public_packages(fresh(packaged)) == []


@pytest.mark.parametrize("take_back", ["withdraw", "unpublish"])
def test_packages_do_not_outlive_their_story(packaged, newsroom, take_back):
    share_package(actor=newsroom["unit_head"], story_id=packaged.pk, kind="captions")
    if take_back == "withdraw":
        withdraw_story(actor=newsroom["unit_head"], story_id=packaged.pk, reason=REASON)
    else:
        unpublish_story(
            actor=newsroom["region_head"], story_id=packaged.pk, reason_code="error", reason=REASON
        )
    assert public_packages(fresh(packaged)) == []
    with pytest.raises(WrongStage):
        share_package(actor=newsroom["unit_head"], story_id=packaged.pk, kind="radio")


def test_a_draft_may_be_prepared_and_never_shared(filed, newsroom):
    story = filed(by="unit_head")
    make_packages(actor=newsroom["unit_head"], story_id=story.pk)
    assert "http" not in one(story, "captions").pieces[0].text
    with pytest.raises(WrongStage):
        share_package(actor=newsroom["unit_head"], story_id=story.pk, kind="captions")
    assert public_packages(fresh(story)) == []


def test_packages_of_a_draft_are_stale_after_a_save(filed, newsroom, words):
    story = filed()
    make_packages(actor=newsroom["contributor"], story_id=story.pk)
    save_story(
        actor=newsroom["contributor"], story_id=story.pk, based_on=1,
        content=replace(words, headline="Warga Binaan Panen Kangkung di Kebun Lapas"),
    )  # fmt: skip
    assert one(story, "captions").is_stale


def test_what_is_written_anew_leaves_the_kit_until_it_is_shared_again(packaged, newsroom):
    share_package(actor=newsroom["unit_head"], story_id=packaged.pk, kind="messenger")
    write_package(
        actor=newsroom["contributor"], story_id=packaged.pk, kind="messenger",
        texts={"whatsapp": "Panen 40 kilogram kangkung."},
    )  # fmt: skip
    assert public_packages(fresh(packaged)) == []


def test_taking_back_takes_no_more_than_making(packaged, newsroom):
    share_package(actor=newsroom["unit_head"], story_id=packaged.pk, kind="radio")
    unshare_package(actor=newsroom["contributor"], story_id=packaged.pk, kind="radio")
    assert public_packages(fresh(packaged)) == []


def test_sharing_takes_who_publishes(packaged, newsroom):
    for who in ("contributor", "unit_coord", "auditor"):
        with pytest.raises(NotAllowed):
            share_package(actor=newsroom[who], story_id=packaged.pk, kind="radio")


def test_the_english_prompt_is_never_shared(packaged, newsroom):
    with pytest.raises(WrongStage):
        share_package(actor=newsroom["unit_head"], story_id=packaged.pk, kind="english")


@pytest.mark.parametrize("who", ["other_contributor", "other_unit_head", "public"])
def test_stories_of_others_are_as_if_they_were_not_there(packaged, newsroom, who):
    before = Package.objects.count()
    for act in (
        lambda: make_packages(actor=newsroom[who], story_id=packaged.pk),
        lambda: write_package(actor=newsroom[who], story_id=packaged.pk, kind="radio", texts={}),
        lambda: share_package(actor=newsroom[who], story_id=packaged.pk, kind="radio"),
        lambda: unshare_package(actor=newsroom[who], story_id=packaged.pk, kind="radio"),
    ):
        with pytest.raises(StoryNotFound):
            act()
    assert Package.objects.count() == before


def test_who_only_reads_makes_nothing(packaged, newsroom):
    with pytest.raises(NotAllowed):
        make_packages(actor=newsroom["auditor"], story_id=packaged.pk)


def test_a_package_that_was_not_made_cannot_be_written(published, newsroom):
    with pytest.raises(PackageNotFound):
        write_package(actor=newsroom["contributor"], story_id=published().pk, kind="radio", texts={})


def test_a_story_without_text_has_no_packages(filed, newsroom):
    with pytest.raises(WrongStage):
        make_packages(actor=newsroom["contributor"], story_id=filed(body="").pk)


def test_all_is_audited_without_the_words(packaged, newsroom):
    share_package(actor=newsroom["unit_head"], story_id=packaged.pk, kind="radio")
    unshare_package(actor=newsroom["unit_head"], story_id=packaged.pk, kind="radio")
    write_package(actor=newsroom["contributor"], story_id=packaged.pk, kind="radio", texts={})
    entries = AuditEntry.objects.filter(verb__startswith="package")
    assert {entry.verb for entry in entries} == {
        "packages_made", "package_shared", "package_unshared", "package_written"
    }  # fmt: skip
    assert not any("kangkung" in str(entry.detail).lower() for entry in entries)


def test_the_list_is_one_query_and_the_kit_too(packaged, django_assert_num_queries):
    story = fresh(packaged)
    with django_assert_num_queries(1):
        assert shown(story, packages_of(story))
    with django_assert_num_queries(1):
        public_packages(story)


def test_the_database_keeps_one_of_a_kind_and_knows_who_shares(packaged):
    row = Package.objects.get(kind="radio")
    with pytest.raises(IntegrityError), transaction.atomic():
        Package.objects.create(story=packaged, version=row.version, kind="radio", changed_by=row.changed_by)
    with pytest.raises(IntegrityError), transaction.atomic():
        Package.objects.filter(pk=row.pk).update(shared_at=timezone.now())
