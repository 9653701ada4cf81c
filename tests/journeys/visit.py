"""A person at a browser: every page they come to is looked at by axe, every error is kept against us."""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Error, Locator, Page, Request, Response, expect

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
SCREENS = {"phone": PHONE, "desktop": DESKTOP}
_RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
# Slow 3G as the browsers' own tools have it: bytes a second both ways, milliseconds there and back.
SLOW_3G = {"offline": False, "downloadThroughput": 50_000, "uploadThroughput": 50_000, "latency": 400}
_AXE = Axe()
_MARK = "window.__looked_at"
# The kinds of elements that stand on the page, each with what it stands in, and the light: what is built alike passes
# alike, however many rows there are and whatever they say.
_BUILD = """() => {
  const kinds = new Set();
  const kind = (one) => one.tagName + "." + (one.getAttribute("class") || "");
  const told = ["role", "type", "data-tone", "data-state", "aria-current", "aria-expanded", "lang"];
  for (const one of document.querySelectorAll("*")) {
    let place = one.getAttributeNames().sort() + told.map((name) => one.getAttribute(name) || "");
    for (let above = one; above; above = above.parentElement) place += "<" + kind(above);
    kinds.add(place + !one.textContent.trim());
  }
  return [matchMedia("(prefers-color-scheme: dark)").matches, innerWidth, ...[...kinds].sort()].join("\\n");
}"""
_PASSED: set[bytes] = set()


@dataclass
class Visit:
    """One tab of one person. `troubles` must be empty in the end; `bytes_taken` counts what came over the line."""

    page: Page
    site: str
    screen: str
    troubles: list[str] = field(default_factory=list)
    looked_at: list[str] = field(default_factory=list)
    bytes_taken: int = 0
    _tolerated: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        self.page.on("requestfailed", self._miss)
        self.page.on("response", self._answer)
        self._line = self.page.context.new_cdp_session(self.page)
        self._line.send("Network.enable")
        self._line.on("Network.loadingFinished", self._weigh)

    # going about

    def go(self, path: str) -> Response | None:
        """Opens an address of the site and looks at the page."""
        response = self.page.goto(path if path.startswith("http") else self.site + path)
        self.look()
        return response

    def follow(self, name: str | re.Pattern[str]) -> None:
        """Clicks a link and looks at where it leads."""
        self.page.get_by_role("link", name=name).first.click()
        self.look()

    def open_story(self, story: int) -> None:
        """Clicks the first link on the page that leads to that story."""
        self.page.locator(f'main a[href*="/berita/{story}/"], main a[href*="/berita/{story}-"]').first.click()
        self.look()

    def press(self, name: str | re.Pattern[str]) -> None:
        """Presses a button and looks at what follows."""
        self.button(name).click()
        self.look()

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name, exact=isinstance(name, str)).first

    def fill(self, **fields: str) -> None:
        """Types into fields by their names; `__` stands for the hyphen of numbered rows (`q__0__text`)."""
        for name, words in fields.items():
            self.field(name.replace("__", "-")).fill(words)

    def field(self, name: str) -> Locator:
        return self.page.locator(f'[name="{name}"]:visible').first

    def see(self, words: str | re.Pattern[str]) -> Locator:
        """Waits until the words stand on the page."""
        found = self.page.get_by_text(words).first
        expect(found).to_be_visible()
        return found

    @property
    def main(self) -> Locator:
        return self.page.locator("main")

    # looking

    def look(self) -> None:
        """Runs axe once for each document that is shown; nothing may stand beyond the edge of the screen."""
        self.page.wait_for_load_state()
        try:
            is_known = self.page.evaluate(f"{_MARK} === true")
        except Error:  # a script led on to another page between the two lines
            self.page.wait_for_load_state()
            is_known = self.page.evaluate(f"{_MARK} === true")
        if not is_known:
            self.look_again()

    @contextmanager
    def leaving(self) -> Iterator[None]:
        """Inside, something leads to another page by other means than a click; then looks at that page."""
        with self.page.expect_navigation():
            yield
        self.look()

    def look_again(self) -> None:
        """Runs axe on the page as it stands now; one that is built like a page that passed has passed."""
        where = f"{self.page.url} ({self.screen})"
        build = hashlib.sha256(self.page.evaluate(_BUILD).encode()).digest()
        if build not in _PASSED:
            found = _AXE.run(self.page, options=_RULES)
            if found.violations_count:
                self.troubles.append(f"axe on {where}: {found.generate_report()}")
            else:
                _PASSED.add(build)
        wide = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if wide > 0:
            self.troubles.append(f"{where} is {wide} px wider than the screen")
        self.page.evaluate(f"{_MARK} = true")
        self.looked_at.append(self.page.url.removeprefix(self.site))

    @contextmanager
    def expecting(self, *statuses: int) -> Iterator[None]:
        """Inside, answers with these statuses are what the person was meant to get."""
        self._tolerated |= set(statuses)
        yield
        self.page.wait_for_load_state()
        self._tolerated -= set(statuses)

    @contextmanager
    def on_slow_3g(self) -> Iterator[None]:
        self._line.send("Network.emulateNetworkConditions", SLOW_3G)
        yield
        free = {"offline": False, "downloadThroughput": -1, "uploadThroughput": -1, "latency": 0}
        self._line.send("Network.emulateNetworkConditions", free)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type != "error":
            return
        status = re.search(r"status of (\d{3})", message.text)
        if not (status and int(status[1]) in self._tolerated):
            self.troubles.append(f"console on {self.page.url}: {message.text}")

    def _miss(self, request: Request) -> None:
        # A page that is left, or a newer check, calls off what was still on its way.
        if request.failure != "net::ERR_ABORTED":
            self.troubles.append(f"request failed: {request.method} {request.url}: {request.failure}")

    def _answer(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self._tolerated:
            self.troubles.append(f"{response.status} for {response.request.method} {response.url}")

    def _weigh(self, event: dict) -> None:
        self.bytes_taken += int(event["encodedDataLength"])
