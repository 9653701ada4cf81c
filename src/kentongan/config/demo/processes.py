"""The processes of the demo: started together, watched, stopped together."""

import ctypes
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

PR_SET_PDEATHSIG = 1


def free_port(wanted: int = 0) -> int:
    """`wanted` when nobody listens there, else any free port of the loopback."""
    for port in (wanted, 0):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
            return probe.getsockname()[1]
    raise OSError("no free port")


def _die_with_parent() -> None:
    """Linux: a runner killed with -9 leaves no orphans behind."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


class Household:
    """Starts processes with their logs in one folder."""

    def __init__(self, logs: Path) -> None:
        self.logs = logs
        self.logs.mkdir(parents=True, exist_ok=True)
        self.children: dict[str, subprocess.Popen] = {}

    def start(self, name: str, *command: object) -> None:
        with (self.logs / f"{name}.log").open("ab") as log:
            self.children[name] = subprocess.Popen(  # noqa: S603 - our own modules
                [str(part) for part in command],
                stdout=log,
                stderr=log,
                preexec_fn=_die_with_parent,  # noqa: PLW1509 - the runner starts no threads
                start_new_session=True,
            )

    def run(self, *command: object) -> int:
        """A step that must end before the next begins; its words go to the screen."""
        return subprocess.run([str(part) for part in command], check=False).returncode  # noqa: S603 - our own modules

    def fallen(self) -> str | None:
        """The name of a child that has ended by itself."""
        return next((name for name, child in self.children.items() if child.poll() is not None), None)

    def watch(self) -> int:
        """Waits until a child falls; says which, and where its last words stand."""
        while not (name := self.fallen()):
            time.sleep(0.5)
        print(f"Proses {name} berhenti sendiri. Catatannya: {self.logs / f'{name}.log'}", flush=True)
        return 1

    def stop(self) -> None:
        for child in self.children.values():
            if child.poll() is None:
                child.terminate()
        for child in self.children.values():
            try:
                child.wait(8)
            except subprocess.TimeoutExpired:
                child.kill()


def wait_for(address: str, household: Household, seconds: float = 60) -> None:
    """Returns when the address answers 200; ends with an error when a child falls or time is up."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if name := household.fallen():
            raise SystemExit(f"Proses {name} gagal dimulai. Catatannya: {household.logs / f'{name}.log'}")
        try:
            with urllib.request.urlopen(address, timeout=2) as answer:  # noqa: S310 - our own loopback address
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise SystemExit(f"{address} tidak menjawab dalam {seconds:.0f} detik.")
