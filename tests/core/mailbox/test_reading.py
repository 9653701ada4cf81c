"""Letters as telephones, offices and attackers write them."""

import time
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kentongan.core.mailbox.letter import LEAST_EMBEDDED, MOST_PICTURES, MOST_TEXT, Unreadable
from kentongan.core.mailbox.reading import read_mail

PICTURE = b"\xff\xd8\xff" + bytes(LEAST_EMBEDDED)


def letter(text: str = "Panen kangkung.\n", **heads: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Humas Contoh <Humas@Lapas.test>"
    message["Subject"] = "Panen kangkung"
    message["Message-ID"] = "<satu@lapas.test>"
    for name, value in heads.items():
        del message[name]
        message[name] = value
    message.set_content(text)
    return message


def test_a_letter_from_a_phone_is_subject_words_and_photos():
    message = letter(
        "Warga binaan memanen kangkung.\r\n\r\nHasilnya untuk dapur.\r\n-- \r\nDikirim dari ponsel"
    )
    message.add_attachment(PICTURE, maintype="image", subtype="jpeg", filename="IMG 1.jpg")
    read = read_mail(bytes(message))
    assert (read.message_id, read.sender) == ("satu@lapas.test", "humas@lapas.test")
    assert read.subject == "Panen kangkung"
    assert read.text == "Warga binaan memanen kangkung.\n\nHasilnya untuk dapur."
    assert [(one.name, one.content) for one in read.pictures] == [("IMG 1.jpg", PICTURE)]
    assert not (read.is_automatic or read.is_over or read.left_out)


@pytest.mark.parametrize("subject", ["Re: Panen", "Fwd: RE: Panen", "Balas: Panen", "TRS:  Panen"])
def test_marks_of_answers_are_no_part_of_the_headline(subject):
    assert read_mail(bytes(letter(Subject=subject))).subject == "Panen"


def test_quoted_letters_are_left_behind():
    text = "Ini beritanya.\n\nPada Sen, 9 Okt 2024 10.00 Redaksi <a@b.test> menulis:\n> Mana beritanya?\n> Cepat.\n"
    assert read_mail(bytes(letter(text))).text == "Ini beritanya."


def test_markup_alone_becomes_paragraphs_without_scripts():
    message = EmailMessage()
    message["From"] = "a@b.test"
    message.set_content("<p>Satu<br>baris</p><script>alert(1)</script><p>Dua</p>", subtype="html")
    assert read_mail(bytes(message)).text == "Satu\n\nbaris\n\nDua"


def test_the_plain_words_win_over_the_markup():
    message = letter("Kata biasa")
    message.add_alternative("<p>Kata bermarkah</p>", subtype="html")
    assert read_mail(bytes(message)).text == "Kata biasa"


def test_logos_of_signatures_are_no_photos():
    message = letter("Isi")
    message.add_alternative("<p>Isi <img src='cid:logo'></p>", subtype="html")
    message.get_payload()[1].add_related(b"GIF89a" + bytes(900), "image", "gif", cid="<logo>")
    read = read_mail(bytes(message))
    assert read.pictures == () and read.left_out == ()


def test_other_attachments_are_named_and_not_taken():
    message = letter()
    message.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="../../etc/surat.pdf")
    message.add_attachment("catatan", filename="catatan.txt")
    read = read_mail(bytes(message))
    assert read.left_out == (".. .. etc surat.pdf", "catatan.txt")
    assert "catatan" not in read.text


def test_a_letter_in_a_letter_is_not_opened():
    inner = letter("Rahasia di dalam")
    message = letter("Di luar")
    message.add_attachment(inner)
    assert read_mail(bytes(message)).text == "Di luar"


def test_more_than_a_draft_holds_is_cut_and_said():
    long = read_mail(bytes(letter("kata " * MOST_TEXT)))
    assert len(long.text) == MOST_TEXT and long.is_over
    many = letter()
    for number in range(MOST_PICTURES + 1):
        many.add_attachment(PICTURE, maintype="image", subtype="jpeg", filename=f"{number}.jpg")
    read = read_mail(bytes(many))
    assert len(read.pictures) == MOST_PICTURES and read.is_over


@pytest.mark.parametrize(
    "heads",
    [
        {"Auto-Submitted": "auto-replied"},
        {"Precedence": "bulk"},
        {"List-Id": "<semua.test>"},
        {"Return-Path": "<>"},
    ],
)
def test_machines_are_known(heads):
    assert read_mail(bytes(letter(**heads))).is_automatic


def test_a_letter_without_a_name_is_named_by_its_bytes():
    message = letter()
    del message["Message-ID"]
    first, again = read_mail(bytes(message)), read_mail(bytes(message))
    assert first.message_id == again.message_id and first.message_id.startswith("sha256:")
    assert read_mail(bytes(message) + b"x").message_id != first.message_id


@pytest.mark.parametrize("claimed", ["", "bukan alamat", "a@b@c", "<>", "Humas", '"a b"@lapas.test'])
def test_a_sender_that_is_no_address_is_nobody(claimed):
    message = letter()
    del message["From"]
    raw = f"From: {claimed}\r\n".encode() + bytes(message)
    assert read_mail(raw).sender == ""


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\n" * 2_000_000,
        b"".join(b"Content-Type: multipart/mixed; boundary*0=b%d\n\n--b%d\n" % (n, n) for n in range(60)),
        b"Content-Type: message/rfc822\n\n" * 400,
        b"".join(b"X-%d: ya\n" % n for n in range(500)) + b"\nisi",
    ],
    ids=["nothing", "lines", "nested", "letters in letters", "headers"],
)
def test_what_no_honest_letter_looks_like_is_refused_at_once(raw):
    begun = time.process_time()
    with pytest.raises(Unreadable):
        read_mail(raw)
    assert time.process_time() - begun < 2


@settings(max_examples=300, deadline=None)
@given(raw=st.binary(max_size=600))
def test_any_bytes_are_a_letter_or_refused(raw):
    try:
        read = read_mail(raw)
    except Unreadable:
        return
    assert read.message_id and "\x00" not in read.text and len(read.text) <= MOST_TEXT


_BITS = st.sampled_from(
    [
        b"From: ", b"Subject: =?utf-8?b?", b"=?x?q?\xff?=", b"Content-Type: ", b"multipart/mixed; boundary=a\n\n--a\n",
        b"text/plain; charset=utf-7", b"; charset=idna", b"image/png\n", b"Content-Disposition: attachment; filename*=",
        b"utf-8''%ff%00", b"Content-Transfer-Encoding: base64\n\n", b"!!!=\n", b"\n\n", b"--a--\n", b"--a\n",
        b"\xe2\x80\xae",
        b"message/rfc822\n\n", b"uu", b"<a@b>", b"(((((((", b'"', b"\r\n ",
    ]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(bits=st.lists(_BITS, max_size=25))
def test_broken_pieces_of_mime_end_nothing(bits):
    try:
        read = read_mail(b"".join(bits))
    except Unreadable:
        return
    assert read.subject.isprintable() or read.subject == ""
    assert all(one.name.isprintable() for one in read.pictures)
