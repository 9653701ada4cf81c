"""A telephone line between a browser and a server: slow, weighed, and cut at any moment.

What passes through it is all that passes: the traffic of service workers too, which the tools of a page do not see.
"""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

_CHUNK = 4096


@dataclass
class Line:
    """`taken` counts bytes towards the browser, `given` those from it. `rate` is bytes a second each way, 0 for any."""

    target: int
    rate: int = 0
    latency: float = 0.0
    taken: int = 0
    given: int = 0
    port: int = 0
    _is_cut: bool = False
    _fuse: int = -1
    _open: set[asyncio.StreamWriter] = field(default_factory=set)
    _loop: asyncio.AbstractEventLoop | None = None

    @property
    def site(self) -> str:
        return f"http://localhost:{self.port}"

    def cut(self) -> None:
        """Every connection breaks off, and no new one comes through."""
        self._loop.call_soon_threadsafe(self._break)

    def cut_after(self, given: int) -> None:
        """Breaks once the browser has given that many bytes more."""
        self._fuse = self.given + given

    def mend(self) -> None:
        self._fuse, self._is_cut = -1, False

    def _break(self) -> None:
        self._is_cut = True
        for writer in list(self._open):
            writer.transport.abort()

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if self._is_cut:
            writer.transport.abort()
            return
        try:
            far_reader, far_writer = await asyncio.open_connection("127.0.0.1", self.target)
        except OSError:
            writer.transport.abort()
            return
        both = (writer, far_writer)
        self._open.update(both)
        try:
            await asyncio.gather(
                self._carry(reader, far_writer, "given"), self._carry(far_reader, writer, "taken")
            )
        finally:
            self._open.difference_update(both)
            for one in both:
                one.transport.abort()

    async def _carry(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, way: str) -> None:
        try:
            while piece := await reader.read(_CHUNK):
                if self.rate:
                    await asyncio.sleep(len(piece) / self.rate)
                setattr(self, way, getattr(self, way) + len(piece))
                if 0 <= self._fuse <= self.given:
                    self._break()
                    return
                if self.latency and way == "taken":
                    await asyncio.sleep(self.latency)
                writer.write(piece)
                await writer.drain()
            writer.write_eof()
        except (OSError, RuntimeError):
            writer.transport.abort()


async def _hung_up() -> None:
    """The calls that were cut come to their end: nothing of them outlives its line."""
    calls = asyncio.all_tasks() - {asyncio.current_task()}
    if calls:
        await asyncio.wait(calls, timeout=5)


@contextmanager
def line_to(port: int) -> Iterator[Line]:
    """A line to a server on this machine, in a thread of its own."""
    line, ready, loop = Line(port), threading.Event(), asyncio.new_event_loop()

    async def serve() -> asyncio.Server:
        server = await asyncio.start_server(line._meet, "127.0.0.1", 0)
        line.port, line._loop = server.sockets[0].getsockname()[1], loop
        ready.set()
        return server

    def run() -> None:
        asyncio.set_event_loop(loop)
        server = loop.run_until_complete(serve())
        loop.run_forever()
        server.close()
        loop.run_until_complete(_hung_up())
        loop.close()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    ready.wait(10)
    try:
        yield line
    finally:
        line.cut()
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
