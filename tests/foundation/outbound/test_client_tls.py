"""Secure connections keep the name, though the address is pinned."""

import datetime
import ssl
import time
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from kentongan.foundation.outbound.errors import OutboundFailed, TooSlow


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> Path:
    """A self-signed certificate for kabar.test, with its key in the same file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "kabar.test")])
    now = datetime.datetime.now(datetime.UTC)
    signed = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - datetime.timedelta(days=1))
        .not_valid_after(now + datetime.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("kabar.test")]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    encoding, plain = serialization.Encoding.PEM, serialization.NoEncryption()
    path = tmp_path_factory.mktemp("tls") / "kabar.pem"
    path.write_bytes(
        key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, plain) + signed.public_bytes(encoding)
    )
    return path


@pytest.fixture
def secure(certificate, serve, answer):
    """A server with that certificate and the names that clients asked it for."""
    names: list[str | None] = []
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    context.sni_callback = lambda sock, name, ctx: names.append(name)
    return serve(lambda request: [answer(b"aman")], tls=context), names


def test_name_stays_in_sni_certificate_and_host(secure, certificate, client) -> None:
    served, names = secure
    trusting = ssl.create_default_context(cafile=str(certificate))
    fetched = client(tls=trusting).fetch(f"https://Kabar.test.:{served.port}/")
    assert fetched.body == b"aman"
    assert names == ["kabar.test"]
    assert f"kabar.test:{served.port}".encode() in served.requests[0]


def test_certificate_of_another_name_is_refused(secure, certificate, client) -> None:
    served, _ = secure
    trusting = ssl.create_default_context(cafile=str(certificate))
    with pytest.raises(OutboundFailed) as failure:
        client(tls=trusting).fetch(f"https://lain.test:{served.port}/")
    assert (failure.value.code, failure.value.retry) == ("certificate", False)
    assert served.requests == []


def test_certificate_nobody_vouches_for_is_refused(secure, client, certificate, monkeypatch) -> None:
    served, _ = secure
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))  # the environment may not widen the trust
    with pytest.raises(OutboundFailed) as failure:
        client().fetch(f"https://kabar.test:{served.port}/")
    assert failure.value.code == "certificate"


def test_plain_server_behind_https_fails(serve, client, answer) -> None:
    served = serve(lambda request: [answer(b"polos")])
    with pytest.raises(OutboundFailed) as failure:
        client(connect_timeout=0.4).fetch(f"https://kabar.test:{served.port}/")
    assert failure.value.code in ("tls", "connect_timeout")


def test_handshake_that_never_ends_is_cut(serve, client) -> None:
    def silent(request: bytes):
        time.sleep(2)
        yield b""

    served = serve(silent)
    started = time.monotonic()
    with pytest.raises(TooSlow) as failure:
        client(connect_timeout=0.3).fetch(f"https://kabar.test:{served.port}/")
    assert time.monotonic() - started < 1.5
    assert failure.value.code == "connect_timeout"
