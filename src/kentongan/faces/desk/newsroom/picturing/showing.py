"""What the page of a photo shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from kentongan.apps.newsroom.enums import RegionState, StoryStatus
from kentongan.apps.newsroom.gate.pictures import PhotoState, is_for_children, reasons_to_hold
from kentongan.apps.newsroom.models import Photo, PhotoRegion, Story
from kentongan.apps.newsroom.policies import may_edit, may_mark, may_reveal
from kentongan.apps.newsroom.queries.picturing.likeness import photos_like
from kentongan.apps.newsroom.queries.picturing.marking import marked_photos
from kentongan.core.pictures.geometry import WHOLE
from kentongan.faces.desk.newsroom.picturing.forms import MEANS, SIZES, RulingForm, TapForm
from kentongan.foundation.accounts.actor import Actor

# Width of the picture, in CSS pixels, for browsers without the script: a tap is sent in those.
SHOWN = 320
WIDE = 1_000
_THUMB = 88
_UNDER_REVIEW = (StoryStatus.IN_REVIEW, StoryStatus.APPROVED)


@dataclass(frozen=True, slots=True)
class Part:
    """One region as the page lists it: its number, its box in units of the drawing, its cut-out in pixels."""

    number: int
    region: PhotoRegion
    box: tuple[int, int, int, int]
    cut: tuple[int, int]
    form: RulingForm
    problem: str = ""

    @property
    def is_open(self) -> bool:
        return self.region.state == RegionState.PROPOSED

    @property
    def is_listed(self) -> bool:
        """What is nobody's face is only kept for the record."""
        return self.region.state != RegionState.DISMISSED


def page_of(request: HttpRequest, photo: Photo, **more: object) -> dict[str, object]:
    """All that stands on the page. `problems` in `more`: for a region, what was wrong with the last word about it."""
    problems: Mapping[int, tuple[str, RulingForm]] = more.pop("problems", {})
    story, actor = photo.story, request.actor
    lines = list(story.current.photos) if story.current else []
    place = next((number for number, row in enumerate(lines, 1) if row["photo"] == photo.pk), 0)
    parts = [_part(photo, number, region, problems) for number, region in enumerate(photo.regions.all(), 1)]
    open_ones = sum(part.is_open for part in parts)
    may = may_mark(actor, story)
    return {
        "photo": photo,
        "story": story,
        "unit": story.unit,
        "line": lines[place - 1] if place else {},
        "place": place,
        "total": len(lines),
        "parts": [part for part in parts if part.is_listed],
        "undecided": open_ones,
        "reasons": list(_reasons(photo, place, open_ones)),
        "may_mark": may,
        "may_reveal": may and may_reveal(actor, story),
        "is_for_children": is_for_children(story.unit.type),
        "tap": TapForm(initial={"means": MEANS[0][0], "size": SIZES[1][0]}),
        "shown": SHOWN,
        "wide": WIDE,
        "high": height_of(photo),
        "focus": (photo.focus_x * WIDE // WHOLE, photo.focus_y * height_of(photo) // WHOLE),
        "likes": photos_like(actor, photo),
        "back": way_back(actor, story),
        "fresh": RulingForm(),
        **more,
    }


def height_of(photo: Photo) -> int:
    """The height of the drawing over a photo, which is WIDE units wide."""
    return max(1, round(WIDE * photo.height / max(1, photo.width)))


def next_to_look_at(story: Story) -> int | None:
    """The next photo of the newest version that somebody has to look at; two queries."""
    waiting = {row.pk for row in marked_photos(story) if row.looked_at is None or row.undecided}
    lines = story.current.photos if story.current else []
    return next((row["photo"] for row in lines if row["photo"] in waiting), None)


def way_back(actor: Actor, story: Story) -> str:
    """Where the reader came from, by where the story stands."""
    if story.status in _UNDER_REVIEW:
        return reverse("story_review", args=[story.pk])
    return reverse("story_edit" if may_edit(actor, story) else "story_lifeline", args=[story.pk])


def _reasons(photo: Photo, place: int, undecided: int) -> tuple[str, ...]:
    state = PhotoState(
        place=place or 1,
        is_looked_at=photo.looked_at is not None,
        is_drawn=photo.is_drawn,
        undecided=undecided,
    )
    return tuple(reasons_to_hold(state))


def _part(
    photo: Photo, number: int, region: PhotoRegion, problems: Mapping[int, tuple[str, RulingForm]]
) -> Part:
    high = height_of(photo)
    x, y = region.left * WIDE // WHOLE, region.top * high // WHOLE
    across, down = max(1, region.width * WIDE // WHOLE), max(1, region.height * high // WHOLE)
    scale = _THUMB / max(across, down)
    first = {"portrayed": region.portrayed, "reference": region.reference}
    problem, form = problems.get(region.pk, ("", RulingForm(initial=first, auto_id=f"id_{region.pk}_%s")))
    cut = (max(24, round(across * scale)), max(24, round(down * scale)))
    return Part(number, region, (x, y, across, down), cut, form, problem)
