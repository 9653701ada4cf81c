"""A name is looked up once, and all its addresses are judged before any is dialled."""

import queue
import socket
import threading
from collections.abc import Callable, Sequence

from kentongan.foundation.outbound.addresses import reason_not_to_dial
from kentongan.foundation.outbound.deadline import Deadline
from kentongan.foundation.outbound.errors import OutboundFailed, OutboundRefused, TooSlow
from kentongan.foundation.outbound.targets import Target

Resolver = Callable[[str, int], Sequence[str]]
MAX_ADDRESSES = 6


def system_resolver(host: str, port: int) -> list[str]:
    """The addresses that the operating system gives for a name, in the order of RFC 6724."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def addresses_of(target: Target, resolver: Resolver, deadline: Deadline) -> list[str]:
    """The addresses to dial, at most six; one bad address among them refuses the whole name.

    Raises OutboundRefused("address_not_public"), OutboundFailed("dns" | "dns_unknown") or TooSlow.
    """
    if target.literal:
        found: Sequence[str] = [target.host]
    elif target.dev and (target.host == "localhost" or target.host.endswith(".localhost")):
        found = ["127.0.0.1"]
    else:
        found = _look_up(resolver, target, deadline)
    for address in found:
        if kind := reason_not_to_dial(address, dev=target.dev):
            raise OutboundRefused("address_not_public", host=target.host, kind=kind)
    if not found:
        raise OutboundFailed("dns_unknown", retry=False, host=target.host)
    return list(found[:MAX_ADDRESSES])


def _look_up(resolver: Resolver, target: Target, deadline: Deadline) -> Sequence[str]:
    """Ask in a thread of its own: getaddrinfo knows no time limit, and a hostile name server may dawdle."""
    answers: queue.SimpleQueue[Sequence[str] | Exception] = queue.SimpleQueue()

    def ask() -> None:
        try:
            answers.put(resolver(target.host, target.port))
        except Exception as problem:  # noqa: BLE001 - the rim of the thread; raised again by the waiting one
            answers.put(problem)

    threading.Thread(target=ask, daemon=True, name="outbound-lookup").start()
    try:
        answer = answers.get(timeout=deadline.left(target.host))
    except queue.Empty:
        raise TooSlow(host=target.host, limit=deadline.seconds) from None
    if isinstance(answer, socket.gaierror) and answer.errno in (socket.EAI_NONAME, socket.EAI_NODATA):
        raise OutboundFailed("dns_unknown", retry=False, host=target.host) from answer
    if isinstance(answer, OSError | UnicodeError):
        raise OutboundFailed("dns", host=target.host) from answer
    if isinstance(answer, Exception):
        raise answer
    return answer
