"""Letters to the press list, taken by a real SMTP server."""

import smtplib
import ssl
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from tests.core.wire.samples import corrected, hostile, story, withdrawn
from tests.peers.smtp_server import smtp_server

from kentongan.apps.channels.adapters.email import EmailChannel, EmailSettings, is_address
from kentongan.apps.channels.contract import Audience, ChannelError, Uncertain


def _sent(channel, peer, item, audience, key="k1"):
    receipt = channel.send(item, key=key, audience=audience)
    return receipt, peer.delivered[-1]


def test_envelope_names_return_path_and_one_recipient(email_channel, smtp, press):
    _, letter = _sent(email_channel, smtp, story(), press)
    assert (letter.sender, letter.recipients) == (press.return_path, (press.address,))


def test_letter_carries_the_headers_that_mail_boxes_ask_for(email_channel, smtp, press):
    receipt, letter = _sent(email_channel, smtp, story(), press)
    message = letter.message
    assert message["From"] == "Humas Nasional <humas@contoh.go.id>"
    assert message["To"] == "Redaksi Kabar Contoh <redaksi@kabar.contoh.id>"
    assert message["Reply-To"] == "redaksi@contoh.go.id"
    assert message["Subject"] == story().headline
    assert message["Message-ID"] == receipt.where
    assert message["List-Id"] == "<pers.contoh.go.id>"
    assert message["List-Unsubscribe"] == "<https://humas.contoh.go.id/berhenti/abc123/>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["Precedence"] == "bulk"
    assert message["Date"].datetime == receipt.at


def test_letter_has_both_parts_with_the_way_out(email_channel, smtp, press):
    _, letter = _sent(email_channel, smtp, story(), press)
    plain = letter.message.get_body(("plain",)).get_content()
    html = letter.message.get_body(("html",)).get_content()
    for part in (plain, html):
        assert "https://humas.contoh.go.id/berita/lapas-peraga-panen-sayur/" in part
        assert "https://humas.contoh.go.id/berhenti/abc123/" in part
    assert 'alt="Tiga orang dari belakang' in html
    assert "kangkung &amp; sawi" in html


def test_letter_without_an_unsubscribe_address_offers_none(email_channel, smtp):
    _, letter = _sent(email_channel, smtp, story(), Audience(address="a@b.id"))
    assert letter.message["List-Unsubscribe"] is None
    assert letter.sender == "humas@contoh.go.id"


def test_one_click_needs_https(email_channel, smtp, press):
    _, letter = _sent(
        email_channel, smtp, story(), replace(press, unsubscribe_url="http://127.0.0.1:8000/berhenti/x/")
    )
    assert letter.message["List-Unsubscribe"] == "<http://127.0.0.1:8000/berhenti/x/>"
    assert letter.message["List-Unsubscribe-Post"] is None


def test_long_addresses_stay_whole_in_their_headers(email_channel, smtp, press):
    long = "https://humas.contoh.go.id/berhenti/" + "a" * 300
    _, letter = _sent(email_channel, smtp, story(), replace(press, unsubscribe_url=long))
    assert f"List-Unsubscribe: <{long}>\r\n".encode() in letter.content


def test_same_key_gives_the_same_message_id(email_channel, smtp, press):
    first, _ = _sent(email_channel, smtp, story(), press, key="dispatch:7")
    again, _ = _sent(email_channel, smtp, story(), press, key="dispatch:7")
    other, _ = _sent(email_channel, smtp, story(), press, key="dispatch:8")
    assert first.where == again.where != other.where


def test_correction_and_withdrawal_answer_the_first_letter(email_channel, smtp, press):
    receipt, _ = _sent(email_channel, smtp, story(), press)
    email_channel.correct(receipt, corrected(), key="k2")
    email_channel.withdraw(receipt, withdrawn(), key="k3")
    for letter, mark in zip(smtp.delivered[1:], ("RALAT: ", "DITARIK: "), strict=True):
        assert letter.recipients == (press.address,)
        assert letter.sender == press.return_path
        assert letter.message["In-Reply-To"] == letter.message["References"] == receipt.where
        assert letter.message["Subject"] == mark + story().headline
        assert letter.message["List-Unsubscribe"]


def test_hostile_words_never_become_headers(email_channel, smtp, press):
    audience = replace(press, name="Redaksi\r\nBcc: orang@lain.id")
    _, letter = _sent(email_channel, smtp, hostile(), audience)
    headers = letter.content.partition(b"\r\n\r\n")[0]
    assert not [line for line in headers.split(b"\r\n") if line.lower().startswith(b"bcc")]
    assert letter.message["Bcc"] is None
    assert "Bcc: orang@lain.id" in letter.message["Subject"]
    assert letter.message["Subject"].startswith("AB")
    assert letter.message.defects == []


@pytest.mark.parametrize("url", ["https://a.id/x\r\nBcc: b@c.id", "https://a.id/\n\n<script>"])
def test_hostile_unsubscribe_address_is_refused(email_channel, smtp, press, url):
    with pytest.raises(ChannelError) as caught:
        email_channel.send(story(), key="k1", audience=replace(press, unsubscribe_url=url))
    assert caught.value.code == "invalid"
    assert smtp.delivered == []


def test_lines_of_dots_and_long_lines_arrive_whole(email_channel, smtp, press):
    body = ".\n\n..titik di awal\n\n" + "kata " * 1000 + "\n\n.\r\nMAIL FROM:<x@y.id>"
    _, letter = _sent(email_channel, smtp, story(body_text=body, body_html=""), press)
    plain = letter.message.get_body(("plain",)).get_content()
    assert "\r\n.\r\n\r\n..titik di awal\r\n" in plain
    assert "kata " * 999 in plain
    assert len(smtp.delivered) == 1
    assert max(map(len, letter.content.split(b"\r\n"))) <= 998


@pytest.mark.parametrize(
    ("setting", "answer", "code", "retry"),
    [
        ("rejections", "450 4.2.0 Greylisted", "busy", True),
        ("rejections", "550 5.1.1 User unknown", "recipient_rejected", False),
        ("rejections", "550 5.7.1 Blocked by policy", "refused", False),
        ("rejections", "552 5.2.2 Mailbox full", "refused", False),
        ("sender_answer", "451 4.7.1 Try again", "busy", True),
        ("sender_answer", "553 5.1.8 Sender refused", "refused", False),
        ("data_answer", "452 4.3.1 Disk full", "busy", True),
        ("data_answer", "554 5.6.0 Spam", "refused", False),
    ],
)
def test_answer_of_the_server_decides_what_happens_next(
    email_channel, smtp, press, setting, answer, code, retry
):
    setattr(smtp, setting, {press.address: answer} if setting == "rejections" else answer)
    with pytest.raises(ChannelError) as caught:
        email_channel.send(story(), key="k1", audience=press)
    assert (caught.value.code, caught.value.retry) == (code, retry)
    assert caught.value.diagnostic == answer
    assert (caught.value.wait is not None) == retry
    assert smtp.delivered == []


def test_connection_lost_before_the_letter_is_worth_another_try(email_channel, smtp, press):
    smtp.drop_before_data = 1
    with pytest.raises(ChannelError) as caught:
        email_channel.send(story(), key="k1", audience=press)
    assert caught.value.retry
    email_channel.send(story(), key="k1", audience=press)
    assert len(smtp.delivered) == 1


def test_connection_lost_after_the_letter_is_uncertain(email_channel, smtp, press):
    smtp.drop_after_data = 1
    with pytest.raises(Uncertain):
        email_channel.send(story(), key="k1", audience=press)
    assert len(smtp.delivered) == 1


def test_farewell_that_fails_changes_nothing(email_channel, smtp, press, monkeypatch):
    def _broken(_self):
        raise smtplib.SMTPServerDisconnected("gone")

    monkeypatch.setattr(smtplib.SMTP, "quit", _broken)
    assert email_channel.send(story(), key="k1", audience=press).detail["answer"] == "2.0.0 Taken"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    """A server context and the file that lets clients trust it."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    kind = serialization.PrivateFormat.PKCS8
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    public = made.public_bytes(serialization.Encoding.PEM)
    path.write_bytes(key.private_bytes(serialization.Encoding.PEM, kind, plain) + public)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context, str(path)


@pytest.mark.parametrize("tls", ["starttls", "tls"])
def test_letter_goes_over_tls(certificate, press, tls):
    context, file = certificate
    with smtp_server(tls=context, starttls=tls == "starttls") as peer:
        settings = EmailSettings(
            host=peer.host, port=peer.port, tls=tls, ca_file=file, from_address="humas@contoh.go.id"
        )
        if tls == "starttls":
            settings = replace(settings, user="humas", password="sandi")
        EmailChannel(settings).send(story(), key="k1", audience=press)
        assert len(peer.delivered) == 1
        assert peer.logins == ([("humas", "sandi")] if tls == "starttls" else [])


def test_wrong_password_is_a_matter_of_settings(certificate, press):
    context, file = certificate
    with smtp_server(tls=context) as peer:
        settings = EmailSettings(
            host=peer.host,
            port=peer.port,
            ca_file=file,
            from_address="a@b.id",
            user="humas",
            password="salah",
        )
        with pytest.raises(ChannelError) as caught:
            EmailChannel(settings).send(story(), key="k1", audience=press)
    assert (caught.value.code, caught.value.retry) == ("credentials", False)
    assert "salah" not in repr(settings)


def test_unknown_certificate_is_refused(certificate, press):
    with smtp_server(tls=certificate[0]) as peer:
        settings = EmailSettings(host=peer.host, port=peer.port, from_address="a@b.id")
        with pytest.raises(ChannelError) as caught:
            EmailChannel(settings).send(story(), key="k1", audience=press)
    assert (caught.value.code, caught.value.retry) == ("refused", False)


def test_server_without_starttls_gets_no_letter(smtp, press):
    settings = EmailSettings(host=smtp.host, port=smtp.port, from_address="a@b.id")
    with pytest.raises(ChannelError) as caught:
        EmailChannel(settings).send(story(), key="k1", audience=press)
    assert caught.value.code == "refused"
    assert smtp.delivered == []


@pytest.mark.parametrize("options", [{"port": "dua"}, {"tls": "maybe"}, {"timeout": "x"}])
def test_senseless_setting_is_an_error(options):
    with pytest.raises(ValueError, match=r"."):
        EmailChannel.from_options(options)


def test_settings_come_in_as_words():
    channel = EmailChannel.from_options(
        {
            "host": "smtp.contoh.id",
            "port": "2525",
            "tls": "none",
            "from_address": "a@b.id",
            "unknown": "x",
            "user": None,
        }
    )
    assert channel.configured
    assert (channel.settings.port, channel.settings.tls) == (2525, "none")


@pytest.mark.parametrize("address", ["a@b", "first.last+tag@sub.contoh.go.id", "o'neil@contoh.id"])
def test_plain_addresses_are_addresses(address):
    assert is_address(address)


@pytest.mark.parametrize(
    "address", ["a", "@b.id", "a@", "a..b@c.id", "a@b@c", "a@b.id ", '"a b"@c.id', "a" * 250 + "@b.id"]
)
def test_other_words_are_no_addresses(address):
    assert not is_address(address)
