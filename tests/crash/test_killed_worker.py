"""kill -9 of the worker, again and again, during publications: nothing lost, nothing sent twice.

A short run with every change; `./dev soak` kills longer.
"""

import logging
import os
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from procrastinate.contrib.django.models import ProcrastinateJob
from tests.crash.crew import Crew
from tests.peers.harvest import harvest
from tests.peers.nation import Nation, found_nation
from tests.peers.own_database import OwnDatabase, own_database
from tests.peers.smtp_server import SmtpPeer, smtp_server
from tests.peers.telegram_server import TelegramPeer, telegram_server

from kentongan.apps.channels.adapters.letter import message_id
from kentongan.apps.channels.enums import DispatchStatus
from kentongan.apps.channels.models import Dispatch
from kentongan.apps.channels.services.accounts import AccountWords, add_account
from kentongan.apps.channels.services.recipients import Reader, add_recipients
from kentongan.apps.channels.services.resolve import resolve_uncertain
from kentongan.apps.newsroom.services.filing import file_story
from kentongan.apps.newsroom.services.publishing import publish_story
from kentongan.apps.newsroom.services.reviewing import approve_story
from kentongan.apps.newsroom.services.submission import submit_story
from kentongan.foundation.notices.models import Notice

pytestmark = [pytest.mark.crash, pytest.mark.xdist_group("crash")]

SEED = 20261121
PUBLICATIONS, KILLS = (200, 26) if os.environ.get("KENTONGAN_SOAK") == "1" else (60, 8)
READERS = ("redaksi@media.test", "kabar@media.test", "berita@media.test")
SENDER_DOMAIN = "kentongan.test"


@dataclass(frozen=True)
class Places:
    """Where publications arrive, as the servers themselves tell it."""

    smtp: SmtpPeer
    telegram: TelegramPeer

    def arrivals(self) -> int:
        return len(self.smtp.delivered) + len(self.telegram.posts)

    def letters(self) -> Counter[str]:
        """How often each letter of the press list came in, by Message-ID."""
        return Counter(
            message["Message-ID"] for one in self.smtp.delivered if (message := one.message)["List-Id"]
        )

    def notices(self) -> Counter[tuple[str, str]]:
        """How often each mail to an officer came in, by reader and words."""
        return Counter(
            (one.recipients[0], message.get_content())
            for one in self.smtp.delivered
            if not (message := one.message)["List-Id"]
        )

    def posts(self) -> Counter[str]:
        """How often each story stands in the chat, by its first line."""
        return Counter(post.text.splitlines()[0] for post in self.telegram.shown)

    def times_arrived(self, dispatch: Dispatch, letters: Counter[str], posts: Counter[str]) -> int:
        if dispatch.recipient_id is None:
            return posts[dispatch.item.headline]
        item = dispatch.item
        key = f"{item.uri}#{item.version}/{dispatch.operation}/{dispatch.account_id}/{dispatch.recipient_id}"
        return letters[message_id(key, SENDER_DOMAIN)]


@pytest.fixture
def database(django_db_blocker, django_db_setup) -> Iterator[OwnDatabase]:
    with django_db_blocker.unblock(), own_database("crash") as own, own.opened():
        yield own


@pytest.fixture
def places() -> Iterator[Places]:
    logging.getLogger("mail.log").setLevel(logging.WARNING)
    with smtp_server() as smtp, telegram_server() as telegram:
        telegram.per_second = (
            1_000_000  # its clock stands still; the pace of a real Telegram has its own tests
        )
        yield Places(smtp, telegram)


@pytest.fixture
def nation(database: OwnDatabase) -> Nation:
    """The small nation with a press list of three and a Telegram channel."""
    nation = found_nation()
    lead, centre = nation.actors["central_lead"], nation.units["ditjenpas"].pk
    press = add_account(actor=lead, unit_id=centre, channel="email", words=AccountWords(label="Daftar pers"))
    add_recipients(actor=lead, account_id=press.pk, readers=[Reader(address) for address in READERS])
    words = AccountWords(
        label="Kanal Ditjenpas", settings={"chat": "@peraga", "photos": "0"}, secret="1000:peraga"
    )
    add_account(actor=lead, unit_id=centre, channel="telegram", words=words)
    return nation


@pytest.fixture
def crew(database: OwnDatabase, places: Places, tmp_path: Path) -> Iterator[Crew]:
    environment = database.process_environment(
        DJANGO_SETTINGS_MODULE="kentongan.config.settings.dev",
        KENTONGAN_DATA=tmp_path,
        KENTONGAN_WORKER_HEARTBEAT=1,
        KENTONGAN_SMTP_HOST=places.smtp.host,
        KENTONGAN_SMTP_PORT=places.smtp.port,
        KENTONGAN_MAIL_FROM=f"Humas <humas@{SENDER_DOMAIN}>",
        KENTONGAN_TELEGRAM_API=places.telegram.address,
        KENTONGAN_OUTBOUND_DEV_HOSTS=places.telegram.address.removeprefix("http://"),
    )
    crew = Crew(
        environment=environment,
        database=database.url,
        arrivals=places.arrivals,
        seed=SEED,
        log=tmp_path / "workers.log",
    )
    crew.start()
    yield crew
    crew.dismiss()


def test_kills_during_publications_lose_nothing_and_double_nothing(nation, places, crew, capsys):
    started = time.monotonic()
    for number in range(PUBLICATIONS):
        publish(nation, number)
        # Publishing waits for the deaths, so that they are spread over all of it.
        until(lambda number=number: crew.kills >= number * KILLS // PUBLICATIONS, f"kill {crew.kills + 1}")
    until(lambda: crew.kills >= KILLS, "the last kill")
    crew.spare()
    until(is_idle, "an empty queue")
    sure = settled()
    uncertain = judged(nation, places)
    until(is_idle, "an empty queue after the verdicts")

    letters, posts, notices = places.letters(), places.posts(), places.notices()
    times = Counter(
        places.times_arrived(row, letters, posts) for row in Dispatch.objects.select_related("item")
    )
    unsent = Notice.objects.count() - len(notices)
    with capsys.disabled():
        print(
            f"\n{PUBLICATIONS} publications to {len(READERS) + 1} places, {crew.kills} kills of the worker, "
            f"{time.monotonic() - started:.0f} s: {sure} dispatches settled by themselves, "
            f"{sum(uncertain.values())} uncertain ({uncertain[True]} had arrived, {uncertain[False]} had not). "
            f"In the end {times[0]} lost, {sum(n for many, n in times.items() if many > 1)} doubled. "
            f"Mails to officers: {len(notices)} of {Notice.objects.count()}, "
            f"{sum(many > 1 for many in notices.values())} doubled, {unsent} only at the desk."
        )
    assert times == {1: PUBLICATIONS * (len(READERS) + 1)}
    assert sum(letters.values()) == PUBLICATIONS * len(READERS) and sum(posts.values()) == PUBLICATIONS
    assert not Dispatch.objects.exclude(status=DispatchStatus.SENT).exists()
    assert max(notices.values()) == 1
    assert not ProcrastinateJob.objects.filter(status="failed").exists()


def publish(nation: Nation, number: int) -> None:
    """All the way through the newsroom's services, in the transactions that a desk would make."""
    writer, head = nation.actors["contributor"], nation.actors["unit_head"]
    story = file_story(
        actor=writer,
        unit_id=nation.units["lapas-cilegon"].pk,
        content=harvest(date.today(), kilos=1000 + number),
        filing_key=uuid4(),
    )
    submit_story(actor=writer, story_id=story.pk, version=1)
    approve_story(actor=head, story_id=story.pk, version=1)
    publish_story(actor=head, story_id=story.pk, version=1)


def settled() -> int:
    """How many dispatches need nobody; every other one must be uncertain, nothing is left half done."""
    rows = Counter(Dispatch.objects.values_list("status", flat=True))
    assert set(rows) <= {DispatchStatus.SENT, DispatchStatus.UNCERTAIN}
    return rows[DispatchStatus.SENT]


def judged(nation: Nation, places: Places) -> Counter[bool]:
    """Resolves every uncertain dispatch as a person does: by looking whether it stands at the place."""
    letters, posts, verdicts = places.letters(), places.posts(), Counter()
    for row in Dispatch.objects.filter(status=DispatchStatus.UNCERTAIN).select_related("item"):
        arrived = places.times_arrived(row, letters, posts) > 0
        resolve_uncertain(actor=nation.actors["central_lead"], dispatch_id=row.pk, arrived=arrived)
        verdicts[arrived] += 1
    return verdicts


def is_idle() -> bool:
    """Nothing waits and nothing runs but the rescue itself."""
    busy = ProcrastinateJob.objects.filter(status__in=["todo", "doing"])
    return (
        not busy.exclude(task_name__startswith="jobs.")
        .exclude(task_name__startswith="monitoring.read")
        .exists()
    )


def until(condition: Callable[[], bool], what: str, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"{what} did not come within {seconds:.0f} s"
        time.sleep(0.05)
