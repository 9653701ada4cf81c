"""Full text search over what is public."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import F

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.picturing.clearance import with_cover
from kentongan.apps.newsroom.queries.public import public_stories
from kentongan.apps.newsroom.queries.stories import SEARCH_CONFIG

_LONGEST_QUERY = 200
_SNIPPET = 220
_STEM = 5
_WORD = re.compile(r"\w+")
# The newest matches are ranked: a word that stands in all stories then costs no more than a rare one.
_RANKED = 1_000


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A story found, with a stretch of its text in pieces: (words, whether they were searched for)."""

    story: Story
    pieces: tuple[tuple[str, bool], ...]


def search_public(
    words: str, *, branch_path: str | None = None, topic: str | None = None, limit: int = 20, offset: int = 0
) -> list[SearchHit]:
    """The best public stories for a reader's words, in web search syntax ("..." and -word); one query.

    Empty words find nothing. Withdrawn stories are found, too: their page says why they were withdrawn.
    """
    asked = words.replace("\x00", " ").strip()[:_LONGEST_QUERY]
    if not asked:
        return []
    query = SearchQuery(asked, config=SEARCH_CONFIG, search_type="websearch")
    stories = public_stories(branch_path=branch_path, topic=topic)
    newest = stories.filter(search=query).values("pk")[:_RANKED]
    found = (
        with_cover(stories.filter(pk__in=newest))
        .select_related("unit", "topic", "public")
        .annotate(rank=SearchRank(F("search"), query))
        .order_by("-rank", "-published_at", "-pk")[offset : offset + limit]
    )
    stems = [word.lower()[:_STEM] for word in _WORD.findall(asked) if len(word) > 2]
    return [SearchHit(story, tuple(_pieces(_text_of(story), stems))) for story in found]


def _text_of(story: Story) -> str:
    return (
        " ".join(story.public.body.split()) if story.public and story.status == "published" else story.summary
    )


def _pieces(text: str, stems: list[str]) -> Iterator[tuple[str, bool]]:
    """A stretch around the first hit, cut between words. Stems stand in for the stemmer of the database: near enough
    to point at a word, and cheap for a page of hits."""
    hits = [m for m in _WORD.finditer(text) if m.group().lower().startswith(tuple(stems))] if stems else []
    start = max(0, hits[0].start() - _SNIPPET // 3) if hits else 0
    if start:
        start = text.find(" ", start) + 1
    end = (
        len(text)
        if len(text) <= start + _SNIPPET
        else max(text.rfind(" ", start, start + _SNIPPET), start + 1)
    )
    place = start
    yield ("… " if start else "", False)
    for hit in (hit for hit in hits if start <= hit.start() and hit.end() <= end):
        yield (text[place : hit.start()], False)
        yield (hit.group(), True)
        place = hit.end()
    yield (text[place:end] + ("…" if end < len(text) else ""), False)
