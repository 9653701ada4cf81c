"""The real thing, started once: web server, worker, database, mail server, a local outlet."""

import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

from django.test import override_settings
from tests.apps.monitoring.outlet import OutletPeer, outlet_server
from tests.peers.nation import Nation, found_nation
from tests.peers.own_database import OwnDatabase, own_database
from tests.peers.smtp_server import SmtpPeer, smtp_server

from kentongan.apps.channels.services.accounts import AccountWords, add_account
from kentongan.apps.channels.services.recipients import Reader, add_recipients
from kentongan.config.demo.processes import free_port

READERS = ("redaksi@media.test", "kabar@media.test")
SETTINGS = "kentongan.config.settings.base"
# As `./dev up` serves it.
WEB = (
    *("-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1", "--workers", "2"),
    *("--blocking-threads", "1", "--no-access-log", "--log-level", "warning"),
    "kentongan.config.wsgi:application",
)
_MANAGE = ("-m", "kentongan.config.manage")
# Real hashes: the passwords are checked by the server, not by the test.
_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]


@dataclass(frozen=True)
class Stack:
    """What runs, and where. `folder` holds photos and the logs of the processes."""

    site: str
    folder: Path
    database: OwnDatabase
    nation: Nation
    smtp: SmtpPeer
    outlet: OutletPeer


@contextmanager
def running_stack(folder: Path, purpose: str = "journeys") -> Iterator[Stack]:
    """Lays the small nation out and serves it on loopback; everything ends with the block."""
    with ExitStack() as rooms:
        smtp = rooms.enter_context(smtp_server())
        outlet = rooms.enter_context(outlet_server())
        database = rooms.enter_context(own_database(purpose))
        site = f"http://localhost:{free_port()}"
        environment = database.process_environment(
            DJANGO_SETTINGS_MODULE=SETTINGS,
            KENTONGAN_DATA=folder,
            KENTONGAN_SITE_URL=site,
            KENTONGAN_SMTP_HOST=smtp.host,
            KENTONGAN_SMTP_PORT=smtp.port,
            KENTONGAN_MAIL_FROM="Humas Peraga <humas@kentongan.test>",
            KENTONGAN_OUTBOUND_DEV_HOSTS=outlet.host,
        )
        collect_static(environment, folder)
        with database.opened(), override_settings(PASSWORD_HASHERS=_HASHERS):
            nation = _furnished()
        rooms.enter_context(_process("worker", [*_MANAGE, "work", "--nice", "0"], environment, folder))
        port = site.rpartition(":")[2]
        rooms.enter_context(_process("web", [*WEB, "--port", port], environment, folder))
        wait_for(f"{site}/healthz", folder)
        yield Stack(site, folder, database, nation, smtp, outlet)


def _furnished() -> Nation:
    nation = found_nation()
    editor = nation.actors["region_editor"]
    press = add_account(
        actor=editor,
        unit_id=nation.units["kanwil-banten"].pk,
        channel="email",
        words=AccountWords(label="Daftar pers Banten"),
    )
    add_recipients(actor=editor, account_id=press.pk, readers=[Reader(address) for address in READERS])
    return nation


def collect_static(environment: dict[str, str], folder: Path) -> None:
    """As an installation does: hashed names, compressed copies."""
    with (folder / "static.log").open("ab") as log:
        subprocess.run(
            [sys.executable, *_MANAGE, "collectstatic", "--noinput", "-v0"],
            env=environment,
            check=True,
            stdout=log,
            stderr=log,
        )


@contextmanager
def _process(name: str, command: list[str], environment: dict[str, str], folder: Path) -> Iterator[None]:
    with (folder / f"{name}.log").open("ab") as log:
        process = subprocess.Popen(
            [sys.executable, *command], env=environment, stdout=log, stderr=log, start_new_session=True
        )
    try:
        yield
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(8)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait(8)


def wait_for(address: str, folder: Path, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while True:
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            pass
        log = folder / "web.log"
        assert time.monotonic() < end, f"{address} does not answer: {log.read_text()[-2000:]}"
        time.sleep(0.1)
