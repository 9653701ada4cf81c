"""Names are looked up once a hop, every address is judged, and the judged address is the one dialled."""

import socket
import time

import pytest

from kentongan.foundation.outbound.errors import OutboundFailed, OutboundRefused, TooSlow

PUBLIC = "93.184.215.14"


class Names:
    """A resolver that gives its answers in turn and keeps count."""

    def __init__(self, *answers: list[str]) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []

    def __call__(self, host: str, port: int) -> list[str]:
        self.asked.append(host)
        return self.answers[min(len(self.asked), len(self.answers)) - 1]


class Dialled:
    """Stands in for the internet: notes the address asked for and connects to the loopback server."""

    def __init__(self, port: int, *, dead: tuple[str, ...] = ()) -> None:
        self.port = port
        self.dead = dead
        self.addresses: list[tuple[str, int]] = []

    def __call__(self, address: str, port: int, seconds: float) -> socket.socket:
        self.addresses.append((address, port))
        if address in self.dead:
            raise ConnectionRefusedError
        return socket.create_connection(("127.0.0.1", self.port), timeout=seconds)


def test_rebinding_name_is_dialled_at_the_address_that_was_judged(serve, client, answer) -> None:
    served = serve(lambda request: [answer(b"umum")])
    names, dialled = Names([PUBLIC], ["127.0.0.1"]), Dialled(served.port)
    fetched = client(resolver=names, dial=dialled).fetch("http://berganti.example/")
    assert fetched.body == b"umum"
    assert names.asked == ["berganti.example"]
    assert dialled.addresses == [(PUBLIC, 80)]
    assert b"Host: berganti.example\r\n" in served.requests[0].replace(b"host:", b"Host:")


def test_rebinding_between_two_requests_is_refused(serve, client, answer) -> None:
    served = serve(lambda request: [answer(b"umum")])
    names, dialled = Names([PUBLIC], ["127.0.0.1"]), Dialled(served.port)
    asking = client(resolver=names, dial=dialled)
    asking.fetch("http://berganti.example/")
    with pytest.raises(OutboundRefused) as refusal:
        asking.fetch("http://berganti.example/")
    assert refusal.value.code == "address_not_public"
    assert len(dialled.addresses) == 1


def test_rebinding_in_a_redirect_is_refused(serve, client, answer) -> None:
    served = serve(lambda request: [answer(status="302 Found", Location="/lagi")])
    names, dialled = Names([PUBLIC], ["127.0.0.1"]), Dialled(served.port)
    with pytest.raises(OutboundRefused) as refusal:
        client(resolver=names, dial=dialled).fetch("http://berganti.example/")
    assert refusal.value.code == "address_not_public"
    assert (len(names.asked), len(dialled.addresses)) == (2, 1)


@pytest.mark.parametrize(
    "bad",
    ["127.0.0.1", "10.0.0.8", "169.254.169.254", "100.64.0.1", "::1", "::ffff:10.0.0.1", "fe80::1%eth0"],
)
def test_one_bad_address_among_good_ones_refuses_the_name(client, bad) -> None:
    dialled = Dialled(0)
    with pytest.raises(OutboundRefused) as refusal:
        client(resolver=Names([PUBLIC, bad]), dial=dialled).fetch("http://campur.example/")
    assert refusal.value.code == "address_not_public"
    assert bad not in refusal.value.message
    assert dialled.addresses == []


@pytest.mark.parametrize("literal", ["127.0.0.1", "169.254.169.254", "10.0.0.1", "0.0.0.0", "[::ffff:a00:1]"])
def test_literal_of_our_own_network_is_refused_without_a_look_up(client, literal) -> None:
    names, dialled = Names([PUBLIC]), Dialled(0)
    with pytest.raises(OutboundRefused) as refusal:
        client(resolver=names, dial=dialled).fetch(f"http://{literal}/")
    assert refusal.value.code == "address_not_public"
    assert (names.asked, dialled.addresses) == ([], [])


def test_development_host_may_not_turn_into_cloud_metadata(client) -> None:
    with pytest.raises(OutboundRefused):
        client(resolver=Names(["169.254.169.254"]), dial=Dialled(0)).fetch("http://kabar.test/")


def test_next_address_is_tried_when_the_first_is_dead(serve, client, answer) -> None:
    served = serve(lambda request: [answer(b"hidup")])
    dialled = Dialled(served.port, dead=("2606:4700::1111",))
    fetched = client(resolver=Names(["2606:4700::1111", PUBLIC]), dial=dialled).fetch("http://dua.example/")
    assert fetched.body == b"hidup"
    assert [address for address, _ in dialled.addresses] == ["2606:4700::1111", PUBLIC]


def test_name_that_does_not_exist_is_not_worth_a_retry(client) -> None:
    def resolver(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    with pytest.raises(OutboundFailed) as failure:
        client(resolver=resolver).fetch("http://tiada.example/")
    assert (failure.value.code, failure.value.retry) == ("dns_unknown", False)
    assert "tiada.example" in failure.value.message


def test_name_server_in_trouble_is_worth_a_retry(client) -> None:
    def resolver(host: str, port: int) -> list[str]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    with pytest.raises(OutboundFailed) as failure:
        client(resolver=resolver).fetch("http://gangguan.example/")
    assert (failure.value.code, failure.value.retry) == ("dns", True)


def test_dawdling_name_server_is_cut_at_the_deadline(client) -> None:
    def resolver(host: str, port: int) -> list[str]:
        time.sleep(3)
        return [PUBLIC]

    started = time.monotonic()
    with pytest.raises(TooSlow) as failure:
        client(resolver=resolver, deadline=0.3).fetch("http://lambat.example/")
    assert time.monotonic() - started < 1.5
    assert (failure.value.code, failure.value.retry) == ("deadline", True)


def test_port_nobody_listens_on_fails_and_may_be_retried(client) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(OutboundFailed) as failure:
        client().fetch(f"http://kabar.test:{port}/")
    assert (failure.value.code, failure.value.retry) == ("connect", True)
