"""Who may hide, who may let be seen, and what it takes."""

import hashlib

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone
from tests.apps.newsroom.picturing.portraits import FACE

from kentongan.apps.newsroom.enums import Portrayed, RegionKind, RegionState
from kentongan.apps.newsroom.errors import BadContent, NotAllowed, StoryNotFound, WrongStage
from kentongan.apps.newsroom.models import Photo, PhotoRegion, Story
from kentongan.apps.newsroom.services.picturing.looking import confirm_look, hold_photo, set_focus
from kentongan.apps.newsroom.services.picturing.marking import (
    MOST_REGIONS,
    Ruling,
    decide_region,
    decide_rest,
    mark_region,
)
from kentongan.core.pictures.geometry import Box, box_between
from kentongan.foundation.audit.models import AuditEntry

PAPER = "SI-12/2026"
CONSENTED = {"state": RegionState.CONSENTED, "portrayed": Portrayed.INMATE, "reference": PAPER}


def decide(actor, photo: Photo, **words: str) -> PhotoRegion:
    region = photo.regions.earliest("pk")
    return decide_region(actor=actor, photo_id=photo.pk, region_id=region.pk, ruling=Ruling(**words))


def test_found_face_waits_hidden_for_its_decision(pictured):
    photo = pictured()
    region = photo.regions.get()
    assert (region.left, region.top, region.width, region.height) == (
        FACE.left,
        FACE.top,
        FACE.width,
        FACE.height,
    )
    assert region.state == RegionState.PROPOSED and region.by_model and region.is_hidden


def test_consent_keeps_who_when_which_paper_and_what_was_shown(pictured, newsroom):
    photo = pictured()
    with photo.sharp.open("rb") as sharp:
        shown = hashlib.sha256(sharp.read()).hexdigest()
    region = decide(newsroom["contributor"], photo, **CONSENTED)
    assert (region.state, region.reference, region.shown) == (RegionState.CONSENTED, PAPER, shown)
    assert region.decided_by_id == newsroom["contributor"].user_id and region.decided_at
    entry = AuditEntry.objects.get(verb="face_decided")
    assert entry.detail["region"] == region.pk and PAPER not in str(entry.detail)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"state": RegionState.CONSENTED}, "siapa yang tampak"),
        ({"state": RegionState.CONSENTED, "portrayed": Portrayed.INMATE}, "surat izin"),
        ({"state": RegionState.CONSENTED, "portrayed": Portrayed.FAMILY, "reference": " -  "}, "surat izin"),
        ({"state": RegionState.CONSENTED, "portrayed": Portrayed.CHILD, "reference": PAPER}, "anak"),
        ({"state": RegionState.DISMISSED, "portrayed": Portrayed.CHILD}, "anak"),
        ({"state": RegionState.CONSENTED, "portrayed": "king", "reference": PAPER}, "tidak dikenal"),
        ({"state": RegionState.PROPOSED}, "tidak dikenal"),
        ({"state": "gone"}, "tidak dikenal"),
    ],
)
def test_what_lacks_a_reason_shows_nobody(pictured, newsroom, given, said):
    photo = pictured()
    with pytest.raises(BadContent, match=said):
        decide(newsroom["contributor"], photo, **given)
    assert photo.regions.get().state == RegionState.PROPOSED


@pytest.mark.parametrize("who", Portrayed.in_public_duty())
def test_public_duty_needs_no_paper(pictured, newsroom, who):
    region = decide(newsroom["contributor"], pictured(), state=RegionState.CONSENTED, portrayed=who)
    assert not region.is_hidden and region.reference == ""


def test_hiding_again_forgets_the_paper(pictured, newsroom):
    photo = pictured()
    decide(newsroom["contributor"], photo, **CONSENTED)
    region = decide(newsroom["contributor"], photo, state=RegionState.BLURRED, portrayed=Portrayed.INMATE)
    assert region.is_hidden and region.reference == region.shown == ""


@pytest.mark.parametrize(
    "row",
    [
        {"portrayed": Portrayed.CHILD, "state": RegionState.CONSENTED, "reference": PAPER},
        {"portrayed": Portrayed.CHILD, "state": RegionState.DISMISSED},
        {"portrayed": Portrayed.INMATE, "state": RegionState.CONSENTED, "reference": "x"},
        {"portrayed": Portrayed.UNKNOWN, "state": RegionState.CONSENTED, "reference": PAPER},
        {"portrayed": Portrayed.OFFICER, "state": RegionState.CONSENTED, "decided_by": None},
        {"state": RegionState.DISMISSED, "decided_by": None},
        {"left": 9_000},
    ],
)
def test_database_holds_the_same(pictured, people, row):
    photo = pictured()
    facts = {"decided_by": people["unit_head"], "decided_at": timezone.now()} | {
        "left": 100, "top": 100, "width": 2_000, "height": 2_000
    }  # fmt: skip
    with pytest.raises(IntegrityError), transaction.atomic():
        PhotoRegion.objects.create(photo=photo, **facts | row)


def test_mark_hides_at_once_and_twice_is_once(pictured, newsroom, seen):
    seen()
    photo, box = pictured(), box_between(1_000, 1_000, 2_000, 2_500)
    first = mark_region(actor=newsroom["contributor"], photo_id=photo.pk, box=box)
    again = mark_region(
        actor=newsroom["contributor"], photo_id=photo.pk, box=box_between(1_010, 1_010, 2_010, 2_510)
    )
    assert first == again and first.state == RegionState.BLURRED
    assert not Photo.objects.get(pk=photo.pk).is_drawn
    other = mark_region(
        actor=newsroom["contributor"],
        photo_id=photo.pk,
        box=box_between(5_000, 0, 6_000, 900),
        kind=RegionKind.OTHER,
    )
    assert other.kind == RegionKind.OTHER and photo.regions.count() == 2


def test_marks_are_bounded(pictured, newsroom):
    photo = pictured()
    PhotoRegion.objects.bulk_create(
        PhotoRegion(photo=photo, left=100 * n, top=0, width=90, height=90) for n in range(MOST_REGIONS)
    )
    with pytest.raises(BadContent, match="terlalu banyak"):
        mark_region(actor=newsroom["contributor"], photo_id=photo.pk, box=Box(9_000, 9_000, 500, 500))
    with pytest.raises(BadContent, match="tidak dikenal"):
        mark_region(actor=newsroom["contributor"], photo_id=photo.pk, box=FACE, kind="hat")


@pytest.mark.parametrize("who", ["other_contributor", "other_region_editor", "public", "admin", "ppid"])
def test_who_does_not_see_the_story_finds_no_photo(pictured, newsroom, who):
    photo, actor = pictured(), newsroom[who]
    acts = (
        lambda: mark_region(actor=actor, photo_id=photo.pk, box=Box(0, 0, 100, 100)),
        lambda: decide(actor, photo, state=RegionState.BLURRED),
        lambda: decide_rest(actor=actor, photo_id=photo.pk, ruling=Ruling(state=RegionState.BLURRED)),
        lambda: confirm_look(actor=actor, photo_id=photo.pk),
        lambda: hold_photo(actor=actor, photo_id=photo.pk),
        lambda: set_focus(actor=actor, photo_id=photo.pk, x=1, y=1),
    )
    for act in acts:
        with pytest.raises(StoryNotFound):
            act()
    assert not AuditEntry.objects.filter(
        verb__in=("photo_marked", "face_decided", "photo_looked_at")
    ).exists()


def test_who_only_reads_marks_nothing(pictured, newsroom):
    photo = pictured()
    with pytest.raises(NotAllowed):
        mark_region(actor=newsroom["auditor"], photo_id=photo.pk, box=FACE)


def test_region_of_another_photo_is_not_found(pictured, newsroom):
    photo, other = pictured(seed=1), pictured(seed=2)
    with pytest.raises(StoryNotFound):
        decide_region(
            actor=newsroom["contributor"],
            photo_id=photo.pk,
            region_id=other.regions.get().pk,
            ruling=Ruling(state=RegionState.BLURRED),
        )


def test_one_word_for_all_that_wait(pictured, newsroom, seen):
    seen(FACE, Box(0, 0, 1_000, 1_000), Box(8_000, 8_000, 1_000, 1_000))
    photo = pictured()
    decide(newsroom["contributor"], photo, **CONSENTED)
    assert (
        decide_rest(
            actor=newsroom["contributor"], photo_id=photo.pk, ruling=Ruling(state=RegionState.BLURRED)
        )
        == 2
    )
    states = sorted(photo.regions.values_list("state", flat=True))
    assert states == [RegionState.BLURRED, RegionState.BLURRED, RegionState.CONSENTED]
    nothing = decide_rest(
        actor=newsroom["contributor"], photo_id=photo.pk, ruling=Ruling(state=RegionState.BLURRED)
    )
    assert nothing == 0


def test_nobody_answers_for_a_photo_with_a_face_that_waits(pictured, newsroom):
    photo = pictured()
    with pytest.raises(WrongStage, match="belum diputuskan"):
        confirm_look(actor=newsroom["contributor"], photo_id=photo.pk)
    decide(newsroom["contributor"], photo, state=RegionState.BLURRED)
    looked = confirm_look(actor=newsroom["contributor"], photo_id=photo.pk)
    assert looked.looked_by_id == newsroom["contributor"].user_id
    held = hold_photo(actor=newsroom["unit_coord"], photo_id=photo.pk)
    assert held.looked_at is held.looked_by is None


class TestUnitForChildren:
    def test_every_face_is_a_childs_and_hidden(self, pictured, children):
        region = pictured("child_author", "lpka-tenggarong").regions.get()
        assert (region.state, region.portrayed) == (RegionState.BLURRED, Portrayed.CHILD)

    @pytest.mark.parametrize("given", [CONSENTED, {"state": RegionState.DISMISSED}])
    def test_author_lets_nobody_be_seen(self, pictured, children, given):
        photo = pictured("child_author", "lpka-tenggarong")
        with pytest.raises(NotAllowed):
            decide(children["child_author"], photo, **given)
        with pytest.raises(NotAllowed):
            confirm_look(actor=children["child_author"], photo_id=photo.pk)
        assert photo.regions.get().is_hidden

    def test_head_lets_an_officer_be_seen_and_never_a_child(self, pictured, children):
        photo = pictured("child_author", "lpka-tenggarong")
        with pytest.raises(BadContent, match="anak"):
            decide(
                children["child_head"],
                photo,
                state=RegionState.CONSENTED,
                portrayed=Portrayed.CHILD,
                reference=PAPER,
            )
        region = decide(
            children["child_head"], photo, state=RegionState.CONSENTED, portrayed=Portrayed.OFFICER
        )
        assert not region.is_hidden


class TestPublicStory:
    @pytest.fixture
    def photo(self, pictured, newsroom, redrawn):
        photo = pictured()
        decide(newsroom["contributor"], photo, state=RegionState.BLURRED)
        Story.objects.filter(pk=photo.story_id).update(status="published")
        return redrawn(photo)

    def test_author_hides_and_holds_but_lets_nobody_be_seen(self, photo, newsroom):
        with pytest.raises(NotAllowed):
            decide(newsroom["contributor"], photo, **CONSENTED)
        mark_region(actor=newsroom["contributor"], photo_id=photo.pk, box=Box(0, 0, 900, 900))
        hold_photo(actor=newsroom["contributor"], photo_id=photo.pk)
        with pytest.raises(NotAllowed):
            confirm_look(actor=newsroom["contributor"], photo_id=photo.pk)

    def test_head_may(self, photo, newsroom):
        assert not decide(newsroom["unit_head"], photo, **CONSENTED).is_hidden
