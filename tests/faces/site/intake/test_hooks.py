"""Where messengers call: what they must know, and that nothing they say ends in an error."""

import hashlib
import hmac
import json
from uuid import uuid4

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from tests.apps.intake.conftest import NUMBER
from tests.core.messenger.test_telegram import JSON, update
from tests.core.messenger.test_whatsapp import message, notice

from kentongan.apps.intake.models import Arrival, Piece
from kentongan.apps.intake.queries.doors import hook_address, hook_secret
from kentongan.apps.intake.services.doors import set_open

pytestmark = pytest.mark.django_db
KIND = "application/json"


def path_of(door) -> str:
    return hook_address(door).removeprefix("https://kentongan.test")


def call(door, told, *, word: str | None = None):
    heads = {"X-Telegram-Bot-Api-Secret-Token": hook_secret(door) if word is None else word}
    return Client().post(path_of(door), json.dumps(told), KIND, headers=heads)


def signed(door, told, *, secret: str = "tandatangan"):
    body = json.dumps(told).encode()
    sign = "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()
    return Client().post(path_of(door), body, KIND, headers={"X-Hub-Signature-256": sign})


def test_an_update_of_a_bound_chat_is_kept_and_answered_with_nothing(telegram, bound):
    bound(telegram)
    answer = call(telegram, update(text="Panen"))
    assert (answer.status_code, answer.content, answer.cookies) == (200, b"", {})
    assert Arrival.objects.get().body == "Panen"


@pytest.mark.parametrize("word", ["", "salah", "ÿ"])
def test_who_does_not_know_the_word_is_told_of_nothing(telegram, bound, word):
    bound(telegram)
    assert call(telegram, update(text="Panen"), word=word).status_code == 404
    assert not Piece.objects.exists()


def test_unknown_and_closed_doors_do_not_answer(telegram, actors):
    word = {"X-Telegram-Bot-Api-Secret-Token": hook_secret(telegram)}
    assert Client().post(f"/masuk/telegram/{uuid4()}/", "{}", KIND, headers=word).status_code == 404
    assert Client().post(f"/masuk/whatsapp/{telegram.key}/", "{}", KIND, headers=word).status_code == 404
    set_open(actor=actors["central_editor"], door_id=telegram.pk, is_open=False)
    assert call(telegram, update(text="Panen")).status_code == 404


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(told=JSON)
def test_whatever_telegram_says_is_answered(telegram, told):
    assert call(telegram, told).status_code == 200


def test_a_body_that_is_no_json_is_taken_and_forgotten(telegram):
    heads = {"X-Telegram-Bot-Api-Secret-Token": hook_secret(telegram)}
    assert Client().post(path_of(telegram), b"\xff{", KIND, headers=heads).status_code == 200
    assert not Piece.objects.exists()


def test_a_signed_notice_is_kept(whatsapp, bound):
    bound(whatsapp, "16505551234")
    told = notice(
        message("text", text={"body": "Panen"}), message("image", image={"id": "9", "caption": "Kebun"})
    )
    assert signed(whatsapp, told).status_code == 200
    assert signed(whatsapp, told).status_code == 200
    assert Arrival.objects.get().body == "Panen\n\nKebun"


def test_an_unsigned_notice_and_another_secret_are_refused(whatsapp, bound):
    bound(whatsapp, "16505551234")
    told = notice(message("text", text={"body": "Panen"}))
    assert signed(whatsapp, told, secret="lain").status_code == 404
    assert Client().post(path_of(whatsapp), json.dumps(told), KIND).status_code == 404
    assert not Arrival.objects.exists()


def test_meta_is_answered_with_its_challenge_only_for_our_word(whatsapp):
    asked = {
        "hub.mode": "subscribe",
        "hub.challenge": "1158201444",
        "hub.verify_token": hook_secret(whatsapp),
    }
    answer = Client().get(path_of(whatsapp), asked)
    assert (answer.status_code, answer.content) == (200, b"1158201444")
    for wrong in ({"hub.verify_token": "x"}, {"hub.mode": "lain"}, {"hub.challenge": "<script>"}):
        assert Client().get(path_of(whatsapp), asked | wrong).status_code == 404


def test_what_is_said_to_another_number_is_not_ours(whatsapp, bound):
    bound(whatsapp, "16505551234")
    other = notice(message("text", text={"body": "Panen"}), number=NUMBER + "0")
    assert signed(whatsapp, other).status_code == 200
    assert not Arrival.objects.exists()
