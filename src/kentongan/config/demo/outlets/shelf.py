"""What each outlet has printed so far: in memory, rebuilt from our feed at every start."""

import threading
from collections.abc import Iterable
from datetime import datetime

from .decisions import decide
from .incoming import Item
from .newsdesk import Article, article_about, followed, local_stories
from .roster import Outlet

MOST_ITEMS = 3000
Versions = list[tuple[datetime, Article | None]]


class Shelf:
    """Articles by outlet. Safe to read from many threads while one adds to it."""

    def __init__(self, outlets: Iterable[Outlet], *, seed: int) -> None:
        self._outlets = tuple(outlets)
        self._seed = seed
        self._lock = threading.Lock()
        self._seen: dict[str, datetime] = {}
        self._versions: dict[str, dict[str, Versions]] = {outlet.key: {} for outlet in self._outlets}

    def take(self, items: Iterable[Item], now: datetime) -> int:
        """Hand new and changed entries of our feed to every outlet; returns how many of them were new or changed."""
        fresh = 0
        with self._lock:
            for item in items:
                seen = self._seen.get(item.id)
                if (seen and seen >= item.updated) or (seen is None and len(self._seen) >= MOST_ITEMS):
                    continue
                self._seen[item.id] = item.updated
                fresh += 1
                for outlet in self._outlets:
                    self._hand_over(outlet, item, now)
        return fresh

    def articles(self, outlet: Outlet, now: datetime) -> list[Article]:
        """What a visitor finds at `now`, newest first."""
        with self._lock:
            current = [_current(versions, now) for versions in self._versions[outlet.key].values()]
        found = [article for article in current if article]
        found += [
            story for story in local_stories(outlet, seed=self._seed, now=now) if story.published <= now
        ]
        return sorted(found, key=lambda article: (article.published, article.number), reverse=True)

    def _hand_over(self, outlet: Outlet, item: Item, now: datetime) -> None:
        versions = self._versions[outlet.key].setdefault(item.id, [])
        article = article_about(outlet, item, seed=self._seed, now=now)
        if not versions:
            if article:
                careful = item.is_corrected and outlet.follows_corrections
                article = followed(article, article, item) if careful else article
                versions.append((article.published, article))
            return
        if not outlet.follows_corrections:
            return
        when = max(item.updated, versions[-1][0]) + decide(outlet, item, seed=self._seed).delay
        old = versions[-1][1]
        versions.append((when, followed(article, old, item) if article and old else None))


def _current(versions: Versions, now: datetime) -> Article | None:
    shown = [article for since, article in versions if since <= now]
    return shown[-1] if shown else None
