"""Many files on all cores: outcomes in the order of the files, and never more in the air than the cores can eat."""

import contextlib
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from datetime import date

from kentongan.faces.cli.check.checking import Outcome, outcome_of
from kentongan.faces.cli.check.options import Options
from kentongan.faces.cli.check.setting import Setting
from kentongan.faces.cli.check.wording import say

_CHUNK = 16
_AHEAD = 4
_Chunk = tuple[str, ...]
_setting: list[Setting] = []


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def outcomes_by(workers: int, files: list[str], options: Options, today: date) -> Iterator[Outcome]:
    """The outcomes in the order of `files`. A file that takes its process down with it is named as unreadable."""
    waiting = deque(tuple(files[place : place + _CHUNK]) for place in range(0, len(files), _CHUNK))
    while waiting:
        flying: deque[tuple[_Chunk, Future[list[Outcome]]]] = deque()
        with _crew(workers, options, today) as executor:
            try:
                while waiting or flying:
                    while waiting and len(flying) < workers * _AHEAD:
                        flying.append((waiting[0], _handed(executor, waiting[0])))
                        waiting.popleft()
                    yield from flying[0][1].result()
                    flying.popleft()
            except BrokenProcessPool:
                # Any of those in the air may have done it: the first go one by one, the others once more.
                first, *others = [chunk for chunk, _ in flying] or [waiting.popleft()]
                waiting.extendleft(reversed(others))
                yield from _one_by_one(first, options, today)


def _one_by_one(chunk: _Chunk, options: Options, today: date) -> Iterator[Outcome]:
    left = deque(chunk)
    while left:
        with _crew(1, options, today) as executor:
            try:
                while left:
                    yield from _handed(executor, (left[0],)).result()
                    left.popleft()
            except BrokenProcessPool:
                yield Outcome(left.popleft(), None, say("died", options.lang))


@contextlib.contextmanager
def _crew(workers: int, options: Options, today: date) -> Iterator[ProcessPoolExecutor]:
    """Processes that are ended when we leave, whatever they are busy with: nobody waits for them any more."""
    executor = ProcessPoolExecutor(workers, initializer=_begin, initargs=(options, today))
    try:
        yield executor
    except BaseException:
        for child in multiprocessing.active_children():
            child.kill()
        # A thread that feeds a process which is gone may wait for good: nobody waits for it.
        executor.shutdown(wait=False, cancel_futures=True)
        raise
    executor.shutdown(wait=True, cancel_futures=True)


def _handed(executor: ProcessPoolExecutor, chunk: _Chunk) -> Future[list[Outcome]]:
    """Gives a chunk to the crew. Ctrl-C waits for the end of it: a child that is born in between would die of it
    before it can look away, and leave us with a crew that is broken and an interrupt that nobody saw."""
    if not hasattr(signal, "pthread_sigmask"):
        return executor.submit(_outcomes, chunk)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return executor.submit(_outcomes, chunk)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin(options: Options, today: date) -> None:
    # Ctrl-C reaches every process of the terminal; the first one ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    _setting[:] = [Setting.of(options, today)]


def _outcomes(chunk: _Chunk) -> list[Outcome]:
    return [outcome_of(file, _setting[0]) for file in chunk]
