"""Workers that are killed: two at a time, so that the next is at work while its sister dies."""

import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psycopg

WORK = ("-m", "kentongan.config.manage", "work", "--concurrency", "4", "--nice", "0")
_AT_ONCE = 2
_LOOK_EVERY = 0.02


class Crew(threading.Thread):
    """Keeps two real worker processes alive and kills one with SIGKILL again and again.

    A worker is ripe when it has begun to run jobs; it dies once `arrivals()` (what the servers took so far) has grown
    by a random number since the death before, after a random breath. No word to it, no chance to tidy up.
    """

    def __init__(
        self, *, environment: dict[str, str], database: str, arrivals: Callable[[], int], seed: int, log: Path
    ) -> None:
        super().__init__(daemon=True)
        self.kills = 0
        self._environment, self._arrivals, self._log = environment, arrivals, log
        self._chance = random.Random(seed)
        self._watch = psycopg.connect(database, autocommit=True)
        self._members: dict[str, subprocess.Popen] = {}
        self._born = 0
        self._mercy = threading.Event()
        self._over = threading.Event()

    def run(self) -> None:
        last, wanted = 0, self._chance.randint(1, 40)
        while not self._over.is_set():
            self._man()
            if not self._mercy.is_set() and self._arrivals() - last >= wanted and (name := self._ripe()):
                time.sleep(self._chance.uniform(0, 0.05))
                self._kill(name)
                last, wanted = self._arrivals(), self._chance.randint(1, 40)
            time.sleep(_LOOK_EVERY)

    def spare(self) -> None:
        """No more deaths; whoever lives works on."""
        self._mercy.set()

    def dismiss(self) -> None:
        """Sends everyone home and waits for it."""
        self._over.set()
        self.join(10)
        for member in self._members.values():
            member.kill()
            member.wait(10)
        self._watch.close()

    def _man(self) -> None:
        for name in [name for name, member in self._members.items() if member.poll() is not None]:
            del self._members[name]
        while len(self._members) < _AT_ONCE:
            self._born += 1
            name = f"crew-{self._born}"
            with self._log.open("ab") as log:
                self._members[name] = subprocess.Popen(
                    [sys.executable, *WORK],
                    env={**self._environment, "PGAPPNAME": name},
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )

    def _ripe(self) -> str | None:
        """The eldest that has run a job: beside its queue it then holds connections for the tasks' own work."""
        rows = self._watch.execute(
            "SELECT application_name FROM pg_stat_activity WHERE datname = current_database() "
            "GROUP BY 1 HAVING count(*) > 2"
        )
        at_work = {name for (name,) in rows}
        return next((name for name in self._members if name in at_work), None)

    def _kill(self, name: str) -> None:
        member = self._members.pop(name)
        member.send_signal(signal.SIGKILL)
        member.wait(10)
        self.kills += 1
