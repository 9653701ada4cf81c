"""Reads our public feed every few seconds, as a local newsroom would its inbox."""

import logging
import threading
from collections.abc import Callable
from datetime import datetime
from urllib.parse import urljoin, urlsplit

import httpx
from defusedxml import ElementTree

from .incoming import read_feed
from .shelf import Shelf

MOST_PAGES = 80
OFFICES = "/sitemap-satuan.xml"
REGION = "/wilayah/"
LOCATION = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
log = logging.getLogger(__name__)


class FeedPoller:
    """Hands what our feed holds to the shelf: the whole archive at the first reading, then what is new."""

    def __init__(self, client: httpx.Client, url: str, shelf: Shelf, clock: Callable[[], datetime]) -> None:
        self._client = client
        self._url = url
        self._shelf = shelf
        self._clock = clock
        self._etag = ""
        self._has_archive = False

    def poll(self) -> int:
        """Read once; returns how many stories were new or changed. Raises httpx.HTTPError or ValueError."""
        answer = self._client.get(self._url, headers={"If-None-Match": self._etag} if self._etag else {})
        if answer.status_code == httpx.codes.NOT_MODIFIED:
            return 0
        answer.raise_for_status()
        batch = read_feed(answer.content)
        fresh = self._shelf.take(batch.items, self._clock())
        if not self._has_archive:
            fresh += self._read_archive(batch.older)
            self._has_archive = True
        # Remembered last, so that a failure above is tried again.
        self._etag = answer.headers.get("ETag", "")
        return fresh

    def keep_polling(self, every: float, stop: threading.Event) -> None:
        """Poll until told to stop; a site that is down is asked again."""
        while not stop.is_set():
            try:
                self.poll()
            except (httpx.HTTPError, ValueError) as error:
                log.info("feed not read: %s", error)
            stop.wait(every)

    def _read_archive(self, older: str) -> int:
        """Everything older: `next` or `prev-archive` links (RFC 5005), and the feeds of the regions."""
        fresh, seen = 0, {self._url}
        waiting = [urljoin(self._url, older)] if older else []
        waiting += self._regional_feeds()
        while waiting and len(seen) < MOST_PAGES:
            url = waiting.pop(0)
            if url in seen:
                continue
            seen.add(url)
            answer = self._client.get(url)
            if answer.status_code != httpx.codes.OK:
                continue
            batch = read_feed(answer.content)
            fresh += self._shelf.take(batch.items, self._clock())
            if batch.older:
                waiting.append(urljoin(url, batch.older))
        return fresh

    def _regional_feeds(self) -> list[str]:
        """Addresses of the regions' feeds, from the site's map of offices; none where it has no such map."""
        answer = self._client.get(urljoin(self._url, OFFICES))
        if answer.status_code != httpx.codes.OK:
            return []
        try:
            places = [node.text or "" for node in ElementTree.fromstring(answer.content).iter(LOCATION)]
        except ElementTree.ParseError:
            return []
        # The map names the public address; in the demo the same pages stand at the address that was given.
        paths = (urlsplit(place).path for place in places)
        return [urljoin(self._url, path + "feed.atom") for path in paths if path.startswith(REGION)]
