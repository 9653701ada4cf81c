"""Updates as the Bot API describes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.core.messenger.incoming import Command, Picture, command_in
from kentongan.core.messenger.telegram import read_update

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["message", "chat", "id", "type", "photo", "update_id", "text", "document", "file_id"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)


def update(**message: object) -> dict:
    return {
        "update_id": 10_000,
        "message": {
            "message_id": 1365,
            "date": 1_441_645_532,
            "chat": {"id": 1111111, "type": "private", "first_name": "Peraga"},
            "from": {"id": 1111111, "is_bot": False, "first_name": "Peraga"},
        }
        | message,
    }


def test_words_are_words():
    read = read_update(update(text="Panen kangkung"))
    assert (read.external_id, read.handle, read.text) == ("10000", "1111111", "Panen kangkung")
    assert read.pictures == () and not read.has_more


def test_of_a_photo_the_largest_size_is_taken_with_its_caption_and_album():
    sizes = [
        {"file_id": "kecil", "file_unique_id": "a", "width": 90, "height": 60, "file_size": 900},
        {"file_id": "besar", "file_unique_id": "b", "width": 1280, "height": 960, "file_size": 90_000},
        {"file_id": "sedang", "file_unique_id": "c", "width": 320, "height": 240, "file_size": 9_000},
    ]
    read = read_update(update(photo=sizes, caption="Di kebun", media_group_id="77"))
    assert read.pictures == (Picture("besar", 90_000),)
    assert (read.text, read.album) == ("Di kebun", "77")


def test_a_picture_sent_as_a_file_is_a_picture_and_a_paper_is_not():
    picture = {"file_id": "asli", "mime_type": "image/jpeg", "file_size": 5}
    assert read_update(update(document=picture)).pictures == (Picture("asli", 5),)
    paper = read_update(update(document=picture | {"mime_type": "application/pdf"}))
    assert paper.pictures == () and paper.has_more


@pytest.mark.parametrize(
    "told",
    [
        update(chat={"id": -100, "type": "supergroup"}),
        {"update_id": 5, "edited_message": update()["message"]},
        {"message": update()["message"]},
        [],
        "teks",
        None,
    ],
)
def test_whatever_is_not_written_to_the_bot_in_private_is_passed_over(told):
    assert read_update(told) is None


@given(told=JSON)
def test_no_update_breaks_the_reading(told):
    read = read_update(told)
    assert read is None or (read.external_id and read.handle)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/mulai ABCD-2345", Command("mulai", "ABCD2345")),
        ("/start abcd2345", Command("mulai", "ABCD2345")),
        ("mulai", Command("mulai", "")),
        (" /berhenti@peraga_bot ", Command("berhenti", "")),
        ("Mulai hari ini warga binaan berlatih", None),
        ("Kegiatan berhenti pukul 10", None),
        ("", None),
    ],
)
def test_a_command_stands_alone(text, command):
    assert command_in(text) == command


def test_halves_of_signs_and_huge_numbers_are_no_words():
    assert read_update(update(text="Panen \ud800kangkung")).text == "Panen kangkung"
    assert read_update(update(text=10**5000)).text == ""
