"""One stack and one browser for all journeys, a tab for everyone in them."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from io import BytesIO
from uuid import uuid4

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, sync_playwright
from tests.conftest import PASSWORD
from tests.journeys import steps
from tests.journeys.guides import PICTURES, ROOT, guide_pictures
from tests.journeys.stack import Stack, running_stack
from tests.journeys.visit import SCREENS, Visit
from tests.peers.harvest import harvest

from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.submission import submit_story

# The browser without its window: tabs and toolbars that nobody sees took a fifth of its work.
CHROMIUM = "/usr/bin/chromium-headless-shell"
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def stack(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Stack]:
    """The real stack; the ORM of this process stays where it was (see `database`)."""
    logging.getLogger("mail.log").setLevel(logging.WARNING)
    with django_db_blocker.unblock(), running_stack(tmp_path_factory.mktemp("stack")) as stack:
        yield stack


@pytest.fixture
def database(stack: Stack, browser: Browser, django_db_blocker) -> Iterator[None]:
    """The ORM of this test speaks to the database that the stack serves."""
    with django_db_blocker.unblock(), stack.database.opened():
        yield


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Closed after each file: while it is open an event loop runs in this thread, which other tests cannot bear.

    Django takes that loop for async code and would refuse the ORM.
    """
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def kept_sessions() -> dict[str, dict]:
    """Cookies of those who have signed in, by name: a door is passed once a session."""
    return {}


@pytest.fixture
def arrive(stack: Stack, browser: Browser, kept_sessions: dict[str, dict]) -> Iterator[Callable[..., Visit]]:
    """Opens a tab: `arrive("contributor", "phone")`, or `arrive("", "desktop")` for someone without an account.

    At the end of the test every tab must have been free of errors and of barriers.
    """
    visits: list[Visit] = []
    with ExitStack() as tabs:

        def opened(person: str = "", screen: str = "desktop") -> Visit:
            context = browser.new_context(
                viewport=SCREENS[screen],
                locale="id-ID",
                timezone_id="Asia/Jakarta",
                reduced_motion="reduce",
                is_mobile=screen == "phone",
                has_touch=screen == "phone",
                storage_state=kept_sessions.get(person),
            )
            tabs.callback(context.close)
            context.set_default_timeout(20_000)
            visit = Visit(context.new_page(), stack.site, screen)
            visits.append(visit)
            if person and person not in kept_sessions:
                sign_in(visit, person)
                kept_sessions[person] = context.storage_state()
            return visit

        yield opened
        troubles = [trouble for visit in visits for trouble in visit.troubles]
        assert not troubles, "\n".join(troubles)


@pytest.fixture
def draft(stack: Stack, database: None) -> Callable[..., int]:
    """Files a complete story (`steps.FILED`) through the services: `draft("contributor")` gives its number."""

    def file(by: str = "contributor", **changes: object) -> int:
        actor, office = stack.nation.actors[by], stack.nation.units["lapas-cilegon"]
        content = harvest(date.today(), kilos=steps.KILOS, **changes)
        return file_story(actor=actor, unit_id=office.pk, content=content, filing_key=uuid4()).pk

    return file


@pytest.fixture
def in_review(stack: Stack, draft: Callable[..., int]) -> Callable[..., int]:
    """A story that waits for its first decision."""

    def submitted(by: str = "contributor", **changes: object) -> int:
        story = draft(by, **changes)
        submit_story(actor=stack.nation.actors[by], story_id=story, version=1)
        return story

    return submitted


def sign_in(visit: Visit, person: str, password: str = PASSWORD) -> None:
    """Through the door that everyone uses."""
    visit.go("/akun/login/")
    visit.fill(login=person if "@" in person else f"{person}@contoh.test", password=password)
    visit.press("Masuk")


@pytest.fixture(scope="session")
def shot() -> Callable[..., None]:
    """Keeps a picture of what a person sees: `shot("papan", visit)`; `at` is brought to the top of the screen first.

    With KENTONGAN_SHOTS=1 the pictures that the guides show are made anew; all others go to var/shots.
    """
    anew = guide_pictures() if os.environ.get("KENTONGAN_SHOTS") == "1" else set()
    (ROOT / "var/shots").mkdir(parents=True, exist_ok=True)

    def keep(name: str, visit: Visit, *, whole: bool = False, at: Locator | None = None) -> None:
        if at:
            at.evaluate("part => part.scrollIntoView({block: 'start'})")
        seen = Image.open(BytesIO(visit.page.screenshot(full_page=whole, animations="disabled")))
        file = f"{name}-{visit.screen}.png"
        path = (PICTURES if file in anew else ROOT / "var/shots") / file
        seen.convert("RGB").quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)

    return keep
