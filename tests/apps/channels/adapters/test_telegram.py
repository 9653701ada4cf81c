"""Posts through the Bot API, before the server of tests/peers."""

import socket
import threading
from dataclasses import replace

import pytest
from tests.core.wire.samples import PHOTO, corrected, hostile, story, unpublished, withdrawn
from tests.peers.loopback import outbound_to

from kentongan.apps.channels.adapters.telegram import TelegramChannel, TelegramSettings
from kentongan.apps.channels.adapters.telegram_words import CAPTION_UNITS, TEXT_UNITS, cut, units, words
from kentongan.apps.channels.contract import Audience, ChannelError, Uncertain

CHAT = Audience(address="@peraga")
LONG = "\n\n".join(f"Paragraf {n} 😀 " + "kata & <kata> " * 40 for n in range(30))


def test_story_with_a_photo_is_posted_as_a_photo(telegram_channel, telegram):
    receipt = telegram_channel.send(story(), key="k1", audience=CHAT)
    (post,) = telegram.shown
    assert post.photo == PHOTO.url
    assert post.caption.endswith("Baca selengkapnya")
    assert receipt.where == "-1001/1"
    assert receipt.detail == {"kind": "photo", "chat": -1001, "message": 1, "url": "https://t.me/peraga/1"}


def test_story_without_a_photo_is_posted_as_text_without_a_preview(telegram_channel, telegram):
    telegram_channel.send(story(photos=()), key="k1", audience=CHAT)
    assert telegram.shown[0].text.startswith(story().headline)
    assert telegram.calls[-1][1]["link_preview_options"] == {"is_disabled": True}


def test_photos_may_be_switched_off(telegram_channel, telegram):
    telegram_channel.settings = replace(telegram_channel.settings, photos=False)
    telegram_channel.send(story(), key="k1", audience=CHAT)
    assert [call[0] for call in telegram.calls] == ["sendMessage"]


def test_photo_that_telegram_cannot_fetch_gives_way_to_the_words(telegram_channel, telegram):
    item = story(photos=(replace(PHOTO, url="http://127.0.0.1:8000/media/panen.jpg"),))
    receipt = telegram_channel.send(item, key="k1", audience=CHAT)
    assert [call[0] for call in telegram.calls] == ["sendPhoto", "sendMessage"]
    assert receipt.detail["kind"] == "text"
    assert len(telegram.shown) == 1


@pytest.mark.parametrize("photos", [(), (PHOTO,)])
def test_long_story_is_cut_to_the_limit_and_no_further(telegram_channel, telegram, photos):
    telegram_channel.send(story(body_text=LONG, photos=photos), key="k1", audience=CHAT)
    (post,) = telegram.shown
    seen = post.caption or post.text
    limit = CAPTION_UNITS if photos else TEXT_UNITS
    assert limit * 0.4 < units(seen) <= limit
    assert telegram_channel.preview(story(body_text=LONG, photos=photos)).shortened


def test_hostile_story_fits_and_parses(telegram_channel, telegram):
    telegram_channel.send(hostile(), key="k1", audience=CHAT)
    assert '<script>alert("1")</script>' in telegram.shown[0].caption


@pytest.mark.parametrize("photos", [(), (PHOTO,)])
def test_correction_edits_the_post(telegram_channel, telegram, photos):
    receipt = telegram_channel.send(story(photos=photos), key="k1", audience=CHAT)
    later = telegram_channel.correct(receipt, replace(corrected(), photos=photos), key="k2")
    (post,) = telegram.shown
    assert (post.caption or post.text).startswith("RALAT: ")
    assert (post.edits, later.where) == (1, receipt.where)
    assert later.detail["edited"]


def test_correction_repeated_changes_nothing_and_is_no_error(telegram_channel, telegram):
    receipt = telegram_channel.send(story(), key="k1", audience=CHAT)
    telegram_channel.correct(receipt, corrected(), key="k2")
    telegram_channel.correct(receipt, corrected(), key="k2")
    assert telegram.shown[0].edits == 1


def test_withdrawal_leaves_the_note_in_place_of_the_post(telegram_channel, telegram, clock):
    receipt = telegram_channel.send(story(photos=()), key="k1", audience=CHAT)
    clock.advance(hours=1)
    later = telegram_channel.withdraw(receipt, replace(withdrawn(), photos=()), key="k2")
    assert telegram.shown[0].text.startswith("DITARIK: ")
    assert "removed" not in later.detail


def test_unpublished_story_is_removed_within_two_days(telegram_channel, telegram, clock):
    receipt = telegram_channel.send(story(), key="k1", audience=CHAT)
    clock.advance(hours=47)
    telegram.now += 47 * 3600
    assert telegram_channel.withdraw(receipt, unpublished(), key="k2").detail["removed"]
    assert telegram.shown == []


def test_unpublished_story_is_overwritten_after_two_days(telegram_channel, telegram, clock):
    receipt = telegram_channel.send(story(), key="k1", audience=CHAT)
    clock.advance(hours=49)
    telegram.now += 49 * 3600
    later = telegram_channel.withdraw(receipt, unpublished(), key="k2")
    assert [call[0] for call in telegram.calls] == ["sendPhoto", "editMessageCaption"]
    assert telegram.shown[0].caption.startswith("DITARIK: Berita ini telah dihapus")
    assert later.detail["photo_remains"]


def test_unpublished_story_that_may_not_be_removed_after_all_is_overwritten(telegram_channel, telegram):
    receipt = telegram_channel.send(story(), key="k1", audience=CHAT)
    telegram.now += 49 * 3600  # their clock, not ours
    telegram_channel.withdraw(receipt, unpublished(), key="k2")
    assert [call[0] for call in telegram.calls] == ["sendPhoto", "deleteMessage", "editMessageCaption"]


@pytest.mark.parametrize("item", [withdrawn(), unpublished()])
def test_post_that_somebody_removed_by_hand_counts_as_withdrawn(telegram_channel, telegram, item):
    receipt = telegram_channel.send(story(), key="k1", audience=CHAT)
    telegram.posts.clear()
    assert telegram_channel.withdraw(receipt, item, key="k2").detail["already_gone"]


def test_post_that_is_gone_cannot_be_corrected(telegram_channel, telegram):
    receipt = telegram_channel.send(story(), key="k1", audience=CHAT)
    telegram.posts.clear()
    with pytest.raises(ChannelError) as caught:
        telegram_channel.correct(receipt, corrected(), key="k2")
    assert (caught.value.code, caught.value.retry) == ("refused", False)


def test_too_many_posts_ask_for_a_pause(telegram_channel, telegram):
    telegram.per_second = 2
    for number in range(2):
        telegram_channel.send(story(), key=f"k{number}", audience=CHAT)
    with pytest.raises(ChannelError) as caught:
        telegram_channel.send(story(), key="k3", audience=CHAT)
    assert (caught.value.code, caught.value.retry, caught.value.wait) == ("busy", True, 3.0)


def test_closed_chat_is_a_dead_audience(telegram_channel, telegram):
    telegram.closed_chats.add("@peraga")
    with pytest.raises(ChannelError) as caught:
        telegram_channel.send(story(), key="k1", audience=CHAT)
    assert (caught.value.code, caught.value.retry) == ("recipient_rejected", False)
    assert "kicked" in caught.value.diagnostic


def test_wrong_token_is_a_matter_of_settings_and_never_shown(telegram):
    settings = TelegramSettings(token="42:rahasia", base_url=telegram.address)
    channel = TelegramChannel(settings, outbound_to(telegram.address))
    with pytest.raises(ChannelError) as caught:
        channel.send(story(), key="k1", audience=CHAT)
    assert caught.value.code == "credentials"
    shown = f"{settings!r} {caught.value} {caught.value.diagnostic} {caught.value.__cause__}"
    assert "rahasia" not in shown


@pytest.mark.parametrize(
    ("trick", "on_send", "on_edit"),
    [
        ("hang_up", "uncertain", "unreachable"),
        ("refuse", "uncertain", "unreachable"),
        (500, "uncertain", "unreachable"),
        (502, "unreachable", "unreachable"),
        (503, "unreachable", "unreachable"),
    ],
)
def test_silence_is_uncertain_for_a_post_and_repeatable_for_an_edit(
    telegram_channel, telegram, trick, on_send, on_edit
):
    receipt = telegram_channel.send(story(), key="k1", audience=CHAT)
    telegram.misbehave += [trick, trick]
    with pytest.raises((ChannelError, Uncertain)) as sending:
        telegram_channel.send(story(), key="k2", audience=CHAT)
    with pytest.raises(ChannelError) as editing:
        telegram_channel.correct(receipt, corrected(), key="k3")
    assert sending.value.code == on_send
    assert (editing.value.code, editing.value.retry) == (on_edit, True)
    telegram_channel.correct(receipt, corrected(), key="k3")
    assert telegram.posts[-1001, 1].caption.startswith("RALAT: ")


def test_server_that_never_answers_is_uncertain():
    with socket.create_server(("127.0.0.1", 0)) as server:
        taken = []
        thread = threading.Thread(target=lambda: taken.append(server.accept()[0]), daemon=True)
        thread.start()
        address = f"http://127.0.0.1:{server.getsockname()[1]}"
        channel = TelegramChannel(
            TelegramSettings(token="1:a", base_url=address), outbound_to(address, read_timeout=0.2)
        )
        with pytest.raises(Uncertain):
            channel.send(story(), key="k1", audience=CHAT)
        thread.join(5)
        taken[0].close()


def test_base_url_on_a_private_address_is_refused_unless_allowed(telegram):
    channel = TelegramChannel(
        TelegramSettings(token=telegram.token, base_url=telegram.address), outbound_to("http://127.0.0.1:1")
    )
    with pytest.raises(ChannelError) as caught:
        channel.send(story(), key="k1", audience=CHAT)
    assert (caught.value.code, caught.value.retry) == ("refused", False)
    assert telegram.calls == []


@pytest.mark.parametrize("limit", [512, 1024, 4096])
@pytest.mark.parametrize(
    "item", [story(), corrected(), withdrawn(), hostile(), story(body_text=LONG), story(body_text="")]
)
def test_words_keep_to_the_limit(item, limit):
    assert units(words(item, item.headline, limit).seen) <= limit


@pytest.mark.parametrize(
    ("text", "limit", "kept"),
    [
        ("satu dua tiga", 13, "satu dua tiga"),
        ("satu dua tiga", 10, "satu dua…"),
        ("satu, dua tiga", 7, "satu…"),
        ("satu dua\n\ntiga empat", 15, "satu dua"),
        ("😀😀😀", 6, "😀😀😀"),
        ("😀😀😀", 5, "😀😀…"),
        ("panjangsekali", 5, "panj…"),
        ("a b", 0, ""),
    ],
)
def test_cut_counts_as_telegram_does(text, limit, kept):
    assert cut(text, limit) == kept
    assert units(kept) <= limit
