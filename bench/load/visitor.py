"""Somebody with a browser, as far as the server can tell: cookies, hidden fields, redirects; every answer is timed."""

import re
import time
from collections import defaultdict
from dataclasses import dataclass, field
from html import unescape

import httpx

CONFLICT = 409
_INPUT = re.compile(r"<input\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r'([a-z-]+)="([^"]*)"')


@dataclass(slots=True)
class Tally:
    """Milliseconds by kind of request, and what went wrong, in words.

    `overtaken`: two editors decided on one story, and the second was told so.
    """

    spent: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    wrong: list[str] = field(default_factory=list)
    filed: list[int] = field(default_factory=list)
    photos: int = 0
    overtaken: int = 0


class Visitor:
    """One session over one kept-alive connection."""

    def __init__(self, site: str, session: str, tally: Tally) -> None:
        self.tally = tally
        self.client = httpx.AsyncClient(
            base_url=site,
            cookies={"sessionid": session},
            timeout=60,
            verify=False,  # http on the loopback; a list of authorities for each visitor takes longer than the page
            limits=httpx.Limits(max_connections=1),
            headers={"Accept": "text/html", "Accept-Encoding": "gzip", "Origin": site},
        )

    async def get(self, kind: str, path: str) -> httpx.Response:
        return await self._timed(kind, "GET", path)

    async def post(
        self, kind: str, path: str, data: dict, files: list | None = None, **more: object
    ) -> httpx.Response:
        return await self._timed(kind, "POST", path, data=data, files=files, **more)

    async def patch(self, kind: str, path: str, content: bytes, **more: object) -> httpx.Response:
        return await self._timed(kind, "PATCH", path, content=content, **more)

    async def _timed(self, kind: str, method: str, path: str, **asked: object) -> httpx.Response:
        begun = time.perf_counter()
        try:
            answer = await self.client.request(method, path, **asked)
        except httpx.HTTPError as error:
            self.tally.wrong.append(f"{kind}: {type(error).__name__}")
            raise
        self.tally.spent[kind].append((time.perf_counter() - begun) * 1000)
        if answer.status_code == CONFLICT and method == "POST":
            self.tally.overtaken += 1
        elif answer.status_code >= 400:
            self.tally.wrong.append(f"{kind}: {answer.status_code}")
        return answer

    async def aclose(self) -> None:
        await self.client.aclose()


def hidden(page: str) -> dict[str, str]:
    """The hidden fields of a page, the last of a name counts (all forms carry the same token)."""
    found = {}
    for tag in _INPUT.findall(page):
        said = dict(_ATTRIBUTE.findall(tag))
        if said.get("type") == "hidden" and "name" in said:
            found[said["name"]] = unescape(said.get("value", ""))
    return found
