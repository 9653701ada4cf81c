"""The one contract, before every adapter and its server."""

import json
import socket
from dataclasses import replace

import pytest
from tests.core.wire.samples import corrected, hostile, story, unpublished, withdrawn
from tests.peers.loopback import outbound_to

from kentongan.apps.channels.contract import Audience, Channel, ChannelError, Limits, Receipt, Uncertain


def _again(receipt: Receipt) -> Receipt:
    """The receipt as it comes back from the database."""
    return Receipt.from_json(json.loads(json.dumps(receipt.to_json())))


def test_channel_says_what_it_is(rig):
    assert isinstance(rig.channel, Channel)
    assert rig.channel.name.isidentifier()
    assert rig.channel.label
    assert isinstance(rig.channel.limits, Limits)
    assert rig.channel.configured


def test_unconfigured_channel_says_so_and_sends_nothing(rig):
    assert not rig.unconfigured.configured
    with pytest.raises(ChannelError) as caught:
        rig.unconfigured.send(story(), key="k1", audience=rig.audience)
    assert (caught.value.code, caught.value.retry) == ("not_configured", False)
    assert rig.shown() == []


def test_sent_story_arrives_once_and_gives_a_receipt(rig):
    receipt = rig.channel.send(story(), key="k1", audience=rig.audience)
    (shown,) = rig.shown()
    assert "Lapas Peraga Panen 120 Kilogram" in shown
    assert "kangkung & sawi" in shown
    assert (receipt.key, receipt.at) == ("k1", rig.clock.now)
    assert receipt.where
    assert _again(receipt) == receipt


def test_correction_reaches_the_same_place(rig):
    receipt = _again(rig.channel.send(story(), key="k1", audience=rig.audience))
    later = rig.channel.correct(receipt, corrected(), key="k2")
    shown = rig.shown()[-1]
    assert shown.startswith("RALAT: Lapas Peraga Panen")
    assert "Semula tertulis 210 kilogram <salah & keliru>." in shown
    assert "kangkung & sawi" in shown
    assert (later.key, _again(later)) == ("k2", later)


def test_withdrawal_reaches_the_same_place_without_the_words(rig):
    receipt = _again(rig.channel.send(story(), key="k1", audience=rig.audience))
    rig.channel.withdraw(receipt, withdrawn(), key="k2")
    shown = rig.shown()[-1]
    assert shown.startswith("DITARIK: Lapas Peraga Panen")
    assert "Kegiatan yang diberitakan tidak terjadi." in shown
    assert "kangkung" not in shown


def test_withdrawal_of_an_item_not_yet_marked_carries_no_words_either(rig):
    receipt = rig.channel.send(story(), key="k1", audience=rig.audience)
    rig.channel.withdraw(receipt, story(), key="k2")
    assert "kangkung" not in rig.shown()[-1]


def test_removal_after_a_correction_reaches_the_same_place(rig):
    receipt = rig.channel.send(story(), key="k1", audience=rig.audience)
    rig.channel.correct(receipt, corrected(), key="k2")
    rig.clock.advance(days=5)
    rig.channel.withdraw(receipt, unpublished(), key="k3")
    shown = rig.shown()[-1]
    assert "Melindungi masa depan anak." in shown
    assert "Panen 120" not in shown


def test_hostile_story_arrives_as_plain_words(rig):
    rig.channel.send(hostile(), key="k1", audience=rig.audience)
    (shown,) = rig.shown()
    assert '</script><script>alert("1")</script>' in shown


def test_refused_audience_is_told_apart_and_not_retried(rig):
    rig.refuse_audience()
    with pytest.raises(ChannelError) as caught:
        rig.channel.send(story(), key="k1", audience=rig.audience)
    assert (caught.value.code, caught.value.retry) == ("recipient_rejected", False)
    assert caught.value.diagnostic
    assert rig.shown() == []


def test_lost_answer_is_uncertain_and_the_story_is_out(rig):
    rig.lose_answer()
    with pytest.raises(Uncertain):
        rig.channel.send(story(), key="k1", audience=rig.audience)
    assert len(rig.shown()) == 1


def test_preview_shows_the_words_and_is_safe_to_embed(rig):
    assert "kangkung & sawi" in rig.channel.preview(story()).text
    shown = rig.channel.preview(hostile())
    assert "<script" not in shown.html
    assert "onerror" not in shown.html
    assert rig.shown() == []


@pytest.mark.parametrize(
    "address", ["", "a@b@c.id", "a b@c.id", "a@c.id\r\nRCPT TO:<x@y.id>", "ä@c.id", "@tiada"]
)
def test_senseless_address_is_rejected_before_anything_is_sent(rig, address):
    with pytest.raises(ChannelError) as caught:
        rig.channel.send(story(), key="k1", audience=Audience(address=address))
    assert (caught.value.code, caught.value.retry) == ("recipient_rejected", False)
    assert rig.shown() == []


def test_silent_server_is_worth_another_try(rig):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening: connections are refused
        closed = _moved(rig, taken.getsockname()[1])
        with pytest.raises(ChannelError) as caught:
            closed.send(story(), key="k1", audience=rig.audience)
    assert (caught.value.code, caught.value.retry) == ("unreachable", True)
    assert caught.value.wait > 0


def _moved(rig, port: int) -> Channel:
    settings = rig.channel.settings
    if rig.channel.name == "email":
        return type(rig.channel)(replace(settings, port=port))
    address = f"http://127.0.0.1:{port}"
    return type(rig.channel)(replace(settings, base_url=address), outbound_to(address))
