"""Feeds of the nation, of a region, of a unit: Atom, RSS, JSON Feed and ninjs."""

import json
from collections.abc import Callable, Iterable
from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils import timezone

from kentongan.apps.newsroom.enums import StoryStatus
from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.public import public_notes, public_stories
from kentongan.apps.newsroom.queries.wire import news_items
from kentongan.apps.units.models import Unit
from kentongan.apps.units.queries.units import unit_by_key
from kentongan.core.wire import atom, jsonfeed, ninjs, rss
from kentongan.core.wire.feedhead import FeedHead
from kentongan.core.wire.newsitem import NewsItem
from kentongan.faces.site.answers import if_changed, latest, public_page
from kentongan.faces.site.newsroom.addresses import unit_path
from kentongan.faces.site.newsroom.heads import head_of
from kentongan.faces.site.newsroom.teasers import listed, stamps

NEWEST = 30
# A correction of an older story comes back into the feed for this long, or readers of feeds would never hear of it.
RECALLED_FOR = timedelta(days=14)
RECALLED = 20

Write = Callable[[Iterable[NewsItem], FeedHead], bytes | dict]
# The name in the address: who writes it, and as what it is served.
FORMATS: dict[str, tuple[Write, str]] = {
    "feed.atom": (atom.atom_feed, atom.MEDIA_TYPE),
    "feed.rss": (rss.rss_feed, rss.MEDIA_TYPE),
    "feed.json": (jsonfeed.json_feed, jsonfeed.MEDIA_TYPE),
    "ninjs.json": (ninjs.ninjs_collection, ninjs.MEDIA_TYPE),
}


@public_page
def nation_feed(request: HttpRequest, name: str) -> HttpResponse:
    """The newest stories of all offices."""
    return _feed(request, None, name)


@public_page
def branch_feed(request: HttpRequest, kind: str, key: str, name: str) -> HttpResponse:
    """The newest stories of an office and all below it."""
    unit = unit_by_key(key)
    if unit is None or not unit.path:
        raise Http404
    if unit_path(unit) != f"/{kind}/{key}/":
        return HttpResponsePermanentRedirect(unit_path(unit) + name)
    return _feed(request, unit, name)


def _feed(request: HttpRequest, unit: Unit | None, name: str) -> HttpResponse:
    branch = unit.path if unit else None
    notes = list(public_notes(branch_path=branch)[:RECALLED])
    rows = _shown(branch, [note.story_id for note in notes if note.at > timezone.now() - RECALLED_FOR])
    head = head_of(unit, name)
    write, media_type = FORMATS[name]

    def build() -> HttpResponse:
        stories = public_stories().select_related("public").defer("search").in_bulk([row.pk for row in rows])
        told = write(news_items([stories[row.pk] for row in rows if row.pk in stories]), head)
        body = told if isinstance(told, bytes) else json.dumps(told, ensure_ascii=False).encode()
        return HttpResponse(body, content_type=f"{media_type}; charset=utf-8")

    changed = latest([head.updated, *(row.changed_at for row in rows), *(note.at for note in notes)])
    return if_changed(request, build, stamp=[head, *stamps(rows)], changed=changed)


def _shown(branch: str | None, recalled: list[int]) -> list[Story]:
    """The newest stories, and older ones that were corrected or withdrawn of late; newest first. Two queries."""
    stories = listed(public_stories(branch_path=branch))
    rows = list(stories[:NEWEST])
    missing = set(recalled) - {row.pk for row in rows}
    if missing:
        rows += stories.filter(pk__in=missing, status__in=StoryStatus.public())
        rows.sort(key=lambda row: (row.published_at, row.pk), reverse=True)
    return rows
