"""A telephone that files stories, and that anything may happen to: its tab, its browser, its line."""

import os
import random
import signal
from contextlib import suppress
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import BrowserContext, Page, Playwright
from playwright.sync_api import Error as PlaywrightError
from tests.journeys.conftest import ARGUMENTS, CHROMIUM

from kentongan.apps.newsroom.gate.content import Content

WRITE, OUTBOX = "/meja/tulis/", "/meja/kotak-keluar/"
# Fills the form as fingers do, but at once: every field tells that it was written in.
_FILL = """(words) => {
  const form = document.getElementById("naskah-form");
  for (const [name, value] of Object.entries(words)) form.elements[name].value = value;
  form.dispatchEvent(new Event("input", { bubbles: true }));
}"""
_STATES = """() => [...document.querySelectorAll("[data-list] > li")].map((row) =>
  [row.querySelector("[data-title]").textContent, row.querySelector("[data-state]").textContent])"""


class Phone:
    """One browser with a memory of its own, which outlives every kill."""

    def __init__(self, playwright: Playwright, site: str, memory: Path, cookies: list[dict]) -> None:
        self._playwright, self._site, self._memory, self._cookies = playwright, site, memory, cookies
        self._context: BrowserContext | None = None
        self.page: Page | None = None

    def wake(self) -> None:
        """Opens the browser where it is not open, and a tab where there is none."""
        if self._context is None:
            self._context = self._playwright.chromium.launch_persistent_context(
                self._memory, executable_path=CHROMIUM, args=ARGUMENTS, viewport={"width": 360, "height": 740}
            )
            self._context.add_cookies(self._cookies)
            self._context.set_default_timeout(20_000)
        if self.page is None or self.page.is_closed():
            self.page = self._context.new_page()

    def open(self, path: str) -> None:
        self.wake()
        self.page.goto(self._site + path, wait_until="domcontentloaded")

    def write(self, content: Content, photos: int) -> None:
        """A whole story into the empty page, with its photos; back when the phone has kept them."""
        self.open(WRITE)
        self.page.wait_for_selector("[data-offline-told]:not([hidden])", timeout=30_000)
        names = ("what", "when_date", "when_time", "where", "who", "why", "how", "topic", "headline", "body")
        words = {name: getattr(content, name) for name in names}
        quote = content.quotes[0]
        words |= {f"q-0-{name}": getattr(quote, name) for name in ("text", "speaker", "title")}
        for row in range(photos):
            if row:
                self.page.click('[data-add="p"]')
            self.page.set_input_files(f'[name="p-{row}-upload"]', picture(f"{content.headline} {row}"))
            words |= {f"p-{row}-{name}": f"Panen kangkung {row}" for name in ("caption", "credit", "alt")}
        self.page.evaluate(_FILL, words)
        self.page.wait_for_timeout(1_500)  # the phone keeps what was typed within a second

    def press(self, name: str) -> None:
        """Presses and looks away: whatever follows may be cut."""
        with suppress(PlaywrightError):  # the cut came before the finger
            self.page.get_by_role("button", name=name, exact=True).click(no_wait_after=True, timeout=3_000)

    def states(self) -> dict[str, str]:
        """What the outbox tells, by headline."""
        return dict(self.page.evaluate(_STATES))

    def close_tab(self) -> None:
        """Closes the tab; where the browser itself hangs over it, as it may while a page changes, the browser goes."""
        try:
            with self.page.expect_event("close", timeout=10_000):
                self.page.close(run_before_unload=True)  # does not wait: a plain close has waited for ever
        except PlaywrightError:
            self.kill()

    def kill(self) -> None:
        """SIGKILL for every process of this browser: no word to it, no chance to tidy up."""
        with suppress(PlaywrightError), self._context.expect_event("close", timeout=10_000):
            for number in _processes_with(f"--user-data-dir={self._memory}"):
                with suppress(ProcessLookupError):
                    os.kill(number, signal.SIGKILL)
        self._context = self.page = None


def picture(seed: str) -> dict[str, str | bytes]:
    """A small photo like no other."""
    chance, out = random.Random(seed), BytesIO()
    image = Image.frombytes("RGB", (160, 120), chance.randbytes(160 * 120 * 3))
    image.save(out, "JPEG", quality=85)
    return {"name": "IMG.jpg", "mimeType": "image/jpeg", "buffer": out.getvalue()}


def _processes_with(word: str) -> list[int]:
    found = []
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and word in (folder / "cmdline").read_text().split("\0"):
                found.append(int(folder.name))
        except (OSError, UnicodeDecodeError):
            continue
    return found
