"""Sockets to addresses that were judged beforehand, each step held to the deadline.

httpcore asks this backend for a connection to a NAME and gets one to the pinned ADDRESS, while the Host
header, the TLS server name and the certificate check keep the name. Nothing is looked up a second time, so a
name that changes its mind between check and use (DNS rebinding) gains nothing.
"""

import contextlib
import socket
import ssl
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import httpcore

from kentongan.foundation.outbound.deadline import Deadline
from kentongan.foundation.outbound.errors import OutboundFailed, TooLarge, TooSlow

Dial = Callable[[str, int, float], socket.socket]
WRITE_PIECE = 64 * 1024


def dial_tcp(address: str, port: int, seconds: float) -> socket.socket:
    """Open a TCP connection to an IP address (never a name) within `seconds`."""
    sock = socket.create_connection((address, port), timeout=seconds)
    # Head and body are two writes; without this the second may wait 40 ms for an acknowledgement.
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return sock


@dataclass(frozen=True, slots=True)
class Wire:
    """What one connection may cost: `max_bytes` counts everything read, headers and framing too."""

    host: str
    deadline: Deadline
    max_bytes: int


class PinnedBackend(httpcore.NetworkBackend):
    """Dials the given addresses in turn and nothing else."""

    def __init__(self, addresses: Sequence[str], wire: Wire, dial: Dial) -> None:
        self._addresses = addresses
        self._wire = wire
        self._dial = dial

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> "DeadlineStream":
        assert host == self._wire.host, "a backend serves the one host it was pinned for"
        failure: OSError | None = None
        for address in self._addresses:
            left = self._wire.deadline.left(host)
            try:
                return DeadlineStream(self._dial(address, port, min(timeout or left, left)), self._wire)
            except OSError as problem:
                failure = problem
        if isinstance(failure, TimeoutError):
            raise TooSlow("connect_timeout", host=host, limit=timeout or 0) from failure
        raise OutboundFailed("connect", host=host) from failure


class DeadlineStream(httpcore.NetworkStream):
    """A socket whose every read, write and handshake ends with the request's deadline."""

    def __init__(self, sock: socket.socket, wire: Wire) -> None:
        self._sock = sock
        self._wire = wire
        self._received = 0

    def _arm(self, timeout: float | None) -> None:
        left = self._wire.deadline.left(self._wire.host)
        self._sock.settimeout(min(timeout or left, left))

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._arm(timeout)
        try:
            piece = self._sock.recv(max_bytes)
        except TimeoutError as problem:
            self._wire.deadline.left(self._wire.host)
            raise TooSlow("read_timeout", host=self._wire.host, limit=timeout or 0) from problem
        except OSError as problem:
            raise httpcore.ReadError(str(problem)) from problem
        self._received += len(piece)
        if self._received > self._wire.max_bytes:
            raise TooLarge(host=self._wire.host, limit=self._wire.max_bytes)
        return piece

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        rest = memoryview(buffer)
        while rest:
            self._arm(timeout)
            try:
                rest = rest[self._sock.send(rest[:WRITE_PIECE]) :]
            except OSError as problem:
                # httpcore forgives this one: a server may answer before it has read the whole body.
                raise httpcore.WriteError(str(problem)) from problem

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> "DeadlineStream":
        host = self._wire.host
        with contextlib.ExitStack() as undo:
            undo.callback(self._sock.close)
            self._arm(timeout)
            try:
                self._sock = ssl_context.wrap_socket(self._sock, server_hostname=server_hostname)
            except ssl.SSLCertVerificationError as problem:
                raise OutboundFailed("certificate", retry=False, host=host) from problem
            except TimeoutError as problem:
                self._wire.deadline.left(host)
                raise TooSlow("connect_timeout", host=host, limit=timeout or 0) from problem
            except OSError as problem:
                raise OutboundFailed("tls", host=host) from problem
            undo.pop_all()
        return self

    def close(self) -> None:
        self._sock.close()

    def get_extra_info(self, info: str) -> object:
        if info == "ssl_object":
            return self._sock if isinstance(self._sock, ssl.SSLSocket) else None
        return True if info == "is_readable" else None  # never offered for a second request
