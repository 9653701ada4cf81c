"""The public kit of a story: texts ready for use, and its pictures."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries import addresses
from kentongan.apps.newsroom.queries.packaging.packages import Shown, public_packages
from kentongan.apps.newsroom.queries.public import public_story
from kentongan.apps.newsroom.queries.wire import news_item
from kentongan.faces.site.answers import if_changed, public_page
from kentongan.faces.site.newsroom.pictures import Picture, pictures
from kentongan.faces.site.newsroom.teasers import stamps


@public_page
def story_kit(request: HttpRequest, story_id: int) -> HttpResponse:
    """The shared packages of a published story; of any other, and without any, there is no such page."""
    story = public_story(story_id)
    kit = public_packages(story) if story else []
    if story is None or not kit:
        raise Http404
    return if_changed(
        request,
        lambda: render(request, "site/kit.html", _context(story, kit)),
        stamp=[*stamps([story]), *(f"{one.row.pk}.{one.row.updated_at}" for one in kit)],
    )


def _context(story: Story, kit: list[Shown]) -> dict:
    shown = pictures(story, news_item(story))
    by_number = {picture.pk: picture for picture in shown}
    return {
        "story": story,
        "story_url": addresses.story_path(story.pk, story.slug),
        "packages": [(one.row, _pieces(one, by_number)) for one in kit],
        "photos": shown,
    }


def _pieces(package: Shown, photos: dict[int, Picture]) -> list[dict]:
    """The texts with their places; that of a photo goes with its picture, or not at all where it may not be seen."""
    shown = (piece for piece in package.pieces if not piece.photo or piece.photo in photos)
    return [
        {
            "label": piece.length.label if piece.length else "",
            "text": piece.text,
            "photo": photos.get(piece.photo),
        }
        for piece in shown
    ]
