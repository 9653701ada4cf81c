"""Our feed as the outlets meet it: the demo stories through the real Atom writer."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kentongan.config.demo.outlets.incoming import Item, read_feed
from kentongan.config.demo.stories.shape import DemoStory
from kentongan.config.demo.stories.stories import read_stories
from kentongan.core.wire.atom import atom_feed
from kentongan.core.wire.feedhead import FeedHead
from kentongan.core.wire.newsitem import CorrectionNote, NewsItem, Party

NOW = datetime(2026, 11, 21, 13, 40, tzinfo=UTC)


def news_items(now: datetime = NOW) -> list[NewsItem]:
    return [news_item(story) for story in read_stories(now) if story.published_at]


def news_item(story: DemoStory) -> NewsItem:
    return NewsItem(
        uri=f"tag:demo.invalid,2026:{story.key}",
        version=1,
        headline=story.headline,
        slug=story.key,
        body_text=story.body,
        body_html="",
        url=f"http://127.0.0.1/{story.key}",
        issuer=Party(name=story.unit),
        firstcreated=story.filed_at,
        versioncreated=story.published_at,
        published=story.published_at,
    )


def changed(item: NewsItem, kind: str, *, after: timedelta, body: str | None = None) -> NewsItem:
    note = CorrectionNote(at=item.published + after, kind=kind, reason="Jumlah peserta keliru.")
    return replace(
        item,
        version=2,
        versioncreated=note.at,
        corrections=(note,),
        body_text=body or item.body_text,
        pubstatus="usable" if kind == "corrected" else "canceled",
    )


def feed(items: list[NewsItem]) -> bytes:
    head = FeedHead(
        uri="tag:demo.invalid,2026:feed",
        title="Peragaan",
        url="http://127.0.0.1/",
        self_url="http://127.0.0.1/feed.atom",
        author=Party(name="Peragaan"),
        updated=NOW,
    )
    return atom_feed(items, head)


def items(now: datetime = NOW) -> list[Item]:
    return list(read_feed(feed(news_items(now))).items)
