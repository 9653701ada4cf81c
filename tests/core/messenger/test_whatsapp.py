"""Webhooks as the Cloud API describes them."""

import hashlib
import hmac

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.messenger.test_telegram import JSON

from kentongan.core.messenger.incoming import Picture
from kentongan.core.messenger.whatsapp import is_signed, read_notice

NUMBER = "106540352242922"


def notice(*messages: dict, number: str = NUMBER) -> dict:
    value = {
        "messaging_product": "whatsapp",
        "metadata": {"display_phone_number": "15550783881", "phone_number_id": number},
        "contacts": [{"profile": {"name": "Peraga"}, "wa_id": "16505551234"}],
        "messages": list(messages),
    }
    changes = [{"value": value, "field": "messages"}]
    return {"object": "whatsapp_business_account", "entry": [{"id": "1029", "changes": changes}]}


def message(kind: str, **more: object) -> dict:
    return {"from": "16505551234", "id": f"wamid.{kind}", "timestamp": "1749416383", "type": kind} | more


def test_words_and_pictures_are_read():
    image = {"id": "2754859441498128", "mime_type": "image/jpeg", "caption": "Di kebun"}
    told = notice(message("text", text={"body": "Panen"}), message("image", image=image))
    words, picture = read_notice(told, NUMBER)
    assert (words.external_id, words.handle, words.text) == ("wamid.text", "16505551234", "Panen")
    assert (picture.pictures, picture.text) == ((Picture("2754859441498128"),), "Di kebun")


def test_a_film_is_told_apart_and_a_reaction_is_silence():
    told = notice(message("video", video={"id": "1"}), message("reaction", reaction={"emoji": "x"}))
    (film,) = read_notice(told, NUMBER)
    assert film.has_more and not film.pictures


def test_messages_to_other_numbers_are_not_ours():
    assert list(read_notice(notice(message("text", text={"body": "x"}), number="2"), NUMBER)) == []


@given(told=JSON)
def test_no_notice_breaks_the_reading(told):
    assert list(read_notice(told, NUMBER)) == []


@given(body=st.binary(max_size=60), secret=st.text(min_size=1, max_size=20))
def test_only_the_secret_signs(body, secret):
    good = "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    assert is_signed(body, good, secret)
    assert not is_signed(body + b"x", good, secret)
    assert not is_signed(body, good, secret + "x")
    assert not is_signed(body, good, "")


@pytest.mark.parametrize("header", ["", "sha256=", "sha1=abc", "ÿ"])
def test_other_signatures_are_none(header):
    assert not is_signed(b"{}", header, "rahasia")
