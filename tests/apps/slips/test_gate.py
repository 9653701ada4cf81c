"""PINs, origins and sizes, without any table."""

from ipaddress import ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kentongan.apps.slips.gate.origin import origin_of
from kentongan.apps.slips.gate.pin import is_guessable, is_well_formed
from kentongan.apps.slips.gate.size import (
    HTML_BYTES,
    LEAST_PHOTO,
    MOST_PHOTO,
    PAGE_BYTES,
    STYLE_BYTES,
    cut,
    fits,
    room_for_photo,
    weight,
)

_IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148"


@pytest.mark.parametrize("pin", ["28491", "2849155", "28491a", "٢٨٤٩١٥", "", " 28491", "28 915"])
def test_six_digits_and_nothing_else(pin):
    assert not is_well_formed(pin)


@pytest.mark.parametrize(
    "pin", ["000000", "123456", "654321", "012345", "987654", "121212", "123123", "890123", "345678"]
)
def test_what_a_colleague_would_try_first(pin):
    assert is_well_formed(pin) and is_guessable(pin)


def test_no_piece_of_the_phone_number():
    assert is_guessable("712345", "+62 812-7123-4599")
    assert not is_guessable("284915", "+62 812-7123-4599")


@given(st.ip_addresses(v=4))
def test_an_origin_is_a_network_of_256_or_more(address):
    found = ip_network(origin_of(str(address), "").net)
    assert address in found and found.num_addresses == 256


@given(st.ip_addresses(v=6))
def test_an_origin_of_version_six_is_a_site(address):
    found = ip_network(origin_of(str(address), "").net)
    assert found.num_addresses >= 256
    assert found.prefixlen in (24, 48)


@pytest.mark.parametrize(
    ("agent", "kind"),
    [
        (_IPHONE, "phone"),
        ("Mozilla/5.0 (Linux; Android 9; SM-A105G) Mobile Safari/537.36", "phone"),
        ("Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X)", "tablet"),
        ("Mozilla/5.0 (Windows NT 10.0; Win64; x64)", "computer"),
        ("Mozilla/5.0 (Windows NT 10.0) BingPreview/1.0b", "program"),
        ("", "unknown"),
    ],
)
def test_a_device_is_told_by_its_kind_alone(agent, kind):
    assert origin_of(None, agent).agent == kind and origin_of("no address", agent).net == ""


def test_the_page_has_thirty_kilobytes_in_all():
    assert HTML_BYTES + STYLE_BYTES == PAGE_BYTES == 30 * 1024


@given(st.lists(st.text(max_size=400), max_size=8), st.integers(0, 12))
def test_what_fits_leaves_room_for_every_photo(texts, photos):
    if fits(texts, photos=photos):
        assert sum(map(weight, texts)) + photos * LEAST_PHOTO < HTML_BYTES


@given(st.integers(0, HTML_BYTES), st.integers(0, 12))
def test_photos_share_what_is_left_and_no_more(html, photos):
    room = room_for_photo(html, photos)
    assert html + photos * room <= HTML_BYTES and 0 <= room <= MOST_PHOTO


@given(st.text(max_size=500), st.integers(10, 300))
def test_what_is_cut_weighs_no_more_and_begins_alike(text, most):
    short = cut(text, most)
    assert weight(short) <= most
    assert short == text or (short.endswith("...") and text.startswith(short[:-3]))
