"""Cuts at any moment while a phone files: of its line, its tab, its browser, the server. Nothing lost, nothing doubled.

`./dev soak` cuts a thousand times; KENTONGAN_CUTS says otherwise.
"""

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright
from tests.conftest import PASSWORD
from tests.crash.phone import OUTBOX, Phone
from tests.journeys.conftest import ARGUMENTS, CHROMIUM
from tests.journeys.stack import SETTINGS, WEB, collect_static, wait_for
from tests.peers.harvest import harvest
from tests.peers.line import Line, line_to
from tests.peers.nation import found_nation
from tests.peers.own_database import OwnDatabase, own_database

from kentongan.apps.newsroom.models import Story
from kentongan.apps.newsroom.queries.content import content_of
from kentongan.config.demo.processes import free_port

SOAK = os.environ.get("KENTONGAN_SOAK") == "1"
CUTS = int(os.environ.get("KENTONGAN_CUTS", "1000" if SOAK else "0"))
# A browser of its own, killed again and again: beside the journeys it would take theirs along.
pytestmark = [
    pytest.mark.journey,
    pytest.mark.xdist_group("journeys"),
    pytest.mark.skipif(not CUTS, reason="runs in ./dev soak, or with KENTONGAN_CUTS"),
    pytest.mark.timeout(60 + 20 * CUTS),
]
SEED = int(os.environ.get("KENTONGAN_SEED", "20261122"))
KINDS = ("network", "tab", "browser", "server")
LONGEST = 3.0
# A phone waits more than it works: six of them, each with a server of its own, live beside each other.
PHONES = 6 if CUTS >= 60 else 1
CUTS_A_PHONE = -(-CUTS // PHONES)
PATIENCE = 180  # seconds for a server to come up while the others start theirs


@dataclass
class Server:
    """The web server, which dies without a word and comes back."""

    port: int
    environment: dict[str, str]
    folder: Path
    process: subprocess.Popen | None = None
    deaths: int = field(default=0)

    def start(self) -> None:
        with (self.folder / "web.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, *WEB, "--workers", "1", "--port", str(self.port)],
                env=self.environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        wait_for(f"http://localhost:{self.port}/healthz", self.folder, PATIENCE)

    def kill(self) -> None:
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)
        self.deaths += 1


@pytest.fixture
def database(django_db_setup, django_db_blocker) -> Iterator[OwnDatabase]:
    with django_db_blocker.unblock(), own_database("phone") as database, database.opened():
        yield database


@pytest.fixture
def server(database: OwnDatabase, tmp_path: Path, settings) -> Iterator[Server]:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
    found_nation()
    port = free_port()
    environment = database.process_environment(
        DJANGO_SETTINGS_MODULE=SETTINGS,
        KENTONGAN_DATA=tmp_path,
        KENTONGAN_SITE_URL=f"http://localhost:{port}",
    )
    collect_static(environment, tmp_path)
    server = Server(port, environment, tmp_path)
    server.start()
    yield server
    server.kill()


@pytest.mark.parametrize("phone_number", range(PHONES))
def test_cuts_lose_nothing_and_double_nothing(server: Server, tmp_path, monkeypatch, phone_number) -> None:
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    chance, told = random.Random(SEED + phone_number), Counter()
    with line_to(server.port) as line, sync_playwright() as playwright:
        phone = Phone(playwright, line.site, tmp_path / "phone", _signed_in(playwright, line.site))
        for number in range(CUTS_A_PHONE):
            kind = chance.choice(KINDS)
            told[kind] += 1
            phone.write(story(number), photos=number % 3)
            cut(kind, phone, line, server, chance)
        settled = settle(phone)
        phone.kill()
    print(f"{CUTS_A_PHONE} cuts {dict(told)}; {settled}")
    filed = Counter(Story.objects.values_list("current__headline", flat=True))
    assert filed == Counter({story(number).headline: 1 for number in range(CUTS_A_PHONE)})
    for number in range(CUTS_A_PHONE):
        kept = Story.objects.select_related("current__topic").get(current__headline=story(number).headline)
        content = content_of(kept, kept.current)
        assert content.body == story(number).body
        assert len(content.photos) == number % 3, story(number).headline


def story(number: int):
    """Each differs from the others in what it counts."""
    return harvest(date(2026, 11, 20), kilos=1000 + number)


def cut(kind: str, phone: Phone, line: Line, server: Server, chance: random.Random) -> None:
    """Presses save and cuts within three seconds; then everything is whole again."""
    if kind == "network":
        line.cut_after(chance.randint(0, 60_000))
        phone.press("Simpan draf")
        time.sleep(chance.uniform(0, LONGEST))
        line.cut()
        time.sleep(0.3)
        line.mend()
        return
    phone.press("Simpan draf")
    time.sleep(chance.uniform(0, LONGEST) ** 2 / LONGEST)  # rather sooner than later
    if kind == "tab":
        phone.close_tab()
    elif kind == "browser":
        phone.kill()
    else:
        server.kill()
        server.start()


def settle(phone: Phone, rounds: int = 60) -> str:
    """Opens the outbox until nothing waits; drafts that were never handed over are sent by hand, by their writer."""
    by_hand = 0
    for _ in range(rounds + CUTS_A_PHONE):
        phone.open(OUTBOX)
        phone.page.wait_for_timeout(1_500)
        states = phone.states()
        if all(state == "Terkirim" for state in states.values()):
            return f"{by_hand} sent by hand from what the phone had kept"
        assert "Perlu Anda" not in states.values(), states
        if "Draf" in states.values():
            by_hand += _send_a_draft(phone)
    raise AssertionError(f"still not sent: {phone.states()}")


def _send_a_draft(phone: Phone) -> int:
    try:
        row = phone.page.locator("[data-list] > li", has_text="Draf").first
        row.get_by_role("link").click()
        phone.page.wait_for_selector("[data-offline-told]:not([hidden])")
        phone.page.get_by_role("button", name="Simpan draf").click()
        phone.page.wait_for_url("**/tulis/")
        return 1
    except PlaywrightError:
        return 0  # it had arrived all the time: its page took over


def _signed_in(playwright, site: str) -> list[dict]:

    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
    page = browser.new_page()
    page.goto(f"{site}/akun/login/")
    page.fill('[name="login"]', "contributor@contoh.test")
    page.fill('[name="password"]', PASSWORD)
    page.get_by_role("button", name="Masuk").click()
    page.wait_for_url("**/meja/")
    cookies = page.context.cookies()
    browser.close()
    return cookies
