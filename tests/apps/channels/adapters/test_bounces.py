"""What comes back, as the servers of press desks write it."""

from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.apps.channels.adapters.bounces import LARGEST, bounce
from kentongan.apps.channels.adapters.verp import Verp

VERP = Verp(domain="humas.contoh.go.id", secret="rahasia-uji")
TOKEN = "Ab3_x-9ZkQ"
RETURN_PATH = VERP.address(TOKEN)
MESSAGE_ID = "<0123456789abcdef@humas.contoh.go.id>"
ADDRESS = "redaksi@kabar.contoh.id"


def _report(status: str, action: str, said: str, *, to: str = RETURN_PATH, extra: str = "") -> bytes:
    """A delivery report as Postfix and Zimbra write it (RFC 3464)."""
    return "\r\n".join(
        [
            "Return-Path: <>",
            "From: MAILER-DAEMON@mx.contoh.id (Mail Delivery System)",
            f"To: {to}",
            "Subject: Undelivered Mail Returned to Sender",
            "Auto-Submitted: auto-replied" if extra == "holiday" else "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            'Content-Type: multipart/report; report-type=delivery-status; boundary="batas"',
            "",
            "--batas",
            "Content-Type: text/plain; charset=us-ascii",
            "",
            "This is the mail system at host mx.contoh.id.",
            "",
            "--batas",
            "Content-Type: message/delivery-status",
            "",
            "Reporting-MTA: dns; mx.contoh.id",
            "",
            f"Final-Recipient: rfc822; {ADDRESS}",
            f"Action: {action}",
            f"Status: {status}",
            f"Diagnostic-Code: smtp; {said}",
            "",
            "--batas",
            "Content-Type: message/rfc822",
            "",
            "From: humas@contoh.go.id",
            f"Message-ID: {MESSAGE_ID}",
            "Subject: Panen",
            "",
            "Isi.",
            "",
            "--batas--",
            "",
        ]
    ).encode()


def _letter(
    body: str,
    *,
    subject: str,
    sender: str = "Mail Delivery System <MAILER-DAEMON@host.contoh.id>",
    **headers: str,
) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, RETURN_PATH, subject
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message.set_content(body)
    return message.as_bytes()


@pytest.mark.parametrize(
    ("status", "action", "said", "permanent"),
    [
        (
            "5.1.1",
            "failed",
            "550 5.1.1 <redaksi@kabar.contoh.id>: Recipient address rejected: User unknown",
            True,
        ),
        ("5.1.2", "failed", "Host or domain name not found", True),
        ("5.2.1", "failed", "550 5.2.1 The email account that you tried to reach is disabled", True),
        ("5.0.0", "failed", "550 No such user here", True),
        ("5.0.0", "failed", "550 Alamat tidak dikenal", True),
        ("5.2.2", "failed", "552 5.2.2 Mailbox full", False),
        ("5.1.1", "failed", "550 5.1.1 over quota", False),
        ("5.7.1", "failed", "554 5.7.1 Message rejected as spam", False),
        ("5.3.4", "failed", "552 5.3.4 Message size exceeds limit", False),
        ("4.4.1", "failed", "connect to mx: Connection timed out", False),
        ("4.2.2", "delayed", "452 4.2.2 Mailbox full", False),
        ("5.0.0", "failed", "550 Requested action not taken", False),
    ],
)
def test_report_says_whether_the_mail_box_is_dead(status, action, said, permanent):
    found = bounce(_report(status, action, said), VERP)
    assert (found.permanent, found.recipient_token) == (permanent, TOKEN)
    assert (found.address, found.message_id) == (ADDRESS, MESSAGE_ID)
    assert found.diagnostic == f"{status} {said}"


@pytest.mark.parametrize("action", ["delivered", "relayed", "expanded", ""])
def test_report_of_success_is_no_bounce(action):
    report = _report("2.0.0", action, "250 OK").replace(b"Subject: Undelivered", b"Subject: Successful")
    assert bounce(report, VERP) is None


@pytest.mark.parametrize(
    ("letter", "permanent", "address"),
    [
        pytest.param(
            _letter(
                "This message was created automatically by mail delivery software.\n\n"
                "A message that you sent could not be delivered to one or more of its recipients.\n\n"
                f"  {ADDRESS}\n    host mx.contoh.id [192.0.2.1]\n"
                "    SMTP error from remote mail server after RCPT TO:\n"
                "    550 5.1.1 No such user here\n",
                subject="Mail delivery failed: returning message to sender",
                X_Failed_Recipients=ADDRESS,
            ),
            True,
            ADDRESS,
            id="exim",
        ),
        pytest.param(
            _letter(
                "Hi. This is the qmail-send program at mx.contoh.id.\n"
                "I'm afraid I wasn't able to deliver your message.\n\n"
                f"<{ADDRESS}>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
                "--- Below this line is a copy of the message.\n\nMessage-ID: <a@b>\n\nkuota dan quota penuh\n",
                subject="failure notice",
            ),
            True,
            ADDRESS,
            id="qmail",
        ),
        pytest.param(
            _letter(
                f"Pesan Anda kepada {ADDRESS} tidak terkirim.\nAlamat tidak ditemukan.\n550 5.1.1 alamat tidak ada\n",
                subject="Pesan tidak terkirim",
                sender="Postmaster <postmaster@kabar.contoh.id>",
            ),
            True,
            ADDRESS,
            id="indonesian",
        ),
        pytest.param(
            _letter(
                f"Maaf, pesan kepada {ADDRESS} gagal: kotak surat penuh.\n",
                subject="Pengiriman gagal",
                sender="postmaster@kabar.contoh.id",
            ),
            False,
            ADDRESS,
            id="indonesian-full",
        ),
        pytest.param(
            _letter(
                f"Your message to {ADDRESS} has been delayed. The server will keep trying.\n451 4.4.1 no answer\n",
                subject="Warning: message 1abc delayed 24 hours",
                X_Failed_Recipients=ADDRESS,
            ),
            False,
            ADDRESS,
            id="exim-delayed",
        ),
    ],
)
def test_plain_bounce_is_understood(letter, permanent, address):
    found = bounce(letter, VERP)
    assert (found.permanent, found.address, found.recipient_token) == (permanent, address, TOKEN)
    assert found.diagnostic


@pytest.mark.parametrize(
    "letter",
    [
        _letter(
            "Terima kasih, kami muat besok.", subject="Re: Panen", sender="Redaksi <redaksi@kabar.contoh.id>"
        ),
        _letter("550 5.1.1 user unknown, kata pembaca.", subject="Undelivered", sender="iseng@contoh.id"),
        _letter("Saya cuti sampai Senin.", subject="Undeliverable", Auto_Submitted="auto-replied (vacation)"),
        _letter("Halo.", subject="Undelivered Mail"),
        b"",
        b"\x00\xff\xfe",
    ],
)
def test_other_letters_are_no_bounces(letter):
    assert bounce(letter, VERP) is None


def test_holiday_notice_in_the_form_of_a_report_is_no_bounce():
    assert bounce(_report("5.1.1", "failed", "550", extra="holiday"), VERP) is None


def test_forged_report_names_nobody():
    seal = RETURN_PATH.rpartition("@")[0][-12:]
    forged = RETURN_PATH.replace(seal, "0" * 12)
    found = bounce(_report("5.1.1", "failed", "550 User unknown", to=forged), VERP)
    assert found.permanent
    assert found.recipient_token is None


def test_envelope_recipient_names_the_recipient_when_headers_do_not():
    report = _report("5.1.1", "failed", "550 User unknown", to="humas@contoh.go.id")
    assert bounce(report, VERP).recipient_token is None
    assert bounce(report, VERP, delivered_to=RETURN_PATH).recipient_token == TOKEN


def test_deeply_nested_letter_is_no_bounce_and_no_crash():
    nested = b"".join(
        b'Content-Type: multipart/mixed; boundary="%d"\r\n\r\n--%d\r\n' % (depth, depth)
        for depth in range(3000)
    )
    assert bounce(nested, VERP) is None


def test_letter_beyond_the_limit_is_read_to_the_limit():
    assert bounce(_report("5.1.1", "failed", "550 User unknown") + b"x" * LARGEST, VERP).permanent


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 1200), st.binary(max_size=40))
def test_damaged_report_never_crashes(place, damage):
    report = _report("5.1.1", "failed", "550 User unknown")
    bounce(report[:place] + damage + report[place + len(damage) :], VERP)


@pytest.mark.parametrize("prefix", ["b", "bounce", "pantulan", "pantulan-id"])
def test_return_path_keeps_to_the_length_of_a_local_part(prefix):
    verp, token = Verp(domain="contoh.go.id", secret="s", prefix=prefix), "x" * 43
    assert len(verp.address(token).partition("@")[0]) <= 64
    assert verp.token(verp.address(token)) == token
    assert len(verp.address(token).partition("@")[0].rpartition("-")[2]) >= 8


@pytest.mark.parametrize("prefix", ["", "pantulan-pers", "a+b", "a b"])
def test_prefix_that_leaves_no_room_is_refused(prefix):
    with pytest.raises(ValueError, match="bounce address"):
        Verp(domain="contoh.go.id", secret="s", prefix=prefix)


@pytest.mark.parametrize("change", [str.upper, str.lower, "<{}>".format, " {} ".format])
def test_return_path_survives_what_servers_do_to_it(change):
    assert VERP.token(change(RETURN_PATH)).lower() == TOKEN.lower()


@pytest.mark.parametrize("token", ["", "x" * 44, "a b", "a+b", "ä"])
def test_token_that_no_address_can_carry_is_refused(token):
    with pytest.raises(ValueError, match="token"):
        VERP.address(token)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "humas@contoh.go.id",
        RETURN_PATH + "x",
        "lain" + RETURN_PATH,
        RETURN_PATH.replace("Ab3", "Ab4"),
        "pantul+@humas.contoh.go.id",
    ],
)
def test_other_addresses_hold_no_token(address):
    assert VERP.token(address) is None
