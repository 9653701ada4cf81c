"""Tasks that misbehave on purpose, loaded only by the workers of these tests."""

import os
import time
from pathlib import Path

from procrastinate import RetryStrategy

from kentongan.foundation.jobs.queue import task


@task("tests.sleepy")
def sleepy(folder: str) -> None:
    """Sleeps for ever at its first run, so that somebody can kill its worker; ends at once at the next."""
    runs = len(list(Path(folder).glob("run-*")))
    (Path(folder) / f"run-{runs + 1}-{os.getpid()}").touch()
    while runs == 0:
        time.sleep(1)
    (Path(folder) / "done").touch()


@task("tests.failing", retry=RetryStrategy(max_attempts=2, wait=0))
def failing(folder: str) -> None:
    """Fails until a file named "mended" is there."""
    (Path(folder) / f"try-{time.time_ns()}").touch()
    if not (Path(folder) / "mended").exists():
        raise ValueError("kanal tidak menjawab: café")


@task("tests.quick")
def quick(folder: str, name: str) -> None:
    """Leaves a file behind."""
    (Path(folder) / name).touch()
